import { problem } from '../../manifest/problems.ts'
import { placeOf, type Report } from '../../manifest/read-facts.ts'
import { isNull, resolve } from '../../manifest/scalar.ts'
import type { Entry, Item, Mapping, Range } from '../../manifest/tree.ts'

/** A glob and where it stands. */
export interface PlacedGlob {
  readonly glob: string
  readonly range: Range
}

/** One of the words; null where it is none. What is stated twice is not stated: the tree has reported it. */
export function readWord<W extends string>(
  entry: Entry | undefined,
  words: readonly W[],
  report: Report,
): W | null {
  if (entry === undefined) return null
  const { value, duplicate } = entry
  if (value.kind === 'refused') return null
  const word = value.kind === 'scalar' ? words.find(known => known === value.text) : undefined
  if (word === undefined) reportValue(entry, placeOf(entry), words, report)
  return word === undefined || duplicate ? null : word
}

/** A list of the words, or a single one; null where nothing usable is stated. */
export function readWords<W extends string>(
  entry: Entry | undefined,
  words: readonly W[],
  report: Report,
): readonly W[] | null {
  const items = itemsOf(entry, report)
  if (entry === undefined || items === null) return null
  const read = items.flatMap(item => {
    const { value } = item
    if (value.kind === 'refused') return []
    const word = value.kind === 'scalar' ? words.find(known => known === value.text) : undefined
    if (word !== undefined) return [word]
    reportValue(item, placeIn(item, entry), words, report)
    return []
  })
  if (entry.duplicate) return null
  return read.length === 0 && items.length > 0 ? null : [...new Set(read)]
}

/** A text that says something. */
export function readLine(entry: Entry | undefined, report: Report): string | null {
  const line = entry === undefined ? null : lineIn(entry, placeOf(entry), report)
  return entry?.duplicate ? null : line
}

function lineIn({ value }: Item, place: Range, report: Report): string | null {
  if (value.kind === 'refused') return null
  if (value.kind === 'scalar' && typeof resolve(value) === 'string' && /\S/.test(value.text))
    return value.text
  const detail = value.kind === 'scalar' ? value.text : ''
  report(problem('bad-value', place, { detail, expected: 'text' }))
  return null
}

/** Globs and where they stand; a single one counts as a list of one. */
export function readGlobs(entry: Entry | undefined, report: Report): readonly PlacedGlob[] | null {
  const items = itemsOf(entry, report)
  if (entry === undefined || items === null) return null
  const globs = items.flatMap(item => {
    const range = placeIn(item, entry)
    const glob = lineIn(item, range, report)
    return glob === null ? [] : [{ glob, range }]
  })
  return entry.duplicate ? null : globs
}

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['false', false],
  ['no', false],
])

/** The words that a ternary fact takes, without `unknown`. */
export function readFlag(entry: Entry | undefined, report: Report): boolean | null {
  if (entry === undefined || entry.value.kind === 'refused') return null
  const flag = entry.value.kind === 'scalar' ? FLAGS.get(entry.value.text.toLowerCase()) : undefined
  if (flag === undefined) reportValue(entry, placeOf(entry), ['true', 'false'], report)
  return flag === undefined || entry.duplicate ? null : flag
}

/** What stands below a key; null where there is nothing to read. */
export function readMapping(entry: Entry | undefined, report: Report): Mapping | null {
  if (entry === undefined || entry.value.kind === 'refused') return null
  if (entry.value.kind === 'mapping') return entry.value
  const empty = entry.value.kind === 'scalar' && isNull(entry.value)
  const detail = entry.value.kind === 'scalar' ? entry.value.text : ''
  report(problem(empty ? 'empty-value' : 'bad-value', placeOf(entry), { detail, expected: 'mapping' }))
  return null
}

/** The entries of a list; a single scalar is read as a list of one. */
function itemsOf(entry: Entry | undefined, report: Report): readonly Item[] | null {
  if (entry === undefined) return null
  const { value, range } = entry
  switch (value.kind) {
    case 'sequence':
      return value.items
    case 'scalar':
      if (!isNull(value)) return [{ value, range }]
      report(problem('empty-value', placeOf(entry), { expected: 'list' }))
      return null
    case 'mapping':
      report(problem('bad-value', placeOf(entry), { expected: 'list' }))
      return null
    case 'refused':
      return null
  }
}

function placeIn({ range }: Item, entry: Entry): Range {
  return range.start === range.end ? entry.key.range : range
}

function reportValue({ value }: Item, place: Range, accepted: readonly string[], report: Report): void {
  const empty = value.kind === 'scalar' && isNull(value)
  const detail = value.kind === 'scalar' ? value.text : ''
  report(problem(empty ? 'empty-value' : 'bad-value', place, { detail, accepted }))
}
