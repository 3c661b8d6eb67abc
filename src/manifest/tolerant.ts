/**
 * The tolerant lane: the `yaml` package, which goes on after an error, so that the rest of a half-typed file is
 * still judged. It is slow, and on some inputs very slow: it only runs when the strict lane refuses the text, and
 * within limits.
 */

import {
  Composer,
  type Document,
  type ErrorCode,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  Lexer,
  Parser,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import { createBuilder, type TreeBuilder } from './build.ts'
import { blockScalarRange, NO_PROPERTIES, type Properties, scanProperties } from './scan.ts'
import type { Range, ScalarStyle, Tree } from './tree.ts'

export { type Document, isMap, isPair, isScalar, type YAMLMap } from 'yaml'

/** In UTF-16 units. */
export const MAX_TOLERANT_LENGTH = 256 * 1024
export const MAX_TOLERANT_DEPTH = 100
export const MAX_ERRORS = 100
/** Each is one more reading of the text. */
export const MAX_REPAIRS = 3
/** What the lexer says before a plain scalar or the text of a block scalar. */
const SCALAR_FOLLOWS = '\x1f'
/** Each lexical token counts as deep as it lies: the library walks a key again on each level above it. */
const MAX_TOTAL_DEPTH = 2_000_000

/** The library was not asked, or failed, because of this. */
export interface TolerantLimit {
  readonly limit: 'size' | 'depth' | 'failure'
  /** Offset where the limit was passed. */
  readonly offset: number
}

/**
 * Reads what can be read of a text with syntax errors; each is a 'syntax' problem of its document, at most 100.
 * Ranges are UTF-16 offsets into `text`. Never throws.
 */
export function parseTolerant(text: string): Tree | TolerantLimit {
  if (text.length > MAX_TOLERANT_LENGTH) return { limit: 'size', offset: MAX_TOLERANT_LENGTH }
  const { stackTraceLimit } = Error
  try {
    // Most of the time that many errors take goes into their stack traces, which nobody sees.
    Error.stackTraceLimit = 0
    return repairAndBuild(text)
  } catch {
    return { limit: 'failure', offset: 0 }
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

/** An error that would make the library lose the rest of the text, and the change that keeps it from that. */
export interface Repair {
  /** Offset of the error in the text with line feeds only. */
  readonly at: number
  readonly code: ErrorCode
  /** Offset and text of one character to put in the place of another, so that offsets stay. */
  readonly changed: number
  readonly character: string
}

function repairAndBuild(text: string): Tree | TolerantLimit {
  const composed = repairAndCompose(text)
  return 'limit' in composed ? composed : buildTree(text, composed)
}

/** What the library makes of a text, or of a part of one. */
export interface Composed {
  readonly documents: readonly Document[]
  /** Repaired, with line feeds only. */
  readonly source: string
  readonly repairs: readonly Repair[]
  /** An offset in the text for one in `source`. */
  readonly original: (offset: number) => number
}

export function repairAndCompose(text: string): Composed | TolerantLimit {
  const { text: unix, original } = unixText(text)
  const repairs: Repair[] = []
  let source = unix
  for (;;) {
    const result = compose(source, repairs.length < MAX_REPAIRS)
    if (Array.isArray(result)) return { documents: result, source, repairs, original }
    if ('limit' in result) return { ...result, offset: original(result.offset) }
    repairs.push(result)
    source = source.slice(0, result.changed) + result.character + source.slice(result.changed + 1)
  }
}

function compose(source: string, mayRepair: boolean): Document[] | TolerantLimit | Repair {
  const composer = new Composer({
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    resolveKnownTags: false,
    logLevel: 'silent',
  })
  const parser = new Parser()
  const documents: Document[] = []
  let totalDepth = 0
  let before = ''
  for (const lexeme of new Lexer().lex(source)) {
    if (mayRepair && before !== SCALAR_FOLLOWS) {
      const repair = repairFor(lexeme, parser)
      if (repair) return repair
    }
    before = lexeme
    for (const token of parser.next(lexeme)) documents.push(...composer.next(token))
    // A document, its open collections and the scalar being read. Composing is recursive, and later.
    const depth = parser.stack.length
    totalDepth += depth
    if (depth > MAX_TOLERANT_DEPTH + 2 || totalDepth > MAX_TOTAL_DEPTH) {
      return { limit: 'depth', offset: parser.offset }
    }
  }
  for (const token of parser.end()) documents.push(...composer.next(token))
  documents.push(...composer.end(true, source.length))
  return documents
}

/** The repair for this lexical token, which the parser has not seen yet. */
function repairFor(lexeme: string, parser: Parser): Repair | null {
  const at = parser.offset
  const first = lexeme.charAt(0)
  if (first === ']' || first === '}') {
    if (parser.stack.some(({ type }) => type === 'flow-collection')) return null
    return { at, code: 'UNEXPECTED_TOKEN', changed: at, character: ' ' }
  }
  // The last quote of a text that is not closed swallows everything after it: close it at the end of its line.
  const lineLength = lexeme.indexOf('\n')
  if ((first !== '"' && first !== "'") || lineLength < 0 || lexeme.endsWith(first)) return null
  if (lineLength === 1) return { at, code: 'MISSING_CHAR', changed: at, character: ' ' }
  return { at, code: 'MISSING_CHAR', changed: at + lineLength - 1, character: first }
}

/** What the functions below share. */
export interface Reading {
  readonly text: string
  readonly builder: TreeBuilder
  /** An offset in `text` for one in what the library has read. */
  readonly original: (offset: number) => number
  /** Offsets in `text` of implicit keys of more than one line, which are errors. */
  readonly brokenKeys: ReadonlySet<number>
}

/** The range of a node in `text`. */
function rangeOf({ original }: Reading, node: { range?: readonly [number, number, number] | null }): Range {
  return { start: original(node.range?.[0] ?? 0), end: original(node.range?.[1] ?? 0) }
}

function buildTree(text: string, { documents, source, original, repairs }: Composed): Tree {
  const builder = createBuilder(text)
  let errors = 0
  function report(code: ErrorCode, from: number, to: number): void {
    errors++
    if (errors > MAX_ERRORS + 1) return
    const { start, end } = placeOf(source, from, to, original)
    if (errors > MAX_ERRORS) builder.problem('limit', start, end, 'errors')
    else builder.problem('syntax', start, end, code)
  }
  const waiting = [...repairs].sort((one, other) => other.at - one.at)
  for (const document of documents) {
    builder.startDocument(document.directives?.docStart === true)
    addNode({ text, builder, original, brokenKeys: brokenKeysIn(document, original) }, document.contents)
    const isLast = document === documents.at(-1)
    for (let repair = waiting.at(-1); repair; repair = waiting.at(-1)) {
      if (!isLast && repair.at >= (document.range?.[2] ?? 0)) break
      report(repair.code, repair.at, repair.at + 1)
      waiting.pop()
    }
    for (const { code, pos } of document.errors) report(code, pos[0], pos[1])
    builder.endDocument()
  }
  return builder.finish()
}

export function brokenKeysIn(document: Document, original: Reading['original']): ReadonlySet<number> {
  const broken = new Set<number>()
  for (const { code, pos } of document.errors) {
    if (code === 'MULTILINE_IMPLICIT_KEY') broken.add(original(pos[0]))
  }
  return broken
}

/** Where an error is shown: to the end of its line, as what the library found wrong may go on for many. */
export function placeOf(source: string, from: number, to: number, original: Reading['original']): Range {
  const start = Math.max(0, Math.min(from, source.length))
  const lineEnd = source.indexOf('\n', start)
  const end = Math.max(start, Math.min(to, lineEnd < 0 ? source.length : lineEnd))
  return { start: original(start), end: original(end) }
}

function addNode(reading: Reading, node: unknown): void {
  if (isAlias(node)) {
    const { start, end } = rangeOf(reading, node)
    reading.builder.alias(node.source, start, end)
  } else if (isScalar(node)) addScalar(reading, node)
  else if (isMap(node)) addMapping(reading, node)
  else if (isSeq(node)) addSequence(reading, node)
  else reading.builder.empty(NO_PROPERTIES)
}

function addScalar(reading: Reading, node: Scalar): void {
  const { text, builder } = reading
  const own = properties(reading, node)
  const whole = rangeOf(reading, node)
  const style = scalarStyle(node)
  if (style === 'plain' && whole.start === whole.end) builder.empty(own)
  else {
    const isBlock = style === 'literal' || style === 'folded'
    const { start, end } = isBlock ? blockScalarRange(text, whole.start, whole.end) : whole
    const value = isUnclosed(text, style, whole) ? text.slice(start + 1, end) : (node.source ?? '')
    builder.scalar(style, start, end, value, own)
  }
}

/** The library takes the last character of a quoted scalar for its quote even when it is not. */
function isUnclosed(text: string, style: ScalarStyle, { start, end }: Range): boolean {
  if (style !== 'single' && style !== 'double') return false
  return end - start < 2 || text.charAt(end - 1) !== text.charAt(start)
}

function scalarStyle(node: Scalar): ScalarStyle {
  switch (node.type) {
    case Scalar.QUOTE_SINGLE:
      return 'single'
    case Scalar.QUOTE_DOUBLE:
      return 'double'
    case Scalar.BLOCK_LITERAL:
      return 'literal'
    case Scalar.BLOCK_FOLDED:
      return 'folded'
    default:
      return 'plain'
  }
}

function addMapping(reading: Reading, node: YAMLMap): void {
  const { text, builder } = reading
  const { start, end } = rangeOf(reading, node)
  const own = properties(reading, node)
  const bracketed = node.flow === true && text.charAt(start) === '{' && !isPairOfSequence(node)
  builder.openMapping(node.flow ? 'flow' : 'block', bracketed, start, own)
  for (const pair of node.items) addPair(reading, pair)
  builder.close(end)
}

/** A key and its value, in the mapping that is open. */
export function addPair(reading: Reading, pair: unknown): void {
  if (!isPair(pair)) return
  addKey(reading, pair.key)
  addNode(reading, pair.value)
}

/**
 * A key that is being typed has no colon yet, and the library joins it with the key on the next line: only that
 * one is used.
 */
function addKey(reading: Reading, key: unknown): void {
  if (isScalar(key) && scalarStyle(key) === 'plain') {
    const { start, end } = rangeOf(reading, key)
    const written = reading.text.slice(start, end)
    const lastLine = Math.max(written.lastIndexOf('\n'), written.lastIndexOf('\r')) + 1
    if (lastLine > 0 && reading.brokenKeys.has(start)) {
      const name = written.slice(lastLine).trimStart()
      reading.builder.scalar('plain', end - name.length, end, name, properties(reading, key))
      return
    }
  }
  addNode(reading, key)
}

/** `[{a: 1}: b]`: a pair without braces starts where its first key does. */
function isPairOfSequence(node: YAMLMap): boolean {
  const key = node.items[0]?.key
  return (isMap(key) || isSeq(key)) && key.range?.[0] === node.range?.[0]
}

function addSequence(reading: Reading, node: YAMLSeq): void {
  const { start, end } = rangeOf(reading, node)
  reading.builder.openSequence(node.flow ? 'flow' : 'block', start, properties(reading, node))
  for (const item of node.items) addNode(reading, item)
  reading.builder.close(end)
}

function properties(
  { text, builder }: Reading,
  node: { anchor?: string | undefined; tag?: string | undefined },
): Properties {
  if (node.anchor === undefined && node.tag === undefined) return NO_PROPERTIES
  return scanProperties(text, builder.seek(), node.anchor ?? null, node.tag !== undefined)
}

/**
 * The text with every line break as a line feed, and the way back for offsets: the library does not see a lone
 * carriage return as a line break, and keeps some before line feeds in the values.
 */
function unixText(text: string): { text: string; original: (offset: number) => number } {
  if (!text.includes('\r')) return { text, original: offset => offset }
  /** For each shortened line break its offset in the new text, in order. */
  const shortened: number[] = []
  const unix = text.replace(/\r\n?/g, (lineBreak, offset: number) => {
    if (lineBreak.length === 2) shortened.push(offset - shortened.length)
    return '\n'
  })
  return { text: unix, original: offset => offset + countBefore(shortened, offset) }
}

/** How many of the sorted numbers are less than `limit`. */
function countBefore(sorted: readonly number[], limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}
