import { entriesOf } from '../../manifest/entries.ts'
import { parse } from '../../manifest/parse.ts'
import { type Entry, type Mapping, ownEntry, type Range } from '../../manifest/tree.ts'

/** What stands at an offset of a policy. */
export interface PolicyPlace {
  readonly kind: 'key' | 'value'
  /** The keys that lead there, such as `severity`, `not-stated`. */
  readonly path: readonly string[]
  /** The text of a value; empty for a key, and for what is no word. */
  readonly word: string
  readonly range: Range
}

/** The key or value at a UTF-16 offset, also right behind it; null elsewhere. */
export function placeAt(text: string, offset: number): PolicyPlace | null {
  const root = rootOf(text)
  return root === null ? null : placeIn(root, [], offset)
}

/** The keys of a policy; null where it has none. */
export function rootOf(text: string): Mapping | null {
  const root = parse(text).documents[0]?.root
  return root?.kind === 'mapping' ? root : null
}

/** Nothing of a policy stands deeper. */
const DEEPEST = 2

function placeIn(mapping: Mapping, above: readonly string[], offset: number): PolicyPlace | null {
  for (const entry of entriesOf(mapping)) {
    const path = [...above, entry.key.text]
    if (contains(entry.key.range, offset)) return { kind: 'key', path, word: '', range: entry.key.range }
    if (contains(entry.range, offset)) return valuePlace(entry, path, offset)
  }
  return null
}

function valuePlace({ value, range }: Entry, path: readonly string[], offset: number): PolicyPlace | null {
  switch (value.kind) {
    case 'scalar':
      return { kind: 'value', path, word: value.text, range }
    case 'mapping':
      return path.length < DEEPEST ? placeIn(value, path, offset) : null
    case 'sequence': {
      const item = value.items.find(one => contains(one.range, offset))
      return item?.value.kind === 'scalar'
        ? { kind: 'value', path, word: item.value.text, range: item.range }
        : null
    }
    case 'refused':
      return null
  }
}

/** The end counts too: a cursor behind a word is at the word. */
function contains({ start, end }: Range, offset: number): boolean {
  return start <= offset && offset <= end
}

/** The own entry of a key, and that of the key above it, which is null at the top. */
export function entryOf(
  root: Mapping,
  [first = '', second]: readonly string[],
): { readonly entry: Entry; readonly above: Entry | null } | null {
  const outer = ownEntry(root, first)
  if (second === undefined) return outer === undefined ? null : { entry: outer, above: null }
  const inner = outer?.value.kind === 'mapping' ? ownEntry(outer.value, second) : undefined
  return outer === undefined || inner === undefined ? null : { entry: inner, above: outer }
}
