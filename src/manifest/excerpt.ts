/** A manifest with one of its uses in it: what is asked of that use costs no more for all the others. */

import { yamlProblems } from './edit/check.ts'
import type { ManifestFile, Use } from './manifest.ts'
import { movedRange } from './moved.ts'
import { read } from './read.ts'
import { isInOrder, isShared, lineOf } from './reread.ts'
import type { Range } from './tree.ts'

/** What a small edit may add to what a manifest says, in keys and values, and in the time to judge it. */
const ROOM = 10_000
/** Fewer uses are no great deal to read. */
const FEWEST_USES = 4

export interface Excerpt {
  /** What stands around the uses, the use and the last one, read. */
  readonly file: ManifestFile
  /** Where the use stands among the uses of the whole; null: the excerpt is about what stands before them. */
  readonly use: number | null
  /** Where something of what the excerpt is about stands in it. */
  part(range: Range): Range
  /** Where something of the excerpt stands in the whole; null where it has more in between. */
  whole(range: Range): Range | null
}

/** The excerpts of one file, by places of which each is about; null where only the whole can tell. */
export function excerptsOf(file: ManifestFile): (about: Range) => Excerpt | null {
  const { text } = file
  let uses: readonly Use[] | null = null
  const known = new Map<number | null, Excerpt | null>()
  return about => {
    uses ??= separateUses(file)
    const place = placeOf(about, uses, text)
    if (place === undefined) return null
    const excerpt = known.has(place) ? known.get(place) : excerptOf(file, uses, place)
    known.set(place, excerpt ?? null)
    return excerpt ?? null
  }
}

/** The uses where each stands in lines of its own and says nothing of another one; else none. */
function separateUses(file: ManifestFile): readonly Use[] {
  const { text, systems, spare } = file
  const [system, ...others] = systems
  if (system === undefined || others.length > 0 || spare < ROOM) return []
  const { uses } = system
  const isSeparate =
    uses.length >= FEWEST_USES && yamlProblems(file) === 0 && uses.every(isInOrder) && !isShared(text)
  return isSeparate ? uses : []
}

/** The index of the use that the place is in, null where it is before all uses; undefined elsewhere. */
function placeOf({ start, end }: Range, uses: readonly Use[], text: string): number | null | undefined {
  const [first] = uses
  if (first === undefined) return undefined
  if (end < lineOf(text, first.key.start)) return null
  const index = uses.findLastIndex(({ key }) => key.start <= start)
  const use = uses[index]
  const next = uses[index + 1]
  const isWithin =
    use !== undefined && end <= (next === undefined ? use.range.end : lineOf(text, next.key.start))
  return isWithin ? index : undefined
}

function excerptOf({ text }: ManifestFile, uses: readonly Use[], place: number | null): Excerpt | null {
  const last = uses.length - 1
  const shown = [0, place ?? 0, Math.min((place ?? 0) + 1, last), last]
  const keys = shown.map(index => uses[index]?.key.start ?? 0)
  const lines = keys.map(key => lineOf(text, key))
  const indents = keys.map((key, at) => key - (lines[at] ?? 0))
  if (lines.some(line => line < 0) || new Set(indents).size > 1) return null
  const [first = 0, from = 0, to = 0, tail = 0] = lines
  const pieces: readonly Range[] = [
    { start: 0, end: first },
    ...(place === null || place === last ? [] : [{ start: from, end: to }]),
    { start: tail, end: text.length },
  ]
  const file = read(pieces.map(({ start, end }) => text.slice(start, end)).join(''))
  const own = place === null ? 0 : 1
  const isRead = yamlProblems(file) === 0 && file.systems[0]?.uses[0]?.id === uses[place ?? last]?.id
  return isRead ? { file, use: place, ...placesOf(pieces, own) } : null
}

/** @param own the piece that counts where two of them meet */
function placesOf(pieces: readonly Range[], own: number): Pick<Excerpt, 'part' | 'whole'> {
  let length = 0
  const placed = pieces.map(({ start, end }) => {
    const at = length
    length += end - start
    return { start: at, end: length, by: start - at }
  })
  const { by: ownBy = 0 } = placed[own] ?? {}
  const ordered = [...placed.slice(own), ...placed.slice(0, own)]
  return {
    part: range => movedRange(range, -ownBy),
    whole(range) {
      const piece = ordered.find(({ start, end }) => start <= range.start && range.end <= end)
      return piece === undefined ? null : movedRange(range, piece.by)
    },
  }
}
