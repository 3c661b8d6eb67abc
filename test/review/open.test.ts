import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { article51c } from '../../src/law/article-5-1-c/provision.ts'
import { article51d } from '../../src/law/article-5-1-d/provision.ts'
import { article51e } from '../../src/law/article-5-1-e/provision.ts'
import { article51g } from '../../src/law/article-5-1-g/provision.ts'
import type { Provision } from '../../src/law/provision.ts'
import { type Fact, valuesOf } from '../../src/manifest/facts.ts'
import { factOf, type Reference } from '../../src/manifest/vocabulary.ts'
import { openFacts } from '../../src/review/open.ts'
import { firstFacts, judgeUnder, usesOf } from '../support/judging.ts'
import {
  EVIDENCE,
  type FactsData,
  hasFacts,
  isItems,
  type ManifestData,
  type Stated,
  stated,
  type UseData,
  withFact,
  withSection,
} from '../support/manifests.ts'
import {
  allSatisfied,
  everyFact,
  factsOfFirst,
  formulasOf,
  itemsOf,
  levelOf,
  listOf,
  modelJudgement,
  randomFor,
  readBy,
  representatives,
  search,
} from '../support/model.ts'
import { type Choose, chooser, pick } from '../support/random.ts'

// ---- Open facts by brute force ---------------------------------------------------------------------------------------------

/** The place of a fact: in a section, or in an entry of its list. */
interface Place {
  readonly fact: Reference
  readonly index: number | null
}

/** A fact whose answer is not known, with every answer that could be given. */
interface Question extends Place {
  readonly path: string
  readonly answers: readonly Stated[]
}

function pathOf({ fact: { section, list, name }, index }: Place): string {
  return list === null ? `${section}.${name}` : `${section}.${list}[${index}].${name}`
}

/** The facts that hold a fact: those of its section, or of its entry. */
function holderOf(manifest: ManifestData, { fact, index }: Place): FactsData {
  const [use] = manifest.uses
  const section = fact.section === 'scope' ? manifest.scope : use?.sections[fact.section]
  const facts = hasFacts(section ?? undefined) ? (section as FactsData) : {}
  if (fact.list === null || index === null) return facts
  const value = facts[fact.list]?.value
  return (value !== undefined && isItems(value) ? value[index] : undefined) ?? {}
}

function answered(manifest: ManifestData, place: Place, statement: Stated | null): ManifestData {
  const { fact, index } = place
  const [use, ...others] = manifest.uses
  if (use === undefined) throw new Error('no use')
  const holder = withFact(holderOf(manifest, place), fact.name, statement)
  if (fact.section === 'scope') return { ...manifest, scope: holder }
  const section = use.sections[fact.section]
  const facts = hasFacts(section) ? section : {}
  const value = fact.list === null ? undefined : facts[fact.list]?.value
  const changed: UseData = withSection(
    use,
    fact.section,
    fact.list === null || value === undefined || !isItems(value)
      ? holder
      : { ...facts, [fact.list]: stated(value.map((item, at) => (at === index ? holder : item))) },
  )
  return { ...manifest, uses: [changed, ...others] }
}

/** Every fact that the provision reads and that is not known, with its possible answers. */
function questionsOf(provision: Provision, manifest: ManifestData): readonly Question[] {
  const formulas = formulasOf(provision)
  const facts = factsOfFirst(manifest)
  const list = provision.items === undefined ? null : listOf(provision.items)
  const entries = list === null ? null : itemsOf(facts, list)
  const asked: readonly Place[] = readBy(formulas).flatMap(fact =>
    fact.list === null ? [{ fact, index: null }] : (entries ?? []).map((_, index) => ({ fact, index })),
  )
  const single = asked.flatMap((place): readonly Question[] => {
    const fact = factOf(place.fact)
    const answers = answersTo(fact, holderOf(manifest, place)[place.fact.name], representatives(place.fact, formulas))
    return answers.length === 0 ? [] : [{ ...place, path: pathOf(place), answers }]
  })
  if (list === null || entries !== null) return single
  return [...single, { fact: list, index: null, path: list.path, answers: lists(provision, list) }]
}

