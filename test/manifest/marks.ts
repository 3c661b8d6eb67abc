/** Texts with marks: `‹` and `›` stand around the ranges a test expects. */

import { type Node, ownEntry, type Range, type Tree, type TreeDocument } from '../../src/manifest/tree.ts'

export interface Marked {
  /** Without the marks. */
  readonly text: string
  /** In the order of their starts. */
  readonly ranges: readonly Range[]
}

/** Takes the marks out of a text; they may nest. */
export function unmark(marked: string): Marked {
  const ranges: { start: number; end: number }[] = []
  const open: { start: number; end: number }[] = []
  let text = ''
  for (const character of marked) {
    if (character === '‹') {
      const range = { start: text.length, end: text.length }
      ranges.push(range)
      open.push(range)
    } else if (character === '›') {
      const range = open.pop()
      if (range) range.end = text.length
    } else text += character
  }
  return { text, ranges }
}

/** The only document of a tree. */
export function onlyDocument(tree: Tree): TreeDocument {
  const [document, ...others] = tree.documents
  if (!document || others.length > 0) throw new Error(`${tree.documents.length} documents`)
  return document
}

/** The node at a path of keys and item numbers, aliases followed; undefined where there is none. */
export function nodeAt(root: Node | null, path: readonly (string | number)[]): Node | undefined {
  let node: Node | undefined = root ?? undefined
  for (const step of path) {
    if (node?.kind === 'mapping') node = ownEntry(node, String(step))?.value
    else if (node?.kind === 'sequence') node = node.items[Number(step)]?.value
    else return undefined
  }
  return node
}
