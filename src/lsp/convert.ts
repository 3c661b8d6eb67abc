import {
  type Diagnostic,
  DiagnosticSeverity,
  type MarkupContent,
  type MarkupKind,
} from 'vscode-languageserver/node'
import { addressOf, LAW_PAGES } from '../disk/address.ts'
import { pageOfCode } from '../language/pages.ts'
import type { Language } from '../manifest/facts.ts'
import { markdownForTerminal } from '../report/terminal.ts'
import { DISPLAY_NAME } from '../report/tool.ts'
import type { Finding, Severity } from '../review/findings/finding.ts'
import type { FileReview } from '../review/review.ts'
import type { Client } from './client.ts'

const TOP = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }
/** The width of text without Markdown, in columns. */
const WIDTH = 80

/** The findings of a document, and its tool problems: silence must never read as clean. */
export function toDiagnostics(
  review: FileReview,
  uri: string,
  language: Language,
  client: Client,
): Diagnostic[] {
  return [
    ...review.findings.map(finding => toDiagnostic(finding, uri, language, client)),
    ...review.toolProblems.map(({ code, message }) => toolDiagnostic(code, message)),
  ]
}

/** An error of the tool itself, at the top of the document. */
export function toolDiagnostic(code: string, message: string): Diagnostic {
  return { range: TOP, severity: DiagnosticSeverity.Error, source: DISPLAY_NAME, code, message }
}

function toDiagnostic(finding: Finding, uri: string, language: Language, client: Client): Diagnostic {
  const { range, code, message, severity, related } = finding
  const here = related.filter(({ path }) => path === undefined)
  const href = client.codeDescription ? pageAddress(code, language) : null
  return {
    range,
    severity: toSeverity(severity),
    source: DISPLAY_NAME,
    code,
    message,
    ...(href === null ? {} : { codeDescription: { href } }),
    ...(client.related && here.length > 0
      ? {
          relatedInformation: here.map(one => ({
            location: { uri, range: one.range },
            message: one.message,
          })),
        }
      : {}),
  }
}

function toSeverity(severity: Severity): DiagnosticSeverity {
  switch (severity) {
    case 'error':
      return DiagnosticSeverity.Error
    case 'warning':
      return DiagnosticSeverity.Warning
    case 'information':
      return DiagnosticSeverity.Information
  }
}

/** The page of the provision that a code names; null where it names none, or the pages have been left out. */
export function pageAddress(code: string, language: Language): string | null {
  const page = pageOfCode(code, language)
  if (LAW_PAGES === null || page === null) return null
  const file = `${addressOf(LAW_PAGES)}/${page.file}`
  return page.fragment === null ? file : `${file}#${page.fragment}`
}

/** Markdown for an editor that shows it, else as plain text. */
export function toMarkup(markdown: string, kind: MarkupKind): MarkupContent {
  if (kind === 'markdown') return { kind, value: markdown }
  const text = markdownForTerminal(markdown, { colour: false, width: WIDTH }).trimEnd()
  return { kind, value: text.replace(ESCAPED, (mark, bare?: string) => bare ?? ENTITIES[mark] ?? mark) }
}

/** What text of a manifest is protected with in Markdown. */
const ESCAPED = /\\([!-/:-@[-`{-~])|&(?:amp|lt|gt);/g
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' }
