import type { Severity } from '../review/findings/finding.ts'
import { hashOf, identitiesOf } from './fingerprint.ts'
import type { ReportInput } from './json.ts'
import { jsonText } from './json-text.ts'

/** The findings as a Code Quality report of GitLab. */
export function gitlabReport({ files, toolProblems }: ReportInput): string {
  const issues = [
    ...toolProblems.map(({ code, path, message }, index) => ({
      description: message,
      check_name: code,
      fingerprint: hashOf(JSON.stringify([path, code, message, index])),
      severity: 'blocker',
      location: { path, lines: { begin: 1, end: 1 } },
    })),
    ...files.flatMap(({ path, review }) => {
      const identities = identitiesOf(review)
      return review.findings.map(({ code, severity, message, range }, index) => ({
        description: message,
        check_name: code,
        // Unique within a report: the same finding may stand in two manifests.
        fingerprint: hashOf(JSON.stringify([path, identities[index]?.fingerprint ?? index])),
        severity: level(severity),
        location: { path, lines: { begin: range.start.line + 1, end: range.end.line + 1 } },
      }))
    }),
  ]
  return jsonText(issues)
}

function level(severity: Severity): 'critical' | 'major' | 'info' {
  switch (severity) {
    case 'error':
      return 'critical'
    case 'warning':
      return 'major'
    case 'information':
      return 'info'
  }
}
