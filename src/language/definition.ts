import { parse } from '../manifest/parse.ts'
import { lineIndex, type Position } from '../manifest/position.ts'
import type { Node, Range, Tree } from '../manifest/tree.ts'
import type { LineRange } from '../review/findings/finding.ts'

export interface Definition {
  /** The alias, `*name`. */
  readonly origin: LineRange
  /** The anchor, `&name`. */
  readonly target: LineRange
}

const NAME = String.raw`[^\s,[\]{}]+`

/** From the alias at the position to its anchor: the last one of that name before it in the same document. */
export function definition(text: string, position: Position): Definition | null {
  const lines = lineIndex(text)
  const at = lines.offset(position)
  const lineStart = lines.offset({ line: position.line, character: 0 })
  const lineEnd = lines.offset({ line: position.line, character: Number.MAX_SAFE_INTEGER })
  const alias = [...text.slice(lineStart, lineEnd).matchAll(new RegExp(`(?<![^\\s[{,])\\*(${NAME})`, 'g'))]
    .map(found => ({
      name: found[1] ?? '',
      start: lineStart + found.index,
      end: lineStart + found.index + found[0].length,
    }))
    .find(({ start, end }) => start <= at && at <= end)
  if (alias === undefined) return null
  const tree = parse(text)
  if (!isCode(tree, text, alias.start)) return null
  const anchor = anchorBefore(text, alias.name, alias.start, tree)
  if (anchor === null) return null
  const toLines = ({ start, end }: Range) => ({ start: lines.position(start), end: lines.position(end) })
  return { origin: toLines(alias), target: toLines(anchor) }
}

function anchorBefore(text: string, name: string, before: number, tree: Tree): Range | null {
  const from = tree.documents.findLast(({ range }) => range.end < before)?.range.end ?? 0
  for (let start = text.lastIndexOf(`&${name}`, before); start >= from; ) {
    const end = start + name.length + 1
    const ends = end >= text.length || /[\s,[\]{}]/.test(text.charAt(end))
    const begins = start === 0 || /[\s[{,]/.test(text.charAt(start - 1))
    if (ends && begins && isCode(tree, text, start)) return { start, end }
    if (start === 0) return null
    start = text.lastIndexOf(`&${name}`, start - 1)
  }
  return null
}

/** Neither in a scalar nor in a comment. */
function isCode(tree: Tree, text: string, at: number): boolean {
  const isText = (offset: number) =>
    tree.documents.some(({ root }) => root !== null && inScalar(root, offset))
  if (isText(at)) return false
  const lineStart = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1
  for (const { index } of text.slice(lineStart, at).matchAll(/(?<!\S)#/g)) {
    if (!isText(lineStart + index)) return false
  }
  return true
}

function inScalar(node: Node, at: number): boolean {
  if (!contains(node.range, at)) return false
  switch (node.kind) {
    case 'scalar':
      return true
    case 'mapping':
      return node.entries.some(
        ({ key, value, range }) =>
          contains(key.range, at) ||
          (contains(range, at) && range.start === value.range.start && inScalar(value, at)),
      )
    case 'sequence':
      return node.items.some(({ value, range }) => range.start === value.range.start && inScalar(value, at))
    case 'refused':
      return false
  }
}

function contains({ start, end }: Range, at: number): boolean {
  return start <= at && at < end
}
