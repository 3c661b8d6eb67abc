import * as vscode from 'vscode'
import { equal, ok } from './assert.ts'
import { codeOf, diagnosticsOf, waitForCode } from './findings.ts'
import { waitFor } from './wait.ts'
import { fileAt, open, openScratch, readText, replace, scratch, tidyUp, write } from './workspace.ts'

suite('evidence', () => {
  teardown(tidyUp)

  test('documents that are there are found, one that is not is named', async () => {
    const document = await open(fileAt('party-room/ai-system.yaml'))
    await waitForCode(document.uri, '5-1-c/held-by/detrimental-treatment')
    const text = document.getText().replace('docs/house-rules.md', 'docs/lost.md')
    const copy = await openScratch('party-room/ai-system.yaml', text)
    // Both were looked up, so the answer for the copy comes after the answer for the example.
    for (const name of ['data-sources.md', 'proportionality.md']) await copyDocument(name)
    await save(copy)
    await waitForMissing(copy.uri, ['docs/lost.md'])
    equal(missing(document.uri), [])
  })

  test('a finding comes and goes with the document', async () => {
    const text = await readText(fileAt('party-room/ai-system.yaml'))
    const document = await openScratch('party-room/ai-system.yaml', text)
    await waitFor('missing evidence', () => missing(document.uri).length === 6)
    for (const name of ['data-sources.md', 'house-rules.md', 'proportionality.md']) await copyDocument(name)
    await replace(document, 'name: Party room booking', 'name: Party room')
    await waitForMissing(document.uri, [])
    await waitForCode(document.uri, '5-1-c/held-by/detrimental-treatment')
    ok(await document.save(), 'not saved')
    // Through VS Code, which tells of it: no edit is needed.
    const edit = new vscode.WorkspaceEdit()
    edit.deleteFile(scratch('party-room/docs/proportionality.md'))
    ok(await vscode.workspace.applyEdit(edit), 'not deleted')
    await waitForMissing(document.uri, ['docs/proportionality.md'])
    const again = new vscode.WorkspaceEdit()
    again.createFile(scratch('party-room/docs/proportionality.md'))
    ok(await vscode.workspace.applyEdit(again), 'not created')
    await waitForMissing(document.uri, [])
  })

  test('the document of a recorded decision is looked up too', async () => {
    const text = await readText(fileAt('rental-firm/ai-system.yaml'))
    const decision = `decisions:
  - provision: 5-1-c
    use: tenant-screening
    conclusion: needs_work
    by: dpo
    date: 2026-11-22
    reason: The data of brokers must go.
    evidence: docs/minutes.md
    facts: law-05441824-facts-0123456789abcdef
`
    const document = await openScratch('decided/ai-system.yaml', text + decision)
    await waitForMissing(document.uri, ['docs/minutes.md'])
  })

  test('what leads out of the folder counts as not found, a web address as named', async () => {
    const text = await readText(fileAt('party-room/ai-system.yaml'))
    const outside = text
      .replace('docs/house-rules.md', '../../../../../../../../etc/hosts')
      .replace('docs/proportionality.md', 'https://example.org/assessment')
      .replaceAll('docs/data-sources.md', '../../party-room/docs/data-sources.md')
    const document = await openScratch('party-room/ai-system.yaml', outside)
    await waitForMissing(document.uri, ['../../../../../../../../etc/hosts'])
  })
})

/** The evidence that is not found, as it stands in the manifest. */
function missing(uri: vscode.Uri): readonly string[] {
  const document = vscode.workspace.textDocuments.find(one => one.uri.toString() === uri.toString())
  return diagnosticsOf(uri)
    .filter(one => codeOf(one) === 'evidence/not-found')
    .map(({ range }) => document?.getText(range) ?? '')
}

async function waitForMissing(uri: vscode.Uri, expected: readonly string[]): Promise<void> {
  const asExpected = () => JSON.stringify(missing(uri)) === JSON.stringify(expected)
  await waitFor('the missing evidence', asExpected).catch(() => equal(missing(uri), expected))
}

async function copyDocument(name: string): Promise<void> {
  await write(scratch(`party-room/docs/${name}`), await readText(fileAt(`party-room/docs/${name}`)))
}

/** An edit first: an unchanged document is not saved. */
async function save(document: vscode.TextDocument): Promise<void> {
  await replace(document, 'name: Party room booking', 'name: Party room')
  ok(await document.save(), 'not saved')
}
