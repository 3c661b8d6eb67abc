/** Where things stand in the text of a tree: indentation, colons, anchors, comments, the end of a node. */

import type { Entry, Item, Mapping, Node, Range, Scalar } from '../tree.ts'
import type { Layout } from './content.ts'
import { lineBreakOf, lineEnd, lineStart, nextLine } from './text.ts'

/** The value stands elsewhere: here is only an alias of it. */
export function isAlias(place: Entry | Item): boolean {
  return place.range.start !== place.value.range.start
}

/** The line breaks of the text, and the indentation around a mapping, else elsewhere in the document. */
export function layoutOf(text: string, root: Node, near: Node = root): Layout {
  const width = stepIn(text, near) ?? stepIn(text, root) ?? 2
  return { lineBreak: lineBreakOf(text), step: ' '.repeat(width) }
}

/** How much deeper the first block mapping that stands below a key is indented. */
function stepIn(text: string, node: Node): number | null {
  if (node.kind === 'sequence') {
    for (const item of node.items) {
      const step = isAlias(item) ? null : stepIn(text, item.value)
      if (step !== null) return step
    }
  }
  if (node.kind !== 'mapping' || node.style === 'flow') return null
  const indent = indentOf(text, node).length
  for (const entry of node.entries) {
    const { value } = entry
    if (isAlias(entry) || value.kind !== 'mapping' || value.style === 'flow') continue
    const step = indentOf(text, value).length - indent
    if (step > 0) return step
  }
  for (const entry of node.entries) {
    const step = isAlias(entry) ? null : stepIn(text, entry.value)
    if (step !== null) return step
  }
  return null
}

/** The spaces before the keys of a block mapping. */
export function indentOf(text: string, mapping: Mapping): string {
  const start = mapping.range.start
  const before = text.slice(lineStart(text, start), start)
  // Anchors of the first key, and the mark of an explicit one, stand behind the indentation.
  const indent = before.replace(/(?:[&!]\S*[ \t]+)+$/, '').replace(/\?[ \t]+$/, '')
  return ' '.repeat(indent.length)
}

/** Behind the colon of a key; null where it has none, as in `{key}`. */
export function colonEnd(text: string, key: Scalar): number | null {
  const colon = /(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r))*[ \t]*:/y
  colon.lastIndex = key.range.end
  return colon.test(text) ? colon.lastIndex : null
}

/** Behind the colon and the anchor or tag on its line. */
export function valueStart(text: string, key: Scalar): number | null {
  const colon = colonEnd(text, key)
  if (colon === null) return null
  const properties = /(?:[ \t]+[&!][^\s,[\]{}]*)*/y
  properties.lastIndex = colon
  return properties.test(text) ? properties.lastIndex : colon
}

/** Where the next entry of a block collection may be inserted: the end of the line on which the node ends. */
export function endOfLines(text: string, range: Range, last: Node | null): number {
  let end = lineEnd(text, range.end)
  // The blank lines behind a block scalar with `+` are part of it.
  const tail = last === null ? null : lastNode(last)
  if (tail?.kind !== 'scalar' || !/^[|>]\d?\+/.test(text.slice(tail.range.start, tail.range.start + 3))) {
    return end
  }
  for (let next = nextLine(text, end); next < text.length; next = nextLine(text, next)) {
    const stop = lineEnd(text, next)
    if (text.slice(next, stop).trim() !== '') break
    end = stop
  }
  return end
}

function lastNode(node: Node): Node {
  const place =
    node.kind === 'mapping' ? node.entries.at(-1) : node.kind === 'sequence' ? node.items.at(-1) : undefined
  return place === undefined || isAlias(place) ? node : lastNode(place.value)
}

export interface Comment {
  readonly range: Range
  readonly text: string
}

/** The comments in a range, which the scalars of `node` may lie in. */
export function commentsIn(text: string, range: Range, node: Node): readonly Comment[] {
  const taken = scalarsIn(text, node)
  const comments: Comment[] = []
  const pattern = /(?<=^|[ \t\r\n])#[^\r\n]*/g
  let at = range.start
  for (const gapEnd of [...taken.map(({ start }) => start), range.end]) {
    pattern.lastIndex = at
    for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
      if (found.index >= Math.min(gapEnd, range.end)) break
      const comment = { start: found.index, end: pattern.lastIndex }
      comments.push({ range: comment, text: found[0].trimEnd() })
    }
    const scalar = taken.find(({ start }) => start === gapEnd)
    at = Math.max(at, scalar?.end ?? gapEnd)
  }
  return comments
}

/** Where the scalars of a node stand, in the order of the text; of a block scalar what follows its header. */
function scalarsIn(text: string, node: Node): readonly Range[] {
  switch (node.kind) {
    case 'refused':
      return []
    case 'scalar': {
      const isBlock = node.style === 'literal' || node.style === 'folded'
      const start = isBlock ? lineEnd(text, node.range.start) : node.range.start
      return [{ start, end: Math.max(start, node.range.end) }]
    }
    case 'sequence':
      return node.items.flatMap(item => (isAlias(item) ? [] : scalarsIn(text, item.value)))
    case 'mapping':
      return node.entries.flatMap(entry => [
        entry.key.range,
        ...(isAlias(entry) ? [] : scalarsIn(text, entry.value)),
      ])
  }
}
