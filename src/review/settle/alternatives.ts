import { both, type Demand, takesAll } from './demand.ts'

/**
 * One way to settle a formula: all of the demands together. Alternatives are kept apart only where none of two is
 * contained in the other, so that none is ever lost; ways to settle each entry of a list, whose number grows with
 * every entry, are not written out.
 */
export interface Alternative {
  /** Sorted by their numbers, each fact once. */
  readonly demands: readonly Demand[]
  /** Every entry of a list settled besides, each in any of its ways; null: no list. */
  readonly entries: Entries | null
  /** A bit for each fact, by which most comparisons end at once. */
  readonly mask: number
}

/** For each entry of the list, by its index, the ways to settle it. */
export type Entries = readonly (readonly Alternative[])[]

export type Alternatives = readonly Alternative[]

export const IMPOSSIBLE: Alternatives = []
/** Settled as it is. */
export const ALREADY: Alternatives = [{ demands: [], entries: null, mask: 0 }]

export function demanding(demand: Demand): Alternatives {
  return [alternative([demand], null)]
}

function alternative(demands: readonly Demand[], entries: Entries | null): Alternative {
  const mask = demands.reduce((bits, { number }) => bits | bitOf(number), entries === null ? 0 : LIST)
  return { demands, entries, mask }
}

/** The first bit stands for the entries of a list; the formulas of a provision read one list at most. */
const LIST = 1
const BITS = 30

function bitOf(number: number): number {
  return 2 << (number % BITS)
}

/** The alternatives in which every part is settled. */
export function each(parts: readonly Alternatives[]): Alternatives {
  return parts.some(part => part.length === 0) ? IMPOSSIBLE : parts.reduce(eachOfTwo, ALREADY)
}

function eachOfTwo(done: Alternatives, part: Alternatives): Alternatives {
  if (done === ALREADY) return part
  if (part === ALREADY) return done
  const merged: Alternative[] = []
  for (const one of done) {
    for (const two of part) {
      const joined = merge(one, two)
      if (joined !== null) merged.push(joined)
    }
  }
  // Where the parts share no fact, nothing new is contained in anything.
  return (maskOf(done) & maskOf(part)) === 0 ? merged : distinct(merged)
}

function maskOf(alternatives: Alternatives): number {
  return alternatives.reduce((bits, { mask }) => bits | mask, 0)
}

/** The alternatives in which some part is settled. */
export function either(parts: readonly Alternatives[]): Alternatives {
  if (parts.includes(ALREADY)) return ALREADY
  const open = parts.filter(part => part.length > 0)
  return open.length === 1 && open[0] !== undefined ? open[0] : distinct(open.flat())
}

/** The one alternative in which every entry of a list is settled, each in any of its ways. */
export function eachEntry(entries: Entries): Alternatives {
  if (entries.some(ways => ways.length === 0)) return IMPOSSIBLE
  return entries.every(ways => ways === ALREADY) ? ALREADY : [alternative([], entries)]
}

/** Leaves out what demands all that another one demands; of what comes to the same, the first stays. */
function distinct(alternatives: Alternatives): Alternatives {
  if (alternatives.length < 2) return alternatives
  return alternatives.filter((candidate, at) => {
    for (let index = 0; index < alternatives.length; index++) {
      const other = alternatives[index] as Alternative
      if (index === at || !isContained(other, candidate)) continue
      if (index < at || !isContained(candidate, other)) return false
    }
    return true
  })
}

/** Whether whatever meets the larger one meets the smaller one too. */
function isContained(smaller: Alternative, larger: Alternative): boolean {
  if ((smaller.mask & ~larger.mask) !== 0 || smaller.demands.length > larger.demands.length) return false
  if (smaller.entries !== null && smaller.entries !== larger.entries) return false
  let at = 0
  for (const { number, answer } of smaller.demands) {
    let other = larger.demands[at]
    while (other !== undefined && other.number < number) other = larger.demands[++at]
    if (other?.number !== number || !takesAll(answer, other.answer)) return false
  }
  return true
}

/** Both together; null where a fact would have to be two things at once. */
function merge(one: Alternative, two: Alternative): Alternative | null {
  if (one.demands.length === 0 && one.entries === null) return two
  if (two.demands.length === 0 && two.entries === null) return one
  const demands = mergeDemands(one.demands, two.demands)
  if (demands === null) return null
  const entries = mergeEntries(one.entries, two.entries)
  if (entries === null) return alternativeOf(demands, one.mask | two.mask)
  const settled = withDemands(entries, demands)
  return settled.some(ways => ways.length === 0)
    ? null
    : alternative(
        demands.filter(({ item }) => item === null),
        settled,
      )
}

function alternativeOf(demands: readonly Demand[], mask: number): Alternative {
  return { demands, entries: null, mask }
}

function mergeDemands(one: readonly Demand[], two: readonly Demand[]): readonly Demand[] | null {
  const merged: Demand[] = []
  let at = 0
  for (const demand of one) {
    let other = two[at]
    while (other !== undefined && other.number < demand.number) {
      merged.push(other)
      other = two[++at]
    }
    if (other?.number !== demand.number) {
      merged.push(demand)
      continue
    }
    const joined = both(demand, other)
    if (joined === null) return null
    merged.push(joined)
    at += 1
  }
  while (at < two.length) merged.push(two[at++] as Demand)
  return merged
}

function mergeEntries(one: Entries | null, two: Entries | null): Entries | null {
  if (one === null || two === null || one === two) return one ?? two
  return one.map((ways, index) => eachOfTwo(ways, two[index] ?? ALREADY))
}

/** What is demanded of the facts of entries as well goes into the ways of these entries. */
function withDemands(entries: Entries, demands: readonly Demand[]): Entries {
  return demands.reduce<Entries>(
    (settled, demand) =>
      demand.item === null
        ? settled
        : settled.map((ways, index) => (index === demand.item ? eachOfTwo(ways, demanding(demand)) : ways)),
    entries,
  )
}
