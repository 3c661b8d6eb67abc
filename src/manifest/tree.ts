/**
 * The tree that both YAML lanes build: scalars, mappings and sequences with the range of every key and value.
 * Aliases share the node of their anchor and are never expanded.
 */

/** Half-open range of UTF-16 offsets into the text. */
export interface Range {
  readonly start: number
  readonly end: number
}

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded'

/** `text` is the decoded value; what it means (null, boolean, number, string) is for `resolve` to say. */
export interface Scalar {
  readonly kind: 'scalar'
  readonly text: string
  readonly style: ScalarStyle
  readonly range: Range
}

export interface Mapping {
  readonly kind: 'mapping'
  readonly style: 'block' | 'flow'
  /** Own entries in the order of the text, duplicates included; merge keys (`<<`) are in `merges`. */
  readonly entries: readonly Entry[]
  /** The first entry of each own key; null: there are so few that `ownEntry` looks through them. */
  readonly index: ReadonlyMap<string, Entry> | null
  /** What `<<` merges in, in order: own keys win, then the earlier source. */
  readonly merges: readonly Mapping[]
  readonly range: Range
}

export interface Entry {
  readonly key: Scalar
  readonly value: Node
  /** Where the value stands: for an alias its own `*name`, else the range of the value. */
  readonly range: Range
  /** Another entry of the same mapping has the same key. */
  readonly duplicate: boolean
}

export interface Sequence {
  readonly kind: 'sequence'
  readonly style: 'block' | 'flow'
  readonly items: readonly Item[]
  readonly range: Range
}

export interface Item {
  readonly value: Node
  readonly range: Range
}

/** A node that the format forbids; its problem has been reported. Its value is unknown. */
export interface Refused {
  readonly kind: 'refused'
  readonly range: Range
}

export type Node = Scalar | Mapping | Sequence | Refused

export interface TreeProblem {
  readonly code: 'syntax' | 'tag' | 'duplicate-key' | 'alias' | 'complex-key' | 'merge' | 'limit'
  readonly range: Range
  /**
   * For 'syntax' the error code of the `yaml` package, or 'INVALID' from the strict lane; for 'tag' and
   * 'duplicate-key' the text of the tag or key; for 'alias' 'undefined' or 'cyclic'; for 'complex-key' 'alias',
   * 'mapping' or 'sequence'; for 'merge' 'not-a-mapping' or 'too-many'; for 'limit' 'size', 'depth' or 'errors'.
   */
  readonly detail: string
  /** For 'duplicate-key' the first key, else nothing. */
  readonly related: readonly Range[]
}

export interface TreeDocument {
  /** Null: the document holds nothing but comments. */
  readonly root: Node | null
  /** The range of the root; for a document without one an empty range where it starts. */
  readonly range: Range
  /** In the order of the text. */
  readonly problems: readonly TreeProblem[]
}

export interface Tree {
  /** At least one; empty documents at the end are left out. */
  readonly documents: readonly TreeDocument[]
}

/** The first own entry of a key, whatever merge keys bring in. */
export function ownEntry<E extends Entry>(
  { entries, index }: { readonly entries: readonly E[]; readonly index: ReadonlyMap<string, E> | null },
  key: string,
): E | undefined {
  if (index !== null) return index.get(key)
  for (const entry of entries) if (entry.key.text === key) return entry
  return undefined
}

/**
 * The entry of a key, looked up through merges: own keys win, then earlier sources, depth first.
 * The builder allows at most 16 merge sources below one mapping, so the search is short however they are shared.
 */
export function find(mapping: Mapping, key: string): Entry | undefined {
  const own = ownEntry(mapping, key)
  if (own) return own
  for (const source of mapping.merges) {
    const merged = find(source, key)
    if (merged) return merged
  }
  return undefined
}
