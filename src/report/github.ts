import type { Language } from '../manifest/facts.ts'
import type { Finding, Severity } from '../review/findings/finding.ts'
import { escaped } from '../review/messages/words.ts'
import type { Summary } from './counts.ts'
import { fromOne } from './fingerprint.ts'
import type { ReportInput } from './input.ts'
import { type ReportFormat, whole } from './stream.ts'
import { reportTexts } from './texts.ts'
import { DISPLAY_NAME, VERSION } from './tool.ts'

/** The findings as workflow commands, which GitHub shows beside the lines of a pull request. */
export function githubReport(input: ReportInput): string {
  return whole(githubFormat, input)
}

export const githubFormat: ReportFormat = {
  shown: 'none',
  open(paper, { language }) {
    const annotations = paper.later()
    return {
      file: ({ path, review, known }) => {
        for (const finding of review.findings) {
          const before = known?.findings.has(finding) ? `${reportTexts(language).known}: ` : ''
          annotations.write(`${annotation(path, finding, before)}\n`)
        }
      },
      end: ({ toolProblems, summary }) => {
        for (const { code, path, message } of toolProblems) {
          const place = { file: path, title: `${DISPLAY_NAME}: ${code}` }
          paper.write(`${command('error', place, message)}\n`)
        }
        annotations.place()
        paper.write(`${closing(summary, language)}\n`)
      },
    }
  },
}

function annotation(file: string, { severity, code, message, range }: Finding, before: string): string {
  const { startLine, startColumn, endLine, endColumn } = fromOne(range)
  // GitHub takes columns only where both ends are on one line.
  const columns = startLine === endLine ? { col: startColumn, endColumn } : {}
  const place = { file, line: startLine, endLine, ...columns, title: `${DISPLAY_NAME}: ${code}` }
  return command(level(severity), place, before + message)
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
function closing(summary: Summary, language: Language): string {
  const texts = reportTexts(language)
  const things = (['manifests', 'systems', 'uses'] as const).map(
    name => `${summary[name]} ${texts.counted[name][summary[name] === 1 ? 0 : 1]}`,
  )
  return `${DISPLAY_NAME} ${VERSION}: ${things.join(', ')}. ${texts.disclaimer}`
}
