import { type Formula, type Leaf, sectionOf } from '../law/formula.ts'
import type { Reference } from '../manifest/vocabulary.ts'
import { eachOnce } from './each-once.ts'
import { type BareSection, factAt, itemsAt, type SectionFacts, type UseFact, type UseFacts } from './facts.ts'

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
  return sectionOf(formula) === 'scope' ? ofScope(formula, facts) : evaluated(formula, facts, item)
}

function evaluated(formula: Formula, facts: UseFacts, item: number | null): Evaluation {
  const grounds: Ground[] = []
  const status = decide(formula, facts, item, grounds)
  return { status, grounds: eachOnce(grounds) }
}

/** The status alone, as `evaluate` gives it: where nobody asks what it rests on. */
export function statusOf(formula: Formula, facts: UseFacts, item: number | null): Status {
  return sectionOf(formula) === 'scope' ? ofScope(formula, facts).status : decide(formula, facts, item, null)
}

/** What each scope decides by itself: all uses of a system have it in common, and every provision asks for it. */
const OF_SCOPES = new WeakMap<SectionFacts, Map<Formula, Evaluation>>()

function ofScope(formula: Formula, facts: UseFacts): Evaluation {
  const known = OF_SCOPES.get(facts.scope) ?? new Map<Formula, Evaluation>()
  OF_SCOPES.set(facts.scope, known)
  const evaluation = known.get(formula) ?? evaluated(formula, facts, null)
  known.set(formula, evaluation)
  return evaluation
}

/** Adds the deciding facts to the grounds, unless there are none to add to; some may come twice. */
function decide(formula: Formula, facts: UseFacts, item: number | null, grounds: Ground[] | null): Status {
  switch (formula.kind) {
    case 'all':
    case 'any': {
      const section = formula.section === null ? null : facts[formula.section]
      if (section !== null && section.kind !== 'facts') {
        // Each of its facts is unknown, whatever the formula makes of them.
        grounds?.push(section)
        return 'unknown'
      }
      const wins = formula.kind === 'all' ? 'not_satisfied' : 'satisfied'
      return join(formula.formulas, wins, facts, item, grounds)
    }
    case 'not':
      return negate(decide(formula.formula, facts, item, grounds))
    case 'part':
      return decide(formula.formula, facts, item, grounds)
    case 'some':
      return decideSome(formula.list, formula.formula, facts, grounds)
    case 'in':
    case 'hits':
    case 'within':
    case 'at-least': {
      const ground = factAt(facts, formula.fact, item)
      grounds?.push(ground)
      return isFact(ground) ? leafStatus(formula, ground) : 'unknown'
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

/** Satisfied for an entry that satisfies it; not satisfied for `[]`, unknown where no list is stated. */
function decideSome(list: Reference, formula: Formula, facts: UseFacts, grounds: Ground[] | null): Status {
  const items = itemsAt(facts, list)
  if (items === null || items.length === 0) {
    grounds?.push(factAt(facts, list, null))
    return items === null ? 'unknown' : 'not_satisfied'
  }
  const start = grounds?.length ?? 0
  let status: Status = 'not_satisfied'
  for (let index = 0; index < items.length; index++) {
    const before = grounds?.length ?? 0
    const next = decide(formula, facts, index, grounds)
    if (next !== status) status = stronger(status, next, 'satisfied', grounds, start, before)
    if (status === 'satisfied' && grounds === null) break
  }
  return status
}

/** `wins` as soon as one part has it, then unknown, else the other. */
function join(
  parts: readonly Formula[],
  wins: Status,
  facts: UseFacts,
  item: number | null,
  grounds: Ground[] | null,
): Status {
  const start = grounds?.length ?? 0
  let status: Status = negate(wins)
  for (const part of parts) {
    const before = grounds?.length ?? 0
    const next = decide(part, facts, item, grounds)
    if (next !== status) status = stronger(status, next, wins, grounds, start, before)
    if (status === wins && grounds === null) break
  }
  return status
}

/**
 * The status of the parts so far and the next one, which has another. Of the grounds those stay that give it: the ones
 * of the parts so far, from `start` on, or those of the next part, from `before` on.
 */
function stronger(
  status: Status,
  next: Status,
  wins: Status,
  grounds: Ground[] | null,
  start: number,
  before: number,
): Status {
  const nextWins = next === wins || (next === 'unknown' && status !== wins)
  if (grounds !== null) {
    if (nextWins) grounds.copyWithin(start, before)
    // One by one: setting the length takes longer.
    for (let left = nextWins ? before - start : grounds.length - before; left > 0; left--) grounds.pop()
  }
  return nextWins ? next : status
}

function leafStatus(leaf: Leaf, fact: UseFact): Status {
  switch (leaf.kind) {
    case 'in':
    case 'hits': {
      if (anyIn(fact.hits, leaf.values)) return 'satisfied'
      if (fact.open || anyIn(fact.hits, leaf.open)) return 'unknown'
      return anyIn(fact.claimed, leaf.values) || anyIn(fact.claimed, leaf.open) ? 'unknown' : 'not_satisfied'
    }
    case 'within':
      if (!allIn(fact.hits, leaf.values)) return 'not_satisfied'
      return fact.open || !allIn(fact.claimed, leaf.values) ? 'unknown' : 'satisfied'
    case 'at-least':
      if (fact.number === null) return 'unknown'
      return fact.number >= leaf.least ? 'satisfied' : 'not_satisfied'
  }
}

function anyIn(words: readonly string[], values: ReadonlySet<string>): boolean {
  for (const word of words) if (values.has(word)) return true
  return false
}

function allIn(words: readonly string[], values: ReadonlySet<string>): boolean {
  for (const word of words) if (!values.has(word)) return false
  return true
}
