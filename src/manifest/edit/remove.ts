/** Edits that take something out, by where it stands; comments stay. */

import { parse } from '../parse.ts'
import type { Entry, Mapping, Node, Range } from '../tree.ts'
import { commentsIn, isAlias, valueStart } from './layout.ts'
import { blockRemoval, removeItems } from './list.ts'
import { lineEnd, lineStart, type TextEdit } from './text.ts'

/** Takes a word out of a list; a word that is the whole value becomes `[]`. No edits where none stands there. */
export function removeWord(text: string, place: Range): readonly TextEdit[] {
  const found = findPlace(text, (mapping, entry) => {
    if (isAlias(entry)) return null
    const { value, range } = entry
    if (value.kind === 'scalar' && isSame(range, place) && range.end > range.start) {
      return [{ range, text: '[]' }]
    }
    if (value.kind !== 'sequence') return null
    const index = value.items.findIndex(item => isSame(item.range, place))
    if (index < 0) return null
    // In brackets a list below its key would be no list of lines.
    return mapping.style === 'flow' && value.style === 'block'
      ? null
      : removeItems(text, entry, value, new Set([index]))
  })
  return found ?? []
}

/** Takes the entry with the key out of its mapping; no edits where none stands there, or it is the only one. */
export function removeKey(text: string, key: Range): readonly TextEdit[] {
  const found = findPlace(text, (mapping, entry) =>
    isSame(entry.key.range, key) ? removeEntry(text, mapping, entry) : null,
  )
  return found ?? []
}

type Remove = (mapping: Mapping, entry: Entry) => readonly TextEdit[] | null

function findPlace(text: string, remove: Remove): readonly TextEdit[] | null {
  const visit = (node: Node): readonly TextEdit[] | null => {
    if (node.kind === 'mapping') {
      for (const entry of node.entries) {
        const edits = remove(node, entry) ?? (isAlias(entry) ? null : visit(entry.value))
        if (edits !== null) return edits
      }
    } else if (node.kind === 'sequence') {
      for (const item of node.items) {
        const edits = isAlias(item) ? null : visit(item.value)
        if (edits !== null) return edits
      }
    }
    return null
  }
  for (const { root } of parse(text).documents) {
    const edits = root === null ? null : visit(root)
    if (edits !== null) return edits
  }
  return null
}

function removeEntry(text: string, mapping: Mapping, entry: Entry): readonly TextEdit[] | null {
  const index = mapping.entries.indexOf(entry)
  const next = mapping.entries[index + 1]
  const before = mapping.entries[index - 1]
  if (next === undefined && before === undefined) return null
  const start = entry.key.range.start
  const end = Math.max(entry.range.end, valueStart(text, entry.key) ?? entry.key.range.end)
  if (mapping.style === 'flow') {
    const range =
      next !== undefined
        ? { start, end: next.key.range.start }
        : { start: endOf(before), end: Math.max(end, endOf(entry)) }
    return commentsIn(text, range, mapping).length > 0 ? null : [{ range, text: '' }]
  }
  const lead = text.slice(lineStart(text, start), start)
  if (lead.trim() !== '') {
    // Behind a dash the next entry moves up.
    const range = { start, end: next?.key.range.start ?? end }
    const none: Node = { kind: 'refused', range }
    const comments = commentsIn(text, range, isAlias(entry) ? none : entry.value)
    return next === undefined || comments.length > 0 ? null : [{ range, text: '' }]
  }
  return [blockRemoval(text, { start, end: lineEnd(text, end) }, isAlias(entry) ? null : entry.value)]
}

function endOf(entry: Entry | undefined): number {
  return entry === undefined ? 0 : Math.max(entry.key.range.end, entry.range.end)
}

function isSame(one: Range, two: Range): boolean {
  return one.start === two.start && one.end === two.end
}
