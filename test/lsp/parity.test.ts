import assert from 'node:assert/strict'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import type { Diagnostic, WorkspaceDiagnosticReport } from 'vscode-languageserver/node'
import { check, folder, type JsonManifest } from '../cli/run.ts'
import { isManifestPath, parityFiles } from '../support/parity.ts'
import { edit } from './client.ts'

type JsonFinding = JsonManifest['findings'][number]

const SEVERITIES = ['', 'error', 'warning', 'information']

/** A diagnostic as the command line reports it: lines and columns from 1. */
function asFinding({ code, severity, message, range, relatedInformation = [] }: Diagnostic) {
  const from = ({ start, end }: typeof range) => ({
    start: { line: start.line + 1, column: start.character + 1 },
    end: { line: end.line + 1, column: end.character + 1 },
  })
  return {
    code,
    severity: SEVERITIES[severity ?? 0],
    message,
    range: from(range),
    related: relatedInformation.map(one => ({ message: one.message, range: from(one.location.range) })),
  }
}

/** The same of a report: every related place lies in the file itself. */
function plain(findings: readonly JsonFinding[]) {
  return findings.map(({ code, severity, message, range, related }) => ({
    code,
    severity,
    message,
    range,
    related: related.map(one => ({ message: one.message, range: one.range })),
  }))
}

suite('the language server and the command line find the same, word for word', async () => {
  const files = parityFiles()
  const root = folder(files)
  const { report } = check([], { cwd: root })
  const uriOf = (path: string) => pathToFileURL(join(root, path)).href

  test('in every file of the folder, where the editor asks for all', async () => {
    const editor = await edit(root)
    const { items } = await editor.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: [],
    })
    const found = new Map(items.map(item => [item.uri, item.kind === 'full' ? item.items : []]))
    assert.deepEqual(
      [...found.keys()].toSorted(),
      Object.keys(files).filter(isManifestPath).map(uriOf).toSorted(),
    )
    for (const { path, findings } of report.manifests)
      assert.deepEqual(found.get(uriOf(path))?.map(asFinding), plain(findings), path)
    assert.equal(await editor.end(), 0)
  })

  test('in every document that the editor opens and asks about', async () => {
    const editor = await edit(root)
    for (const { path, findings } of report.manifests) {
      const uri = uriOf(path)
      editor.open(uri, files[path] ?? '')
      const { items } = await editor.ask<{ items: readonly Diagnostic[] }>('textDocument/diagnostic', uri)
      assert.deepEqual(items.map(asFinding), plain(findings), path)
    }
    assert.ok(report.manifests.length > 300)
    assert.equal(await editor.end(), 0)
  })
})
