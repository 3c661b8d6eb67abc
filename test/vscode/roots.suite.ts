import * as vscode from 'vscode'
import { equal, ok } from './assert.ts'
import { diagnosticsOf, waitForCode, waitForNothing } from './findings.ts'
import { PROHIBITED } from './manifests.ts'
import { waitFor } from './wait.ts'
import {
  addFolder,
  fileAt,
  inLanguage,
  removeFurtherFolders,
  scratch,
  tidyUp,
  withSetting,
  write,
} from './workspace.ts'

suite('several workspace folders', () => {
  teardown(async () => {
    await removeFurtherFolders()
    await tidyUp()
  })

  test('a folder in a folder: each manifest has its findings once, by the settings of the inner one', async () => {
    const outer = await write(scratch('outer/ai-system.yaml'), PROHIBITED)
    const inner = await write(scratch('outer/inner/ai-system.yaml'), PROHIBITED)
    await waitForCode(outer, '5-1-e')
    await waitForCode(inner, '5-1-e')
    const count = diagnosticsOf(inner).length
    const root = scratch('outer/inner')
    await addFolder(root)
    await vscode.commands.executeCommand('aiDesignReview.refreshReview')
    equal(diagnosticsOf(inner).length, count)
    equal(places('/outer/'), ['/outer/ai-system.yaml', '/outer/inner/ai-system.yaml'])
    await withSetting('scan', 'off', () => waitForNothing(inner), root)
    await waitForCode(inner, '5-1-e')
    await withSetting('scan', 'off', async () => {
      await waitForNothing(outer)
      ok(diagnosticsOf(inner).length > 0 || (await waitForCode(inner, '5-1-e')), 'the inner one')
    })
    await waitForCode(outer, '5-1-e')
    await removeFurtherFolders()
    await withSetting('scan', 'off', () => waitForNothing(inner))
    await waitForCode(inner, '5-1-e')
  })

  test('each folder in its own language', async () => {
    const one = fileAt('rental-firm/ai-system.yaml')
    const two = await write(scratch('danish/ai-system.yaml'), PROHIBITED)
    await waitForCode(one, '5-1-c')
    await waitForCode(two, '5-1-e')
    const starts = (uri: vscode.Uri, word: string) =>
      waitFor(word, () => diagnosticsOf(uri).some(({ message }) => message.startsWith(word)))
    await write(scratch('danish/.vscode/settings.json'), '{ "aiDesignReview.language": "da" }')
    await addFolder(scratch('danish'))
    await starts(two, 'Forbudt')
    await starts(one, 'Prohibited')
    await inLanguage('da', async () => {
      await starts(one, 'Forbudt')
    })
    await starts(one, 'Prohibited')
    await starts(two, 'Forbudt')
    await removeFurtherFolders()
    await starts(two, 'Prohibited')
  })
})

/** The files with findings below a folder, each as often as it has a list of them. */
function places(folder: string): readonly string[] {
  return vscode.languages
    .getDiagnostics()
    .filter(([uri, found]) => uri.path.includes(folder) && found.length > 0)
    .map(([uri]) => uri.path.slice(uri.path.indexOf(folder)))
    .sort()
}
