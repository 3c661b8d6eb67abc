import type { Formula, Leaf } from '../law/formula.ts'
import { COUNTRY_CODES } from '../manifest/countries.ts'
import { valuesOf } from '../manifest/facts.ts'
import { factOf, generalPath, type Reference, sections } from '../manifest/vocabulary.ts'
import { evaluate, isFact, type Status } from './evaluate.ts'
import { type BareSection, factAt, itemsAt, type UseFact, type UseFacts } from './facts.ts'

/** What an answer must be for a formula to be settled. */
export type Answer =
  /** The choice is one of these. */
  | { readonly kind: 'choice'; readonly among: ReadonlySet<string> }
  /** The set hits each of `hits` and nothing of `avoids`. */
  | {
      readonly kind: 'set'
      readonly hits: readonly ReadonlySet<string>[]
      readonly avoids: ReadonlySet<string>
    }
  | { readonly kind: 'number'; readonly least: number; readonly most: number }
  /** The list is stated, with the entries that it takes. */
  | { readonly kind: 'list' }

/** `holds`: the fact is so already, and must stay so. */
export type Demand = Answer & { readonly holds: boolean; readonly fact: UseFact | null }

/** Demands by the path of their fact. */
export type Answers = ReadonlyMap<string, Demand>

/** The paths of the facts that are not yet as demanded. */
export function unmet(answers: Answers): readonly string[] {
  const paths: string[] = []
  for (const [path, { holds }] of answers) if (!holds) paths.push(path)
  return paths
}

/**
 * `answer`: only facts that are unknown may be answered; what is stated stays. `change`: every fact may be changed,
 * and a fact that suits one part of the formula must go on suiting it.
 */
export type Mode = 'answer' | 'change'

/** More alternatives than this are not kept, except the first for each fact. */
const ALTERNATIVES = 64

const NO_ANSWERS: Answers = new Map()
const IMPOSSIBLE: readonly Answers[] = []
const ALREADY: readonly Answers[] = [NO_ANSWERS]

/**
 * The sets of answers under each of which the formula takes the target status. Empty where nothing can do it; holds
 * the empty set where it has the status already and nothing that may be changed could take it away.
 */
export function settling(
  formula: Formula,
  target: Exclude<Status, 'unknown'>,
  facts: UseFacts,
  item: number | null,
  mode: Mode = 'answer',
): readonly Answers[] {
  switch (formula.kind) {
    case 'all':
    case 'any': {
      const parts = formula.formulas.map(part => settling(part, target, facts, item, mode))
      const needsEach = (formula.kind === 'all') === (target === 'satisfied')
      return needsEach ? each(parts) : either(parts)
    }
    case 'not':
      return settling(
        formula.formula,
        target === 'satisfied' ? 'not_satisfied' : 'satisfied',
        facts,
        item,
        mode,
      )
    case 'part':
      return settling(formula.formula, target, facts, item, mode)
    case 'some': {
      const items = itemsAt(facts, formula.list)
      if (items === null) return listAnswer(formula.list, facts, mode)
      const parts = items.map((_, index) => settling(formula.formula, target, facts, index, mode))
      return target === 'satisfied' ? either(parts) : eachEntry(parts)
    }
    case 'in':
    case 'hits':
    case 'within':
    case 'at-least': {
      const ground = factAt(facts, formula.fact, item)
      const { status } = evaluate(formula, facts, item)
      const fixed = mode === 'answer' ? status !== 'unknown' || !isAskable(ground) : !isChangeable(ground)
      if (fixed) return status === target ? ALREADY : IMPOSSIBLE
      return demanding(formula, target === 'satisfied', status === target, ground)
    }
  }
}

/** The alternatives in which every part is settled. */
export function each(parts: readonly (readonly Answers[])[]): readonly Answers[] {
  return parts.reduce(
    (done, part) => fewest(done.flatMap(one => part.flatMap(two => merge(one, two) ?? []))),
    ALREADY,
  )
}

