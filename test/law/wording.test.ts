import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { law } from '../../src/law/law.ts'
import { partWordsOf } from '../../src/law/part-words.ts'
import { pitfalls } from '../../src/law/pitfalls.ts'
import type { Provision, Wording } from '../../src/law/provision.ts'
import * as recommendations from '../../src/law/recommendations.ts'
import * as scope from '../../src/law/scope.ts'
import * as territory from '../../src/law/territory.ts'
import { type Fact, type Language, type Text, valuesOf } from '../../src/manifest/facts.ts'
import { read } from '../../src/manifest/read.ts'
import { sections } from '../../src/manifest/vocabulary.ts'
import { messagesIn } from '../../src/review/messages/messages.ts'
import { review } from '../../src/review/review.ts'
import { allCases, CASE_DAY } from '../support/cases.ts'

const LANGUAGES: readonly Language[] = ['en', 'da']

/** A text with where it stands, for messages. */
interface Found {
  readonly where: string
  readonly text: string
}

/**
 * Every text in one language below a value: the members `en` or `da`, and all that stands below them. Statutory
 * texts and formulas are left out.
 */
function textsIn(value: unknown, language: Language, where: string, inside = false): readonly Found[] {
  if (typeof value === 'string') return inside ? [{ where, text: value }] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, below]) => {
    if (key === 'statute' || key === 'formula' || key === 'recital41') return []
    const other = language === 'en' ? 'da' : 'en'
    return key === other ? [] : textsIn(below, language, `${where}.${key}`, inside || key === language)
  })
}

/** Every pair of texts below a value. */
function pairsIn(value: unknown, where: string): readonly { readonly where: string; readonly pair: Text }[] {
  if (typeof value !== 'object' || value === null) return []
  if (isText(value)) return [{ where, pair: value }]
  return Object.entries(value).flatMap(([key, below]) =>
    key === 'formula' ? [] : pairsIn(below, `${where}.${key}`),
  )
}

function isText(value: object): value is Text {
  return 'en' in value && 'da' in value && typeof value.en === 'string' && typeof value.da === 'string'
}

const own = {
  sections,
  law,
  parts: law.map(provision => ({ en: partWordsOf(provision, 'en'), da: partWordsOf(provision, 'da') })),
  scope,
  territory,
  recommendations,
  messages: { en: messagesIn('en'), da: messagesIn('da') },
}

/** Exclusions that no statement makes void: there is nothing to say. */
const NEVER_VOID = ['military_defence_national_security', 'scientific_research']

suite('no text is empty', () => {
  for (const language of LANGUAGES) {
    test(language, () => {
      const texts = textsIn(own, language, 'own')
      assert.ok(texts.length > 1000, `only ${texts.length} texts found`)
      const empty = texts.filter(({ text }) => text.trim() === '').map(({ where }) => where)
      const expected = scope.exclusions.flatMap(({ value }, index) =>
        NEVER_VOID.includes(value) ? [`own.scope.exclusions.${index}.voidBecause.${language}`] : [],
      )
      assert.deepEqual(empty, expected)
    })
  }
})

test('the two languages say no sentence in the same words: nothing was left untranslated', () => {
  const same = pairsIn(own, 'own').filter(({ pair: { en, da } }) => en === da && en.split(' ').length > 3)
  assert.deepEqual(same, [])
})

test('every fact has a question, and every value a meaning of its own, in both languages', () => {
  const check = (fact: Fact, path: string): void => {
    for (const language of LANGUAGES) {
      assert.ok(fact.question[language].trim() !== '', `${path}: the question in ${language}`)
      if (fact.help !== undefined)
        assert.ok(fact.help[language].trim() !== '', `${path}: the help in ${language}`)
      const values: Readonly<Record<string, Text>> = 'values' in fact ? fact.values : {}
      const meanings = valuesOf(fact).map(value => values[value]?.[language].trim() ?? '')
      assert.ok(!meanings.includes(''), `${path}: a value without a meaning in ${language}`)
      assert.equal(
        new Set(meanings).size,
        meanings.length,
        `${path}: two values mean the same in ${language}`,
      )
    }
    if (fact.type === 'items') {
      for (const [name, inner] of Object.entries(fact.facts)) check(inner, `${path}[].${name}`)
    } else {
      assert.ok(fact.source.trim() !== '' || fact.type === 'text', `${path}: the source`)
    }
  }
  for (const [name, { facts, label, about }] of Object.entries(sections)) {
    for (const text of [label.en, label.da, about.en, about.da]) assert.ok(text.trim() !== '', name)
    for (const [key, fact] of Object.entries(facts)) check(fact, `${name}.${key}`)
  }
})

