import { generalPath } from '../../manifest/vocabulary.ts'
import type { Alternative, Alternatives } from './alternatives.ts'
import type { Demand } from './demand.ts'

/**
 * The facts of the minimal sets: of those in which each fact stands, the size of the smallest. A set is minimal where
 * no part of it settles the formula as well.
 */
export function smallestSets(alternatives: Alternatives): ReadonlyMap<string, number> {
  const spreads = alternatives.map(spread)
  const written = minimalSets(spreads.flatMap(writtenSets))
  const sizes = new Map<string, number>()
  const note = (facts: readonly Demand[], size: number): void => {
    for (const { path } of facts) sizes.set(path, Math.min(size, sizes.get(path) ?? size))
  }
  for (const { facts } of written) note(facts, facts.length)
  // Entries share no fact, so each may be looked at by itself, the others being settled in the smallest way.
  const lists = spreads.filter(({ entries }) => entries.length > 1)
  for (const [index, { rest, entries }] of lists.entries()) {
    if (lists.some((other, at) => at !== index && isCovered(lists[index] as Spread, other, at < index)))
      continue
    const free = entries.map(({ ways }) =>
      ways.filter(way => !written.some(set => isPart(set, together(rest, way)))),
    )
    if (free.some(ways => ways.length === 0)) continue
    const least = free.map(ways => Math.min(...ways.map(({ facts }) => facts.length)))
    const all = least.reduce((sum, size) => sum + size, rest.facts.length)
    note(rest.facts, all)
    for (const [at, ways] of free.entries()) {
      for (const { facts } of ways) note(facts, all - (least[at] ?? 0) + facts.length)
    }
  }
  return sizes
}

/** More sets than this are not written out for the entries of a list. */
export const MOST_SETS = 256

export interface WrittenOut {
  /** All demands of each set, also those that hold already; those with the fewest changes first. */
  readonly sets: readonly (readonly Demand[])[]
  /** False: only sets that settle every entry in the same way are there. */
  readonly complete: boolean
}

/** The alternatives one by one, with every combination of the ways to settle the entries of a list. */
export function writeOut(alternatives: Alternatives): WrittenOut {
  const count = alternatives.reduce((sum, one) => sum + combinations(one), 0)
  const complete = count <= MOST_SETS || alternatives.every(({ entries }) => entries === null)
  const sets = alternatives.flatMap(one => (complete ? everyCombination(one) : sameWays(one)))
  return { sets: sets.sort((one, two) => changesIn(one) - changesIn(two)), complete }
}

/** How many facts are not yet as demanded. */
function changesIn(demands: readonly Demand[]): number {
  return demands.filter(({ holds }) => !holds).length
}

function combinations({ entries }: Alternative): number {
  return (entries ?? []).reduce((product, ways) => product * fewestOf(ways).length, 1)
}

function everyCombination({ demands, entries }: Alternative): readonly (readonly Demand[])[] {
  return (entries ?? []).reduce<readonly (readonly Demand[])[]>(
    (done, ways) => done.flatMap(before => fewestOf(ways).map(way => [...before, ...way.demands])),
    [demands],
  )
}

/** Every entry settled by the same facts, where it can be. */
function sameWays({ demands, entries }: Alternative): readonly (readonly Demand[])[] {
  const each = (entries ?? []).map(fewestOf)
  const kinds = [...new Set(each.flatMap(ways => ways.map(kindOf)))].filter(kind => kind !== '')
  return (kinds.length === 0 ? [''] : kinds).map(kind => [
    ...demands,
    ...each.flatMap(ways => (ways.find(way => kindOf(way) === kind) ?? ways[0])?.demands ?? []),
  ])
}

function kindOf({ demands }: Alternative): string {
  return demands
    .filter(({ holds }) => !holds)
    .map(({ path }) => generalPath(path))
    .join()
}

/** The ways that change no more than another one does and something besides; fewest changes first. */
function fewestOf(ways: Alternatives): Alternatives {
  const counted = ways.map(way => ({ way, set: setOf(way.demands) }))
  return counted
    .filter(({ set }) => !counted.some(other => isPart(other.set, set) && !isPart(set, other.set)))
    .sort((one, two) => one.set.facts.length - two.set.facts.length)
    .map(({ way }) => way)
}

/** Facts that are not yet as demanded, sorted by their numbers. */
interface FactSet {
  readonly facts: readonly Demand[]
  /** A bit for each fact, by which most comparisons end at once. */
  readonly mask: number
}

/** An alternative by its facts: those outside lists, and those of each entry that is not settled already. */
interface Spread {
  readonly rest: FactSet
  readonly entries: readonly { readonly index: number; readonly ways: readonly FactSet[] }[]
}

function spread({ demands, entries }: Alternative): Spread {
  const open = (entries ?? []).map((ways, index) => ({
    index,
    ways: minimalSets(ways.map(way => setOf(way.demands))),
  }))
  return { rest: setOf(demands), entries: open.filter(({ ways }) => ways[0]?.facts.length !== 0) }
}

/** What needs no more than one entry of a list is written out. */
function writtenSets({ rest, entries }: Spread): readonly FactSet[] {
  const [only, ...others] = entries
  if (only === undefined) return [rest]
  return others.length === 0 ? only.ways.map(way => together(rest, way)) : []
}

function setOf(demands: readonly Demand[]): FactSet {
  const facts = demands.filter(({ holds }) => !holds)
  return { facts, mask: facts.reduce((bits, { number }) => bits | (1 << (number % 31)), 0) }
}

function together(one: FactSet, two: FactSet): FactSet {
  if (one.facts.length === 0) return two
  const facts = [...one.facts, ...two.facts].sort((first, second) => first.number - second.number)
  return { facts, mask: one.mask | two.mask }
}

/** Fewest facts first. */
function minimalSets(sets: readonly FactSet[]): readonly FactSet[] {
  const fewestFirst = [...sets].sort((one, two) => one.facts.length - two.facts.length)
  const kept: FactSet[] = []
  for (const candidate of fewestFirst) if (!kept.some(set => isPart(set, candidate))) kept.push(candidate)
  return kept
}

/** Whether the larger set holds every fact of the smaller one. */
function isPart(smaller: FactSet, larger: FactSet): boolean {
  if ((smaller.mask & ~larger.mask) !== 0 || smaller.facts.length > larger.facts.length) return false
  let at = 0
  for (const { number } of smaller.facts) {
    while ((larger.facts[at]?.number ?? number) < number) at += 1
    if (larger.facts[at]?.number !== number) return false
  }
  return true
}

/** Whether each set of the one holds a set of the other; of two that come to the same, the first counts. */
function isCovered(one: Spread, by: Spread, first: boolean): boolean {
  return holds(one, by) && (first || !holds(by, one))
}

function holds(one: Spread, other: Spread): boolean {
  return (
    isPart(other.rest, one.rest) &&
    other.entries.every(({ index, ways }) => {
      const own = one.entries.find(entry => entry.index === index)?.ways ?? []
      return own.length > 0 && own.every(set => ways.some(way => isPart(way, set)))
    })
  )
}
