/**
 * Positions that neither library gives, read from the text itself. Both lanes use these, so that they agree.
 * All offsets are UTF-16; every function returns its start when it finds nothing.
 */

import type { Range } from './tree.ts'

const TAB = 9
const LINE_FEED = 10
const CARRIAGE_RETURN = 13
const SPACE = 32
const EXCLAMATION = 33
const HASH = 35
const PERCENT = 37
const AMPERSAND = 38
const PLUS = 43
const COMMA = 44
const MINUS = 45
const DOT = 46
const BYTE_ORDER_MARK = 0xfeff

export const COLON = 58
export const DASH = MINUS
export const QUESTION = 63

/** Whether the character code is a space, a tab or a line break. */
export function isBlank(code: number): boolean {
  return code === SPACE || code === LINE_FEED || code === CARRIAGE_RETURN || code === TAB
}

function isLineBreak(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN
}

function isLineStart(text: string, offset: number): boolean {
  return offset === 0 || isLineBreak(text.charCodeAt(offset - 1))
}

function isBlankOrEnd(text: string, offset: number): boolean {
  return offset >= text.length || isBlank(text.charCodeAt(offset))
}

function skipLine(text: string, from: number): number {
  let offset = from
  while (offset < text.length && !isLineBreak(text.charCodeAt(offset))) offset++
  return offset
}

/** The first offset from `from` on that is neither white space nor in a comment. */
export function skipBlank(text: string, from: number): number {
  let offset = from
  for (;;) {
    const code = text.charCodeAt(offset)
    if (isBlank(code)) offset++
    else if (code === HASH && (offset === 0 || isBlank(text.charCodeAt(offset - 1)))) {
      offset = skipLine(text, offset)
    } else return offset
  }
}

/** As `skipBlank`, past commas too: to the next item or the closing bracket of a flow collection. */
export function skipCommas(text: string, from: number): number {
  let offset = skipBlank(text, from)
  while (text.charCodeAt(offset) === COMMA) offset = skipBlank(text, offset + 1)
  return offset
}

/** After the `?` that stands at `offset` and announces a key, else `offset`. */
export function skipQuestion(text: string, offset: number, inFlow: boolean): number {
  if (text.charCodeAt(offset) !== QUESTION) return offset
  if (isBlankOrEnd(text, offset + 1)) return offset + 1
  return inFlow && ',[]{}:'.includes(text.charAt(offset + 1)) ? offset + 1 : offset
}

function isMarker(text: string, offset: number, code: number): boolean {
  return (
    text.charCodeAt(offset) === code &&
    text.charCodeAt(offset + 1) === code &&
    text.charCodeAt(offset + 2) === code &&
    isLineStart(text, offset) &&
    isBlankOrEnd(text, offset + 3)
  )
}

/** Past the comments, directives and `...` before a document, and past its `---` if it has one. */
export function skipToDocument(text: string, from: number, marked: boolean): number {
  let offset = from
  for (;;) {
    offset = skipBlank(text, offset)
    const code = text.charCodeAt(offset)
    if (code === BYTE_ORDER_MARK) offset++
    else if (code === PERCENT && isLineStart(text, offset)) offset = skipLine(text, offset)
    else if (isMarker(text, offset, DOT)) offset += 3
    else if (isMarker(text, offset, MINUS) || afterMark(text, offset)) return marked ? offset + 3 : offset
    else return marked ? from : offset
  }
}

/** A `---` that only a byte order mark keeps from the start of its line. */
function afterMark(text: string, offset: number): boolean {
  return text.charCodeAt(offset - 1) === BYTE_ORDER_MARK && text.startsWith('---', offset)
}

export interface Properties {
  readonly anchor: string | null
  readonly tag: Range | null
  /** The end of the last of them, -1 without any. */
  readonly end: number
}

export const NO_PROPERTIES: Properties = { anchor: null, tag: null, end: -1 }

/**
 * The range of the tag and the end of the properties of a node that is known to have them, from `from` on.
 * Stops when it has those it looks for: what follows may be the properties of the first key.
 */
export function scanProperties(
  text: string,
  from: number,
  anchor: string | null,
  tagged: boolean,
): Properties {
  let offset = from
  let end = -1
  let tag: Range | null = null
  let anchorMissing = anchor !== null
  while (anchorMissing || (tagged && !tag)) {
    const start = skipBlank(text, offset)
    const code = text.charCodeAt(start)
    if (code !== AMPERSAND && code !== EXCLAMATION) break
    offset = skipProperty(text, start)
    if (code === AMPERSAND) anchorMissing = false
    else tag ??= { start, end: offset }
    end = offset
  }
  return { anchor, tag: tagged ? (tag ?? { start: from, end: from }) : null, end }
}

function skipProperty(text: string, start: number): number {
  const verbatim = text.startsWith('!<', start)
  let offset = start
  while (offset < text.length && !isBlank(text.charCodeAt(offset))) {
    if (verbatim ? text.charAt(offset - 1) === '>' : ',[]{}'.includes(text.charAt(offset))) break
    offset++
  }
  return offset
}

/**
 * The range of a block scalar from its header to its last character that is not blank; without one, its header.
 * `from` is at most white space and comments before the header, `contentEnd` anywhere in the blanks after it.
 */
export function blockScalarRange(text: string, from: number, contentEnd: number): Range {
  const start = skipBlank(text, from)
  let headerEnd = start + 1
  for (let code = text.charCodeAt(headerEnd); isHeaderSign(code); code = text.charCodeAt(headerEnd))
    headerEnd++
  const lineEnd = skipLine(text, headerEnd)
  let end = contentEnd
  while (end > lineEnd && isBlank(text.charCodeAt(end - 1))) end--
  return { start, end: end > lineEnd ? end : headerEnd }
}

function isHeaderSign(code: number): boolean {
  return code === PLUS || code === MINUS || (code > 48 && code < 58)
}
