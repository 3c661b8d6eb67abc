/**
 * The law model a second time, as small as it can be: `law/README.md` read once more, directly over the formulas and
 * over manifests as plain data. Nothing of `src/review` is used, so that one can be checked against the other.
 */

import type { Formula, Leaf } from '../../src/law/formula.ts'
import type { Provision } from '../../src/law/provision.ts'
import { excluded, isAiSystem, nexus } from '../../src/law/scope.ts'
import type { Fact } from '../../src/manifest/facts.ts'
import {
  type FactPath,
  factOf,
  type Reference,
  reference,
  type SectionName,
  sections,
  useSectionNames,
} from '../../src/manifest/vocabulary.ts'
import type { Verdict } from '../../src/review/verdict.ts'
import {
  EVIDENCE,
  type FactsData,
  factsOf,
  hasFacts,
  isItems,
  type ManifestData,
  type SectionData,
  type Stated,
  stated,
  type UseData,
  type Value,
  withFact,
  withSection,
} from './manifests.ts'
import { type Choose, pick, shuffle } from './random.ts'

/** Not satisfied, unknown, satisfied: AND is the least, OR the greatest, NOT the opposite. */
export type Level = -1 | 0 | 1

export const STATUS = { '-1': 'not_satisfied', '0': 'unknown', '1': 'satisfied' } as const

export function statusOf(level: Level): (typeof STATUS)[keyof typeof STATUS] {
  return STATUS[`${level}`]
}

function least(levels: readonly Level[]): Level {
  return Math.min(1, ...levels) as Level
}

function greatest(levels: readonly Level[]): Level {
  return Math.max(-1, ...levels) as Level
}

function opposite(level: Level): Level {
  return -level as Level
}

/** What the law reads of one use: its sections, the system's scope with the use's facts in place. */
export type Facts = Readonly<Record<SectionName, SectionData | undefined>>

export function factsOfFirst(manifest: ManifestData): Facts {
  const [use] = manifest.uses
  if (use === undefined) throw new Error('no use')
  return factsIn(manifest, use)
}

export function factsIn({ scope }: ManifestData, use: UseData): Facts {
  const named = useSectionNames.map(name => [name, use.sections[name]])
  return { ...Object.fromEntries(named), scope: { ...scope, ...use.scope } }
}

// ---- Formulas ---------------------------------------------------------------------------------------------------------

export function levelOf(formula: Formula, facts: Facts, item: number | null): Level {
  switch (formula.kind) {
    case 'all':
      return least(formula.formulas.map(part => levelOf(part, facts, item)))
    case 'any':
      return greatest(formula.formulas.map(part => levelOf(part, facts, item)))
    case 'not':
      return opposite(levelOf(formula.formula, facts, item))
    case 'part':
      return levelOf(formula.formula, facts, item)
    case 'some': {
      const items = itemsOf(facts, formula.list)
      if (items === null) return 0
      return greatest(items.map((_, index) => levelOf(formula.formula, facts, index)))
    }
    case 'in':
    case 'hits':
    case 'within':
    case 'at-least':
      return levelOfLeaf(formula, statementThatCounts(facts, formula.fact, item), factOf(formula.fact))
  }
}

/** The entries of a list, or null where it is not stated. */
export function itemsOf(facts: Facts, list: Reference): readonly FactsData[] | null {
  const section = facts[list.section]
  const value = hasFacts(section) ? section[list.name]?.value : undefined
  return value !== undefined && isItems(value) ? value : null
}

/** The statement that counts: an absent fact is the assumed one, in a section that states facts. */
function statementThatCounts(facts: Facts, leaf: Reference, item: number | null): Stated | null {
  const { section: name, list, name: fact } = leaf
  const section = facts[name]
  if (!hasFacts(section)) return null
  const entries = list === null ? null : itemsOf(facts, reference(`${name}.${list}` as FactPath))
  const holder = list === null ? section : item === null ? undefined : entries?.[item]
  if (holder === undefined) return null
  const of = factOf(leaf)
  const assumed = 'assumed' in of ? of.assumed : undefined
  return holder[fact] ?? (assumed === undefined ? null : stated(assumed, EVIDENCE))
}

