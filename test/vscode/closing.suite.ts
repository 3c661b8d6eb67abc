import * as vscode from 'vscode'
import { equal, ok } from './assert.ts'
import { diagnosticsOf, waitForCode, waitForNothing } from './findings.ts'
import { PROHIBITED } from './manifests.ts'
import { close, exists, fileAt, open, openScratch, scratch, tidyUp, write } from './workspace.ts'

suite('closing, deleting and renaming', () => {
  teardown(tidyUp)

  test('a closed manifest has no findings, and has them again when it is opened', async () => {
    const uri = fileAt('rental-firm/ai-system.yaml')
    const document = await open(uri)
    await waitForCode(uri, '5-1-c')
    await close(document)
    await waitForNothing(uri)
    await open(uri)
    await waitForCode(uri, '5-1-c')
  })

  test('closing one leaves the other', async () => {
    const one = await openScratch('one/ai-system.yaml', PROHIBITED)
    await waitForCode(one.uri, '5-1-e')
    const two = await openScratch('two/ai-system.yaml', PROHIBITED)
    await waitForCode(two.uri, '5-1-e')
    await close(two)
    await waitForNothing(two.uri)
    ok(diagnosticsOf(one.uri).length > 0, 'the other lost its findings')
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
