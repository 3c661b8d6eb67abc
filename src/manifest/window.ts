/** The few lines around a mistake, cut out of a text so that they can be read by themselves. */

/** Longer ones are read with the whole text. */
const LONGEST = 16 * 1024
/** How many windows around one mistake are tried, the smallest first. */
const MOST = 3

/** Whole entries of one block mapping, as far as indentation tells. Offsets are UTF-16 offsets into the text. */
export interface Window {
  /** The start of the first line. */
  readonly start: number
  /** After the last line. */
  readonly end: number
  /** The keys of the mappings around it, the outermost first; the last one owns the entries. */
  readonly owners: readonly KeyLine[]
  /** The key on the line after it, which shows where the mistake ends; null at the end of the text. */
  readonly next: KeyLine | null
}

export interface KeyLine {
  /** The start of the line. */
  readonly line: number
  /** The start of the key. */
  readonly key: number
  readonly keyEnd: number
  readonly indent: number
  /** Nothing but a comment stands after the colon. */
  readonly bare: boolean
}

const KEY = /^( *)([\w-]+):(?=[ \r]|$)/
const NO_VALUE = /^[ \t]*(?:#.*)?\r?$/

/** Windows around an offset where reading stopped, the smallest first. */
export function windowsAround(text: string, offset: number): readonly Window[] {
  const from = lineStart(text, offset)
  const entries: KeyLine[] = []
  let least = Number.POSITIVE_INFINITY
  for (let line = from; line >= 0 && least > 0; line = lineStart(text, line - 1)) {
    const indent = indentOf(text, line)
    if (indent !== null && indent < least) {
      const found = keyLine(text, line)
      if (found !== null) {
        entries.push(found)
        least = indent
      }
    }
    if (line === 0) break
  }
  const windows: Window[] = []
  for (let at = 0; at < entries.length - 1 && windows.length < MOST; at++) {
    const owners = entries.slice(at + 1).reverse()
    const window = windowFrom(text, entries[at] as KeyLine, owners, from)
    if (window !== null && window.end - window.start <= LONGEST) windows.push(window)
  }
  return windows
}

function windowFrom(text: string, entry: KeyLine, owners: readonly KeyLine[], from: number): Window | null {
  const owner = owners.at(-1)
  if (owner === undefined || !owners.every(({ bare }) => bare) || owners[0]?.indent !== 0) return null
  const first = nextLine(text, owner.line, Number.POSITIVE_INFINITY)
  if (first === null || indentOf(text, first) !== entry.indent) return null
  // Where reading stopped at the key of an entry, what is wrong may well be the entry before.
  const start = entry.line === from ? entryBefore(text, entry, owner) : entry.line
  let end = nextLine(text, from, entry.indent)
  while (end !== null && keyLine(text, end) === null) end = nextLine(text, end, entry.indent)
  return { start, end: end ?? text.length, owners, next: end === null ? null : keyLine(text, end) }
}

/** The line of the entry before, or of the entry itself where it is the first. */
function entryBefore(text: string, entry: KeyLine, owner: KeyLine): number {
  for (let line = lineStart(text, entry.line - 1); line > owner.line; line = lineStart(text, line - 1)) {
    if (indentOf(text, line) === entry.indent && keyLine(text, line) !== null) return line
  }
  return entry.line
}

function keyLine(text: string, line: number): KeyLine | null {
  const end = text.indexOf('\n', line)
  const written = text.slice(line, end < 0 ? text.length : end)
  const [found, blank, key] = KEY.exec(written) ?? []
  if (found === undefined || blank === undefined || key === undefined) return null
  const start = line + blank.length
  return {
    line,
    key: start,
    keyEnd: start + key.length,
    indent: blank.length,
    bare: NO_VALUE.test(written.slice(found.length)),
  }
}

/** The spaces before what stands on the line; null where nothing but a comment does. */
function indentOf(text: string, line: number): number | null {
  let at = line
  while (text.charAt(at) === ' ') at++
  return at >= text.length || '\r\n\t#'.includes(text.charAt(at)) ? null : at - line
}

/** The next line that holds more than a comment and is indented no deeper. */
function nextLine(text: string, line: number, most: number): number | null {
  for (let end = text.indexOf('\n', line); end >= 0; end = text.indexOf('\n', end + 1)) {
    const indent = indentOf(text, end + 1)
    if (indent !== null && indent <= most) return end + 1
  }
  return null
}

function lineStart(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
}
