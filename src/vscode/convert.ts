import * as vscode from 'vscode'
import type { Finding, LineRange, Severity } from '../review/findings/finding.ts'
import type { FileReview } from '../review/review.ts'
import type { PageUri } from './pages.ts'

export const SOURCE = 'AI Design Review'

export function toRange({ start, end }: LineRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character)
}

/**
 * The findings of a document, and its tool problems: silence must never read as clean.
 * @param elsewhere the file of a related place that lies in another one; null: it is not shown
 */
export function toDiagnostics(
  review: FileReview,
  uri: vscode.Uri,
  pageUri: PageUri,
  elsewhere: (path: string) => vscode.Uri | null = () => null,
): vscode.Diagnostic[] {
  const toRelated = relatedIn(uri, elsewhere)
  return [
    ...review.findings.map(finding => toDiagnostic(finding, toRelated, pageUri)),
    ...review.toolProblems.map(({ code, message }) => toolDiagnostic(code, message)),
  ]
}

/** A problem of the tool with a file as a whole. */
export function toolDiagnostic(code: string, message: string): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(new vscode.Range(0, 0, 0, 0), message)
  diagnostic.source = SOURCE
  diagnostic.code = code
  return diagnostic
}

type Related = (place: Finding['related'][number]) => readonly vscode.DiagnosticRelatedInformation[]

/** The findings of a use point at the same places again and again; each place is kept once. */
function relatedIn(uri: vscode.Uri, elsewhere: (path: string) => vscode.Uri | null): Related {
  const known = new Map<string, ReturnType<Related>>()
  return place => {
    const key = JSON.stringify(place)
    const related = known.get(key) ?? made(place)
    known.set(key, related)
    return related
  }

  function made({ message, range, path }: Finding['related'][number]) {
    const file = path === undefined ? uri : elsewhere(path)
    if (file === null) return []
    return [new vscode.DiagnosticRelatedInformation(new vscode.Location(file, toRange(range)), message)]
  }
}

function toDiagnostic(finding: Finding, toRelated: Related, pageUri: PageUri): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    toRange(finding.range),
    finding.message,
    toSeverity(finding.severity),
  )
  diagnostic.source = SOURCE
  const target = pageUri(finding.code)
  diagnostic.code = target === null ? finding.code : { value: finding.code, target }
  diagnostic.relatedInformation = finding.related.flatMap(toRelated)
  return diagnostic
}

function toSeverity(severity: Severity): vscode.DiagnosticSeverity {
  switch (severity) {
    case 'error':
      return vscode.DiagnosticSeverity.Error
    case 'warning':
      return vscode.DiagnosticSeverity.Warning
    case 'information':
      return vscode.DiagnosticSeverity.Information
  }
}