function levelOfLeaf(leaf: Leaf, statement: Stated | null, fact: Fact): Level {
  const value = statement?.value
  if (statement === null || value === undefined || value === 'unknown') return 0
  const proven = (word: string): boolean =>
    !('evidence' in fact && fact.evidence.includes(word)) || statement.evidence.length > 0
  if (leaf.kind === 'at-least') return typeof value === 'number' && value >= leaf.least ? 1 : -1
  const words = typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter(isWord) : []
  const known = words.filter(word => word !== 'unknown' && proven(word))
  const claimed = words.filter(word => word !== 'unknown' && !proven(word))
  const isOpen = words.includes('unknown')
  if (leaf.kind === 'within') {
    if (known.some(word => !leaf.values.has(word))) return -1
    return isOpen || claimed.some(word => !leaf.values.has(word)) ? 0 : 1
  }
  if (known.some(word => leaf.values.has(word))) return 1
  // An enum or ternary without its evidence is not stated at all; a set may still state its other values.
  if (typeof value === 'string' && claimed.length > 0) return 0
  if (isOpen || words.some(word => leaf.open.has(word)) || claimed.some(word => leaf.values.has(word)))
    return 0
  return -1
}

function isWord(entry: unknown): entry is string {
  return typeof entry === 'string'
}

// ---- Verdicts -----------------------------------------------------------------------------------------------------------

export interface ModelJudgement {
  readonly verdict: Verdict
  readonly item: number | null
  readonly conditions: readonly Level[]
  readonly exceptions: readonly Level[]
  /** The number of the only condition that is not satisfied, where that alone holds the verdict. */
  readonly heldBy: number | null
}

/** `law/README.md`, Verdict of a provision for one use. */
export function modelJudgement(provision: Provision, facts: Facts): ModelJudgement {
  const exceptions = provision.exceptions.map(({ formula }) => levelOf(formula, facts, null))
  const list = provision.items === undefined ? null : reference(provision.items)
  const items = list === null ? null : itemsOf(facts, list)
  const judged = (item: number | null): ModelJudgement => {
    const conditions = provision.conditions.map(({ gate, perItem, formula }): Level => {
      if (gate && facts[provision.section] === 'none') return -1
      if (perItem && items !== null && items.length === 0) return -1
      return levelOf(formula, facts, perItem ? item : null)
    })
    const verdict = verdictOf(provision, facts, conditions, exceptions)
    const only =
      conditions.filter(level => level !== 1).join() === '-1' && exceptions.every(level => level === -1)
    const isHeld = verdict === 'not_prohibited' && only && levelOf(excluded, facts, null) === -1
    return { verdict, item, conditions, exceptions, heldBy: isHeld ? conditions.indexOf(-1) + 1 : null }
  }
  const all = items === null || items.length === 0 ? [judged(null)] : items.map((_, index) => judged(index))
  const worst: readonly Verdict[] = [
    'prohibited',
    'prohibited_unless_excepted',
    'undetermined',
    'not_prohibited',
  ]
  const satisfied = ({ conditions }: ModelJudgement): number => conditions.filter(level => level === 1).length
  const [first] = [...all].sort(
    (one, two) => worst.indexOf(one.verdict) - worst.indexOf(two.verdict) || satisfied(two) - satisfied(one),
  )
  if (first === undefined) throw new Error('nothing judged')
  return first
}

function verdictOf(
  provision: Provision,
  facts: Facts,
  conditions: readonly Level[],
  exceptions: readonly Level[],
): Verdict {
  const exclusion = levelOf(excluded, facts, null)
  const territory = (formula: Formula | undefined): boolean =>
    formula !== undefined && levelOf(formula, facts, null) === 1
  if (exclusion === 1 || levelOf(isAiSystem, facts, null) === -1 || levelOf(nexus, facts, null) === -1)
    return 'out_of_scope'
  if (territory(provision.notBinding)) return 'not_binding'
  const isOpen = exclusion === 0 || territory(provision.openTerritory)
  if (provision.kind === 'restriction') {
    const [trigger = 0, ...duties] = conditions
    if (trigger === -1) return 'not_triggered'
    if (trigger === 1 && duties.includes(-1)) return isOpen ? 'undetermined' : 'breach'
    return trigger === 1 && least(duties) === 1 ? 'duties_met' : 'undetermined'
  }
  if (conditions.includes(-1) || exceptions.includes(1)) return 'not_prohibited'
  if (conditions.includes(0) || isOpen) return 'undetermined'
  return exceptions.includes(0) ? 'prohibited_unless_excepted' : 'prohibited'
}

// ---- What formulas read --------------------------------------------------------------------------------------------------

