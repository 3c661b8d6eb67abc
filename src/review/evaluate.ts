import type { Formula, Leaf } from '../law/formula.ts'
import type { Reference } from '../manifest/vocabulary.ts'
import { type BareSection, factAt, itemsAt, type UseFact, type UseFacts } from './facts.ts'

export type Status = 'satisfied' | 'not_satisfied' | 'unknown'

/** A fact, or a section without facts, on which a status rests. */
export type Ground = UseFact | BareSection

export interface Evaluation {
  readonly status: Status
  /** The deciding facts, each once: those of the parts that give the status. */
  readonly grounds: readonly Ground[]
}

/**
 * Evaluates a formula with three values (strong Kleene; `law/README.md`, Logic).
 * @param item the entry of the list whose facts the formula reads, or null outside any list
 */
export function evaluate(formula: Formula, facts: UseFacts, item: number | null): Evaluation {
  switch (formula.kind) {
    case 'all':
      return join(
        formula.formulas.map(part => evaluate(part, facts, item)),
        'not_satisfied',
        'satisfied',
      )
    case 'any':
      return join(
        formula.formulas.map(part => evaluate(part, facts, item)),
        'satisfied',
        'not_satisfied',
      )
    case 'not': {
      const { status, grounds } = evaluate(formula.formula, facts, item)
      return { status: negate(status), grounds }
    }
    case 'part':
      return evaluate(formula.formula, facts, item)
    case 'some':
      return evaluateSome(formula.list, formula.formula, facts)
    case 'in':
    case 'hits':
    case 'within':
    case 'at-least': {
      const ground = factAt(facts, formula.fact, item)
      return { status: isFact(ground) ? leafStatus(formula, ground) : 'unknown', grounds: [ground] }
    }
  }
}

/** Whether a ground is a fact, and not a section without facts. */
export function isFact(ground: Ground): ground is UseFact {
  return 'path' in ground
}

export function negate(status: Status): Status {
  switch (status) {
    case 'satisfied':
      return 'not_satisfied'
    case 'not_satisfied':
      return 'satisfied'
    case 'unknown':
      return 'unknown'
  }
}

/** Not satisfied for `[]`, unknown where no list is stated. */
function evaluateSome(list: Reference, formula: Formula, facts: UseFacts): Evaluation {
  const items = itemsAt(facts, list)
  if (items === null) return { status: 'unknown', grounds: [factAt(facts, list, null)] }
  if (items.length === 0) return { status: 'not_satisfied', grounds: [factAt(facts, list, null)] }
  return join(
    items.map((_, index) => evaluate(formula, facts, index)),
    'satisfied',
    'not_satisfied',
  )
}

/** `wins` as soon as one part has it, then unknown, else `otherwise`. */
function join(parts: readonly Evaluation[], wins: Status, otherwise: Status): Evaluation {
  const status = parts.some(part => part.status === wins)
    ? wins
    : parts.some(part => part.status === 'unknown')
      ? 'unknown'
      : otherwise
  const deciding = parts.filter(part => part.status === status)
  return { status, grounds: [...new Set(deciding.flatMap(part => part.grounds))] }
}

function leafStatus(leaf: Leaf, fact: UseFact): Status {
  switch (leaf.kind) {
    case 'in':
    case 'hits': {
      if (anyIn(fact.hits, leaf.values)) return 'satisfied'
      const claims = anyIn(fact.claimed, leaf.values) || anyIn(fact.claimed, leaf.open)
      return anyIn(fact.hits, leaf.open) || claims || fact.open ? 'unknown' : 'not_satisfied'
    }
    case 'within':
      if (!allIn(fact.hits, leaf.values)) return 'not_satisfied'
      return fact.open || !allIn(fact.claimed, leaf.values) ? 'unknown' : 'satisfied'
    case 'at-least':
      if (fact.number === null) return 'unknown'
      return fact.number >= leaf.least ? 'satisfied' : 'not_satisfied'
  }
}

function anyIn(words: ReadonlySet<string>, values: ReadonlySet<string>): boolean {
  for (const word of words) if (values.has(word)) return true
  return false
}

function allIn(words: ReadonlySet<string>, values: ReadonlySet<string>): boolean {
  for (const word of words) if (!values.has(word)) return false
  return true
}
