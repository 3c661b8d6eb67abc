/** The package of the extension, installed in a VS Code that knows nothing else of it. */

import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import { packagedExtension } from '../ci/vsix.ts'
import { openVSCode, type VSCodePage } from './page.ts'
import { examplesFolder } from './paths.ts'

suite('the installed package', { timeout: 120_000 }, () => {
  let vscode: VSCodePage
  before(async () => {
    vscode = await openVSCode({ workspace: examplesFolder, installed: packagedExtension() })
  })
  after(() => vscode.close())

  test('finds what is prohibited, and says why in a hover', async () => {
    await vscode.openFile('face-harvest/ai-system.yaml')
    await vscode.waitForDiagnostics(5)
    const text = await vscode.hover(15, 5)
    assert.match(text, /Article 5\(1\)\(e\)/)
    assert.match(text, /prohibited/)
  })

  test('opens the review report', async () => {
    await vscode.runCommand('AI Design Review: Open Review Report')
    const tab = vscode.page.locator('.tab', { hasText: 'Preview ai-system.yaml.md' })
    await tab.waitFor({ timeout: 30_000 })
  })
})