suite('the wording of each provision', () => {
  for (const provision of law) {
    test(provision.id, () => {
      const { en, da }: Provision['wording'] = provision.wording
      const beside = pitfalls[provision.id]
      assert.ok(beside !== undefined, 'src/law/pitfalls.ts')
      assert.equal(beside.en.traps.length, beside.da.traps.length, 'traps')
      for (const { traps, neighbours } of [beside.en, beside.da]) {
        assert.ok(traps.length > 0 && neighbours.trim() !== '', 'traps and neighbours')
      }
      assert.ok(en.statute.length > 0, 'the statutory text in English')
      for (const language of LANGUAGES) {
        assert.deepEqual(
          Object.keys(partWordsOf(provision, language)).sort(),
          idsOf(provision.parts),
          'parts',
        )
      }
      for (const wording of [en, da]) {
        checkKeys(provision, wording)
        for (const { text, citation } of wording.statute) {
          assert.ok(text.trim() !== '' && citation.trim() !== '')
          // Verbatim, without quotation marks of our own around it.
          assert.doesNotMatch(text, /^["“»]|["”«]$/)
        }
      }
      for (const { sources, id } of [...provision.conditions, ...provision.exceptions]) {
        assert.ok(sources.trim() !== '', `the sources of ${id}`)
      }
    })
  }
})

function idsOf(list: readonly { readonly id: string }[]): readonly string[] {
  return list.map(({ id }) => id).sort()
}

/** Words for exactly the conditions and exceptions that there are, the sentences of one all different. */
function checkKeys({ conditions, exceptions }: Provision, wording: Wording): void {
  assert.deepEqual(Object.keys(wording.conditions).sort(), idsOf(conditions), 'conditions')
  assert.deepEqual(Object.keys(wording.exceptions).sort(), idsOf(exceptions), 'exceptions')
  for (const words of [...Object.values(wording.conditions), ...Object.values(wording.exceptions)]) {
    const sentences = [words.satisfied, words.not_satisfied, words.unknown]
    assert.equal(new Set(sentences).size, 3, words.label)
  }
}

/** Words of clearance, which the tool never says. How data were acquired may be asked in these words. */
const CLEARING: Readonly<Record<Language, RegExp>> = {
  en: /(?<!\w)(?:lawful(?! means)|lawfully(?! acquired)|allowed|permitted|compliant|safe)(?!\w)/i,
  da: /(?<!\p{L})(?:lovlige?|lovligt(?! ind(?:hent|saml))|tillad(?:t|te))(?!\p{L})/iu,
}

/** Names of facts and values, which are part of the format. */
function withoutCode(text: string): string {
  return text.replace(/`[^`]*`/g, '')
}

suite('no own text clears anything', () => {
  for (const language of LANGUAGES) {
    test(language, () => {
      const clearing = textsIn(own, language, 'own').filter(({ text }) =>
        CLEARING[language].test(withoutCode(text)),
      )
      assert.deepEqual(clearing, [])
    })

    test(`${language}: findings on the cases, titles and purposes left out`, () => {
      const said = allCases().flatMap(({ id, manifest, asOf }) => {
        const options = { asOf, today: CASE_DAY, language, isMissing: () => false }
        return review(read(manifest), options).findings.map(({ message }) => ({ where: id, text: message }))
      })
      assert.ok(said.length > 500, `only ${said.length} findings`)
      assert.deepEqual(
        said.filter(({ text }) => CLEARING[language].test(withoutCode(text))),
        [],
      )
    })
  }

  test('the words are found where they stand', () => {
    assert.match('This is allowed.', CLEARING.en)
    assert.match('A Lawful use', CLEARING.en)
    assert.doesNotMatch('lawfully acquired biometric datasets; unlawful; safeguards', CLEARING.en)
    assert.match('Det er lovligt.', CLEARING.da)
    assert.match('Anvendelsen er tilladt', CLEARING.da)
    assert.doesNotMatch('lovligt indhentede datasæt; ulovlig; tilladelse', CLEARING.da)
  })
})
