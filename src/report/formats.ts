import { cycloneDxFormat } from './cyclonedx.ts'
import { githubFormat } from './github.ts'
import { gitlabFormat } from './gitlab.ts'
import { htmlFormat } from './html.ts'
import type { ReportInput } from './input.ts'
import { jsonFormat } from './json.ts'
import { jsonLdFormat } from './jsonld.ts'
import { junitFormat } from './junit.ts'
import { markdownFormat } from './markdown.ts'
import { prettyFormat } from './pretty.ts'
import { sarifFormat } from './sarif.ts'
import { type ReportFormat, whole } from './stream.ts'

/** Every format of a review, by name. */
export const formats = {
  pretty: prettyFormat,
  json: jsonFormat,
  sarif: sarifFormat,
  github: githubFormat,
  junit: junitFormat,
  gitlab: gitlabFormat,
  markdown: markdownFormat,
  html: htmlFormat,
  jsonld: jsonLdFormat,
  cyclonedx: cycloneDxFormat,
} as const satisfies Readonly<Record<string, ReportFormat>>

export type Format = keyof typeof formats

export const formatNames = Object.keys(formats) as readonly Format[]

/** The whole report in a format. @param colour for terminals; only `pretty` knows it */
export function reportIn(format: Format, input: ReportInput, colour: boolean): string {
  return whole(formats[format], input, colour)
}
