import type { Language } from '../manifest/facts.ts'
import { checkTexts } from './check-texts.ts'

/** Work that takes less is not told of. Milliseconds. */
const SOON = 500
/** Between two lines. Milliseconds. */
const PAUSE = 100

/** How far a check is. Times are in milliseconds. */
export interface ProgressNow {
  readonly reviewed: number
  readonly all: number
  /** Since the check began. */
  readonly elapsed: number
  /** Since the line was last written; null: it never was. */
  readonly sinceLine: number | null
  /** The width of the terminal; null: not known. */
  readonly columns: number | null
}

/** The line that says how far a check is; null: the one that stands there stays. */
export function progressLine(now: ProgressNow, language: Language): string | null {
  const { reviewed, all, elapsed, sinceLine, columns } = now
  if (elapsed < SOON || (sinceLine !== null && sinceLine < PAUSE)) return null
  const line = checkTexts(language).progress(reviewed, all)
  // A line that wraps could not be taken back, nor one that fills the last column in every terminal.
  return columns !== null && line.length >= columns ? null : line
}
