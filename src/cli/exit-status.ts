import type { ReviewedFile } from '../report/input.ts'
import type { Severity } from '../review/findings/finding.ts'
import { failsOn } from '../review/policy/fails.ts'
import { DEFAULT_POLICY } from '../review/policy/policy.ts'

/** The exit statuses of `check`, a contract. */
export const EXIT = { clear: 0, prohibited: 1, undetermined: 2, mistakes: 3, toolError: 4 } as const
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT]

/** The first that applies ends the check. */
const ORDER: readonly ExitStatus[] = [
  EXIT.toolError,
  EXIT.prohibited,
  EXIT.mistakes,
  EXIT.undetermined,
  EXIT.clear,
]

/** What is found on a policy though it can be read and holds. */
const NO_MISTAKES: ReadonlySet<string> = new Set(['policy/loosened', 'policy/no-such-folder'])

/** The status of both together. */
export function worse(one: ExitStatus, other: ExitStatus): ExitStatus {
  return ORDER.find(status => status === one || status === other) ?? EXIT.toolError
}

/** The status of a check of this file alone. What a baseline knows ends nothing. */
export function statusOf({ review, kind, policy = DEFAULT_POLICY, known }: ReviewedFile): ExitStatus {
  const findings = review.findings.filter(finding => !known?.has(finding))
  if (review.toolProblems.length > 0) return EXIT.toolError
  // What a broken policy asks for is not known: no other status would be true.
  if (kind === 'policy' && findings.some(({ code }) => !NO_MISTAKES.has(code))) return EXIT.toolError
  const failing = new Set(
    review.systems
      .flatMap(({ uses }) => uses)
      .flatMap(use =>
        use.judgements
          .filter(judgement => failsOn(judgement, use, policy) && !known?.has(judgement))
          .map(({ verdict }) => verdict),
      ),
  )
  if (failing.has('prohibited') || failing.has('prohibited_unless_excepted')) return EXIT.prohibited
  const has = (codes: RegExp, ...severities: readonly Severity[]) =>
    findings.some(({ code, severity }) => codes.test(code) && severities.includes(severity))
  if (has(/^(manifest|scope)\//, 'error')) return EXIT.mistakes
  return failing.size > 0 || has(/^policy\//, 'error', 'warning') ? EXIT.undetermined : EXIT.clear
}