/** Lists that are longer are not tried in every combination of their entries. */
const COMBINED_ENTRIES = 6

/** In longer lists only the first entries are tried in each of their ways. */
const VARIED_ENTRIES = 12

/**
 * The alternatives in which every entry of a list is settled. In a long list one entry at a time is settled in each
 * of its ways, and the others in their smallest: entries share no facts, so the smallest set for each fact is there.
 */
export function eachEntry(entries: readonly (readonly Answers[])[]): readonly Answers[] {
  if (entries.length <= COMBINED_ENTRIES) return each(entries)
  const smallest = entries.map(alternatives => fewestFirst(alternatives)[0]?.answers)
  if (smallest.includes(undefined)) return IMPOSSIBLE
  const others = (index: number) =>
    smallest.flatMap((answers = NO_ANSWERS, at) => (at === index ? [] : [...answers]))
  return entries.slice(0, VARIED_ENTRIES).flatMap((alternatives, index) => {
    const rest = others(index)
    return alternatives.flatMap(answers => merge(answers, new Map(rest)) ?? [])
  })
}

/** The alternatives in which some part is settled. */
export function either(parts: readonly (readonly Answers[])[]): readonly Answers[] {
  return fewest(parts.flat())
}

/** Drops every alternative that changes all that another one changes, and more. Fewest changes first. */
export function minimal(alternatives: readonly Answers[]): readonly Answers[] {
  const kept: Counted[] = []
  for (const candidate of fewestFirst(alternatives)) {
    const changes = new Set(candidate.paths)
    if (!kept.some(({ paths }) => paths.every(path => changes.has(path)))) kept.push(candidate)
  }
  return kept.map(({ answers }) => answers)
}

interface Counted {
  readonly answers: Answers
  /** What is not yet as demanded. */
  readonly paths: readonly string[]
}

function fewestFirst(alternatives: readonly Answers[]): readonly Counted[] {
  const counted = alternatives.map(answers => ({ answers, paths: unmet(answers) }))
  return counted.sort((one, two) => one.paths.length - two.paths.length)
}

/** Past the limit only what names a further fact is kept; what contains a smaller alternative names none. */
function fewest(alternatives: readonly Answers[]): readonly Answers[] {
  if (alternatives.length <= ALTERNATIVES) return alternatives
  const seen = new Set<string>()
  const smallest: Counted[] = []
  const kept = fewestFirst(alternatives).filter((candidate, index) => {
    const changes = new Set(candidate.paths)
    const larger = smallest.some(({ paths }) => paths.every(path => changes.has(path)))
    const keep = index < ALTERNATIVES || (!larger && candidate.paths.some(path => !seen.has(path)))
    if (keep && !larger) {
      smallest.push(candidate)
      for (const path of candidate.paths) seen.add(path)
    }
    return keep
  })
  return kept.map(({ answers }) => answers)
}

/** Whether an answer could be given: a section of `none` has been answered. */
function isAskable(ground: UseFact | BareSection): boolean {
  return isFact(ground)
    ? ground.standing !== 'stated' && ground.standing !== 'assumed'
    : ground.kind !== 'none'
}

/** Whether another answer could be given: an entry of a list may be changed, the list itself may not. */
function isChangeable(ground: UseFact | BareSection): ground is UseFact {
  return isFact(ground) && ground.fact.type !== 'items' && ground.standing !== 'invalid'
}

function listAnswer(list: Reference, facts: UseFacts, mode: Mode): readonly Answers[] {
  const askable = mode === 'answer' && isAskable(factAt(facts, list, null))
  return askable ? [new Map([[list.path, { kind: 'list', holds: false, fact: null }]])] : IMPOSSIBLE
}

