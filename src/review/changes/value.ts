import { valuesOf } from '../../manifest/facts.ts'
import { factOf, referenceTo } from '../../manifest/vocabulary.ts'
import type { UseFact } from '../facts.ts'
import type { Answer, Demand } from '../settle/demand.ts'

/** A value that a fact would have. */
export type ChangedValue = string | number | readonly string[]

export interface FactChange {
  readonly path: string
  readonly to: ChangedValue
  /** Other values with the same effect. */
  readonly or: readonly ChangedValue[]
  /** The value counts only with evidence. */
  readonly evidence: boolean
  /** A choice of design, or a circumstance such as the place or who uses the system. */
  readonly kind: 'design' | 'circumstance'
}

/** What the facts would be that are not yet as demanded. */
export function changesIn(demands: readonly Demand[]): readonly FactChange[] {
  return demands.filter(({ holds }) => !holds).map(changeOf)
}

/** What a fact would be where it meets a demand. */
function changeOf({ path, answer, fact: before }: Demand): FactChange {
  const fact = factOf(referenceTo(path))
  const [to = [], ...or] = valuesFor(answer, before)
  const needs = 'evidence' in fact ? fact.evidence : []
  const words = typeof to === 'string' ? [to] : typeof to === 'number' ? [] : to
  const circumstance = path.startsWith('scope.') || fact.circumstance === true
  return {
    path,
    to,
    or,
    evidence: words.some(word => needs.includes(word)),
    kind: circumstance ? 'circumstance' : 'design',
  }
}

/** The values that meet a demand, the first being shown. */
function valuesFor(answer: Answer, fact: UseFact | null): readonly ChangedValue[] {
  switch (answer.kind) {
    case 'choice':
      return [...answer.among]
    case 'set': {
      const kept = (fact?.hits ?? []).filter(word => !answer.avoids.has(word))
      const missing = answer.hits.filter(needed => !kept.some(word => needed.has(word)))
      const options = missing.map(needed => [...needed].filter(word => !answer.avoids.has(word)))
      const [first, ...others] = options
      if (first === undefined) return kept.length > 0 ? [kept] : emptied(answer.avoids, fact)
      const besides = (word: string) =>
        others.flatMap(words => (words.includes(word) ? [] : words.slice(0, 1)))
      return first.map(word => [...new Set([...kept, word, ...besides(word)])])
    }
    case 'number':
      return [Number.isFinite(answer.most) ? answer.most : answer.least]
    case 'list':
      return [[]]
  }
}

/** A set that keeps nothing of what it states: another value of its fact, or nothing at all. */
function emptied(avoids: ReadonlySet<string>, fact: UseFact | null): readonly ChangedValue[] {
  const others = fact === null ? [] : valuesOf(fact.fact).filter(word => !avoids.has(word))
  return [...others.map(word => [word]), []]
}
