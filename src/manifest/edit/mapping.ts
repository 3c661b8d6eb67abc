/** Edits of one mapping: a new entry, and another value for an entry that is there. */

import type { Entry, Mapping, Node } from '../tree.ts'
import { afterKey, type Content, entryText, inline, isBlock, type Layout, quoted } from './content.ts'
import { colonEnd, commentsIn, endOfLines, indentOf, isAlias, valueStart } from './layout.ts'
import { insertion, lineBreakOf, lineEnd, lineStart, type TextEdit } from './text.ts'

/** Adds an entry at the end of the mapping, or behind the entry that is given, or before all where that is null. */
export function addEntry(
  text: string,
  mapping: Mapping,
  key: string,
  value: Content,
  layout: Layout,
  behind?: Entry | null,
): readonly TextEdit[] {
  if (mapping.style === 'flow') return addFlowEntry(text, mapping, key, value)
  const indent = indentOf(text, mapping)
  const line = entryText(key, value, indent, layout)
  if (behind === null) return [insertion(mapping.range.start, line + layout.lineBreak + indent)]
  const last = behind ?? mapping.entries.at(-1)
  const range = behind === undefined ? mapping.range : endRange(behind)
  const node = last === undefined || isAlias(last) ? null : last.value
  return [insertion(endOfLines(text, range, node), layout.lineBreak + indent + line)]
}

/** Behind the key where the value is empty, for instance. */
function endRange({ key, range }: Entry): { start: number; end: number } {
  return { start: key.range.start, end: Math.max(key.range.end, range.end) }
}

function addFlowEntry(text: string, mapping: Mapping, key: string, value: Content): readonly TextEdit[] {
  const entry = `${quoted(key, true)}: ${inline(value, true)}`
  const last = mapping.entries.at(-1)
  // The place of a merge key is not in the tree; own keys win wherever they stand.
  if (mapping.merges.length > 0) {
    const blanks = /^[ \t]*/.exec(text.slice(mapping.range.start + 1))?.[0].length ?? 0
    return [insertion(mapping.range.start + 1 + blanks, `${entry}, `)]
  }
  if (last !== undefined) return [insertion(endRange(last).end, `, ${entry}`)]
  const padding = text[mapping.range.start + 1] === '}' ? ' ' : ''
  return [insertion(mapping.range.start + 1, ` ${entry}${padding}`)]
}

/** Puts another value in the place of an entry's value or alias. Its comments stay, on lines of their own if need be. */
export function setValue(
  text: string,
  mapping: Mapping,
  entry: Entry,
  value: Content,
  layout: Layout,
): readonly TextEdit[] | null {
  const start = valueStart(text, entry.key)
  if (mapping.style === 'flow') return setFlowValue(text, entry, value, start)
  if (start === null) return null
  const old = entry.value
  if (!isBlock(value) && isOneWord(text, entry)) {
    return [{ range: entry.range, text: inline(value, false) }]
  }
  // A tag is part of what is replaced: with it the new value would be refused as well.
  const from = old.kind === 'refused' ? (colonEnd(text, entry.key) ?? start) : start
  const to = lineEnd(text, Math.max(entry.range.end, from))
  const none: Node = { kind: 'refused', range: entry.range }
  const comments = commentsIn(text, { start: from, end: to }, isAlias(entry) ? none : old)
  const [first, ...others] = comments
  const beside = first !== undefined && isBesideKey(text, from, first.range.start, entry) ? first : undefined
  const below = beside === undefined ? comments : others
  const indent = indentOf(text, mapping)
  const lines = [
    isBlock(value) ? '' : afterKey(value, indent, layout),
    beside === undefined ? '' : ` ${beside.text}`,
    ...below.map(comment => layout.lineBreak + indent + layout.step + comment.text),
    isBlock(value) ? afterKey(value, indent, layout) : '',
  ]
  const range = { start: from, end: to }
  return [{ range, text: lines.join('') }]
}

/** A value on one line with nothing to keep inside, which another can replace where it stands. */
function isOneWord(text: string, entry: Entry): boolean {
  const { value, range } = entry
  if (range.start === range.end || value.kind === 'refused') return false
  if (isAlias(entry)) return true
  const source = text.slice(range.start, range.end)
  if (value.kind === 'scalar') return value.style !== 'literal' && value.style !== 'folded'
  return value.style === 'flow' && !/[\r\n&*]/.test(source)
}

/** On the line of the key, or behind a value in brackets that starts there. */
function isBesideKey(text: string, from: number, comment: number, { value }: Entry): boolean {
  const isBlockCollection = (value.kind === 'mapping' || value.kind === 'sequence') && value.style === 'block'
  return comment <= lineEnd(text, from) || !isBlockCollection
}

function setFlowValue(
  text: string,
  entry: Entry,
  value: Content,
  start: number | null,
): readonly TextEdit[] | null {
  const words = inline(value, true)
  if (start === null) return [insertion(entry.key.range.end, `: ${words}`)]
  if (entry.range.start === entry.range.end) return [insertion(start, ` ${words}`)]
  if (entry.value.kind === 'refused') {
    const from = colonEnd(text, entry.key) ?? start
    return [{ range: { start: from, end: entry.range.end }, text: ` ${words}` }]
  }
  const comments = isAlias(entry) ? [] : commentsIn(text, entry.range, entry.value)
  const lineBreak = lineBreakOf(text)
  const indent = /^[ \t]*/.exec(text.slice(lineStart(text, entry.key.range.start)))?.[0] ?? ''
  const kept = comments.map(comment => ` ${comment.text}${lineBreak}${indent} `).join('')
  return [{ range: entry.range, text: words + kept }]
}

/** Turns a value into the long form `{value: ...}`, where it stands; null where it must be written anew. */
export function wrapValue(
  text: string,
  mapping: Mapping,
  entry: Entry,
  layout: Layout,
): readonly TextEdit[] | null {
  if (mapping.style === 'flow') {
    if (entry.range.start === entry.range.end) return null
    return [insertion(entry.range.start, '{ value: '), insertion(entry.range.end, ' }')]
  }
  const colon = colonEnd(text, entry.key)
  if (colon === null) return null
  const { value } = entry
  const deeper = indentOf(text, mapping) + layout.step
  if (value.kind !== 'sequence' || value.style === 'flow' || isAlias(entry)) {
    const inside = text.slice(entry.range.start, entry.range.end)
    // What spans lines would have to be indented anew.
    if (/[\r\n]/.test(inside) || /[\r\n]/.test(text.slice(colon, entry.range.start))) return null
    return [insertion(colon, `${layout.lineBreak}${deeper}value:`)]
  }
  const keyLine = lineEnd(text, colon)
  const first = lineStart(text, value.range.start)
  const dash = text.slice(first, value.range.start).length
  const shift = ' '.repeat(Math.max(0, deeper.length + layout.step.length - dash))
  const edits = [insertion(keyLine, `${layout.lineBreak}${deeper}value:`)]
  for (let at = keyLine + 1; at < value.range.end; at++) {
    const isLineStart = lineStart(text, at) === at && !(text[at - 1] === '\r' && text[at] === '\n')
    if (isLineStart && lineEnd(text, at) > at) edits.push(insertion(at, shift))
  }
  return edits
}