function demanding(
  leaf: Leaf,
  satisfied: boolean,
  holds: boolean,
  ground: UseFact | BareSection,
): readonly Answers[] {
  const { section, list, name, path } = leaf.fact
  const fact = isFact(ground) ? ground : null
  if (fact === null ? list !== null : fact.fact.type === 'items') {
    return [new Map([[`${section}.${list ?? name}`, { kind: 'list', holds: false, fact: null }]])]
  }
  const answer = answerTo(leaf, satisfied)
  return isEmpty(answer) || drops(answer, fact)
    ? IMPOSSIBLE
    : [new Map([[fact?.path ?? path, { ...answer, holds, fact }]])]
}

/** A partly stated set keeps what it states. */
function drops(answer: Answer, fact: UseFact | null): boolean {
  if (answer.kind !== 'set' || fact?.standing !== 'partly') return false
  return [...fact.hits].some(word => answer.avoids.has(word))
}

function answerTo(leaf: Leaf, satisfied: boolean): Answer {
  switch (leaf.kind) {
    case 'in':
      return {
        kind: 'choice',
        among: satisfied ? leaf.values : without(vocabulary(leaf), union(leaf.values, leaf.open)),
      }
    case 'hits':
      return satisfied
        ? { kind: 'set', hits: [leaf.values], avoids: new Set() }
        : { kind: 'set', hits: [], avoids: union(leaf.values, leaf.open) }
    case 'within': {
      const others = without(vocabulary(leaf), leaf.values)
      return satisfied
        ? { kind: 'set', hits: [], avoids: others }
        : { kind: 'set', hits: [others], avoids: new Set() }
    }
    case 'at-least':
      return satisfied
        ? { kind: 'number', least: leaf.least, most: Number.POSITIVE_INFINITY }
        : { kind: 'number', least: 0, most: leaf.least - 1 }
  }
}

function vocabulary(leaf: Leaf): readonly string[] {
  const fact = factOf(leaf.fact)
  return fact.type === 'countries' ? COUNTRY_CODES : valuesOf(fact)
}

function merge(one: Answers, two: Answers): Answers | null {
  if (one.size === 0) return two
  if (two.size === 0) return one
  const merged = new Map(one)
  for (const [path, answer] of two) {
    const other = merged.get(path)
    const both = other === undefined ? answer : combine(other, answer)
    if (isEmpty(both)) return null
    merged.set(path, { ...both, holds: answer.holds && (other?.holds ?? true), fact: answer.fact })
  }
  return merged
}

function combine(one: Answer, two: Answer): Answer {
  if (one.kind === 'choice' && two.kind === 'choice') {
    return { kind: 'choice', among: new Set([...one.among].filter(word => two.among.has(word))) }
  }
  if (one.kind === 'set' && two.kind === 'set') {
    return { kind: 'set', hits: [...one.hits, ...two.hits], avoids: union(one.avoids, two.avoids) }
  }
  if (one.kind === 'number' && two.kind === 'number') {
    return { kind: 'number', least: Math.max(one.least, two.least), most: Math.min(one.most, two.most) }
  }
  return one
}

/** No answer can be that. */
function isEmpty(answer: Answer): boolean {
  switch (answer.kind) {
    case 'choice':
      return answer.among.size === 0
    case 'set':
      return answer.hits.some(needed => without([...needed], answer.avoids).size === 0)
    case 'number':
      return answer.least > answer.most
    case 'list':
      return false
  }
}

function union(one: ReadonlySet<string>, two: ReadonlySet<string>): ReadonlySet<string> {
  return two.size === 0 ? one : new Set([...one, ...two])
}

function without(words: readonly string[], dropped: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(words.filter(word => !dropped.has(word)))
}

/** The place of a fact in the facts table: scope first, then the section's facts in order. */
export function tableOrder(path: string): number {
  return TABLE.indexOf(generalPath(path))
}

const TABLE: readonly string[] = Object.entries(sections).flatMap(([name, section]) =>
  Object.entries(section.facts).flatMap(([key, fact]) => [
    `${name}.${key}`,
    ...(fact.type === 'items' ? Object.keys(fact.facts).map(inner => `${name}.${key}[].${inner}`) : []),
  ]),
)
