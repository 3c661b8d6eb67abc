import type { Language } from '../../manifest/facts.ts'
import type { Problem } from '../../manifest/manifest.ts'
import { lineIndex } from '../../manifest/position.ts'
import type { Range } from '../../manifest/tree.ts'
import { type Draft, finish } from '../findings/draft.ts'
import { messagesIn } from '../messages/messages.ts'
import { policyMessage } from '../messages/policy.ts'
import type { FileReview } from '../review.ts'
import type { PolicyFile, PolicyProblem } from './read-policy.ts'

/** The codes of what is wrong with a policy. */
export type PolicyCode =
  | 'unknown-key'
  | 'bad-value'
  | 'missing-key'
  | 'duplicate-key'
  | 'newer-schema'
  | 'never-lowered'
  | 'loosened'
  | 'extends'
  | 'syntax'

/** More mistakes than this in one policy help nobody. */
const MOST = 200

/** A policy as a report and an editor show it: no system, and what is wrong with it. */
export function reviewPolicy(
  { text, problems }: Pick<PolicyFile, 'text' | 'problems'>,
  language: Language,
): FileReview {
  const messages = messagesIn(language)
  const drafts = problems.slice(0, MOST).map(
    (problem): Draft => ({
      code: `policy/${policyCode(problem)}`,
      severity: 'error',
      message: policyMessage(problem, language),
      range: policyRange(problem),
      related:
        problem.kind === 'reading'
          ? problem.problem.related.map(range => ({ message: messages.sameKey, range }))
          : [],
    }),
  )
  return {
    file: { text, systems: [], problems: [], spare: 0 },
    systems: [],
    findings: finish(drafts, lineIndex(text)),
    toolProblems: [],
  }
}

/** The code of the finding on a problem, without `policy/`. */
export function policyCode(problem: PolicyProblem): PolicyCode {
  switch (problem.kind) {
    case 'reading':
      return codeOfReading(problem.problem)
    case 'must-fail':
      return 'bad-value'
    case 'never-lowered':
    case 'loosened':
    case 'extends':
      return problem.kind
  }
}

/** Where the finding on a problem stands. */
export function policyRange(problem: PolicyProblem): Range {
  return problem.kind === 'reading' ? problem.problem.range : problem.range
}

/** Whatever keeps the text from being read is of one code. */
function codeOfReading({ code }: Problem): PolicyCode {
  switch (code) {
    case 'unknown-key':
    case 'bad-value':
    case 'missing-key':
    case 'duplicate-key':
    case 'newer-schema':
      return code
    case 'empty-value':
      return 'bad-value'
    case 'not-ours':
    case 'empty':
    case 'bad-id':
    case 'not-text':
    case 'encoding':
    case 'syntax':
    case 'tag':
    case 'alias':
    case 'complex-key':
    case 'merge':
    case 'limit':
      return 'syntax'
  }
}
