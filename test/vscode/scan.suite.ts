import * as vscode from 'vscode'
import { equal, ok } from './assert.ts'
import { diagnosticsOf, waitForCode, waitForNothing } from './findings.ts'
import { PROHIBITED } from './manifests.ts'
import { waitFor } from './wait.ts'
import {
  close,
  fileAt,
  inLanguage,
  open,
  openScratch,
  scratch,
  tidyUp,
  withSetting,
  write,
  writeUntil,
  writeWatched,
} from './workspace.ts'

const MANY = 300
const IGNORE = 'schema: ai-design-review-policy/v1\nignore: [drafts/**]\n'

suite('which manifests are reviewed by themselves', () => {
  teardown(tidyUp)

  test('openFiles: those that are open, until they are closed', async () => {
    const closed = await write(scratch('closed/ai-system.yaml'), PROHIBITED)
    const document = await openScratch('open/ai-system.yaml', PROHIBITED)
    await waitForCode(closed, '5-1-e')
    await waitForCode(document.uri, '5-1-e')
    await withSetting('scan', 'openFiles', async () => {
      await waitForNothing(closed)
      await waitForNothing(fileAt('rental-firm/ai-system.yaml'))
      ok(diagnosticsOf(document.uri).length > 0, 'the open one lost its findings')
      await close(document)
      await waitForNothing(document.uri)
    })
    await waitForCode(closed, '5-1-e')
    await waitForCode(document.uri, '5-1-e')
  })

  test('off: none, but hovers still answer', async () => {
    const uri = fileAt('face-harvest/ai-system.yaml')
    const document = await open(uri)
    await waitForCode(uri, '5-1-e')
    ok((await lenses(uri)).length > 0, 'no lens')
    await withSetting('scan', 'off', async () => {
      await waitForNothing(uri)
      await waitForNothing(fileAt('rental-firm/ai-system.yaml'))
      equal(await lenses(uri), [])
      ok((await hoverOn(document, 'face_collection')).includes('prohibited'), 'no answer')
    })
    await waitForCode(uri, '5-1-e')
    await waitForCode(fileAt('rental-firm/ai-system.yaml'), '5-1-c')
  })

  test('follow the language and the recommendations of the settings', async () => {
    const uri = fileAt('rental-firm/ai-system.yaml')
    const { message } = await waitForCode(uri, '5-1-c')
    await inLanguage('da', async () => {
      await waitFor('Danish', () => diagnosticsOf(uri).some(one => one.message.startsWith('Forbudt')))
    })
    await waitFor('English', () => diagnosticsOf(uri).some(one => one.message === message))
  })

  test('one that its policy ignores has no findings, lenses and fixes; a hover says why', async () => {
    const uri = await writeWatched('team/drafts/ai-system.yaml', PROHIBITED)
    const other = await write(scratch('team/ai-system.yaml'), PROHIBITED)
    await waitForCode(uri, '5-1-e')
    const policy = scratch('team/.ai-design-review.yaml')
    await writeUntil(policy, IGNORE, 'no finding', () => diagnosticsOf(uri).length === 0)
    const document = await open(uri)
    const hover = await waitFor('the policy in the hover', async () => {
      const text = await hoverOn(document, 'face_collection')
      return text.includes('policy') && text
    })
    equal(hover, 'Not reviewed: the team policy leaves this manifest out.')
    equal(await lenses(uri), [])
    equal(diagnosticsOf(uri).length, 0)
    await waitForCode(other, '5-1-e')
    await close(document)
    equal(diagnosticsOf(uri).length, 0)
    await vscode.workspace.fs.delete(policy)
    await waitForCode(uri, '5-1-e')
  })

  test(`${MANY} of them, and a stop that can be taken back`, async function () {
    this.timeout(120_000)
    const uris = Array.from({ length: MANY }, (_, index) => scratch(`many/${index}/ai-system.yaml`))
    const found = () => uris.filter(uri => diagnosticsOf(uri).length > 0).length
    await Promise.all(uris.map(uri => write(uri, PROHIBITED)))
    await waitFor('the findings of all', () => found() === MANY, 60_000)
    await vscode.commands.executeCommand('aiDesignReview.stopReview')
    const restarted = vscode.commands.executeCommand('aiDesignReview.refreshReview')
    await vscode.commands.executeCommand('aiDesignReview.stopReview')
    await restarted
    equal(found(), MANY, 'what was known is still shown')
    // What changes is followed all the same.
    const after = await write(scratch('after/ai-system.yaml'), PROHIBITED)
    await waitForCode(after, '5-1-e')
    await vscode.commands.executeCommand('aiDesignReview.refreshReview')
    equal(found(), MANY)
    await vscode.workspace.fs.delete(scratch('many'), { recursive: true })
    await waitFor('no findings', () => found() === 0)
  })
})

async function lenses(uri: vscode.Uri): Promise<readonly string[]> {
  const found = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri)
  return found.map(({ command }) => command?.title ?? '').filter(title => title !== '')
}

async function hoverOn(document: vscode.TextDocument, text: string): Promise<string> {
  const position = document.positionAt(document.getText().indexOf(text))
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  )
  return hovers
    .flatMap(({ contents }) => contents)
    .map(one => (typeof one === 'string' ? one : one.value))
    .join('\n')
}
