/** What would change a verdict, against every set of up to three facts stated otherwise, judged by the small model. */

import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { article51d } from '../../src/law/article-5-1-d/provision.ts'
import { article51e } from '../../src/law/article-5-1-e/provision.ts'
import { article51f } from '../../src/law/article-5-1-f/provision.ts'
import { article51g } from '../../src/law/article-5-1-g/provision.ts'
import { article2610 } from '../../src/law/article-26-10/provision.ts'
import type { Provision } from '../../src/law/provision.ts'
import { valuesOf } from '../../src/manifest/facts.ts'
import { factOf, reference } from '../../src/manifest/vocabulary.ts'
import { type Change, type Changes, changesOf } from '../../src/review/changes/changes.ts'
import { openFacts } from '../../src/review/open.ts'
import type { Verdict } from '../../src/review/verdict.ts'
import { firstFacts, judgeUnder, LATE, usesOf } from '../support/judging.ts'
import { EVIDENCE, type ManifestData, type Stated } from '../support/manifests.ts'
import {
  allSatisfied,
  factsOfFirst,
  type Goal,
  itemsOf,
  modelJudgement,
  readBy,
  representatives,
  search,
} from '../support/model.ts'
import {
  answered,
  holderOf,
  leftOpen,
  type Place,
  pathOf,
  type Question,
  questionsOf,
} from '../support/questions.ts'
import { type Choose, chooser, pick } from '../support/random.ts'

const MOST_FACTS = 3
const CLEAR: readonly Verdict[] = ['not_prohibited', 'out_of_scope']
const PROHIBITED: readonly Verdict[] = ['prohibited', 'prohibited_unless_excepted']

/** Every fact that the conditions and exceptions read, with each other way to state it that they tell apart. */
function otherwise(provision: Provision, manifest: ManifestData): readonly Question[] {
  const formulas = [...provision.conditions, ...provision.exceptions].map(({ formula }) => formula)
  const facts = factsOfFirst(manifest)
  const entries = provision.items === undefined ? [] : (itemsOf(facts, reference(provision.items)) ?? [])
  return readBy(formulas).flatMap(fact => {
    const places: readonly Place[] =
      fact.list === null ? [{ fact, index: null }] : entries.map((_, index) => ({ fact, index }))
    return places.flatMap((place): readonly Question[] => {
      const now = holderOf(manifest, place)[fact.name]
      const answers = representatives(fact, formulas).filter(
        ({ value }) => !isOpen(value) && JSON.stringify(value) !== JSON.stringify(now?.value),
      )
      return factOf(fact).type === 'items' || answers.length === 0
        ? []
        : [{ ...place, path: pathOf(place), answers }]
    })
  })
}

function isOpen(value: Stated['value']): boolean {
  return value === 'unknown' || (Array.isArray(value) && value.includes('unknown'))
}

/** The smallest sets of facts with an answer to each after which the predicate holds: no part of one will do. */
function minimalSets(
  questions: readonly Question[],
  manifest: ManifestData,
  holds: (changed: ManifestData) => boolean,
  most = MOST_FACTS,
): readonly string[] {
  const minimal: (readonly Question[])[] = []
  const can = (set: readonly Question[], changed: ManifestData): boolean => {
    const [question, ...rest] = set
    if (question === undefined) return holds(changed)
    return question.answers.some(answer => can(rest, answered(changed, question, answer)))
  }
  for (let size = 1; size <= most; size++) {
    const found = subsets(questions, size).filter(
      set =>
        !minimal.some(smaller => smaller.every(question => set.includes(question))) && can(set, manifest),
    )
    minimal.push(...found)
  }
  return minimal.map(set => nameOf(set.map(({ path }) => path))).sort()
}

function subsets<T>(values: readonly T[], size: number): readonly (readonly T[])[] {
  if (size === 0) return [[]]
  return values.flatMap((value, index) =>
    subsets(values.slice(index + 1), size - 1).map(rest => [value, ...rest]),
  )
}

function nameOf(paths: readonly string[]): string {
  return [...paths].sort().join(' + ')
}

/** The sets of changes without those that contain a smaller one, whatever each works through. */
function given(sets: readonly Change[], most = MOST_FACTS): readonly string[] {
  const paths = sets.map(({ facts }) => facts.map(({ path }) => path))
  const isLarger = (one: readonly string[], other: readonly string[]) =>
    other.length < one.length && other.every(path => one.includes(path))
  const minimal = paths.filter(set => set.length <= most && !paths.some(other => isLarger(set, other)))
  return [...new Set(minimal.map(nameOf))].sort()
}

function after(provision: Provision, manifest: ManifestData): Verdict {
  return modelJudgement(provision, factsOfFirst(manifest)).verdict
}

