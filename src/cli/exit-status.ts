import { isKnownVerdict, type ReviewedFile } from '../report/input.ts'
import type { Finding } from '../review/findings/finding.ts'
import { failsOn } from '../review/policy/fails.ts'
import { DEFAULT_POLICY } from '../review/policy/policy.ts'
import type { Verdict } from '../review/verdict.ts'

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
  if (review.toolProblems.length > 0) return EXIT.toolError
  const isFound = (wanted: (finding: Finding) => boolean) =>
    review.findings.some(finding => wanted(finding) && !known?.findings.has(finding))
  // What a broken policy asks for is not known: no other status would be true.
  if (kind === 'policy' && isFound(({ code }) => !NO_MISTAKES.has(code))) return EXIT.toolError
  const failing = new Set<Verdict>()
  for (const { uses } of review.systems) {
    for (const use of uses) {
      for (const judgement of use.judgements) {
        if (failsOn(judgement, use, policy) && !isKnownVerdict(known, use, judgement))
          failing.add(judgement.verdict)
      }
    }
  }
  if (failing.has('prohibited') || failing.has('prohibited_unless_excepted')) return EXIT.prohibited
  if (isFound(isMistake)) return EXIT.mistakes
  return failing.size > 0 || isFound(isAskedByPolicy) ? EXIT.undetermined : EXIT.clear
}

function isMistake({ code, severity }: Finding): boolean {
  return severity === 'error' && (code.startsWith('manifest/') || code.startsWith('scope/'))
}

function isAskedByPolicy({ code, severity }: Finding): boolean {
  return severity !== 'information' && code.startsWith('policy/')
}
