/** Reading a manifest again after an edit within one use: that use is read, the others are where they were, or moved. */

import { useCost } from './allowance.ts'
import type { ManifestFile, Problem, ProblemCode, Use } from './manifest.ts'
import { movedRange, movedUse } from './moved.ts'
import { problem } from './problems.ts'
import { readUse } from './read.ts'
import { parseStrict } from './strict.ts'
import type { Entry } from './tree.ts'

export interface Reread {
  readonly file: ManifestFile
  /** The place of the use that has been edited among the uses of the only system. */
  readonly edited: number
  /** What starts at this offset of the text before, or later, has moved by as many units. */
  readonly from: number
  readonly by: number
}

/** Anchors and aliases. */
const SHARED = /[\s,[{:-][&*]\S/
/** What one use says wrongly without more said about it elsewhere. */
const OF_A_USE: readonly ProblemCode[] = ['unknown-key', 'bad-value', 'empty-value', 'missing-key', 'bad-id']
/** What says something of the whole text. */
const OF_THE_TEXT = /[\0\uFEFF\uFFFD]/

/**
 * The same as `read`, in the time that one use takes.
 * @returns null where the edit is not within one use, which says nothing that could matter elsewhere: read it all
 */
export function reread(before: ManifestFile, source: string): Reread | null {
  const [system, ...others] = before.systems
  if (system === undefined || others.length > 0 || system.decisions.length > 0) return null
  const { uses, place, scope } = system
  const start = uses[0]?.key.start ?? 0
  const end = uses.at(-1)?.range.end ?? 0
  const isOfUse = ({ code, range }: Problem) =>
    OF_A_USE.includes(code) && range.start >= start && range.end <= end
  if (place.end > start || (scope?.range.end ?? 0) > start || !before.problems.every(isOfUse)) return null
  if (!uses.every(isInOrder)) return null
  const old = before.text
  const changed = difference(old, source)
  const edited = uses.findLastIndex(({ key }) => key.end < changed.start)
  const use = uses[edited]
  const next = uses[edited + 1]
  if (use === undefined || next === undefined) return null
  const region = { start: lineOf(old, use.key.start), end: lineOf(old, next.key.start) }
  const by = source.length - old.length
  const isWithin = region.start >= 0 && changed.end < region.end
  const isBlock = next.key.start - region.end === use.key.start - region.start
  if (!isWithin || !isBlock) return null
  const text = source.slice(region.start, region.end + by)
  if (OF_THE_TEXT.test(text) || isShared(source)) return null
  const entryBefore = onlyEntry(old.slice(region.start, region.end))
  const entry = onlyEntry(text)
  if (entryBefore === null || entry === null || entry.key.text !== use.id) return null
  const spare = before.spare + useCost(entryBefore.value) - useCost(entry.value)
  if (spare < 0) return null
  const found: Problem[] = []
  const read = movedUse(
    readUse(entry, wrong => found.push(wrong)),
    region.start,
  )
  const move = (later: Use) => (by === 0 ? later : movedUse(later, by))
  const later = before.problems.filter(({ range }) => range.start >= region.end)
  const file: ManifestFile = {
    text: source,
    systems: [{ ...system, uses: [...uses.slice(0, edited), read, ...uses.slice(edited + 1).map(move)] }],
    problems: [
      ...before.problems.filter(({ range }) => range.start < region.start),
      ...found.map(wrong => movedProblem(wrong, region.start)),
      ...(by === 0 ? later : later.map(wrong => movedProblem(wrong, by))),
    ],
    spare,
  }
  return { file, edited, from: region.end, by }
}

/** The first and the last place in `old` where the texts differ. */
function difference(old: string, text: string): { start: number; end: number } {
  const most = Math.min(old.length, text.length)
  let start = 0
  while (start < most && old.charCodeAt(start) === text.charCodeAt(start)) start++
  let same = 0
  while (
    same < most - start &&
    old.charCodeAt(old.length - 1 - same) === text.charCodeAt(text.length - 1 - same)
  )
    same++
  return { start, end: old.length - same }
}

/** The start of the line, where only spaces stand between it and the offset; else -1. */
export function lineOf(text: string, offset: number): number {
  let at = offset
  while (text.charAt(at - 1) === ' ') at--
  return text.charAt(at - 1) === '\n' ? at : -1
}

/** Whether a use ends before the next one starts. */
export function isInOrder({ range }: Use, index: number, uses: readonly Use[]): boolean {
  const next = uses[index + 1]
  return next === undefined || range.end <= next.key.start
}

/** Whether something in one use may mean something in another one. */
export function isShared(text: string): boolean {
  if (text.includes('\n---') || text.includes('\n...') || text.includes('<<')) return true
  return (text.includes('&') || text.includes('*')) && SHARED.test(text)
}

/** The entry of a text that is one entry of a block mapping and nothing else. */
function onlyEntry(text: string): Entry | null {
  const tree = parseStrict(text)
  if ('refusal' in tree) return null
  const [document, ...others] = tree.documents
  if (document === undefined || others.length > 0 || document.problems.length > 0) return null
  const { root } = document
  if (root?.kind !== 'mapping' || root.style !== 'block') return null
  const [entry, ...more] = root.entries
  return more.length > 0 ? null : (entry ?? null)
}

function movedProblem(found: Problem, by: number): Problem {
  return problem(found.code, movedRange(found.range, by), found)
}