/** Every formula that a verdict rests on. */
export function formulasOf(provision: Provision): readonly Formula[] {
  return [
    ...provision.conditions.map(({ formula }) => formula),
    ...provision.exceptions.map(({ formula }) => formula),
    ...[provision.notBinding, provision.openTerritory].filter(formula => formula !== undefined),
    excluded,
    isAiSystem,
    nexus,
  ]
}

/** The leaves of formulas, and the formulas that `some` asks of an entry. */
export function leavesIn(formula: Formula): readonly Leaf[] {
  switch (formula.kind) {
    case 'all':
    case 'any':
      return formula.formulas.flatMap(leavesIn)
    case 'not':
    case 'part':
    case 'some':
      return leavesIn(formula.formula)
    case 'in':
    case 'hits':
    case 'within':
    case 'at-least':
      return [formula]
  }
}

/** The facts that formulas read, each once, the facts of entries included. */
export function readBy(formulas: readonly Formula[]): readonly Reference[] {
  const byPath = new Map(formulas.flatMap(leavesIn).map(({ fact }) => [fact.path as string, fact]))
  return [...byPath.values()]
}

/**
 * Statements of a fact, one for each way in which the leaves of the formulas can tell its values apart, with the
 * evidence that counts. `unknown` is always the first.
 */
export function representatives(reference: Reference, formulas: readonly Formula[]): readonly Stated[] {
  const fact = factOf(reference)
  const leaves = formulas.flatMap(leavesIn).filter(leaf => leaf.fact.path === reference.path)
  const seen = new Map<string, Stated>()
  for (const value of candidates(fact, leaves)) {
    const statement = stated(value, 'evidence' in fact && fact.evidence.length > 0 ? EVIDENCE : [])
    const told = leaves.map(leaf => levelOfLeaf(leaf, statement, fact)).join()
    if (!seen.has(told) || value === 'unknown') seen.set(value === 'unknown' ? 'unknown' : told, statement)
  }
  return [...seen.values()]
}

function candidates(fact: Fact, leaves: readonly Leaf[]): readonly Value[] {
  switch (fact.type) {
    case 'ternary':
    case 'enum':
      return ['unknown', ...Object.keys(fact.values)]
    case 'set':
      return ['unknown', ...subsets(distinct(Object.keys(fact.values), leaves))]
    case 'countries':
      return ['unknown', ...subsets(distinct(['DK', 'IE', 'SE'], leaves))]
    case 'integer': {
      const limits = leaves.flatMap(leaf => (leaf.kind === 'at-least' ? [leaf.least - 1, leaf.least] : []))
      return ['unknown', ...limits]
    }
    case 'items':
    case 'text':
      return ['unknown']
  }
}

/** One word for each way in which the leaves tell words apart. */
function distinct(words: readonly string[], leaves: readonly Leaf[]): readonly string[] {
  const told = new Map<string, string>()
  for (const word of words) {
    const marks = leaves.map(leaf =>
      leaf.kind === 'at-least'
        ? ''
        : leaf.values.has(word)
          ? 'in'
          : leaf.kind !== 'within' && leaf.open.has(word)
            ? '?'
            : '-',
    )
    if (!told.has(marks.join())) told.set(marks.join(), word)
  }
  return [...told.values()]
}

/** Every subset, complete and with `unknown` in it. */
function subsets(words: readonly string[]): readonly (readonly string[])[] {
  const all = subsetsOf(words)
  return [...all, ...all.map(subset => [...subset, 'unknown'])]
}

/** Every subset of the values, the empty one first. */
export function subsetsOf<T>(values: readonly T[]): readonly (readonly T[])[] {
  const [last, ...before] = [...values].reverse()
  if (last === undefined) return [[]]
  const others = subsetsOf(before.reverse())
  return [...others, ...others.map(subset => [...subset, last])]
}

// ---- Finding manifests -----------------------------------------------------------------------------------------------------

/** A formula, and what it shall be. */
export interface Goal {
  readonly formula: Formula
  readonly level: -1 | 1
}

/** How far the facts are from the goal: the least number of leaves that would have to change. */
function distance(formula: Formula, level: -1 | 1, facts: Facts, item: number | null): number {
  switch (formula.kind) {
    case 'all':
    case 'any': {
      const parts = formula.formulas.map(part => distance(part, level, facts, item))
      const needsEach = (formula.kind === 'all') === (level === 1)
      return needsEach ? parts.reduce((sum, part) => sum + part, 0) : Math.min(1000, ...parts)
    }
    case 'not':
      return distance(formula.formula, level === 1 ? -1 : 1, facts, item)
    case 'part':
      return distance(formula.formula, level, facts, item)
    case 'some': {
      const items = itemsOf(facts, formula.list)
      if (items === null) return 1
      const parts = items.map((_, index) => distance(formula.formula, level, facts, index))
      return level === -1 ? parts.reduce((sum, part) => sum + part, 0) : Math.min(2, ...parts)
    }
    case 'in':
    case 'hits':
    case 'within':
    case 'at-least':
      return levelOf(formula, facts, item) === level ? 0 : 1
  }
}

