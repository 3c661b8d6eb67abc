import type { ReportInput } from '../report/json.ts'

/** The exit statuses of `check`, a contract. */
export const EXIT = { clear: 0, prohibited: 1, undetermined: 2, mistakes: 3, toolError: 4 } as const
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT]

/** The first of 4, 1, 3, 2 that applies. */
export function exitStatus({ files, toolProblems }: ReportInput): ExitStatus {
  if (toolProblems.length > 0) return EXIT.toolError
  const judgements = files
    .flatMap(({ review }) => review.systems)
    .flatMap(({ uses }) => uses)
    .flatMap(use => use.judgements)
    .filter(({ applicable }) => applicable)
  if (
    judgements.some(({ verdict }) => verdict === 'prohibited' || verdict === 'prohibited_unless_excepted')
  ) {
    return EXIT.prohibited
  }
  const mistakes = files
    .flatMap(({ review }) => review.findings)
    .some(({ code, severity }) => severity === 'error' && /^(manifest|scope)\//.test(code))
  if (mistakes) return EXIT.mistakes
  return judgements.some(({ verdict }) => verdict === 'breach') ? EXIT.undetermined : EXIT.clear
}
