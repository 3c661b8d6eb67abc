import type { Position } from '../../manifest/position.ts'
import { type Below, below, columnFor, type Layout, layoutOf, type Open, openBefore } from './layout.ts'

/** Stands in the text where the new key or value would. */
export const MARK = '\uE000'

/** One way to read the place: the line as it would be with the mark in it, and how the new text fits in. */
export interface Attempt {
  readonly line: string
  /** What the new text begins with: blanks, or the dash of a new entry. */
  readonly lead: string
  /** Where the replaced text starts on the line. */
  readonly from: number
  /** Where a key that starts here stands; lines below it are indented from there. */
  readonly column: number
  /** The new text stands on a line of its own, with a dash that is part of it. */
  readonly dash: boolean
}

/** The line of the position, taken apart around the word there. */
export interface Cursor {
  readonly lines: readonly string[]
  readonly line: number
  readonly layout: Layout
  readonly word: string
  /** Where the word ends on the line. */
  readonly to: number
  /** A key stands here already, with its colon. */
  readonly hasColon: boolean
  /** The value stands in quotes. */
  readonly quoted: boolean
  readonly attempts: readonly Attempt[]
}

/** Words, and what stands before them, are not looked at further back. */
const LONGEST = 500
const LINE_BREAK = /\r\n|\n|\r/
const WORD_BEFORE = /[\p{L}\p{N}_][\p{L}\p{N}_./-]*$/u
const WORD_AFTER = /^[\p{L}\p{N}_][\p{L}\p{N}_./-]*/u
const WORD_REST = /^[\p{L}\p{N}_./-]+/u
const NOTHING_MORE = /^(?:[ \t]*|[ \t]+#.*)$/
const ENDS_IN_FLOW = /^[ \t]*[,\]}]/
const COLON = /^[ \t]*:(?:[ \t]|$)/

/** Takes the place apart; no attempts where nothing can be put. */
export function cursorAt(text: string, { line, character }: Position): Cursor {
  const lines = text.split(LINE_BREAK)
  const whole = lines[line] ?? ''
  const at = Math.min(character, whole.length)
  const typed = WORD_BEFORE.exec(whole.slice(Math.max(0, at - LONGEST), at))?.[0] ?? ''
  const rest = (typed === '' ? WORD_AFTER : WORD_REST).exec(whole.slice(at))?.[0] ?? ''
  const from = at - typed.length
  const to = at + rest.length
  const before = whole.slice(0, from)
  const after = whole.slice(to)
  const base = { lines, line, layout: layoutOf(lines), word: whole.slice(from, to), to }
  const hasColon = COLON.test(after)
  if (base.word.includes(MARK) || text.includes(MARK)) {
    return { ...base, hasColon, quoted: false, attempts: [] }
  }
  const flow = flowBefore(before)
  const attempts = attemptsAt({ ...base, before, after, from, hasColon, flow })
  return { ...base, hasColon, quoted: flow.quote !== '', attempts }
}

interface Parts {
  readonly lines: readonly string[]
  readonly line: number
  readonly layout: Layout
  readonly word: string
  readonly before: string
  readonly after: string
  readonly from: number
  readonly hasColon: boolean
  readonly flow: Flow
}

function attemptsAt(parts: Parts): readonly Attempt[] {
  const { before, after, from, hasColon, word } = parts
  const isBlank = /^[ \t]*$/.test(before)
  const ends = NOTHING_MORE.test(after)
  if (isBlank && (hasColon || ENDS_IN_FLOW.test(after))) return [inPlace(parts, '', MARK, from)]
  if (isBlank) return ends ? onOwnLine(parts) : []
  if (/^[ \t]*(?:-[ \t]+)+$/.test(before)) {
    if (hasColon) return [inPlace(parts, '', MARK, from)]
    return ends ? [inPlace(parts, '', `${MARK}:`, from)] : []
  }
  if (/^[ \t]*(?:-[ \t]+)*-$/.test(before) && word === '') {
    return ends ? [inPlace(parts, ' ', `${MARK}:`, from + 1)] : []
  }
  return asValue(parts, ends)
}

