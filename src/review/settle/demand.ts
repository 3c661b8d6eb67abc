import type { Leaf } from '../../law/formula.ts'
import { COUNTRY_CODES } from '../../manifest/countries.ts'
import { valuesOf } from '../../manifest/facts.ts'
import { factOf } from '../../manifest/vocabulary.ts'
import type { UseFact } from '../facts.ts'

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

/** What one fact must be. */
export interface Demand {
  readonly path: string
  /** Stands for the path: the same for the same path within one computation. */
  readonly number: number
  readonly answer: Answer
  /** The fact is so already, and must stay so. */
  readonly holds: boolean
  readonly fact: UseFact | null
  /** The index of the entry whose fact it is, or null outside any list. */
  readonly item: number | null
}

/** What a leaf asks of its fact, to be satisfied or not to be. It follows from the law alone, so it is found once. */
export function answerTo(leaf: Leaf, target: 'satisfied' | 'not_satisfied'): Answer {
  const found = target === 'satisfied' ? SATISFYING : NOT_SATISFYING
  const known = found.get(leaf)
  if (known !== undefined) return known
  const answer = findAnswer(leaf, target === 'satisfied')
  found.set(leaf, answer)
  return answer
}

const SATISFYING = new WeakMap<Leaf, Answer>()
const NOT_SATISFYING = new WeakMap<Leaf, Answer>()

function findAnswer(leaf: Leaf, satisfied: boolean): Answer {
  switch (leaf.kind) {
    case 'in':
      return {
        kind: 'choice',
        among: satisfied ? leaf.values : without(vocabulary(leaf), union(leaf.values, leaf.open)),
      }
    case 'hits':
      return satisfied
        ? { kind: 'set', hits: [leaf.values], avoids: NOTHING }
        : { kind: 'set', hits: [], avoids: union(leaf.values, leaf.open) }
    case 'within': {
      const others = without(vocabulary(leaf), leaf.values)
      return satisfied
        ? { kind: 'set', hits: [], avoids: others }
        : { kind: 'set', hits: [others], avoids: NOTHING }
    }
    case 'at-least':
      return satisfied
        ? { kind: 'number', least: leaf.least, most: Number.POSITIVE_INFINITY }
        : { kind: 'number', least: 0, most: leaf.least - 1 }
  }
}

const NOTHING: ReadonlySet<string> = new Set()

function vocabulary(leaf: Leaf): readonly string[] {
  const fact = factOf(leaf.fact)
  return fact.type === 'countries' ? COUNTRY_CODES : valuesOf(fact)
}

/** Both demands on one fact; null where no answer can be both. */
export function both(one: Demand, two: Demand): Demand | null {
  if (one === two) return one
  const answer = combine(one.answer, two.answer)
  return isEmpty(answer) ? null : { ...one, answer, holds: one.holds && two.holds }
}

function combine(one: Answer, two: Answer): Answer {
  if (one.kind === 'choice' && two.kind === 'choice') {
    return { kind: 'choice', among: new Set([...one.among].filter(word => two.among.has(word))) }
  }
  if (one.kind === 'set' && two.kind === 'set') {
    const more = two.hits.filter(needed => !one.hits.includes(needed))
    return { kind: 'set', hits: [...one.hits, ...more], avoids: union(one.avoids, two.avoids) }
  }
  if (one.kind === 'number' && two.kind === 'number') {
    return { kind: 'number', least: Math.max(one.least, two.least), most: Math.min(one.most, two.most) }
  }
  return one
}

/** No answer can be that. */
export function isEmpty(answer: Answer): boolean {
  switch (answer.kind) {
    case 'choice':
      return answer.among.size === 0
    case 'set':
      return answer.hits.some(needed => isWithin(needed, answer.avoids))
    case 'number':
      return answer.least > answer.most
    case 'list':
      return false
  }
}

/** Whether every answer that `tighter` takes, `looser` takes too. */
export function takesAll(looser: Answer, tighter: Answer): boolean {
  if (looser === tighter) return true
  if (looser.kind === 'choice' && tighter.kind === 'choice') return isWithin(tighter.among, looser.among)
  if (looser.kind === 'set' && tighter.kind === 'set') {
    const isHit = (needed: ReadonlySet<string>) => tighter.hits.some(words => isWithin(words, needed))
    return isWithin(looser.avoids, tighter.avoids) && looser.hits.every(isHit)
  }
  if (looser.kind === 'number' && tighter.kind === 'number') {
    return looser.least <= tighter.least && looser.most >= tighter.most
  }
  return looser.kind === 'list' && tighter.kind === 'list'
}

function isWithin(words: ReadonlySet<string>, of: ReadonlySet<string>): boolean {
  if (words.size > of.size) return false
  for (const word of words) if (!of.has(word)) return false
  return true
}

function union(one: ReadonlySet<string>, two: ReadonlySet<string>): ReadonlySet<string> {
  if (two.size === 0) return one
  return one.size === 0 ? two : new Set([...one, ...two])
}

function without(words: readonly string[], dropped: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(words.filter(word => !dropped.has(word)))
}
