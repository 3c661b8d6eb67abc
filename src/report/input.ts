import type { Language } from '../manifest/facts.ts'
import type { ToolProblem } from '../review/guard.ts'
import type { Policy } from '../review/policy/policy.ts'
import type { FileReview } from '../review/review.ts'

/** One manifest, or a policy with mistakes, as a report sees it. */
export interface ReviewedFile {
  /** Relative to the working directory, with `/`. */
  readonly path: string
  readonly review: FileReview
  /** Absent: a manifest. */
  readonly kind?: 'manifest' | 'policy'
  /** What the team asks for; the defaults where absent. */
  readonly policy?: Policy
}

export interface LocatedToolProblem extends ToolProblem {
  readonly path: string
}

/** What every report is made from. */
export interface ReportInput {
  /** The day of `--as-of`, else today. */
  readonly asOf: string
  readonly language: Language
  readonly files: readonly ReviewedFile[]
  readonly toolProblems: readonly LocatedToolProblem[]
}
