/**
 * Facts of a manifest that could be answered or stated otherwise, with every answer that the formulas tell apart, and
 * manifests near the line in which some are left open.
 */

import type { Formula } from '../../src/law/formula.ts'
import type { Provision } from '../../src/law/provision.ts'
import type { Fact } from '../../src/manifest/facts.ts'
import { factOf, type Reference } from '../../src/manifest/vocabulary.ts'
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
} from './manifests.ts'
import {
  allSatisfied,
  everyFact,
  factsOfFirst,
  formulasOf,
  itemsOf,
  levelOf,
  modelJudgement,
  randomFor,
  readBy,
  representatives,
  search,
} from './model.ts'
import { type Choose, pick } from './random.ts'

/** The place of a fact: in a section, or in an entry of its list. */
export interface Place {
  readonly fact: Reference
  readonly index: number | null
}

/** A fact whose answer is not known, with every answer that could be given. */
export interface Question extends Place {
  readonly path: string
  readonly answers: readonly Stated[]
}

export function pathOf({ fact: { section, list, name }, index }: Place): string {
  return list === null ? `${section}.${name}` : `${section}.${list}[${index}].${name}`
}

/** The facts that hold a fact: those of its section, or of its entry. */
export function holderOf(manifest: ManifestData, { fact, index }: Place): FactsData {
  const [use] = manifest.uses
  const section = fact.section === 'scope' ? (manifest.scope ?? {}) : use?.sections[fact.section]
  const facts = hasFacts(section) ? section : {}
  if (fact.list === null || index === null) return facts
  const value = facts[fact.list]?.value
  return (value !== undefined && isItems(value) ? value[index] : undefined) ?? {}
}

export function answered(manifest: ManifestData, place: Place, statement: Stated | null): ManifestData {
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
export function questionsOf(provision: Provision, manifest: ManifestData): readonly Question[] {
  const formulas = formulasOf(provision)
  const facts = factsOfFirst(manifest)
  const read = readBy(formulas)
  const single = read
    .flatMap((fact): readonly Place[] => {
      const list = listHolding(fact)
      if (list === null) return [{ fact, index: null }]
      return (itemsOf(facts, list) ?? []).map((_, index) => ({ fact, index }))
    })
    .flatMap((place): readonly Question[] => {
      const statement = holderOf(manifest, place)[place.fact.name]
      const answers = answersTo(factOf(place.fact), statement, representatives(place.fact, formulas))
      return answers.length === 0 ? [] : [{ ...place, path: pathOf(place), answers }]
    })
  const unlisted = listsIn(read).filter(list => itemsOf(facts, list) === null)
  const whole = unlisted.map(list => ({
    fact: list,
    index: null,
    path: list.path,
    answers: lists(provision, list),
  }))
  return [...single, ...whole]
}

export const TABLE = everyFact()

/** The list in whose entries a fact stands, or null. */
function listHolding({ list, section }: Reference): Reference | null {
  if (list === null) return null
  return TABLE.find(fact => fact.section === section && fact.list === null && fact.name === list) ?? null
}

/** The lists in whose entries some of the facts stand. */
export function listsIn(facts: readonly Reference[]): readonly Reference[] {
  return [...new Set(facts.map(listHolding).filter(list => list !== null))]
}

/** The answers to a fact, or none where it is answered, or assumed. What a set states already stays. */
function answersTo(fact: Fact, statement: Stated | undefined, choices: readonly Stated[]): readonly Stated[] {
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

/** The list as one answer: empty, or with one entry, each way in which the formulas can tell entries apart. */
function lists(provision: Provision, list: Reference): readonly Stated[] {
  const known = listAnswers.get(provision)
  if (known !== undefined) return known
  const formulas = [
    ...provision.conditions.flatMap(({ formula, perItem }) =>
      perItem ? [formula] : askedOfEntries(formula),
    ),
    ...provision.exceptions.flatMap(({ formula }) => askedOfEntries(formula)),
  ]
  const inner = readBy(formulas).filter(fact => fact.list === list.name)
  const told = new Map<string, Stated>([['', stated([])]])
  const entries = inner.reduce<readonly FactsData[]>(
    (done, fact) =>
      done.flatMap(entry =>
        representatives(fact, formulas).map(choice => ({ ...entry, [fact.name]: choice })),
      ),
    [{}],
  )
  for (const entry of entries) {
    const facts = { ...NOWHERE, [list.section]: { [list.name]: stated([entry]) } }
    const levels = formulas.map(formula => levelOf(formula, facts, 0)).join()
    if (!told.has(levels)) told.set(levels, stated([entry]))
  }
  listAnswers.set(provision, [...told.values()])
  return [...told.values()]
}

/** The answers to the list of a provision, which are found once: no provision reads two lists. */
const listAnswers = new Map<Provision, readonly Stated[]>()

/** The formulas that `some` asks of an entry. */
function askedOfEntries(formula: Formula): readonly Formula[] {
  switch (formula.kind) {
    case 'all':
    case 'any':
      return formula.formulas.flatMap(askedOfEntries)
    case 'not':
    case 'part':
      return askedOfEntries(formula.formula)
    case 'some':
      return [formula.formula]
    case 'in':
    case 'hits':
    case 'within':
    case 'at-least':
      return []
  }
}

const NOWHERE = factsOfFirst({
  name: '',
  scope: null,
  uses: [{ id: 'case', purpose: '', scope: null, sections: {} }],
})

/** A manifest near the line with a few facts left open, whose verdict that leaves open; null where it does not. */
export function leftOpen(provision: Provision, choose: Choose, most: number): ManifestData | null {
  const whole =
    choose(4) === 0 ? randomFor(provision, choose) : search(provision, allSatisfied(provision), choose, 2)
  if (whole === null) return null
  const facts = readBy(formulasOf(provision))
  const [list] = listsIn(facts)
  let manifest = list === undefined ? whole : withTwoEntries(list, whole, choose)
  for (let count = 1 + choose(most); count > 0; count--) {
    const fact = pick(choose, facts)
    const entries = fact.list === null || list === undefined ? null : itemsOf(factsOfFirst(manifest), list)
    const place = { fact, index: entries === null ? null : choose(entries.length) }
    const before = holderOf(manifest, place)[fact.name]
    manifest = answered(manifest, place, opened(before, choose))
  }
  if (list !== undefined && choose(6) === 0) manifest = answered(manifest, { fact: list, index: null }, null)
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
  return stated(
    [...value.filter(word => typeof word === 'string' && word !== 'unknown'), 'unknown'],
    statement.evidence,
  )
}

/** Sometimes with the only entry of the list twice. */
export function withTwoEntries(list: Reference, manifest: ManifestData, choose: Choose): ManifestData {
  const [only] = itemsOf(factsOfFirst(manifest), list) ?? []
  if (only === undefined || choose(3) !== 0) return manifest
  return answered(manifest, { fact: list, index: null }, stated([only, only]))
}