/** A manifest of the verdict, found by search; sometimes with the entry of its list twice, stated otherwise. */
function found(provision: Provision, goals: readonly Goal[], choose: Choose): ManifestData {
  const manifest = search(provision, goals, choose) ?? assert.fail(`${provision.id}: none found`)
  const plain = { ...manifest, scope: withoutExclusions(manifest) }
  if (provision.items === undefined) return plain
  const list = reference(provision.items)
  const [only] = itemsOf(factsOfFirst(plain), list) ?? []
  if (only === undefined || choose(2) === 0) return plain
  const twice = answered(plain, { fact: list, index: null }, { value: [only, only], evidence: [] })
  const [question] = otherwise(provision, twice).filter(({ index }) => index === 1 && choose(2) === 0)
  return question === undefined ? twice : answered(twice, question, pick(choose, question.answers))
}

/** An exclusion that is claimed is another matter than what the provision asks. */
function withoutExclusions({ scope }: ManifestData): ManifestData['scope'] {
  const facts = Object.entries(scope ?? {}).filter(([name]) => name !== 'exclusions')
  return Object.fromEntries(facts)
}

const SMALL: readonly Provision[] = [article51d, article51e, article51f, article51g]
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

suite('every minimal set of changes is given, and no other: all sets of up to three facts tried', () => {
  for (const provision of SMALL) {
    test(`out of ${provision.id}`, () => {
      for (const seed of SEEDS) {
        const manifest = found(provision, allSatisfied(provision), chooser(seed))
        const facts = firstFacts(manifest)
        const judgement = judgeUnder(provision, facts)
        assert.ok(PROHIBITED.includes(judgement.verdict))
        const { sets, complete } = changesOf(judgement, facts, LATE)
        assert.ok(complete)
        const expected = minimalSets(otherwise(provision, manifest), manifest, changed =>
          CLEAR.includes(after(provision, changed)),
        )
        assert.deepEqual(given(sets), expected, JSON.stringify(manifest))
      }
    })

    test(`out of ${provision.id} by one choice: every value is given`, () => {
      for (const seed of SEEDS) {
        const manifest = found(provision, allSatisfied(provision), chooser(seed))
        const facts = firstFacts(manifest)
        const { sets } = changesOf(judgeUnder(provision, facts), facts, LATE)
        for (const { fact, index, path } of otherwise(provision, manifest)) {
          const known = factOf(fact)
          if (known.type === 'set') continue
          const values = valuesOf(known).filter(value => {
            const statement = { value, evidence: EVIDENCE }
            return CLEAR.includes(after(provision, answered(manifest, { fact, index }, statement)))
          })
          const alone = sets.filter(
            ({ facts: [only, ...others] }) => only?.path === path && others.length === 0,
          )
          const shown = alone.flatMap(({ facts: [only] }) =>
            only === undefined ? [] : [only.to, ...only.or],
          )
          assert.deepEqual([...new Set(shown)].sort(), values.sort(), `${path}: ${JSON.stringify(manifest)}`)
        }
      }
    })

    test(`out of ${provision.id}, condition by condition`, () => {
      for (const seed of SEEDS) {
        const manifest = found(provision, allSatisfied(provision), chooser(seed))
        const facts = firstFacts(manifest)
        const { sets } = changesOf(judgeUnder(provision, facts), facts, LATE)
        for (const [index, { perItem }] of provision.conditions.entries()) {
          // One entry only: of several, some may be outside through other conditions already.
          if (
            perItem &&
            (itemsOf(factsOfFirst(manifest), reference(provision.items ?? assert.fail())) ?? []).length > 1
          )
            continue
          const expected = minimalSets(
            otherwise(provision, manifest),
            manifest,
            changed => modelJudgement(provision, factsOfFirst(changed)).conditions[index] === -1,
            2,
          )
          const through = sets.filter(({ condition }) => condition === index + 1)
          assert.deepEqual(given(through, 2), expected, `${index + 1}: ${JSON.stringify(manifest)}`)
        }
      }
    })

    test(`into ${provision.id}`, () => {
      let looked = 0
      for (const seed of SEEDS) {
        for (const held of provision.conditions.slice(1)) {
          const goals = allSatisfied(provision).map(goal =>
            goal.formula === held.formula ? { ...goal, level: -1 as const } : goal,
          )
          const manifest = found(provision, goals, chooser(seed))
          const facts = firstFacts(manifest)
          const judgement = judgeUnder(provision, facts)
          if (judgement.heldBy === null) continue
          looked += 1
          const { sets } = changesOf(judgement, facts, LATE)
          const expected = minimalSets(
            otherwise(provision, manifest),
            manifest,
            changed => PROHIBITED.includes(after(provision, changed)),
            2,
          )
          assert.deepEqual(given(sets, 2), expected, JSON.stringify(manifest))
        }
      }
      assert.ok(looked >= SEEDS.length, `only ${looked} were held by one condition`)
    })
  }

  test('a breach of 26-10: the duties met, or no longer triggered', () => {
    const [trigger, duty, other] = article2610.conditions
    for (const seed of SEEDS) {
      const goals = allSatisfied(article2610).map(goal =>
        goal.formula === duty?.formula || (seed % 2 === 0 && goal.formula === other?.formula)
          ? { ...goal, level: -1 as const }
          : goal,
      )
      const manifest = found(article2610, goals, chooser(seed))
      const facts = firstFacts(manifest)
      const judgement = judgeUnder(article2610, facts)
      assert.equal(judgement.verdict, 'breach')
      assert.ok(trigger)
      const { sets } = changesOf(judgement, facts, LATE)
      const questions = otherwise(article2610, manifest)
      for (const verdicts of [['duties_met'], ['not_triggered', 'out_of_scope']] as const) {
        const expected = minimalSets(
          questions,
          manifest,
          changed => verdicts.some(verdict => verdict === after(article2610, changed)),
          2,
        )
        const to = sets.filter(change => verdicts.some(verdict => verdict === change.to))
        assert.deepEqual(given(to, 2), expected, `${verdicts.join()}: ${JSON.stringify(manifest)}`)
      }
    }
  })
})

