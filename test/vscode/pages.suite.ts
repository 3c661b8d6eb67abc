import * as vscode from 'vscode'
import { equal, ok } from './assert.ts'
import { waitFor } from './wait.ts'
import { fileAt, inLanguage, open, tidyUp } from './workspace.ts'

const OPEN_PROVISION = 'aiDesignReview.openProvision'

suite('the pages of the law', () => {
  teardown(tidyUp)

  test('a provision opens as a preview', async () => {
    await vscode.commands.executeCommand(OPEN_PROVISION, '5-1-e')
    await waitForPreview('5-1-e.md')
  })

  test('a condition opens its provision', async () => {
    await vscode.commands.executeCommand(OPEN_PROVISION, '5-1-c/detrimental-treatment')
    await waitForPreview('5-1-c.md')
  })

  test('in Danish where the manifest is reviewed in Danish', async () => {
    await open(fileAt('face-harvest/ai-system.yaml'))
    await inLanguage('da', async () => {
      await vscode.commands.executeCommand(OPEN_PROVISION, '26-10')
      await waitForPreview('26-10.da.md')
    })
  })

  test('what is no provision opens nothing', async () => {
    for (const given of [undefined, null, 7, {}, '', '5-1-z', '../../package.json', 'manifest/syntax']) {
      await vscode.commands.executeCommand(OPEN_PROVISION, given)
    }
    equal(previews(), [])
  })

  test('the link of a hover is a command that the extension has', async () => {
    const document = await open(fileAt('face-harvest/ai-system.yaml'))
    const position = document.positionAt(document.getText().indexOf('face_collection') + 1)
    const [hover] = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    )
    const [content] = hover?.contents ?? []
    ok(content instanceof vscode.MarkdownString, 'no hover')
    const [, command = '', argument = ''] = /\(command:([\w.]+)\?([^)]*)\)/.exec(content.value) ?? []
    equal(command, OPEN_PROVISION)
    ok((await vscode.commands.getCommands(true)).includes(command), 'no such command')
    const given: unknown = JSON.parse(decodeURIComponent(argument))
    ok(Array.isArray(given), `no list of arguments: ${argument}`)
    await vscode.commands.executeCommand(command, ...given)
    await waitForPreview('5-1-e.md')
  })
})

/** The titles of the Markdown previews that are open. */
function previews(): readonly string[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('markdown'))
    .map(({ label }) => label)
}

async function waitForPreview(name: string): Promise<void> {
  await waitFor(`a preview of ${name}, not ${previews()}`, () =>
    previews().some(label => label.endsWith(` ${name}`)),
  )
}
