import * as vscode from 'vscode'
import { equal, ok } from './assert.ts'
import { codeOf, diagnosticsOf } from './findings.ts'
import { waitFor } from './wait.ts'
import { addFolder, fileAt, readText, removeFurtherFolders, tidyUp } from './workspace.ts'

/** Lines and columns from 1, as the command line counts. */
interface Span {
  readonly start: { readonly line: number; readonly column: number }
  readonly end: { readonly line: number; readonly column: number }
}

interface Finding {
  readonly code: string
  readonly severity: string
  readonly message: string
  readonly range: Span
  readonly related: readonly { readonly message: string; readonly range: Span }[]
}

/** The command line's report. */
interface Report {
  readonly manifests: readonly { readonly path: string; readonly findings: readonly Finding[] }[]
}

const SEVERITY = ['error', 'warning', 'information', 'hint']

suite('one engine', function () {
  this.timeout(180_000)
  suiteTeardown(async () => {
    await removeFurtherFolders()
    await tidyUp()
  })

  test('the editor finds in every manifest what the command line finds, word for word', async () => {
    // What test/host/parity.ts wrote: every case, every example, random manifests, some of them below a policy.
    const folder = vscode.Uri.joinPath(fileAt('.'), '..', 'parity')
    const report = await readText(vscode.Uri.joinPath(folder, '.report.json'))
    const { manifests } = JSON.parse(report) as Report
    ok(manifests.length > 300, `only ${manifests.length} manifests`)
    await addFolder(folder)
    for (const { path, findings } of manifests) {
      const uri = vscode.Uri.joinPath(folder, path)
      const expected = inOrder(findings.map(plain))
      const asExpected = () => JSON.stringify(found(uri)) === JSON.stringify(expected)
      await waitFor(path, asExpected, 60_000).catch(() => equal(found(uri), expected, path))
    }
  })
})

/** The keys that the editor has too, in its order. */
function plain({ code, severity, message, range, related }: Finding): Finding {
  const places = related.map(place => ({ message: place.message, range: place.range }))
  return { code, severity, message, range, related: places }
}

function found(uri: vscode.Uri): readonly Finding[] {
  return inOrder(
    diagnosticsOf(uri).map(diagnostic => ({
      code: codeOf(diagnostic),
      severity: SEVERITY[diagnostic.severity] ?? '',
      message: diagnostic.message,
      range: span(diagnostic.range),
      related: (diagnostic.relatedInformation ?? []).map(({ message, location }) => ({
        message,
        range: span(location.range),
      })),
    })),
  )
}

function span({ start, end }: vscode.Range): Span {
  return {
    start: { line: start.line + 1, column: start.character + 1 },
    end: { line: end.line + 1, column: end.character + 1 },
  }
}

/** VS Code keeps no order among diagnostics. */
function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    (one, two) =>
      one.range.start.line - two.range.start.line ||
      one.range.start.column - two.range.start.column ||
      (one.code < two.code ? -1 : one.code > two.code ? 1 : 0),
  )
}
