import { read } from '../../src/manifest/read.ts'
import type { LocatedToolProblem, ReportInput } from '../../src/report/input.ts'
import { review } from '../../src/review/review.ts'

export interface Options {
  readonly language?: 'en' | 'da'
  readonly toolProblems?: readonly LocatedToolProblem[]
  readonly asOf?: string
}

/** The input of a report on these texts, each under its path. */
export function reportOn(texts: Readonly<Record<string, string>>, options: Options = {}): ReportInput {
  const { language = 'en', toolProblems = [], asOf = '2030-01-01' } = options
  const files = Object.entries(texts).map(([path, text]) => ({
    path,
    review: review(read(text), { asOf, today: asOf, language, isMissing: () => false }),
  }))
  return { asOf, language, files, toolProblems }
}
