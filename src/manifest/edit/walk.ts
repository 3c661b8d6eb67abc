/** The way to a place in the tree, with a copy of its own for whatever stands there by alias or merge key. */

import { type Entry, find, type Mapping, ownEntry } from '../tree.ts'
import { type Content, contentOf, type Layout } from './content.ts'
import { isAlias, layoutOf } from './layout.ts'
import { addEntry, setValue } from './mapping.ts'
import type { TextEdit } from './text.ts'

export type Reached =
  | { readonly kind: 'mapping'; readonly mapping: Mapping }
  /** The key at `at` is not there. */
  | { readonly kind: 'absent'; readonly mapping: Mapping; readonly at: number }
  /** A scalar or nothing stands in the place of the mapping at `at`. */
  | { readonly kind: 'scalar'; readonly mapping: Mapping; readonly entry: Entry; readonly at: number }
  /** A step to take first. */
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }

/** Follows keys from mapping to mapping; null where something else than a mapping or scalar is in the way. */
export function reach(source: string, root: Mapping, keys: readonly string[]): Reached | null {
  let mapping = root
  for (const [at, key] of keys.entries()) {
    const found = find(mapping, key)
    if (found === undefined) return { kind: 'absent', mapping, at }
    const entry = ownEntry(mapping, key)
    if (entry === undefined || isAlias(entry)) {
      const edits = ownCopy(source, mapping, found, layoutOf(source, root, mapping))
      return edits === null ? null : { kind: 'edits', edits }
    }
    const { value } = entry
    if (value.kind === 'mapping' && !isReplaced(mapping, value)) mapping = value
    else if (value.kind === 'mapping' || value.kind === 'scalar')
      return { kind: 'scalar', mapping, entry, at }
    else return null
  }
  return { kind: 'mapping', mapping }
}

/** Empty braces in a block mapping make way for lines below the key. */
function isReplaced(parent: Mapping, { style, entries, merges }: Mapping): boolean {
  return parent.style === 'block' && style === 'flow' && entries.length + merges.length === 0
}

/** Writes out what the mapping has by alias or merge key, so that it can be changed here and nowhere else. */
export function ownCopy(
  source: string,
  mapping: Mapping,
  found: Entry,
  layout: Layout,
): readonly TextEdit[] | null {
  const content: Content | null = contentOf(found.value)
  if (content === null) return null
  const entry = ownEntry(mapping, found.key.text)
  return entry === undefined
    ? addEntry(source, mapping, found.key.text, content, layout)
    : setValue(source, mapping, entry, content, layout)
}
