/**
 * How much of one file is reviewed. Reading is quick, judging is not, and aliases make little text say much: past
 * the allowance the reader says so and leaves the rest out.
 */

import { entriesOf } from './entries.ts'
import type { Node } from './tree.ts'

/**
 * In keys and values: about 2,000 uses that describe a section or two, in 50,000 lines, or 8,000 that say next to
 * nothing. Past a second or so of work nobody would wait, least of all with every key typed.
 */
const ALLOWANCE = 320_000
/** Judging a use costs as much as reading this many keys and values, however short it is. */
const USE_COST = 40
/** A section with facts leaves questions open, and what to settle next takes thought, however little it states. */
const SECTION_COST = 50
/** The deepest value of the format: a word in a set, in the long form of a fact, in an entry of a list, of a use. */
const DEEPEST = 10

export interface Allowance {
  /** Takes what a scope says out of the allowance; false, now and from then on, where too little is left. */
  takeScope(node: Node): boolean
  /** The same for a use, with what judging it costs. */
  takeUse(node: Node): boolean
  /** What is left; less than nothing where it has not sufficed. */
  left(): number
}

export function createAllowance(): Allowance {
  let left = ALLOWANCE

  function spend(node: Node, depth: number): void {
    left -= 1
    if (depth === DEEPEST || left < 0) return
    if (node.kind === 'mapping') spendEach(entriesOf(node), depth + 1)
    else if (node.kind === 'sequence') {
      left -= listCost(mappingsIn(node.items))
      spendEach(node.items, depth + 1)
    }
  }

  function spendEach(places: readonly { readonly value: Node }[], depth: number): void {
    for (const { value } of places) {
      if (left < 0) return
      if (value.kind === 'scalar') left -= 1
      else spend(value, depth)
    }
  }

  function take(node: Node, cost: number): boolean {
    left -= cost
    if (left >= 0) spend(node, 0)
    return left >= 0
  }

  return {
    takeScope: node => take(node, 0),
    takeUse: node => take(node, USE_COST + SECTION_COST * sectionsIn(node)),
    left: () => left,
  }
}

/** What a use takes out of the allowance. */
export function useCost(node: Node): number {
  const allowance = createAllowance()
  allowance.takeUse(node)
  return ALLOWANCE - allowance.left()
}

function sectionsIn(use: Node): number {
  return use.kind === 'mapping' ? mappingsIn(entriesOf(use)) : 0
}

function mappingsIn(places: readonly { readonly value: Node }[]): number {
  return places.filter(({ value }) => value.kind === 'mapping').length
}

/**
 * Which open facts of a list to settle next takes time with more than the number of its entries
 * (`review/settle/sets.ts`): about four hundred are the most.
 */
function listCost(entries: number): number {
  return Math.floor(entries ** 2 * 1.8)
}
