/** What the builder keeps of the documents and collections that are not finished yet. */

import type { Properties } from './scan.ts'
import {
  type Entry,
  type Item,
  type Mapping,
  type Node,
  ownEntry,
  type Range,
  type Scalar,
  type TreeProblem,
} from './tree.ts'

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
  /** Null as long as there are few entries. */
  index: Map<string, OwnEntry> | null
  merges: readonly Mapping[]
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

/** So many entries are looked through faster than a map of them is made. */
const FEW = 32

/** Adds an entry to a mapping. @returns the first one with the same key, where there has been one */
export function addTo(mapping: OpenMapping, key: Scalar, value: Node, range: Range): Entry | undefined {
  const { entries, index } = mapping
  const first = ownEntry(mapping, key.text)
  const entry = { key, value, range, duplicate: first !== undefined }
  entries.push(entry)
  if (first !== undefined) first.duplicate = true
  else if (index !== null) index.set(key.text, entry)
  else if (entries.length > FEW) mapping.index = indexOf(entries)
  return first
}

function indexOf(entries: readonly OwnEntry[]): Map<string, OwnEntry> {
  // Of several entries with the same key the first one comes last here, and stays.
  return new Map(entries.toReversed().map(entry => [entry.key.text, entry]))
}
