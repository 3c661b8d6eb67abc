import type { ReportInput } from '../report/json.ts'
import { failsOn } from '../review/policy/fails.ts'
import { DEFAULT_POLICY } from '../review/policy/policy.ts'

/** The exit statuses of `check`, a contract. */
export const EXIT = { clear: 0, prohibited: 1, undetermined: 2, mistakes: 3, toolError: 4 } as const
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT]

/** The first of 4, 1, 3, 2 that applies. */
export function exitStatus({ files, toolProblems }: ReportInput): ExitStatus {
  if (toolProblems.length > 0) return EXIT.toolError
  const failing = new Set(
    files.flatMap(({ review, policy = DEFAULT_POLICY }) =>
      review.systems
        .flatMap(({ uses }) => uses)
        .flatMap(use =>
          use.judgements.filter(judgement => failsOn(judgement, use, policy)).map(({ verdict }) => verdict),
        ),
    ),
  )
  if (failing.has('prohibited') || failing.has('prohibited_unless_excepted')) return EXIT.prohibited
  const findings = files.flatMap(({ review }) => review.findings)
  const mistakes = findings.some(
    ({ code, severity }) => severity === 'error' && /^(manifest|scope)\//.test(code),
  )
  if (mistakes) return EXIT.mistakes
  return failing.size > 0 ||
    findings.some(({ code, severity }) => code.startsWith('policy/') && severity !== 'information')
    ? EXIT.undetermined
    : EXIT.clear
}
