import type { Formula, Leaf } from '../../law/formula.ts'
import type { Reference } from '../../manifest/vocabulary.ts'
import { isFact, type Status, statusOf } from '../evaluate.ts'
import { type BareSection, factAt, itemsAt, type UseFact, type UseFacts } from '../facts.ts'
import { ALREADY, type Alternatives, demanding, each, eachEntry, either, IMPOSSIBLE } from './alternatives.ts'
import { type Answer, answerTo, isEmpty } from './demand.ts'

/**
 * `answer`: only facts that are unknown may be answered; what is stated stays. `change`: every fact may be changed,
 * and a fact that suits one part of the formula must go on suiting it.
 */
export type Mode = 'answer' | 'change'

/**
 * The sets of answers under each of which the formula takes the target status. Empty where nothing can do it; holds
 * the empty set where it has the status already and nothing that may be changed could take it away.
 * @param item the entry of the list whose facts the formula reads, or null outside any list
 */
export type Settle = (
  formula: Formula,
  target: Exclude<Status, 'unknown'>,
  item?: number | null,
) => Alternatives

/** Settling formulas over the facts of one use; alternatives of the same one can be put together. */
export function settlingOf(facts: UseFacts, mode: Mode): Settle {
  const numbers = new Map<string, number>()
  // Several conditions of a provision have parts in common.
  const parts = {
    satisfied: new Map<Formula, Alternatives>(),
    not_satisfied: new Map<Formula, Alternatives>(),
  }

  const settle: Settle = (formula, target, item = null) => {
    switch (formula.kind) {
      case 'all':
      case 'any': {
        const needsEach = (formula.kind === 'all') === (target === 'satisfied')
        const inner: Alternatives[] = []
        for (const part of formula.formulas) {
          const found = settle(part, target, item)
          // Where one part decides, no answer to the others matters.
          if (mode === 'answer' && (needsEach ? found.length === 0 : found === ALREADY)) return found
          inner.push(found)
        }
        return needsEach ? each(inner) : either(inner)
      }
      case 'not':
        return settle(formula.formula, target === 'satisfied' ? 'not_satisfied' : 'satisfied', item)
      case 'part': {
        const known = item === null ? parts[target].get(formula) : undefined
        const found = known ?? settle(formula.formula, target, item)
        if (item === null) parts[target].set(formula, found)
        return found
      }
      case 'some': {
        const items = itemsAt(facts, formula.list)
        if (items === null) return wholeList(formula.list)
        const entries = items.map((_, index) => settle(formula.formula, target, index))
        return target === 'satisfied' ? either(entries) : eachEntry(entries)
      }
      case 'in':
      case 'hits':
      case 'within':
      case 'at-least':
        return settleLeaf(formula, target, item)
    }
  }

  function settleLeaf(leaf: Leaf, target: Exclude<Status, 'unknown'>, item: number | null): Alternatives {
    const ground = factAt(facts, leaf.fact, item)
    const status = statusOf(leaf, facts, item)
    const fixed = mode === 'answer' ? status !== 'unknown' || !isAskable(ground) : !isChangeable(ground)
    if (fixed) return status === target ? ALREADY : IMPOSSIBLE
    const { section, list, name, path } = leaf.fact
    const fact = isFact(ground) ? ground : null
    // Nothing can be said of an entry before the list is there.
    if (fact === null ? list !== null : fact.fact.type === 'items') {
      return demandingList(`${section}.${list ?? name}`)
    }
    const answer = answerTo(leaf, target)
    if (isEmpty(answer) || (mode === 'answer' && drops(answer, fact))) return IMPOSSIBLE
    const at = fact?.path ?? path
    const holds = status === target
    return demanding({
      path: at,
      number: numberOf(at),
      answer,
      holds,
      fact,
      item: list === null ? null : item,
    })
  }

  function wholeList(list: Reference): Alternatives {
    const askable = mode === 'answer' && isAskable(factAt(facts, list, null))
    return askable ? demandingList(list.path) : IMPOSSIBLE
  }

  function demandingList(path: string): Alternatives {
    const answer: Answer = { kind: 'list' }
    return demanding({ path, number: numberOf(path), answer, holds: false, fact: null, item: null })
  }

  function numberOf(path: string): number {
    const known = numbers.get(path)
    if (known !== undefined) return known
    numbers.set(path, numbers.size)
    return numbers.size - 1
  }

  return settle
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

/** An answer to a partly stated set keeps what it states. */
function drops(answer: Answer, fact: UseFact | null): boolean {
  if (answer.kind !== 'set' || fact?.standing !== 'partly') return false
  return fact.hits.some(word => answer.avoids.has(word))
}
