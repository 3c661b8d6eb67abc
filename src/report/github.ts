import type { Finding, Severity } from '../review/findings/finding.ts'
import { escaped } from '../review/messages/words.ts'
import { fromOne } from './fingerprint.ts'
import type { ReportInput } from './json.ts'
import { summary } from './json.ts'
import { reportTexts } from './texts.ts'
import { DISPLAY_NAME, VERSION } from './tool.ts'

/** The findings as workflow commands, which GitHub shows beside the lines of a pull request. */
export function githubReport(input: ReportInput): string {
  const lines = [
    ...input.toolProblems.map(({ code, path, message }) =>
      command('error', { file: path, title: `${DISPLAY_NAME}: ${code}` }, message),
    ),
    ...input.files.flatMap(({ path, review }) => review.findings.map(finding => annotation(path, finding))),
    closing(input),
  ]
  return `${lines.join('\n')}\n`
}

function annotation(file: string, { severity, code, message, range }: Finding): string {
  const { startLine, startColumn, endLine, endColumn } = fromOne(range)
  // GitHub takes columns only where both ends are on one line.
  const columns = startLine === endLine ? { col: startColumn, endColumn } : {}
  const place = { file, line: startLine, endLine, ...columns, title: `${DISPLAY_NAME}: ${code}` }
  return command(level(severity), place, message)
}

function level(severity: Severity): 'error' | 'warning' | 'notice' {
  return severity === 'information' ? 'notice' : severity
}

function command(
  name: string,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const words = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`)
  return `::${name} ${words.join(',')}::${data(message)}`
}

/** As the runner decodes it; other control characters are written out. */
function data(text: string): string {
  return escaped(text).replaceAll('%', '%25')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

/** A plain line, so that a log without findings says what was reviewed. */
function closing({ files, language }: ReportInput): string {
  const texts = reportTexts(language)
  const counted = summary(files)
  const things = (['manifests', 'systems', 'uses'] as const).map(
    name => `${counted[name]} ${texts.counted[name][counted[name] === 1 ? 0 : 1]}`,
  )
  return `${DISPLAY_NAME} ${VERSION}: ${things.join(', ')}. ${texts.disclaimer}`
}
