import * as vscode from 'vscode'
import { ok } from './assert.ts'
import { waitFor } from './wait.ts'

suite('report', () => {
  test('the review report opens beside the manifest and names its verdict', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/')
    const uri = vscode.Uri.joinPath(folder, 'face-harvest', 'ai-system.yaml')
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri))
    await vscode.commands.executeCommand('aiDesignReview.openReport')
    const report = await waitFor('the report', () =>
      // That of another suite may still be held.
      vscode.workspace.textDocuments.find(
        document =>
          document.uri.scheme === 'ai-design-review-report' && document.uri.query === uri.toString(),
      ),
    )
    ok(report.getText().includes('FaceHarvest'), 'the system')
    ok(report.getText().includes('Article 5(1)(e)'), 'the provision')
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
  })
})
