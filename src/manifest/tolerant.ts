/**
 * The tolerant lane: the `yaml` package, which goes on after an error, so that the rest of a half-typed file is
 * still judged. It is slow, and on some inputs very slow: it only runs when the strict lane refuses the text, and
 * within limits.
 */

import {
  Composer,
  type Document,
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

/** In UTF-16 units. */
export const MAX_TOLERANT_LENGTH = 256 * 1024
export const MAX_TOLERANT_DEPTH = 100
export const MAX_ERRORS = 100
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
    const source = unixText(text)
    const documents = compose(source.text)
    if (Array.isArray(documents)) return buildTree(text, documents, source.original)
    return { ...documents, offset: source.original(documents.offset) }
  } catch {
    return { limit: 'failure', offset: 0 }
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

function compose(text: string): Document[] | TolerantLimit {
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
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) documents.push(...composer.next(token))
    // A document, its open collections and the scalar being read. Composing is recursive, and later.
    const depth = parser.stack.length
    totalDepth += depth
    if (depth > MAX_TOLERANT_DEPTH + 2 || totalDepth > MAX_TOTAL_DEPTH) {
      return { limit: 'depth', offset: parser.offset }
    }
  }
  for (const token of parser.end()) documents.push(...composer.next(token))
  documents.push(...composer.end(true, text.length))
  return documents
}

/** What the functions below share. */
interface Reading {
  readonly text: string
  readonly builder: TreeBuilder
  /** The range of a node in `text`. */
  readonly range: (node: { range?: readonly [number, number, number] | null }) => Range
}

function buildTree(text: string, documents: Document[], original: (offset: number) => number): Tree {
  const builder = createBuilder(text)
  const range: Reading['range'] = node => ({
    start: original(node.range?.[0] ?? 0),
    end: original(node.range?.[1] ?? 0),
  })
  let errors = 0
  for (const document of documents) {
    builder.startDocument(document.directives?.docStart === true)
    addNode({ text, builder, range }, document.contents)
    for (const { code, pos } of document.errors) {
      errors++
      if (errors > MAX_ERRORS + 1) break
      const start = Math.max(0, Math.min(original(pos[0]), text.length))
      const end = Math.max(start, Math.min(original(pos[1]), text.length))
      if (errors > MAX_ERRORS) builder.problem('limit', start, end, 'errors')
      else builder.problem('syntax', start, end, code)
    }
    builder.endDocument()
  }
  return builder.finish()
}

function addNode(reading: Reading, node: unknown): void {
  if (isAlias(node)) {
    const { start, end } = reading.range(node)
    reading.builder.alias(node.source, start, end)
  } else if (isScalar(node)) addScalar(reading, node)
  else if (isMap(node)) addMapping(reading, node)
  else if (isSeq(node)) addSequence(reading, node)
  else reading.builder.empty(NO_PROPERTIES)
}

function addScalar(reading: Reading, node: Scalar): void {
  const { text, builder } = reading
  const own = properties(reading, node)
  const whole = reading.range(node)
  const style = scalarStyle(node)
  if (style === 'plain' && whole.start === whole.end) builder.empty(own)
  else {
    const isBlock = style === 'literal' || style === 'folded'
    const { start, end } = isBlock ? blockScalarRange(text, whole.start, whole.end) : whole
    builder.scalar(style, start, end, node.source ?? '', own)
  }
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
  const { start, end } = reading.range(node)
  const own = properties(reading, node)
  const bracketed = node.flow === true && text.charAt(start) === '{' && !isPairOfSequence(node)
  builder.openMapping(node.flow ? 'flow' : 'block', bracketed, start, own)
  for (const pair of node.items) {
    if (!isPair(pair)) continue
    addNode(reading, pair.key)
    addNode(reading, pair.value)
  }
  builder.close(end)
}

/** `[{a: 1}: b]`: a pair without braces starts where its first key does. */
function isPairOfSequence(node: YAMLMap): boolean {
  const key = node.items[0]?.key
  return (isMap(key) || isSeq(key)) && key.range?.[0] === node.range?.[0]
}

function addSequence(reading: Reading, node: YAMLSeq): void {
  const { start, end } = reading.range(node)
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
