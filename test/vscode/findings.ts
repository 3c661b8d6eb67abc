import * as vscode from 'vscode'
import { equal } from './assert.ts'
import { waitFor } from './wait.ts'

export const SOURCE = 'AI Design Review'

/** The diagnostics of this extension. */
export function diagnosticsOf(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === SOURCE)
}

export function codeOf({ code }: vscode.Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : String(code)
}

const SEVERITY = ['error', 'warning', 'information', 'hint']

/** A place as the status bar counts it, from 1, with the text there. */
export function placeOf(document: vscode.TextDocument, range: vscode.Range): string {
  return `${range.start.line + 1}:${range.start.character + 1} ${document.getText(range)}`
}

/** What shows of a document's diagnostics, in the order of the text: severity, code, place and the text there. */
export function findings(document: vscode.TextDocument): readonly string[] {
  return [...diagnosticsOf(document.uri)]
    .sort((one, two) => one.range.start.compareTo(two.range.start) || (codeOf(one) < codeOf(two) ? -1 : 1))
    .map(one => `${SEVERITY[one.severity]} ${codeOf(one)} ${placeOf(document, one.range)}`)
}

/** Waits until a document has exactly these findings. */
export async function waitForFindings(
  document: vscode.TextDocument,
  expected: readonly string[],
): Promise<void> {
  const asExpected = () => JSON.stringify(findings(document)) === JSON.stringify(expected)
  await waitFor('the findings', asExpected).catch(() => {
    equal(findings(document), expected, `not the findings of ${document.uri.path}`)
  })
}

/** Waits for a finding with the code, and gives it. */
export function waitForCode(uri: vscode.Uri, code: string): Promise<vscode.Diagnostic> {
  return waitFor(`${code} in ${uri.path}`, () => diagnosticsOf(uri).find(one => codeOf(one) === code))
}

/** Waits until a file has no finding any more. */
export async function waitForNothing(uri: vscode.Uri): Promise<void> {
  await waitFor(`no finding in ${uri.path}`, () => diagnosticsOf(uri).length === 0)
}