/** The sides to which an undetermined verdict may be settled. */
const SIDES: readonly (readonly Verdict[])[] = [
  [...PROHIBITED, 'breach'],
  [...CLEAR, 'not_triggered'],
  ['duties_met'],
  ['not_binding'],
]

suite('every smallest set of answers that settles an undetermined verdict is given, to each side', () => {
  for (const provision of [...SMALL, article2610]) {
    test(provision.id, () => {
      let looked = 0
      for (let seed = 1; seed < 120 && looked < 12; seed++) {
        const manifest = leftOpen(provision, chooser(seed), 4)
        if (manifest === null || after(provision, manifest) !== 'undetermined') continue
        const questions = questionsOf(provision, manifest)
        // What the entries of a list would be that is not stated is no answer to give.
        if (questions.length > 9 || questions.some(({ fact }) => factOf(fact).type === 'items')) continue
        looked += 1
        const facts = firstFacts(manifest)
        const { sets, complete } = changesOf(judgeUnder(provision, facts), facts, LATE)
        assert.ok(complete)
        for (const side of SIDES) {
          const minimal = minimalSets(questions, manifest, changed =>
            side.includes(after(provision, changed)),
          )
          const size = (name: string) => name.split(' + ').length
          const fewest = minimal.filter(name => size(name) === Math.min(...minimal.map(size)))
          const to = sets.filter(change => side.includes(change.to))
          assert.deepEqual(given(to), fewest, `${side.join()}: ${JSON.stringify(manifest)}`)
        }
      }
      assert.ok(looked > 6, `only ${looked} were undetermined and small enough`)
    })
  }
})

// ---- Lists -----------------------------------------------------------------------------------------------------------------

const CHANNEL =
  '{ai_part: collects_or_selects, data_type: facial_images, targeting: untargeted_all_faces, source: cctv}'

function scraping(entries: readonly string[]): string {
  return `schema: ai-design-review/v1
name: Channels
scope: {activities: use, union_nexus: deployer_in_union}
uses:
  case:
    purpose: An index of faces.
    face_collection: {intended_purpose: yes, database_operation: creates, face_storage: persistent,
      matching_function: identifies, channels: [${entries.join(', ')}]}
`
}

function changesIn(text: string): Changes {
  const [use] = usesOf(text)
  assert.ok(use)
  return changesOf(judgeUnder(article51e, use.facts), use.facts, LATE)
}

suite('entries of a list', () => {
  test('two may be taken out through different conditions', () => {
    const { sets, complete } = changesIn(scraping([CHANNEL, CHANNEL]))
    assert.ok(complete)
    const mixed = sets.filter(({ condition, exception }) => condition === null && exception === null)
    const names = mixed.map(({ facts }) => nameOf(facts.map(({ path }) => path)))
    assert.ok(names.includes('face_collection.channels[0].data_type + face_collection.channels[1].source'))
    for (const name of names) assert.match(name, /\.source/)
  })

  test('more than can be combined change alike, and that is said', () => {
    const { sets, complete } = changesIn(scraping(Array.from({ length: 30 }, () => CHANNEL)))
    assert.equal(complete, false)
    assert.ok(sets.length < 60, `${sets.length} sets`)
    for (const name of ['source', 'data_type', 'ai_part', 'feeds_database']) {
      const alike = Array.from({ length: 30 }, (_, index) => `face_collection.channels[${index}].${name}`)
      assert.ok(
        sets.some(({ facts }) => nameOf(facts.map(({ path }) => path)) === nameOf(alike)),
        name,
      )
    }
  })

  test('every open fact of the last of many entries is named', () => {
    const [use] = usesOf(scraping(Array.from({ length: 40 }, () => '{feeds_database: yes}')))
    assert.ok(use)
    const open = openFacts(judgeUnder(article51e, use.facts), use.facts)
    for (const name of ['ai_part', 'data_type', 'targeting', 'faces_kept', 'source']) {
      assert.ok(open.includes(`face_collection.channels[39].${name}`), name)
    }
    assert.equal(open.length, 40 * 5)
  })
})