/** The answers to a fact, or none where it is answered, or assumed. What a set states already stays. */
function answersTo(
  fact: Fact,
  statement: Stated | undefined,
  choices: readonly Stated[],
): readonly Stated[] {
  const known = choices.filter(({ value }) => value !== 'unknown')
  const complete = known.filter(({ value }) => !Array.isArray(value) || !value.includes('unknown'))
  if (statement === undefined) return 'assumed' in fact && fact.assumed !== undefined ? [] : complete
  const { value, evidence } = statement
  if (value === 'unknown') return complete
  const needs = 'evidence' in fact && evidence.length === 0 ? fact.evidence : []
  if (typeof value === 'string') return needs.includes(value) ? complete : []
  if (!Array.isArray(value)) return []
  const words = value.filter(word => typeof word === 'string')
  const hits = words.filter(word => word !== 'unknown' && !needs.includes(word))
  const claimed = words.filter(word => needs.includes(word))
  if (words.includes('unknown')) {
    // Each combination that the formulas tell apart, beside what is stated.
    return complete.map(choice => {
      const more = Array.isArray(choice.value) ? choice.value.filter(word => typeof word === 'string') : []
      return stated([...new Set([...hits, ...more])], EVIDENCE)
    })
  }
  return claimed.length === 0 ? [] : [stated(hits), stated([...hits, ...claimed], EVIDENCE)]
}

/** The list as one answer: empty, or with one entry, each way in which the conditions can tell entries apart. */
function lists(provision: Provision, list: Reference): readonly Stated[] {
  const perItem = provision.conditions.filter(condition => condition.perItem).map(({ formula }) => formula)
  const inner = readBy(perItem).filter(fact => fact.list !== null)
  const told = new Map<string, Stated>([['', stated([])]])
  const entries = inner.reduce<readonly FactsData[]>(
    (done, fact) =>
      done.flatMap(entry => representatives(fact, perItem).map(choice => ({ ...entry, [fact.name]: choice }))),
    [{}],
  )
  for (const entry of entries) {
    const facts = { ...NOWHERE, [list.section]: { [list.name]: stated([entry]) } }
    const levels = perItem.map(formula => levelOf(formula, facts, 0)).join()
    if (!told.has(levels)) told.set(levels, stated([entry]))
  }
  return [...told.values()]
}

const NOWHERE = factsOfFirst({
  name: '',
  scope: null,
  uses: [{ id: 'case', purpose: '', scope: null, sections: {} }],
})

/** The smallest sets of questions that can settle the verdict: no part of one can. */
function minimalSettlingSets(provision: Provision, manifest: ManifestData): readonly (readonly Question[])[] {
  const before = modelJudgement(provision, factsOfFirst(manifest)).verdict
  // What is undetermined is settled by any other verdict; an open exception only by the answer to it.
  const isSettled = (changed: ManifestData): boolean => {
    const { verdict } = modelJudgement(provision, factsOfFirst(changed))
    return before === 'undetermined' ? verdict !== before : verdict !== before && verdict !== 'undetermined'
  }
  const canSettle = (questions: readonly Question[], changed: ManifestData): boolean => {
    const [question, ...rest] = questions
    if (question === undefined) return isSettled(changed)
    return question.answers.some(answer => canSettle(rest, answered(changed, question, answer)))
  }
  const minimal: (readonly Question[])[] = []
  const subsets = questionsOf(provision, manifest)
    .reduce<readonly (readonly Question[])[]>((all, one) => [...all, ...all.map(subset => [...subset, one])], [[]])
    .filter(subset => subset.length > 0)
  for (const subset of [...subsets].sort((one, two) => one.length - two.length)) {
    const holdsSmaller = minimal.some(smaller => smaller.every(question => subset.includes(question)))
    if (!holdsSmaller && canSettle(subset, manifest)) minimal.push(subset)
  }
  return minimal
}

