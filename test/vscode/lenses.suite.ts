import * as vscode from 'vscode'
import { equal } from './assert.ts'
import { diagnosticsOf, waitForCode } from './findings.ts'
import { PROHIBITED } from './manifests.ts'
import { waitFor } from './wait.ts'
import { fileAt, inLanguage, open, openScratch, replace, tidyUp } from './workspace.ts'

suite('code lenses', () => {
  teardown(tidyUp)

  test('the verdicts of a use, with a command that the extension has', async () => {
    const { uri } = await open(fileAt('face-harvest/ai-system.yaml'))
    const [lens] = await waitForLenses(uri, ['15 prohibited 5(1)(e) · 9 not prohibited'])
    const { command = '', arguments: given } = lens?.command ?? {}
    equal(given, [uri.toString(), 0, 0])
    equal((await vscode.commands.getCommands(true)).includes(command), true)
  })

  test('the sections only where the setting asks for them', async () => {
    const { uri } = await open(fileAt('face-harvest/ai-system.yaml'))
    await set('sections', true)
    try {
      await waitForLenses(uri, [
        '15 prohibited 5(1)(e) · 9 not prohibited',
        '17 Article 5(1)(e): 4 of 4 conditions satisfied',
      ])
      await set('uses', false)
      await waitForLenses(uri, ['17 Article 5(1)(e): 4 of 4 conditions satisfied'])
    } finally {
      await set('sections', undefined)
      await set('uses', undefined)
    }
    await waitForLenses(uri, ['15 prohibited 5(1)(e) · 9 not prohibited'])
  })

  test('follow a change and the language, and leave the findings alone', async () => {
    const document = await openScratch('ai-system.yaml', PROHIBITED)
    await waitForCode(document.uri, '5-1-e')
    const before = diagnosticsOf(document.uri).length
    await waitForLenses(document.uri, ['8 prohibited 5(1)(e) · 9 not prohibited'])
    equal(diagnosticsOf(document.uri).length, before)
    await replace(document, 'untargeted_all_faces', 'specific_persons')
    await waitForLenses(document.uri, ['8 held by one condition 5(1)(e) · 9 not prohibited'])
    await inLanguage('da', () =>
      waitForLenses(document.uri, ['8 beror på én betingelse 5(1)(e) · 9 ikke forbudte']).then(() => {}),
    )
  })

  test('none in a file of another name', async () => {
    const { uri } = await openScratch('notes.yaml', PROHIBITED)
    equal((await lensesOf(uri)).map(toText), [])
  })
})

function lensesOf(uri: vscode.Uri): Thenable<readonly vscode.CodeLens[]> {
  return vscode.commands.executeCommand('vscode.executeCodeLensProvider', uri, 100)
}

/** The line as the status bar counts it, and the title. */
function toText({ range, command }: vscode.CodeLens): string {
  return `${range.start.line + 1} ${command?.title}`
}

async function waitForLenses(
  uri: vscode.Uri,
  expected: readonly string[],
): Promise<readonly vscode.CodeLens[]> {
  let lenses: readonly vscode.CodeLens[] = []
  await waitFor('the lenses', async () => {
    lenses = await lensesOf(uri)
    return JSON.stringify(lenses.map(toText)) === JSON.stringify(expected)
  }).catch(() => equal(lenses.map(toText), expected))
  return lenses
}

function set(which: 'uses' | 'sections', value: boolean | undefined): Thenable<void> {
  return vscode.workspace
    .getConfiguration('aiDesignReview.codeLens', fileAt('.'))
    .update(which, value, vscode.ConfigurationTarget.WorkspaceFolder)
}
