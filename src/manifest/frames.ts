/** What the builder keeps of the documents and collections that are not finished yet. */

import type { Properties } from './scan.ts'
import type { Entry, Item, Mapping, Node, Range, Scalar, TreeProblem } from './tree.ts'

export interface Anchored {
  /** Null while the node is still open, so that an alias to it is a cycle. */
  node: Node | null
}

interface OwnEntry extends Entry {
  duplicate: boolean
}

interface OpenNode {
  readonly properties: Properties
  readonly anchored: Anchored | null
  start: number
  end: number
}

export interface OpenRoot {
  readonly kind: 'root'
  /** Starts with `---`. */
  marked: boolean
  node: Node | null
  range: Range
  problems: TreeProblem[]
  end: number
}

export interface OpenSequence extends OpenNode {
  readonly kind: 'sequence'
  readonly style: 'block' | 'flow'
  readonly items: Item[]
}

export interface OpenMapping extends OpenNode {
  readonly kind: 'mapping'
  readonly style: 'block' | 'flow'
  readonly bracketed: boolean
  readonly entries: OwnEntry[]
  readonly index: Map<string, OwnEntry>
  readonly merges: Mapping[]
  mergeSources: number
  firstMergeKey: Scalar | null
  expects: 'first-key' | 'key' | 'value' | 'merge' | 'value-without-key'
  key: Scalar | null
}

export type Frame = OpenRoot | OpenSequence | OpenMapping

export function openRoot(start: number): OpenRoot {
  return { kind: 'root', marked: false, node: null, range: { start, end: start }, problems: [], end: start }
}

export function expectsKey(frame: Frame): boolean {
  return frame.kind === 'mapping' && (frame.expects === 'first-key' || frame.expects === 'key')
}
