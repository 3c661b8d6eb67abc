import type { Range } from '../../manifest/tree.ts'

/**
 * What a TOML text states, in its order: every key of a table, and every string, also those in lists. `path` names
 * the key, or the key that the string belongs to, from the root; other values say nothing about dependencies.
 */
export type TomlPart =
  | { readonly kind: 'key'; readonly path: readonly string[]; readonly range: Range }
  | {
      readonly kind: 'string'
      readonly path: readonly string[]
      /** As written, without quotes; escapes are not resolved. */
      readonly text: string
      readonly range: Range
    }

/** Deeper tables and lists are not read. */
const DEEPEST = 16

const SPACE = /[ \t]*/y
const GAP = /(?:[ \t\r\n]+|#[^\n]*)*/y
const BARE_KEY = /[A-Za-z0-9_-]+/y
const BARE_VALUE = /[^\s,\]}#=[{"']+/y
const REST_OF_LINE = /[^\n]*/y

interface Found {
  readonly text: string
  readonly range: Range
}

/**
 * Reads the common layouts of TOML in one pass: tables, dotted keys, strings of all kinds, lists and inline tables.
 * What does not fit is left out up to the end of its line.
 */
export function readToml(text: string): readonly TomlPart[] {
  const parts: TomlPart[] = []
  let at = 0

  function skip(pattern: RegExp): boolean {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found !== null) at += found[0].length
    return found !== null
  }

  function take(character: string): boolean {
    if (text[at] !== character) return false
    at++
    return true
  }

  /** A string at the cursor, closed or not; null: there is none. */
  function readString(): Found | null {
    const quote = text[at]
    if (quote !== '"' && quote !== "'") return null
    const long = text.startsWith(quote.repeat(3), at)
    const start = at + (long ? 3 : 1)
    at = start
    const isEnd = long
      ? () => text.startsWith(quote.repeat(3), at)
      : () => text[at] === quote || text[at] === '\n'
    while (at < text.length && !isEnd()) at += quote === '"' && text[at] === '\\' ? 2 : 1
    const end = Math.min(at, text.length)
    at = end
    if (long) at = Math.min(text.length, end + 3)
    else take(quote)
    return { text: text.slice(start, end), range: { start, end } }
  }

  function readKeyPart(): Found | null {
    const start = at
    if (!skip(BARE_KEY)) return readString()
    return { text: text.slice(start, at), range: { start, end: at } }
  }

  /** The path that a dotted key leads to; null where no key stands, or one that leads too deep. */
  function readKey(above: readonly string[]): readonly string[] | null {
    let path = above
    do {
      skip(SPACE)
      const part = readKeyPart()
      if (part === null || path.length >= DEEPEST) return null
      path = [...path, part.text]
      parts.push({ kind: 'key', path, range: part.range })
      skip(SPACE)
    } while (take('.'))
    return path
  }

  /** False where the value does not fit. */
  function readValue(path: readonly string[], depth: number): boolean {
    skip(SPACE)
    const string = readString()
    if (string !== null) {
      parts.push({ kind: 'string', path, ...string })
      return true
    }
    if (depth >= DEEPEST) return false
    if (take('[')) return readList(path, depth + 1)
    if (take('{')) return readInlineTable(path, depth + 1)
    return skip(BARE_VALUE)
  }

  function readList(path: readonly string[], depth: number): boolean {
    for (;;) {
      skip(GAP)
      if (take(']')) return true
      if (!readValue(path, depth)) return false
      skip(GAP)
      if (!take(',') && text[at] !== ']') return false
    }
  }

  function readInlineTable(path: readonly string[], depth: number): boolean {
    for (;;) {
      skip(GAP)
      if (take('}')) return true
      if (!readEntry(path, depth)) return false
      skip(GAP)
      if (!take(',') && text[at] !== '}') return false
    }
  }

  function readEntry(table: readonly string[], depth: number): boolean {
    const path = readKey(table)
    return path !== null && take('=') && readValue(path, depth)
  }

  let table: readonly string[] = []
  while (at < text.length) {
    skip(GAP)
    if (take('[')) {
      take('[')
      table = readKey([]) ?? []
    } else if (at < text.length) readEntry(table, 0)
    skip(REST_OF_LINE)
  }
  return parts
}
