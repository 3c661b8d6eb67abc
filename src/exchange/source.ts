import { parse } from '../manifest/parse.ts'
import { lineIndex, type Position } from '../manifest/position.ts'
import { resolve } from '../manifest/scalar.ts'
import { find, type Mapping, type Node } from '../manifest/tree.ts'

/** Longer descriptions, in UTF-16 units, are refused: none that a person wrote comes near. */
export const MOST_SOURCE = 256 * 1024

/** The mapping that a description is; or why it is none, with the place. */
export type Source =
  | { readonly kind: 'mapping'; readonly mapping: Mapping }
  | { readonly kind: 'too-long' | 'empty' | 'several' | 'no-mapping' }
  /** `detail` is that of a problem of the tree. */
  | { readonly kind: 'malformed'; readonly code: string; readonly detail: string; readonly at: Position }

/** Reads YAML or JSON, which is YAML. Never throws. */
export function readSource(given: string): Source {
  const text = given.startsWith('\uFEFF') ? given.slice(1) : given
  if (text.length > MOST_SOURCE) return { kind: 'too-long' }
  const { documents } = parse(text)
  const [problem] = documents.flatMap(({ problems }) => problems)
  if (problem !== undefined) {
    const { code, detail, range } = problem
    return { kind: 'malformed', code, detail, at: lineIndex(text).position(range.start) }
  }
  const roots = documents.flatMap(({ root }) => root ?? [])
  const [root, ...more] = roots
  if (root === undefined) return { kind: 'empty' }
  if (more.length > 0) return { kind: 'several' }
  return root.kind === 'mapping' ? { kind: 'mapping', mapping: root } : { kind: 'no-mapping' }
}

/** What stands at a path such as `key` or `group.key`; null: nothing, or null. */
export function nodeAt(mapping: Mapping, path: string): Node | null {
  const [first = '', ...rest] = path.split('.')
  const value = find(mapping, first)?.value
  if (value === undefined || (value.kind === 'scalar' && resolve(value) === null)) return null
  if (rest.length === 0) return value
  return value.kind === 'mapping' ? nodeAt(value, rest.join('.')) : null
}

/** A text that says something, without the line breaks that end a block of YAML; null where there is none. */
export function textAt(mapping: Mapping, path: string): string | null {
  const node = nodeAt(mapping, path)
  return node?.kind === 'scalar' && node.text.trim() !== '' ? node.text.trimEnd() : null
}

/** Both tools read YAML 1.1, where these words are true as well. A word in quotes is a text. */
const TRUE = /^(?:true|yes|on)$/i
const FALSE = /^(?:false|no|off)$/i

/** What a flag says; `other`: something that is no flag. */
export function flagAt(mapping: Mapping, path: string): 'true' | 'false' | 'absent' | 'other' {
  const node = nodeAt(mapping, path)
  if (node === null) return 'absent'
  if (node.kind !== 'scalar' || node.style !== 'plain') return 'other'
  return TRUE.test(node.text) ? 'true' : FALSE.test(node.text) ? 'false' : 'other'
}

/** The words of a list, or the one word that stands in its place. */
export function wordsAt(mapping: Mapping, path: string): readonly string[] {
  const node = nodeAt(mapping, path)
  if (node?.kind === 'scalar') return [node.text]
  return node?.kind === 'sequence'
    ? node.items.flatMap(({ value }) => (value.kind === 'scalar' ? value.text : []))
    : []
}

/** More words of a list are not shown: the comment that they go into is cut far before. */
const MOST_SHOWN = 100

/** What stands at a path, for a comment. */
export function brief(node: Node): string {
  switch (node.kind) {
    case 'scalar':
      return node.text
    case 'sequence':
      return `[${node.items
        .slice(0, MOST_SHOWN)
        .map(({ value }) => (value.kind === 'scalar' ? value.text : '…'))
        .join(', ')}]`
    case 'mapping':
    case 'refused':
      return '…'
  }
}

/** The keys of a description, groups taken apart as far as the format has them. */
export function pathsOf(mapping: Mapping, groups: ReadonlySet<string>): readonly string[] {
  return mapping.entries.flatMap(({ key, value }) =>
    groups.has(key.text) && value.kind === 'mapping'
      ? value.entries.map(inner => `${key.text}.${inner.key.text}`)
      : [key.text],
  )
}