/** The rule of `design.md`: the size of the smallest set, the gate, the page's order of questions, the facts table. */
function inOrder(provision: Provision, sets: readonly (readonly Question[])[]): readonly string[] {
  const gate = provision.conditions.find(condition => condition.gate)
  const gateFacts = gate === undefined ? [] : readBy([gate.formula]).map(({ path }) => path as string)
  const table = everyFact().map(({ path }) => path as string)
  const rank = (question: Question): readonly number[] => {
    const general = question.path.replace(/\[\d+\]/, '[]')
    const asked = provision.askFirst.findIndex(path => path === general || general.startsWith(`${path}[`))
    const sizes = sets.filter(set => set.includes(question)).map(set => set.length)
    return [
      Math.min(...sizes),
      gateFacts.includes(general) ? 0 : 1,
      asked < 0 ? provision.askFirst.length : asked,
      table.indexOf(general),
    ]
  }
  const ranked = [...new Set(sets.flat())].map(question => ({ question, rank: rank(question) }))
  const compare = (one: readonly number[], two: readonly number[]): number => {
    const at = one.findIndex((value, index) => value !== two[index])
    return at < 0 ? 0 : (one[at] ?? 0) - (two[at] ?? 0)
  }
  return ranked
    .sort((one, two) => compare(one.rank, two.rank) || compareIndexes(one.question, two.question))
    .map(({ question }) => question.path)
}

function compareIndexes(one: Place, two: Place): number {
  return (one.index ?? 0) - (two.index ?? 0)
}

/** More combinations of answers than this are not tried. */
const COMBINATIONS = 3_000

/** A manifest near the line with a few facts left open, whose verdict that leaves open; null where it does not. */
function leftOpen(provision: Provision, choose: Choose): ManifestData | null {
  const whole =
    choose(4) === 0 ? randomFor(provision, choose) : search(provision, allSatisfied(provision), choose, 2)
  if (whole === null) return null
  const facts = readBy(formulasOf(provision))
  const list = provision.items === undefined ? null : listOf(provision.items)
  let manifest = withTwoEntries(provision, whole, choose)
  for (let count = 1 + choose(5); count > 0; count--) {
    const fact = pick(choose, facts)
    const entries = list === null || fact.list === null ? null : itemsOf(factsOfFirst(manifest), list)
    const place = { fact, index: entries === null ? null : choose(entries.length) }
    if (fact.list !== null && entries === null) continue
    const before = holderOf(manifest, place)[fact.name]
    manifest = answered(manifest, place, opened(before, choose))
  }
  if (list !== null && choose(6) === 0) manifest = answered(manifest, { fact: list, index: null }, null)
  const { verdict } = modelJudgement(provision, factsOfFirst(manifest))
  return verdict === 'undetermined' || verdict === 'prohibited_unless_excepted' ? manifest : null
}

/** Not stated, unknown, partly stated, or without its evidence. */
function opened(statement: Stated | undefined, choose: Choose): Stated | null {
  const how = choose(4)
  if (statement === undefined || how === 0) return null
  if (how === 1) return stated('unknown')
  if (how === 2) return stated(statement.value)
  const { value } = statement
  if (!Array.isArray(value)) return null
  return stated([...value.filter(word => typeof word === 'string' && word !== 'unknown'), 'unknown'], statement.evidence)
}

/** Where entries are judged one by one, sometimes with the entry twice. */
function withTwoEntries({ items }: Provision, manifest: ManifestData, choose: Choose): ManifestData {
  if (items === undefined || choose(3) !== 0) return manifest
  const list = listOf(items)
  const [only] = itemsOf(factsOfFirst(manifest), list) ?? []
  return only === undefined
    ? manifest
    : answered(manifest, { fact: list, index: null }, stated([only, only]))
}

for (const provision of [article51d, article51e, article51g] as readonly Provision[]) {
  test(`${provision.id}: open facts are those of the minimal settling sets, in the order of their rank`, () => {
    let looked = 0
    fc.assert(
      fc.property(fc.integer({ min: 1 }), seed => {
        const manifest = leftOpen(provision, chooser(seed))
        if (manifest === null) return
        const questions = questionsOf(provision, manifest)
        const combinations = questions.reduce((product, { answers }) => product * (1 + answers.length), 1)
        if (combinations > COMBINATIONS) return
        looked += 1
        const facts = firstFacts(manifest)
        const open = openFacts(judgeUnder(provision, facts), facts)
        const expected = inOrder(provision, minimalSettlingSets(provision, manifest))
        assert.deepEqual(open, expected, JSON.stringify(manifest))
      }),
      { numRuns: 400 },
    )
    assert.ok(looked > 100, `only ${looked} manifests were left open`)
  })
}
