import type { Formula, Leaf } from '../law/formula.ts'
import { COUNTRY_CODES } from '../manifest/countries.ts'
import { valuesOf } from '../manifest/facts.ts'
import { factOf, type Reference, sections } from '../manifest/vocabulary.ts'
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

/** Answers by the path of their fact. */
export type Answers = ReadonlyMap<string, Answer>

/** More alternatives than this are not kept, except the first for each fact. */
const ALTERNATIVES = 64

const NO_ANSWERS: Answers = new Map()
const IMPOSSIBLE: readonly Answers[] = []
const ALREADY: readonly Answers[] = [NO_ANSWERS]

/**
 * The sets of answers to unknown facts under each of which the formula takes the target status: smallest first.
 * Empty where no answer can do it; holds the empty set where it has the status already.
 */
export function settling(
  formula: Formula,
  target: Exclude<Status, 'unknown'>,
  facts: UseFacts,
  item: number | null,
): readonly Answers[] {
  switch (formula.kind) {
    case 'all':
    case 'any': {
      const parts = formula.formulas.map(part => settling(part, target, facts, item))
      const needsEach = (formula.kind === 'all') === (target === 'satisfied')
      return needsEach ? each(parts) : either(parts)
    }
    case 'not':
      return settling(formula.formula, target === 'satisfied' ? 'not_satisfied' : 'satisfied', facts, item)
    case 'part':
      return settling(formula.formula, target, facts, item)
    case 'some': {
      const items = itemsAt(facts, formula.list)
      if (items === null) return listAnswer(formula.list, facts)
      const parts = items.map((_, index) => settling(formula.formula, target, facts, index))
      return target === 'satisfied' ? either(parts) : each(parts)
    }
    case 'in':
    case 'hits':
    case 'within':
    case 'at-least': {
      const { status } = evaluate(formula, facts, item)
      if (status !== 'unknown') return status === target ? ALREADY : IMPOSSIBLE
      return settlingLeaf(formula, target === 'satisfied', factAt(facts, formula.fact, item), facts)
    }
  }
}

/** The alternatives in which every part is settled. */
export function each(parts: readonly (readonly Answers[])[]): readonly Answers[] {
  return parts.reduce(
    (done, part) => smallestFirst(done.flatMap(one => part.flatMap(two => merge(one, two) ?? []))),
    ALREADY,
  )
}

/** The alternatives in which some part is settled. */
export function either(parts: readonly (readonly Answers[])[]): readonly Answers[] {
  return smallestFirst(parts.flat())
}

/** Drops every alternative that asks for more facts than another one within it. */
export function minimal(alternatives: readonly Answers[]): readonly Answers[] {
  const kept: Answers[] = []
  for (const candidate of [...alternatives].sort((one, two) => one.size - two.size)) {
    const larger = kept.some(smaller => [...smaller.keys()].every(path => candidate.has(path)))
    if (!larger) kept.push(candidate)
  }
  return kept
}

function smallestFirst(alternatives: readonly Answers[]): readonly Answers[] {
  if (alternatives.length <= ALTERNATIVES) return alternatives
  const seen = new Set<string>()
  const sorted = [...alternatives].sort((one, two) => one.size - two.size)
  return sorted.filter((candidate, index) => {
    const adds = [...candidate.keys()].some(path => !seen.has(path))
    if (index < ALTERNATIVES || adds) for (const path of candidate.keys()) seen.add(path)
    return index < ALTERNATIVES || adds
  })
}

/** Whether an answer could be given: a section of `none` has been answered. */
function isAskable(ground: UseFact | BareSection): boolean {
  return isFact(ground)
    ? ground.standing !== 'stated' && ground.standing !== 'assumed'
    : ground.kind !== 'none'
}

function listAnswer(list: Reference, facts: UseFacts): readonly Answers[] {
  const ground = factAt(facts, list, null)
  return isAskable(ground) ? [new Map([[list.path, { kind: 'list' }]])] : IMPOSSIBLE
}

function settlingLeaf(
  leaf: Leaf,
  satisfied: boolean,
  ground: UseFact | BareSection,
  facts: UseFacts,
): readonly Answers[] {
  if (!isAskable(ground)) return IMPOSSIBLE
  const { section, list, name, path } = leaf.fact
  const isList = isFact(ground) ? ground.fact.type === 'items' : list !== null
  if (isList) return [new Map([[`${section}.${list ?? name}`, { kind: 'list' }]])]
  const stated = isFact(ground) ? ground : null
  const answer = answerTo(leaf, satisfied)
  const kept =
    answer.kind === 'set' && stated !== null ? [...stated.hits].some(word => answer.avoids.has(word)) : false
  const at = stated?.path ?? path
  return kept || facts[section].kind === 'none' || isEmpty(answer) ? IMPOSSIBLE : [new Map([[at, answer]])]
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
    merged.set(path, both)
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
  return TABLE.indexOf(path.replace(/\[\d+\]/, '[]'))
}

const TABLE: readonly string[] = Object.entries(sections).flatMap(([name, section]) =>
  Object.entries(section.facts).flatMap(([key, fact]) => [
    `${name}.${key}`,
    ...(fact.type === 'items' ? Object.keys(fact.facts).map(inner => `${name}.${key}[].${inner}`) : []),
  ]),
)
