import type { Later, Paper } from './stream.ts'

/** JSON in which control, bidirectional and other invisible characters are escaped: people read it as well. */
export function jsonText(value: unknown): string {
  return `${escapedJson(value)}\n`
}

/** The entries of a list, written one by one where a list of JSON has its place. */
export interface JsonList {
  add(entry: unknown): void
  readonly length: () => number
  place(): void
}

/**
 * @param depth how deep in the JSON the list stands; that of the whole is 0
 * @param levels how many levels of an entry are written piece by piece: one text of a large entry would cost much
 * memory
 */
export function jsonList(later: Later, depth: number, levels = 0): JsonList {
  let length = 0
  return {
    add: entry => {
      later.write(`${length === 0 ? '' : ','}\n${'  '.repeat(depth + 1)}`)
      writePieces(entry, depth + 1, levels, later.write)
      length += 1
    },
    length: () => length,
    place: () => later.place(),
  }
}

/**
 * Writes JSON with the entries of a list in the place of its one empty list under `key`.
 * @param depth how deep in the JSON the key stands; those of the whole are at 1
 */
export function writeJsonAround(paper: Paper, value: unknown, key: string, depth: number, list: JsonList) {
  const indent = '  '.repeat(depth)
  // No string of JSON holds a line break: what begins with one is structure.
  const place = `\n${indent}"${key}": [`
  const [before = '', after = ''] = jsonText(value).split(`${place}]`)
  paper.write(before + place)
  list.place()
  paper.write((list.length() === 0 ? ']' : `\n${indent}]`) + after)
}

/** Writes a value as it stands at a depth, without the indent of its first line. */
function writePieces(value: unknown, depth: number, levels: number, write: (text: string) => void): void {
  const isList = Array.isArray(value)
  const entries: readonly (readonly [string, unknown])[] =
    levels === 0 || value === null || typeof value !== 'object'
      ? []
      : Object.entries(value).filter(([, one]) => isList || one !== undefined)
  if (entries.length === 0) {
    write(indented(value, depth).slice(2 * depth))
    return
  }
  const indent = '  '.repeat(depth)
  let before = isList ? '[' : '{'
  for (const [key, one] of entries) {
    write(`${before}\n${indent}  ${isList ? '' : `${jsonLine(key)}: `}`)
    writePieces(one, depth + 1, levels - 1, write)
    before = ','
  }
  write(`\n${indent}${isList ? ']' : '}'}`)
}

/** An entry of a list as it stands at a depth. */
export function indented(value: unknown, depth: number): string {
  // Written within as many lists it has its indent at once; moving long text in later is dear.
  let nested = value
  let around = 0
  for (let above = 0; above < depth; above++) {
    nested = [nested]
    around += 2 * above + '[\n'.length
  }
  const text = escapedJson(nested)
  return text.slice(around, text.length - around)
}

/** On one line, without the line break at its end. */
export function jsonLine(value: unknown): string {
  return withoutInvisible(JSON.stringify(value))
}

function escapedJson(value: unknown): string {
  return withoutInvisible(JSON.stringify(value, null, 2))
}

function withoutInvisible(text: string): string {
  return text.replace(/[\x7f-\x9f]|[\p{Cf}\p{Zl}\p{Zp}]/gu, unicodeEscape)
}

function unicodeEscape(character: string): string {
  return character
    .split('')
    .map(unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
}
