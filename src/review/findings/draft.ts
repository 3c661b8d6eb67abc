import type { Use } from '../../manifest/manifest.ts'
import type { LineIndex } from '../../manifest/position.ts'
import type { Range } from '../../manifest/tree.ts'
import { type Ground, isFact } from '../evaluate.ts'
import { keyOf, type UseFacts } from '../facts.ts'
import type { Messages } from '../messages/messages.ts'
import type { Finding, LineRange, RelatedPlace, Severity } from './finding.ts'

/** A finding with offsets, before lines are counted. */
export interface Draft {
  readonly code: string
  readonly severity: Severity
  readonly message: string
  readonly range: Range
  readonly related: readonly { readonly message: string; readonly range: Range }[]
}

/** Where a finding on a ground stands: its value, else its section's key, else the key of the use. */
export function placeOf(ground: Ground, use: Use, facts: UseFacts): Range {
  const stated = statedAt(ground, use)
  if (stated !== null || !isFact(ground)) return stated ?? use.key
  const section = ground.path.slice(0, ground.path.indexOf('.')) as keyof UseFacts
  return keyOf(facts[section], use) ?? use.key
}

/** The grounds that stand in the text, as related places. */
export function relatedTo(
  grounds: readonly Ground[],
  use: Use,
  messages: Messages,
  prefix = '',
): Draft['related'] {
  return grounds.flatMap(ground => {
    const range = statedAt(ground, use)
    if (range === null) return []
    return [{ message: prefix + messages.factIs(pathOf(ground), valueInWords(ground, messages)), range }]
  })
}

/** Where a ground stands in the text: its value, or the key of its section; null: nowhere. */
export function statedAt(ground: Ground, use: Use): Range | null {
  return isFact(ground) ? (ground.statement?.place ?? null) : keyOf(ground, use)
}

export function pathOf(ground: Ground): string {
  return isFact(ground) ? ground.path : ground.name
}

/** The value as stated, or how the fact stands. */
export function valueInWords(ground: Ground, messages: Messages): string {
  if (!isFact(ground)) return messages.standing[ground.kind]
  const words = [...ground.hits, ...ground.claimed]
  const value = ground.number === null ? words.join(', ') : String(ground.number)
  switch (ground.standing) {
    case 'stated':
      return value === '' ? '[]' : value
    case 'partly':
      return [...words, 'unknown'].join(', ')
    case 'assumed':
      return `${value === '' ? '[]' : value} (${messages.standing.assumed})`
    case 'unevidenced': {
      const stated = ground.statement?.value
      const choice = stated?.kind === 'choice' ? stated.choice : value
      return `${choice} (${messages.standing.unevidenced})`
    }
    case 'not-stated':
    case 'unknown':
    case 'invalid':
      return messages.standing[ground.standing]
  }
}

/** Counts lines, keeps one finding per range and code, and puts them in the order of the text. */
export function finish(drafts: readonly Draft[], lines: LineIndex): readonly Finding[] {
  const sorted = drafts.toSorted(
    (one, two) => one.range.start - two.range.start || compareCodes(one.code, two.code),
  )
  const toLines = ({ start, end }: Range): LineRange => ({
    start: lines.position(start),
    end: lines.position(end),
  })
  return sorted
    .filter((draft, place) => !isSaidBefore(draft, sorted, place))
    .map(draft => ({
      code: draft.code,
      severity: draft.severity,
      message: draft.message,
      range: toLines(draft.range),
      related: draft.related.map(({ message, range }): RelatedPlace => ({ message, range: toLines(range) })),
    }))
}

/** Whether the same range has the same code before this place in the order. */
function isSaidBefore({ code, range }: Draft, sorted: readonly Draft[], place: number): boolean {
  for (let before = place - 1; before >= 0; before--) {
    const other = sorted[before]
    if (other?.code !== code || other.range.start !== range.start) return false
    if (other.range.end === range.end) return true
  }
  return false
}

function compareCodes(one: string, two: string): number {
  return one < two ? -1 : one > two ? 1 : 0
}
