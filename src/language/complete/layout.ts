/**
 * How a manifest is laid out around a line, read from its lines alone, so that it also works where the text is
 * half typed: which columns are open for a key, which lines belong to the same block.
 */

export interface Layout {
  /** The indentation of one level; null where the file shows none. */
  readonly width: number | null
  /** How far the dashes of a list stand behind its key. */
  readonly dash: number
}

const DEFAULT_WIDTH = 2
/** Dashes on one line. */
const DEEPEST = 20
/** How much of the end of a line tells whether it announces something. */
const LONGEST = 500
const NESTED_KEY = /^( *)(?:- +)*[^\s#-][^\n]*:[ \t]*\n( +)[^\s#-]/gm
const LIST = /^( *)(?:- +)?[^\s#-][^\n]*:[ \t]*\n( *)- /gm

/** The file's own indentation, by its first nested key and its first list. */
export function layoutOf(lines: readonly string[]): Layout {
  const text = lines.join('\n')
  const width = firstDifference(text, NESTED_KEY, 1)
  return { width, dash: firstDifference(text, LIST, 0) ?? width ?? DEFAULT_WIDTH }
}

export function widthOf({ width }: Layout): number {
  return width ?? DEFAULT_WIDTH
}

function firstDifference(text: string, pattern: RegExp, least: number): number | null {
  for (const [, outer = '', inner = ''] of text.matchAll(pattern)) {
    const difference = inner.length - outer.length
    if (difference >= least) return difference
  }
  return null
}

/** Nothing but blanks or a comment. */
export function isEmpty(line: string): boolean {
  return /^[ \t]*(?:#|$)/.test(line)
}

/** Where one document ends and another starts. */
export function isMarker(line: string): boolean {
  return /^(?:---|\.\.\.)(?:[ \t]|$)/.test(line)
}

export function indentOf(line: string): number {
  return line.length - line.trimStart().length
}

/** The columns of the key or value of a line and of the dashes before it, from right to left. */
function columnsOf(line: string): readonly number[] {
  const columns = [indentOf(line)]
  while (columns.length < DEEPEST) {
    const rest = line.slice(columns[0])
    const dash = /^-(?:[ \t]+|$)/.exec(rest)
    if (dash === null) return columns
    // A dash with nothing behind it opens a column that is not known yet.
    if (dash[0].length === rest.length) return columns
    columns.unshift((columns[0] ?? 0) + dash[0].length)
  }
  return columns
}

/** The blocks that are open before a line. */
export interface Open {
  /** The columns at which a key or dash may stand, from the deepest. */
  readonly columns: readonly number[]
  /** Those of `columns` at which dashes stand. */
  readonly dashes: ReadonlySet<number>
  /** The line before announces something below it. */
  readonly opens: boolean
}

const OPENS = /(?:^[ \t]*|[ \t])-[ \t]*(?:#.*)?$|:(?:[ \t]+[&!]\S*)*[ \t]*(?:[ \t]#.*)?$/

/** Looks upwards from a line, within its document. */
export function openBefore(lines: readonly string[], line: number): Open {
  const columns: number[] = []
  const dashes = new Set<number>()
  let opens: boolean | null = null
  for (let at = line - 1; at >= 0; at--) {
    const text = lines[at] ?? ''
    if (isMarker(text)) break
    if (isEmpty(text)) continue
    opens ??= OPENS.test(text.slice(-LONGEST))
    for (const column of columnsOf(text)) {
      if (column >= (columns.at(-1) ?? Number.POSITIVE_INFINITY)) continue
      columns.push(column)
      if (/^-(?:[ \t]|$)/.test(text.slice(column))) dashes.add(column)
    }
    if (columns.at(-1) === 0) break
  }
  return { columns, dashes, opens: opens ?? false }
}

export interface Below {
  readonly column: number
  readonly dash: boolean
}

/** The next line with content in the same document; null at its end. */
export function below(lines: readonly string[], line: number): Below | null {
  for (let at = line + 1; at < lines.length; at++) {
    const text = lines[at] ?? ''
    if (isMarker(text)) return null
    if (isEmpty(text)) continue
    const column = indentOf(text)
    return { column, dash: /^-(?:[ \t]|$)/.test(text.slice(column)) }
  }
  return null
}

/** The column that a key on a line of its own takes when the cursor is at `wanted`: the nearest that fits. */
export function columnFor(wanted: number, open: Open, next: Below | null, layout: Layout): number {
  const least = next?.column ?? 0
  // What follows would become part of the new key.
  if (wanted < least) return least
  const [deepest] = open.columns
  if (deepest === undefined) return least
  if (open.columns.includes(wanted)) return wanted
  if (wanted > deepest && open.opens) {
    if (least > deepest) return least
    return layout.width === null ? wanted : deepest + layout.width
  }
  return Math.max(least, open.columns.find(column => column < wanted) ?? least)
}

/** Whether only blanks are typed at the start of a line, which ask for nothing. @param before of the line, up to the cursor */
export function isIndenting(before: string, triggerCharacter: string | undefined): boolean {
  return triggerCharacter === ' ' && before.trim() === ''
}
