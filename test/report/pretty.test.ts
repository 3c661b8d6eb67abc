import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { stripVTControlCharacters } from 'node:util'
import { prettyReport } from '../../src/report/pretty.ts'
import { EXAMPLES } from '../bad-input/examples.ts'
import { computed } from '../bad-input/reviewed.ts'
import { BREACH, FACE_HARVEST, FOREIGN, MISTAKEN, NUDIFIER, ORDINARY } from '../cli/manifests.ts'
import { type Options, reportOn } from './reviewed.ts'

function pretty(text: string, options: Options = {}, colour = false): string {
  return prettyReport(reportOn({ 'a/ai-system.yaml': text }, options), colour)
}

const HELD = FACE_HARVEST.replace('facial_images', 'fingerprints')
const OPEN = FACE_HARVEST.replace('face_storage: persistent', 'face_storage: unknown')
const TEXTS = [FACE_HARVEST, HELD, OPEN, ORDINARY, BREACH, NUDIFIER, FOREIGN, MISTAKEN, '']

suite('the report for people', () => {
  test('a prohibited use: verdict, citation, reported entry, conditions, the lines that decide', () => {
    const text = pretty(FACE_HARVEST)
    assert.match(text, /^a\/ai-system\.yaml\nFaceHarvest · Judged as of 1 January 2030\n/)
    assert.match(text, /Use face-index: Let any customer upload a photo/)
    assert.match(text, /✗ prohibited · Article 5\(1\)\(e\) · .* · face_collection\.channels\[0\]/)
    assert.match(
      text,
      /\[x\] 2 satisfied: Creates or expands a facial recognition database\n +13 │ +database_operation: creates\n/,
    )
    assert.match(text, /│ face_collection\.stored_face_form: images \(assumed\)/)
    assert.match(text, /Assumed, since not stated: .*`scope\.exclusions`/)
    assert.match(text, /\n1 manifest, 1 system, 1 use: 1 prohibited, 9 not prohibited under this point\n/)
    assert.match(text, /Decision support, not legal advice\.\n$/)
  })

  test('a use held by one condition says so, and which', () => {
    const text = pretty(HELD)
    assert.match(text, /– not prohibited under this point · Article 5\(1\)\(e\) .* held by one condition/)
    assert.match(
      text,
      /\[ \] 3 not satisfied: Untargeted scraping of facial images\n +19 │ +data_type: fingerprints/,
    )
  })

  test('an undetermined use says the question to settle next, and its answers', () => {
    const text = pretty(OPEN)
    assert.match(text, /\? undetermined · Article 5\(1\)\(e\)/)
    assert.match(text, /\[\?\] 2 unknown: Creates or expands/)
    assert.match(text, /Next question: Are face images, .* saved\? \(face_collection\.face_storage\)/)
    assert.match(text, /Answers: persistent, temporary, none_realtime_only/)
  })

  test('what does not apply yet says from when; a breach is counted', () => {
    assert.match(
      pretty(NUDIFIER, { asOf: '2026-12-01' }),
      /✗ prohibited · Article 5\(1\)\(ba\).* · applies from 2 December 2026/,
    )
    const breach = pretty(BREACH)
    assert.match(breach, /✗ breach · Article 26\(10\)/)
    assert.match(breach, /\n1 manifest, 1 system, 1 use: .*, 1 breach\n/)
  })

  test('findings show their place, severity and code, and mark the words', () => {
    const text = pretty(MISTAKEN)
    assert.match(
      text,
      /2:1 error Unknown key `nmae`\. Did you mean `name`\? manifest\/unknown-key\n +2 │ nmae: Shop recommender\n +│ \^\^\^\^\n/,
    )
    assert.match(pretty(FOREIGN), /1:1 information Not an AI Design Review manifest\./)
  })

  test('Danish says all of it in Danish', () => {
    for (const text of TEXTS) {
      const danish = pretty(text, { language: 'da' })
      assert.doesNotMatch(
        danish,
        /\b(?:satisfied|prohibited|undetermined|breach|Next question|Judged|manifests?,|Use)\b/,
      )
    }
    const text = pretty(OPEN, { language: 'da' })
    assert.match(text, /Bedømt pr\. 1\. januar 2030/)
    assert.match(text, /Artikel 5, stk\. 1, litra e/)
    assert.match(text, /Næste spørgsmål: Gemmes ansigtsbilleder/)
    assert.match(pretty(BREACH, { language: 'da' }), /Artikel 26, stk\. 10/)
  })

  test('colour adds nothing but colour: marks and words say everything', () => {
    for (const text of TEXTS) {
      for (const language of ['en', 'da'] as const) {
        const coloured = pretty(text, { language }, true)
        assert.equal(stripVTControlCharacters(coloured), pretty(text, { language }))
        assert.ok(coloured.includes('\u001b['))
      }
    }
  })

  test('control and bidirectional characters are written out, and the marks stand below what they mark', () => {
    const hostile = ORDINARY.replace('name: Shop', '"\u202enm\u0085": 1 # \u009b31m\nname: Shop')
    const text = pretty(hostile)
    assert.doesNotMatch(text.replaceAll('\n', ''), /[\p{Cc}\p{Cf}]/u)
    const [line = '', marks = ''] = text.split('\n').filter(row => row.includes('│'))
    assert.equal(line.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1), '"\\u{202e}nm\\u{85}"')
    assert.match(
      pretty('', { toolProblems: [{ code: 'a', path: 'b\u001b', message: 'c\u001b' }] }),
      /Tool problem: b\\u\{1b\}: c\\u\{1b\}/,
    )
  })

  test('long texts are cut, and cutting them takes no time', () => {
    const start = computed()
    const text = pretty(
      ORDINARY.replace('Suggest products.', `"a${' '.repeat(500_000)}${'😀'.repeat(500_000)}b"`),
    )
    assert.ok(computed() - start < 2000)
    assert.ok(text.length < 3000)
    const long = pretty(ORDINARY.replace('Suggest products.', `a${'😀'.repeat(100)}`))
    assert.match(long, /Use basket: a(?:😀){47}…\n/u, 'no half character')
    for (const line of pretty(ORDINARY.replace('Shop', 'x'.repeat(5000))).split('\n'))
      assert.ok(line.length < 250, line)
  })

  test('many deciding facts are counted', () => {
    const rental = EXAMPLES.find(({ name }) => name === 'rental-firm')?.text ?? ''
    const sources = '        - { same_social_context: no, relevant_to_purpose: no }\n'.repeat(20)
    const text = pretty(rental.replace(/data_sources:\n(?: {8}.*\n)+/, `data_sources:\n${sources}`))
    assert.match(text, /✗ prohibited · Article 5\(1\)\(c\)/)
    assert.match(text, /│ … \+\d+\n/)
  })
})
