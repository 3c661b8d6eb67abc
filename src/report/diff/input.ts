import type { Language } from '../../manifest/facts.ts'
import { type FileComparison, type FileState, hasChanged } from '../../review/compare/compare.ts'
import { pairBy } from '../../review/compare/match.ts'
import type { LocatedToolProblem, ReviewedFile } from '../input.ts'

/** A state of the repository; the working tree has no commit. */
export interface Revision {
  /** As it was asked for. */
  readonly name: string
  readonly commit: string
}

/** One manifest before and after, paths being relative to the working directory; null: it was or is not there. */
export interface ComparedFile {
  readonly before: ReviewedFile | null
  readonly after: ReviewedFile | null
  readonly comparison: FileComparison
}

/** What every report of a comparison is made from. */
export interface DiffInput {
  readonly before: Revision
  /** Null: the working tree. */
  readonly after: Revision | null
  /** The day of `--as-of`, else today. */
  readonly asOf: string
  readonly language: Language
  readonly files: readonly ComparedFile[]
  readonly toolProblems: readonly LocatedToolProblem[]
}

/** Files with the same path, then with the same text, then with the same uses: a moved manifest is the same one. */
export function pairFiles(before: readonly ReviewedFile[], after: readonly ReviewedFile[]) {
  const uses = ({ review }: ReviewedFile) => review.systems.flatMap(system => system.uses)
  const text = ({ review }: ReviewedFile) => (review.systems.length === 0 ? null : review.file.text)
  const ids = (file: ReviewedFile) =>
    uses(file).length === 0
      ? null
      : JSON.stringify(
          uses(file)
            .map(({ use }) => use.id)
            .sort(),
        )
  const names = (file: ReviewedFile) => {
    const known = file.review.systems.map(({ system }) => system.name)
    return known.length === 0 || known.includes(null) ? null : JSON.stringify(known.sort())
  }
  const both = (file: ReviewedFile) => (ids(file) === null ? null : JSON.stringify([ids(file), names(file)]))
  return pairBy(before, after, [({ path }) => path, text, both, ids, names])
}

/** What there is to say of a file as a whole. */
export type FileNote =
  | 'added'
  | 'deleted'
  | 'moved'
  | 'unreadable'
  | 'was-unreadable'
  | 'not-ours'
  | 'was-not-ours'
  | 'mistakes'
  | 'no-mistakes'

/** Nothing for a file that is nobody's manifest on both sides, or that stayed what it is. */
export function fileNotes({ before, after, comparison }: ComparedFile): readonly FileNote[] {
  const moved: readonly FileNote[] =
    before !== null && after !== null && before.path !== after.path ? ['moved'] : []
  return [...moved, ...stateNotes(comparison.before, comparison.after)]
}

function stateNotes(before: FileState, after: FileState): readonly FileNote[] {
  if (before === after) return []
  const isOurs = (state: FileState) => state === 'reviewed' || state === 'mistakes'
  switch (after) {
    case 'unreadable':
      return ['unreadable']
    case 'absent':
      return isOurs(before) || before === 'unreadable' ? ['deleted'] : []
    case 'not-ours':
    case 'empty':
      return isOurs(before) || before === 'unreadable' ? ['not-ours'] : []
    case 'mistakes':
      return [...cameFrom(before), 'mistakes']
    case 'reviewed':
      return before === 'mistakes' ? ['no-mistakes'] : cameFrom(before)
  }
}

function cameFrom(before: FileState): readonly FileNote[] {
  switch (before) {
    case 'absent':
      return ['added']
    case 'empty':
    case 'not-ours':
      return ['was-not-ours']
    case 'unreadable':
      return ['was-unreadable']
    case 'mistakes':
    case 'reviewed':
      return []
  }
}

/** The files of which there is anything to say. */
export function changedFiles({ files }: DiffInput): readonly ComparedFile[] {
  return files.filter(
    file => fileNotes(file).length > 0 || file.comparison.systems.some(({ uses }) => uses.some(hasChanged)),
  )
}

/** How many uses became prohibited (or unless excepted) under how many provisions, where that applies on the day. */
export function becameProhibited({ files }: DiffInput) {
  const uses = files
    .flatMap(({ comparison }) => comparison.systems)
    .flatMap(system => system.uses)
    .filter(({ provisions }) => provisions.some(provision => provision.becameProhibited))
  return uses.length
}

/** `HEAD~1 (1a2b3c4)`. */
export function revisionText({ name, commit }: Revision): string {
  const short = commit.slice(0, 7)
  return commit.startsWith(name) ? short : `${name} (${short})`
}
