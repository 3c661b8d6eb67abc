/**
 * How much of one file is reviewed. Reading is quick, judging is not, and aliases make little text say much: past
 * the allowance the reader says so and leaves the rest out.
 */

import { entriesOf } from './entries.ts'
import type { Node } from './tree.ts'

/** In keys and values; about 400 uses of 60 lines each, or 600 short ones. */
const ALLOWANCE = 60_000
/** Judging a use costs as much as reading this many keys and values, however short it is. */
export const USE_COST = 100
/** The deepest value of the format: a word in a set, in the long form of a fact, in an entry of a list, of a use. */
const DEEPEST = 10

export interface Allowance {
  /** Takes what the node says out of the allowance; false, now and from then on, where too little is left. */
  take(node: Node, cost: number): boolean
}

export function createAllowance(): Allowance {
  let left = ALLOWANCE

  function spend(node: Node, depth: number): void {
    left -= 1
    if (depth === DEEPEST || left < 0) return
    if (node.kind === 'sequence') {
      left -= listCost(node.items.filter(({ value }) => value.kind === 'mapping').length)
      for (const { value } of node.items) {
        if (left < 0) return
        spend(value, depth + 1)
      }
    } else if (node.kind === 'mapping') {
      for (const { value } of entriesOf(node)) {
        if (left < 0) return
        spend(value, depth + 1)
      }
    }
  }

  return {
    take(node, cost) {
      left -= cost
      if (left >= 0) spend(node, 0)
      return left >= 0
    },
  }
}

/**
 * Which open facts of a list to settle next takes time with more than the number of its entries
 * (`review/settle/sets.ts`): about four hundred are the most.
 */
function listCost(entries: number): number {
  return Math.floor(entries ** 2 / 3)
}
