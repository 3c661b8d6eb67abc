import * as vscode from 'vscode'
import { equal, ok } from './assert.ts'
import { waitFor } from './wait.ts'

const folder = () => vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/')

/** Closes each question that opens until the interview has ended. */
async function leave(interview: Thenable<unknown>): Promise<void> {
  let isOver = false
  const over = interview.then(() => {
    isOver = true
  })
  await waitFor('the end of the interview', async () => {
    if (!isOver) await vscode.commands.executeCommand('workbench.action.closeQuickOpen')
    return isOver
  })
  await over
}

/** The sections that the draft says nothing of. */
const OPEN = ['emotion_inference', 'biometric_categorisation', 'biometric_identification', 'intimate_media']

function sleep(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds))
}

function quickInput(command: string): Thenable<unknown> {
  return vscode.commands.executeCommand(`quickInput.${command}`)
}

suite('interview and scaffold', () => {
  test('a new manifest is made in the chosen folder, with nothing stated that nobody chose', async () => {
    const place = vscode.Uri.joinPath(folder(), 'fresh')
    await vscode.workspace.fs.createDirectory(place)
    await vscode.commands.executeCommand('aiDesignReview.newManifest', place)
    const editor = await waitFor('the new manifest', () => {
      const active = vscode.window.activeTextEditor
      return active?.document.uri.path.endsWith('/fresh/ai-system.yaml') && active.document.getText() !== ''
        ? active
        : undefined
    })
    equal(editor.document.languageId, 'ai-system')
    ok(editor.document.getText().startsWith('schema: ai-design-review/v1'), 'the schema line')
    ok(!/: none$/m.test(editor.document.getText()), 'no section is stated as none')
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
    await vscode.workspace.fs.delete(place, { recursive: true })
  })

  test('the interview opens on a manifest, can be left, and changes nothing by that', async () => {
    const uri = vscode.Uri.joinPath(folder(), 'rental-firm-draft', 'ai-system.yaml')
    const document = await vscode.workspace.openTextDocument(uri)
    await vscode.window.showTextDocument(document)
    const before = document.getText()
    const done = vscode.commands.executeCommand('aiDesignReview.describeSystem', uri)
    await leave(done)
    equal(document.getText(), before)
    equal(document.isDirty, false)
  })

  test('an accepted answer is written as one edit that can be undone', async () => {
    const uri = vscode.Uri.joinPath(folder(), 'rental-firm-draft', 'ai-system.yaml')
    const document = await vscode.workspace.openTextDocument(uri)
    await vscode.window.showTextDocument(document)
    const before = document.getText()
    // "None of these" of the first question states every open section as none; without a choice nothing is stated.
    for (const pause of [500, 1_500, 4_000]) {
      const done = vscode.commands.executeCommand('aiDesignReview.describeSystem', uri)
      // The question opens in its own time, and nothing tells of it.
      await sleep(pause)
      await quickInput('accept')
      await sleep(pause)
      equal(document.getText(), before)
      for (const command of ['last', 'previous', 'toggleCheckbox', 'accept']) await quickInput(command)
      await sleep(pause)
      await leave(done)
      if (document.getText() !== before) break
    }
    equal(
      document.getText(),
      before.replace('    # The other', `${OPEN.map(name => `    ${name}: none\n`).join('')}    # The other`),
    )
    await vscode.commands.executeCommand('undo')
    equal(document.getText(), before)
  })
})
