import * as vscode from 'vscode'
import { equal, ok } from './assert.ts'
import { waitFor } from './wait.ts'
import { inLanguage, open, openScratch, scratch, tidyUp, write } from './workspace.ts'

const COMMAND = 'aiDesignReview.compareWithRevision'
const MANIFEST = 'schema: ai-design-review/v1\nname: x\nuses:\n  one:\n    purpose: p\n'

function comparisons(): readonly vscode.TextDocument[] {
  return vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === 'ai-design-review-comparison')
}

/** The git extension runs in no worker, and the workspace of the tests is in no repository. */
function isObstacle(outcome: unknown): boolean {
  return outcome === 'no-git' || outcome === 'no-repository'
}

suite('compare with a revision', () => {
  teardown(tidyUp)

  test('outside a repository it says so, asks nothing and shows nothing', async () => {
    const { uri } = await openScratch('compare/ai-system.yaml', MANIFEST)
    for (const language of ['en', 'da'] as const) {
      await inLanguage(language, async () => {
        ok(isObstacle(await vscode.commands.executeCommand(COMMAND)), 'of the active editor')
        ok(isObstacle(await vscode.commands.executeCommand(COMMAND, uri)), 'of the menu')
      })
    }
    equal(comparisons().length, 0)
  })

  test('of a file that is no manifest it says so', async () => {
    const uri = await write(scratch('compare/notes.txt'), 'no manifest')
    await open(uri)
    equal(await vscode.commands.executeCommand(COMMAND), 'no-manifest')
    equal(comparisons().length, 0)
  })

  test('what is shown follows the manifest and its settings', async () => {
    const { uri } = await openScratch('compare/ai-system.yaml', MANIFEST)
    const comparison = vscode.Uri.from({
      scheme: 'ai-design-review-comparison',
      path: '/ai-system.yaml ↔ HEAD.md',
      query: JSON.stringify([uri.toString(), 'HEAD']),
    })
    const document = await open(comparison)
    const english = document.getText()
    ok(english.trim() !== '', 'it says why there is nothing to compare')
    await inLanguage('da', async () => {
      await waitFor('the comparison in Danish', () => document.getText() !== english)
    })
    await waitFor('the comparison in English again', () => document.getText() === english)
  })
})
