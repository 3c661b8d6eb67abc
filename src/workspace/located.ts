import { lineIndex } from '../manifest/position.ts'
import { type Draft, finish } from '../review/findings/draft.ts'
import type { Finding, RelatedPlace } from '../review/findings/finding.ts'
import { withSeverities } from '../review/policy/apply.ts'
import type { WorkspaceCode } from '../review/policy/codes.ts'
import type { Policy } from '../review/policy/policy.ts'
import type { FileReview } from '../review/review.ts'

/** Findings on one file, or on a folder, which has no text. */
export interface LocatedFindings {
  /** With `/`, relative to what all paths are relative to. */
  readonly path: string
  readonly text: string
  readonly findings: readonly Finding[]
}

/** What a policy says of severities. */
export type Severities = Pick<Policy, 'severities' | 'severityFloors'>

/** One finding, with the severity that the policy gives it; nothing where the policy switches it off. */
export function findingOn(
  text: string,
  code: WorkspaceCode,
  draft: Pick<Draft, 'severity' | 'message' | 'range'>,
  related: readonly RelatedPlace[],
  policy: Severities,
): readonly Finding[] {
  const drafts = withSeverities([{ ...draft, code: `policy/${code}`, related: [] }], null, policy)
  return finish(drafts, lineIndex(text)).map(finding => ({ ...finding, related }))
}

/** What is found on a file that is no manifest, as reports and editors show it. */
export function reviewOfFindings({ text, findings }: LocatedFindings): FileReview {
  return { file: { text, systems: [], problems: [], spare: 0 }, systems: [], findings, toolProblems: [] }
}

/** The review of a manifest with findings that come from what lies around it, in the order of the text. */
export function withFindings(review: FileReview, more: readonly Finding[]): FileReview {
  if (more.length === 0) return review
  const findings = [...review.findings, ...more].sort(
    (one, two) =>
      one.range.start.line - two.range.start.line || one.range.start.character - two.range.start.character,
  )
  return { ...review, findings }
}
