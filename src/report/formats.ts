import { considered, type Shown } from './consequences.ts'
import { githubReport } from './github.ts'
import { gitlabReport } from './gitlab.ts'
import { htmlReport } from './html.ts'
import { jsonReport, type ReportInput } from './json.ts'
import { junitReport } from './junit.ts'
import { markdownReport } from './markdown.ts'
import { prettyReport } from './pretty.ts'
import { sarifReport } from './sarif.ts'

/** What writes a report; `colour` is for terminals, and only `pretty` knows it. */
export type Writer = (input: ReportInput, colour: boolean) => string

/** Every format of a review, by name. */
export const formats = {
  pretty: prettyReport,
  json: jsonReport,
  sarif: sarifReport,
  github: githubReport,
  junit: junitReport,
  gitlab: gitlabReport,
  markdown: markdownReport,
  html: htmlReport,
} as const satisfies Readonly<Record<string, Writer>>

export type Format = keyof typeof formats

/** What each format shows beside the findings. */
export const shownIn: Readonly<Record<Format, Shown>> = {
  pretty: 'questions',
  json: 'all',
  sarif: 'none',
  github: 'none',
  junit: 'none',
  gitlab: 'none',
  markdown: 'all',
  html: 'all',
}

/** The input with what the formats show, found once for all of them and before the first is written. */
export function inputFor(named: readonly Format[], input: ReportInput): ReportInput {
  const shown = named.map(format => shownIn[format])
  if (shown.includes('all')) return considered(input, 'all')
  return shown.includes('questions') ? considered(input, 'questions') : input
}

export const formatNames = Object.keys(formats) as readonly Format[]

/** The report in a format. */
export function reportIn(format: Format, input: ReportInput, colour: boolean): string {
  return formats[format](input, colour)
}