/** A manifest of one use with every fact that a provision reads, stated at random, and one entry in its lists. */
export function randomFor(provision: Provision, choose: Choose): ManifestData {
  const formulas = formulasOf(provision)
  return readBy(formulas).reduce<ManifestData>(
    (manifest, fact) => withStatement(manifest, fact, pick(choose, representatives(fact, formulas))),
    {
      name: 'Model',
      scope: {},
      uses: [{ id: 'case', purpose: 'Found by search.', scope: null, sections: {} }],
    },
  )
}

/** The manifest with one fact of its first use stated otherwise; in a list, that of its first entry. */
export function withStatement(
  manifest: ManifestData,
  fact: Reference,
  statement: Stated | null,
): ManifestData {
  const [use, ...others] = manifest.uses
  if (use === undefined) throw new Error('no use')
  const change = (section: FactsData): FactsData => {
    if (fact.list === null) return withFact(section, fact.name, statement)
    const value = section[fact.list]?.value
    const [first = {}, ...rest] = value !== undefined && isItems(value) ? value : []
    return { ...section, [fact.list]: stated([withFact(first, fact.name, statement), ...rest]) }
  }
  if (fact.section === 'scope') return { ...manifest, scope: change(manifest.scope ?? {}) }
  const section = use.sections[fact.section]
  const changed = withSection(use, fact.section, change(hasFacts(section) ? section : {}))
  return { ...manifest, uses: [changed, ...others] }
}

/**
 * A manifest of one use that reaches every goal, found by turning one fact after the other from a random start; null
 * where the search finds none. Conditions judged per item are asked of the only entry.
 */
export function search(
  provision: Provision,
  goals: readonly Goal[],
  choose: Choose,
  starts = 12,
): ManifestData | null {
  const formulas = formulasOf(provision)
  const facts = readBy(formulas)
  const choices = new Map(facts.map(fact => [fact, representatives(fact, formulas)]))
  const far = (manifest: ManifestData): number => {
    const read = factsOfFirst(manifest)
    return goals.reduce((sum, { formula, level }) => sum + distance(formula, level, read, 0), 0)
  }
  for (let start = 0; start < starts; start++) {
    let manifest = randomFor(provision, choose)
    let left = far(manifest)
    for (let round = 0; round < 6 && left > 0; round++) {
      for (const fact of shuffle(choose, facts)) {
        for (const statement of shuffle(choose, choices.get(fact) ?? [])) {
          const next = withStatement(manifest, fact, statement)
          const after = far(next)
          if (after <= left) {
            manifest = next
            left = after
          }
        }
        if (left === 0) break
      }
    }
    if (left === 0) return manifest
  }
  return null
}

/** The goals under which a provision prohibits, or a restriction is triggered and every duty met. */
export function allSatisfied(provision: Provision): readonly Goal[] {
  return [
    ...provision.conditions.map(({ formula }): Goal => ({ formula, level: 1 })),
    ...provision.exceptions.map(({ formula }): Goal => ({ formula, level: -1 })),
    ...inScope(provision),
  ]
}

/** The goals under which the use is in scope and the provision binds. */
export function inScope(provision: Provision): readonly Goal[] {
  const territory = [provision.notBinding, provision.openTerritory].filter(formula => formula !== undefined)
  return [
    { formula: excluded, level: -1 },
    { formula: isAiSystem, level: 1 },
    { formula: nexus, level: 1 },
    ...territory.map((formula): Goal => ({ formula, level: -1 })),
  ]
}

/** Every fact of the format, those of list entries included. */
export function everyFact(): readonly Reference[] {
  return (Object.keys(sections) as SectionName[]).flatMap(section =>
    Object.entries(factsOf(section)).flatMap(([name, fact]) => [
      { path: `${section}.${name}`, section, list: null, name } as Reference,
      ...(fact.type === 'items'
        ? Object.keys(fact.facts).map(
            inner =>
              ({ path: `${section}.${name}[].${inner}`, section, list: name, name: inner }) as Reference,
          )
        : []),
    ]),
  )
}
