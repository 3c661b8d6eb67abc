import type { Language } from '../manifest/facts.ts'
import type { Severity } from '../review/findings/finding.ts'
import { hashOf, identitiesOf } from './fingerprint.ts'
import type { LocatedToolProblem, ReportInput, ReviewedFile } from './input.ts'
import { indented, jsonList } from './json-text.ts'
import { type ReportFormat, whole } from './stream.ts'
import { reportTexts } from './texts.ts'

/** The findings as a Code Quality report of GitLab. */
export function gitlabReport(input: ReportInput): string {
  return whole(gitlabFormat, input)
}

export const gitlabFormat: ReportFormat = {
  shown: 'none',
  open(paper, { language }) {
    const issues = jsonList(paper.later(), 0)
    return {
      file: file => {
        for (const issue of issuesOf(file, language)) issues.add(issue)
      },
      end: ({ toolProblems }) => {
        const problems = toolProblems.map(
          (problem, index) => `\n${indented(problemIssue(problem, index), 1)}`,
        )
        const isBoth = problems.length > 0 && issues.length() > 0
        const isNone = problems.length === 0 && issues.length() === 0
        paper.write(`[${problems.join(',')}${isBoth ? ',' : ''}`)
        issues.place()
        paper.write(isNone ? ']\n' : '\n]\n')
      },
    }
  },
}

function problemIssue({ code, path, message }: LocatedToolProblem, index: number) {
  return {
    description: message,
    check_name: code,
    fingerprint: hashOf(JSON.stringify([path, code, message, index])),
    severity: 'blocker',
    location: { path, lines: { begin: 1, end: 1 } },
  }
}

function issuesOf({ path, review, known }: ReviewedFile, language: Language) {
  const identities = identitiesOf(review)
  return review.findings.map((finding, index) => {
    const { code, severity, message, range } = finding
    return {
      description: known?.findings.has(finding) ? `${reportTexts(language).known}: ${message}` : message,
      check_name: code,
      // Unique within a report: the same finding may stand in two manifests.
      fingerprint: hashOf(JSON.stringify([path, identities[index]?.fingerprint ?? index])),
      severity: level(severity),
      location: { path, lines: { begin: range.start.line + 1, end: range.end.line + 1 } },
    }
  })
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
