/** Small text edits, and the lines and columns that they need. */

import type { Range } from '../tree.ts'

/** Puts `text` in the place of the range: UTF-16 offsets into the text that is edited. */
export interface TextEdit {
  readonly range: Range
  readonly text: string
}

/** The text with the edits made. They may come in any order and must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((one, two) => one.range.start - two.range.start)
  let result = ''
  let at = 0
  for (const { range, text: replacement } of ordered) {
    result += text.slice(at, range.start) + replacement
    at = Math.max(at, range.end)
  }
  return result + text.slice(at)
}

export function insertion(offset: number, text: string): TextEdit {
  return { range: { start: offset, end: offset }, text }
}

/** The one edit that turns a text into another; words, line breaks and surrogate pairs are not split. */
export function difference(before: string, after: string): readonly TextEdit[] {
  if (before === after) return []
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start += 1
  let tail = 0
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1
  const inserted = insertedLines(before, after, before.length - tail, start)
  if (inserted !== null) return [inserted]
  tail = Math.min(tail, most - start)
  while (start > 0 && !isBlank(before[start - 1])) start -= 1
  if (before[start - 1] === '\r') start -= 1
  while (tail > 0 && !isBlank(before[before.length - tail])) tail -= 1
  if (tail > 0 && before[before.length - tail] === '\n' && before[before.length - tail - 1] === '\r')
    tail -= 1
  return [{ range: { start, end: before.length - tail }, text: after.slice(start, after.length - tail) }]
}

/** Where lines were added and nothing else, an insertion at the end of the line before them. */
function insertedLines(before: string, after: string, first: number, last: number): TextEdit | null {
  for (let at = Math.max(0, first); at <= last; at++) {
    const isLineEnd = at === before.length || (isBreak(before[at]) && !before.startsWith('\r\n', at - 1))
    if (isLineEnd) return insertion(at, after.slice(at, after.length - (before.length - at)))
  }
  return null
}

function isBlank(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character)
}

/** The line break that the text uses; a line feed where it has none. */
export function lineBreakOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
}

/** Where the line of an offset starts. */
export function lineStart(text: string, offset: number): number {
  let at = offset
  while (at > 0 && !isBreak(text[at - 1])) at -= 1
  return at
}

/** Where the line of an offset ends, before its line break. */
export function lineEnd(text: string, offset: number): number {
  let at = offset
  while (at < text.length && !isBreak(text[at])) at += 1
  return at
}

/** Where the line after that of an offset starts, or the end of the text. */
export function nextLine(text: string, offset: number): number {
  const end = lineEnd(text, offset)
  return end + (text.startsWith('\r\n', end) ? 2 : end < text.length ? 1 : 0)
}

export function isBreak(character: string | undefined): boolean {
  return character === '\n' || character === '\r'
}
