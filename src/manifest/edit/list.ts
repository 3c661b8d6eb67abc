/** Edits of one list: entries that go, and entries that come at its end. */

import type { Entry, Item, Node, Range, Sequence } from '../tree.ts'
import { type Content, inline, itemText, type Layout } from './content.ts'
import { commentsIn, endOfLines, isAlias, valueStart } from './layout.ts'
import { insertion, lineBreakOf, lineEnd, lineStart, nextLine, type TextEdit } from './text.ts'

/** Adds an entry at the end of a list that has one already; null where it cannot tell how. */
export function addItem(
  text: string,
  list: Sequence,
  content: Content,
  layout: Layout,
): readonly TextEdit[] | null {
  const last = list.items.at(-1)
  if (list.style === 'flow') {
    const words = inline(content, true)
    if (last !== undefined) return [insertion(last.range.end, `, ${words}`)]
    return [insertion(list.range.start + 1, words)]
  }
  const first = list.items[0]
  const dash = first === undefined ? null : dashOf(text, first)
  if (first === undefined || last === undefined || dash === null) return null
  const indent = ' '.repeat(dash - lineStart(text, dash))
  const gap = /^-[ ]+/.exec(text.slice(dash, first.range.start))?.[0] ?? '- '
  const node = isAlias(last) ? null : last.value
  const end = endOfLines(text, list.range, node)
  const words = itemText(content, indent + ' '.repeat(gap.length), layout)
  return [insertion(end, layout.lineBreak + indent + gap + words)]
}

/** Puts something else in the place of an entry. */
export function setItem(text: string, list: Sequence, item: Item, content: Content, layout: Layout) {
  const start = item.range.start
  const column = start - lineStart(text, start)
  const isEmpty = start === item.range.end
  const words =
    list.style === 'flow'
      ? inline(content, true)
      : itemText(content, ' '.repeat(column + (isEmpty ? 1 : 0)), layout)
  // A comment behind the entry goes to the end of its first line.
  const end = lineEnd(text, item.range.end)
  const comment = list.style === 'flow' ? '' : text.slice(item.range.end, end)
  const [head = '', ...rest] = words.split(layout.lineBreak)
  const replaced = comment.trim().startsWith('#') ? [head + comment, ...rest].join(layout.lineBreak) : words
  const range = { start, end: list.style === 'flow' ? item.range.end : end }
  return [{ range, text: (isEmpty ? ' ' : '') + replaced }]
}

/** Takes entries out of a list. Their comments stay; a list without any is written `[]`. */
export function removeItems(
  text: string,
  entry: Entry,
  list: Sequence,
  removed: ReadonlySet<number>,
): readonly TextEdit[] | null {
  if (removed.size === 0) return []
  return list.style === 'flow'
    ? removeFlowItems(text, list, removed)
    : removeBlockItems(text, entry, list, removed)
}

function removeFlowItems(text: string, list: Sequence, removed: ReadonlySet<number>): readonly TextEdit[] {
  const { items, range } = list
  const hasComments = commentsIn(text, range, list).length > 0
  if (removed.size === items.length && !hasComments) {
    return [{ range: { start: range.start + 1, end: range.end - 1 }, text: '' }]
  }
  const edits: TextEdit[] = []
  let lastKept: Item | undefined
  for (let index = 0; index < items.length; index++) {
    const item = items[index] as Item
    if (!removed.has(index)) {
      lastKept = item
      continue
    }
    if (hasComments) {
      edits.push({ range: withComma(text, item), text: '' })
      continue
    }
    let last = index
    while (removed.has(last + 1)) last += 1
    const next = items[last + 1]
    const start =
      next === undefined && lastKept !== undefined ? lastKept.range.end : propertiesStart(text, item)
    const end = next === undefined ? (items[last] ?? item).range.end : propertiesStart(text, next)
    edits.push({ range: { start, end }, text: '' })
    index = last
  }
  return edits
}

/** The entry with the comma behind it, and the blanks up to a comment. */
function withComma(text: string, item: Item): Range {
  const start = propertiesStart(text, item)
  const comma = /[ \t]*(?:,[ \t]*)?/y
  comma.lastIndex = item.range.end
  const end = comma.test(text) ? comma.lastIndex : item.range.end
  // A comment needs a blank before it.
  const isOpen = /[ \t\r\n]/.test(text[start - 1] ?? ' ')
  return { start, end: isOpen || text[end] !== '#' ? end : end - 1 }
}

/** Where the anchor or tag before an entry starts. */
function propertiesStart(text: string, item: Item): number {
  const before = text.slice(lineStart(text, item.range.start), item.range.start)
  return item.range.start - (/(?:[&!][^\s,[\]{}]*[ \t]+)+$/.exec(before)?.[0].length ?? 0)
}

function removeBlockItems(
  text: string,
  entry: Entry,
  list: Sequence,
  removed: ReadonlySet<number>,
): readonly TextEdit[] | null {
  const edits: TextEdit[] = []
  if (removed.size === list.items.length) {
    const start = valueStart(text, entry.key)
    if (start === null) return null
    edits.push(insertion(start, ' []'))
  }
  for (const index of removed) {
    const item = list.items[index]
    const dash = item === undefined ? null : dashOf(text, item)
    if (item === undefined || dash === null) return null
    if (text.slice(lineStart(text, dash), dash).trim() !== '') return null
    const line = { start: dash, end: lineEnd(text, Math.max(dash, item.range.end)) }
    edits.push(blockRemoval(text, line, isAlias(item) ? null : item.value))
  }
  return edits
}

/** Takes whole lines out, of which the comments stay in their place. */
export function blockRemoval(text: string, { start, end }: Range, value: Node | null): TextEdit {
  const none: Node = { kind: 'refused', range: { start, end } }
  const comments = commentsIn(text, { start, end }, value ?? none)
  const indent = text.slice(lineStart(text, start), start)
  if (comments.length === 0) return { range: wholeLines(text, { start, end }), text: '' }
  const kept = comments.map(comment => comment.text).join(lineBreakOf(text) + indent)
  return { range: { start, end }, text: kept }
}

/** With the line break behind, or before where the text ends without one. */
function wholeLines(text: string, { start, end }: Range): Range {
  const from = lineStart(text, start)
  const next = nextLine(text, end)
  if (next > end || from === 0) return { start: from, end: next }
  return { start: from - (text.startsWith('\r\n', from - 2) ? 2 : 1), end }
}

/** Where the dash of an entry stands, if on its line. */
function dashOf(text: string, item: Item): number | null {
  const start = lineStart(text, item.range.start)
  const before = text.slice(start, item.range.start)
  const dash = /-(?:[ \t]+[&!]\S*)*[ \t]*$/.exec(before)
  return dash === null ? null : start + dash.index
}