/** On an empty line, or in the place of its only word: a key, or an entry of the list that stands here. */
function onOwnLine({ lines, line, layout, before, after, from }: Parts): readonly Attempt[] {
  const open = openBefore(lines, line)
  const next = below(lines, line)
  const column = columnFor(before.length, open, next, layout)
  const fits = column === before.length && !before.includes('\t')
  const indent = ' '.repeat(column)
  const own = fits ? { lead: '', from } : { lead: indent, from: 0 }
  const key: Attempt = { ...own, line: `${indent}${MARK}:${after}`, column, dash: false }
  const entry: Attempt = {
    from: own.from,
    line: `${indent}- ${MARK}:${after}`,
    lead: `${own.lead}- `,
    column: column + 2,
    dash: true,
  }
  // Before a dash at the same column a key would take the list that follows.
  if (isDash(next, column)) return [entry]
  return isListAt(open, column) ? [entry, key] : [key]
}

function isDash(next: Below | null, column: number): boolean {
  return next?.dash === true && next.column === column
}

function isListAt(open: Open, column: number): boolean {
  return open.dashes.has(column)
}

function asValue(parts: Parts, ends: boolean): readonly Attempt[] {
  const { lines, line, before, after, from, hasColon, flow, word } = parts
  if (flow.quote !== '') {
    const closed = after.startsWith(flow.quote)
    if (!before.endsWith(flow.quote) || (!closed && after.trim() !== '')) return []
    return closed
      ? [inPlace(parts, '', MARK, from)]
      : [inPlace(parts, '', `${MARK}${flow.quote}${flow.closing}`, from)]
  }
  const direct = /[:,]$/.test(before)
  if (!/(?:[:[{,]|[:[,][ \t]+&\S+[ \t])[ \t]*$/.test(before.slice(-LONGEST))) return []
  if (before.endsWith(':') && word !== '') return []
  if (!ends && !ENDS_IN_FLOW.test(after) && !hasColon) return []
  const column = keyColumn(before)
  if (flow.closing === '' && ends) {
    // The value stands on the lines below.
    const next = below(lines, line)
    if (next !== null && (next.column > column || (next.dash && next.column === column))) return []
  }
  const lead = direct ? ' ' : ''
  const attempts = [inPlace(parts, lead, MARK, column)]
  return flow.closing === '' || !ends
    ? attempts
    : [inPlace(parts, lead, MARK + flow.closing, column), ...attempts]
}

function inPlace({ before, after, from }: Parts, lead: string, mark: string, column: number): Attempt {
  return { line: `${before}${lead}${mark}${after}`, lead, from, column, dash: false }
}

/** The column of the first key of a line, behind its dashes. */
function keyColumn(before: string): number {
  return /^[ \t]*(?:-[ \t]+)*/.exec(before)?.[0].length ?? 0
}

interface Flow {
  /** The quote that is open. */
  readonly quote: string
  /** What closes the brackets that are open. */
  readonly closing: string
}

/** What is open on a line; of lines before it nothing is known. */
function flowBefore(before: string): Flow {
  let quote = ''
  const open: string[] = []
  for (let at = 0; at < before.length; at++) {
    const character = before.charAt(at)
    if (quote !== '') {
      if (character === '\\' && quote === '"') at++
      else if (character === quote) quote = ''
    } else if ((character === '"' || character === "'") && /^[\s[{,:-]?$/.test(before.charAt(at - 1))) {
      quote = character
    } else if (character === '[') open.push(']')
    else if (character === '{') open.push('}')
    else if (character === open.at(-1)) open.pop()
    else if (character === '#' && /\s/.test(before.charAt(at - 1))) break
  }
  return { quote, closing: open.reverse().join('') }
}
