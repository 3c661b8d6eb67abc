import * as vscode from 'vscode'
import { ok } from './assert.ts'

suite('the extension', () => {
  test('is found and activates', async () => {
    const extension = vscode.extensions.getExtension('ai-design-review.ai-design-review')
    ok(extension, 'VS Code does not know the extension')
    await extension.activate()
    ok(extension.isActive, 'the extension did not activate')
  })
})
