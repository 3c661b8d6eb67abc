import * as vscode from 'vscode'
import { equal, ok } from './assert.ts'
import { diagnosticsOf, findings, waitForCode, waitForFindings, waitForNothing } from './findings.ts'
import { PROHIBITED } from './manifests.ts'
import { close, exists, fileAt, open, openScratch, scratch, tidyUp, withSetting, write } from './workspace.ts'

suite('closing, deleting and renaming', () => {
  teardown(tidyUp)

  test('a closed manifest keeps the findings of its file', async () => {
    const uri = fileAt('rental-firm/ai-system.yaml')
    const document = await open(uri)
    await waitForCode(uri, '5-1-c')
    const before = findings(document)
    // The first search has ended once one that is not open has its findings.
    await waitForCode(fileAt('face-harvest/ai-system.yaml'), '5-1-e')
    await close(document)
    ok(diagnosticsOf(uri).length > 0, 'it lost its findings while its file is read')
    await open(uri)
    await waitForFindings(document, before)
  })

  test('an untitled one has none once it is closed', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'ai-system', content: PROHIBITED })
    await vscode.window.showTextDocument(document)
    await waitForCode(document.uri, '5-1-e')
    await close(document)
    await waitForNothing(document.uri)
  })

  test('where only open ones are reviewed, closing one leaves the other', async () => {
    await withSetting('scan', 'openFiles', async () => {
      const one = await openScratch('one/ai-system.yaml', PROHIBITED)
      await waitForCode(one.uri, '5-1-e')
      const two = await openScratch('two/ai-system.yaml', PROHIBITED)
      await waitForCode(two.uri, '5-1-e')
      await close(two)
      await waitForNothing(two.uri)
      ok(diagnosticsOf(one.uri).length > 0, 'the other lost its findings')
    })
  })

  test('a manifest that is deleted in VS Code', async () => {
    const { uri } = await openScratch('ai-system.yaml', PROHIBITED)
    await waitForCode(uri, '5-1-e')
    const edit = new vscode.WorkspaceEdit()
    edit.deleteFile(uri)
    ok(await vscode.workspace.applyEdit(edit), 'not deleted')
    equal(await exists(uri), false)
    await waitForNothing(uri)
  })

  test('a manifest whose folder is deleted in VS Code', async () => {
    const { uri } = await openScratch('folder/ai-system.yaml', PROHIBITED)
    await waitForCode(uri, '5-1-e')
    const edit = new vscode.WorkspaceEdit()
    edit.deleteFile(scratch('folder'), { recursive: true })
    ok(await vscode.workspace.applyEdit(edit), 'not deleted')
    await waitForNothing(uri)
  })

  test('a manifest that is deleted behind the back of VS Code', async () => {
    const { uri } = await openScratch('ai-system.yaml', PROHIBITED)
    await waitForCode(uri, '5-1-e')
    await vscode.workspace.fs.delete(uri)
    await waitForNothing(uri)
  })

  test('a manifest that is deleted and written again', async () => {
    const { uri } = await openScratch('ai-system.yaml', PROHIBITED)
    await waitForCode(uri, '5-1-e')
    await vscode.workspace.fs.delete(uri)
    await waitForNothing(uri)
    await write(uri, PROHIBITED)
    await open(uri)
    await waitForCode(uri, '5-1-e')
  })

  test('a manifest that is renamed takes its findings along, until its name is no manifest’s', async () => {
    const { uri } = await openScratch('ai-system.yaml', PROHIBITED)
    await waitForCode(uri, '5-1-e')
    const renamed = scratch('faces.ai-system.yml')
    await rename(uri, renamed)
    await waitForCode(renamed, '5-1-e')
    await waitForNothing(uri)
    const other = scratch('notes.yaml')
    await rename(renamed, other)
    await waitForNothing(renamed)
    equal(diagnosticsOf(other).length, 0)
    await rename(other, uri)
    await waitForCode(uri, '5-1-e')
    equal(diagnosticsOf(other).length, 0)
  })
})

async function rename(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const edit = new vscode.WorkspaceEdit()
  edit.renameFile(from, to)
  ok(await vscode.workspace.applyEdit(edit), `${from.path} was not renamed`)
}
