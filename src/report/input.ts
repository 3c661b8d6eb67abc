import type { Language } from '../manifest/facts.ts'
import type { Finding } from '../review/findings/finding.ts'
import type { ToolProblem } from '../review/guard.ts'
import type { Judgement } from '../review/judge.ts'
import type { Policy } from '../review/policy/policy.ts'
import type { FileReview, UseReview } from '../review/review.ts'

/** One manifest, or something else on which something was found, as a report sees it. */
export interface ReviewedFile {
  /** Relative to the working directory, with `/`. */
  readonly path: string
  readonly review: FileReview
  /** Absent: a manifest. Other: a dependency file, or a folder, whose text is empty. */
  readonly kind?: 'manifest' | 'policy' | 'other'
  /** What the team asks for; the defaults where absent. */
  readonly policy?: Policy
  /** What a baseline knows, on which the check does not fail; absent: there is no baseline. */
  readonly known?: Known
}

/** The findings and verdicts of a file that a baseline knows. */
export interface Known {
  readonly findings: ReadonlySet<Finding>
  /** By use: several uses may share one judgement, of which the baseline knows that of one use. */
  readonly verdicts: ReadonlyMap<UseReview, ReadonlySet<Judgement>>
}

/** Whether the baseline knows the verdict on a use. */
export function isKnownVerdict(known: Known | undefined, use: UseReview, judgement: Judgement): boolean {
  return known?.verdicts.get(use)?.has(judgement) === true
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
