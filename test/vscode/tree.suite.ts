import * as vscode from 'vscode'
import { equal, ok } from './assert.ts'
import { diagnosticsOf, waitForCode } from './findings.ts'
import { PROHIBITED } from './manifests.ts'
import {
  fileAt,
  inLanguage,
  open,
  openScratch,
  rangeOf,
  replace,
  scratch,
  tidyUp,
  write,
} from './workspace.ts'

const FILTERS = ['all', 'prohibited', 'open', 'held']

// What a tree shows cannot be asked of VS Code: its rows are tested as pure data, here the commands around them.
suite('the review view tree', () => {
  teardown(tidyUp)
  suiteTeardown(() => vscode.commands.executeCommand('aiDesignReview.filter.all'))

  test('opens, filters, refreshes and shows a use, with no change to the findings', async () => {
    const { uri } = await open(fileAt('face-harvest/ai-system.yaml'))
    await waitForCode(uri, '5-1-e')
    const before = diagnosticsOf(uri).length
    await vscode.commands.executeCommand('aiDesignReview.review.focus')
    for (const filter of FILTERS) {
      await vscode.commands.executeCommand(`aiDesignReview.filter.${filter}`)
      await vscode.commands.executeCommand(`aiDesignReview.filter.${filter}.chosen`)
    }
    await vscode.commands.executeCommand('aiDesignReview.refreshReview')
    // Hidden by the filter: it is shown all the same.
    await vscode.commands.executeCommand('aiDesignReview.filter.held')
    await vscode.commands.executeCommand('aiDesignReview.revealUse', uri.toString(), 0, 0)
    equal(diagnosticsOf(uri).length, before)
  })

  test('what is no use is not shown, and nothing fails', async () => {
    const { uri } = await open(fileAt('face-harvest/ai-system.yaml'))
    for (const given of [[], [uri.toString(), 0, 9], ['no address', 0, 0], [uri, 0, 0]]) {
      await vscode.commands.executeCommand('aiDesignReview.revealUse', ...given)
    }
  })

  test('follows files that come and go', async () => {
    await vscode.commands.executeCommand('aiDesignReview.review.focus')
    const document = await openScratch('one/ai-system.yaml', PROHIBITED)
    await vscode.commands.executeCommand('aiDesignReview.revealUse', document.uri.toString(), 0, 0)
    await replace(document, 'untargeted_all_faces', 'specific_persons')
    await write(scratch('two/ai-system.yaml'), PROHIBITED)
    const edit = new vscode.WorkspaceEdit()
    edit.renameFile(scratch('two/ai-system.yaml'), scratch('three/ai-system.yaml'))
    edit.deleteFile(scratch('one'), { recursive: true })
    ok(await vscode.workspace.applyEdit(edit), 'not moved')
    await vscode.commands.executeCommand('aiDesignReview.refreshReview')
  })

  test('a review comment on what is at the cursor goes to the clipboard', async () => {
    const document = await open(fileAt('face-harvest/ai-system.yaml'))
    const copyAt = async (text: string) => {
      const editor = vscode.window.activeTextEditor
      ok(editor, 'no editor')
      const { start } = rangeOf(document, text)
      editor.selection = new vscode.Selection(start, start)
      await vscode.commands.executeCommand('aiDesignReview.copyComment', document.uri)
      return vscode.env.clipboard.readText()
    }
    const text = await copyAt('matching_function')
    ok(text.startsWith('[`face-harvest/ai-system.yaml:21`](face-harvest/ai-system.yaml#L21)'), text)
    ok(text.includes('Article 5(1)(e), condition 2 of 4'), text)
    await inLanguage('da', async () => {
      const danish = await copyAt('face-index')
      ok(danish.includes('Vurdering: ✖ forbudt'), danish)
    })
  })
})
