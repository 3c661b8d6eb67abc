import type { TextEdit } from '../../manifest/edit.ts'
import type { Language } from '../../manifest/facts.ts'
import type { Problem } from '../../manifest/manifest.ts'
import type { LineIndex } from '../../manifest/position.ts'
import type { Range } from '../../manifest/tree.ts'
import type { Finding } from '../../review/findings/finding.ts'
import type { FileReview } from '../../review/review.ts'
import type { FixWords } from './words.ts'

export interface FixOptions {
  readonly language: Language
  /** The day on which a decision is recorded, as an ISO date. */
  readonly today: string
}

/** A small edit that an editor offers at a finding. */
export interface Fix {
  readonly title: string
  readonly kind: 'quickfix'
  readonly finding: Finding
  readonly change: Change
  /** May be made without reading it: it states no legal fact. */
  readonly preferred: boolean
}

/** Ranges are UTF-16 offsets into the reviewed text. */
export type Change =
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
  /** The text is in snippet syntax, with every line as indented as it is to be. */
  | { readonly kind: 'snippet'; readonly edit: TextEdit }

/** What the families of fixes read: the whole manifest, or a part of it around the finding (`part.ts`). */
export interface FixContext {
  readonly review: FileReview
  readonly text: string
  readonly lines: LineIndex
  readonly language: Language
  readonly words: FixWords
  readonly today: string
  readonly finding: Finding
  /** The offsets of the finding in the text. */
  readonly range: Range
  /** The problem that the finding puts into words, if it is one of the file. */
  readonly problem: Problem | null
}

export function editFix(
  { finding }: FixContext,
  title: string,
  edits: readonly TextEdit[],
  preferred = false,
): readonly Fix[] {
  if (edits.length === 0) return []
  return [{ title, kind: 'quickfix', finding, change: { kind: 'edits', edits }, preferred }]
}

export function snippetFix(
  { finding }: FixContext,
  title: string,
  edit: TextEdit | null,
  preferred = false,
): readonly Fix[] {
  if (edit === null) return []
  return [{ title, kind: 'quickfix', finding, change: { kind: 'snippet', edit }, preferred }]
}
