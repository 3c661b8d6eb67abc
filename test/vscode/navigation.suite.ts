import * as vscode from 'vscode'
import { equal, ok } from './assert.ts'
import { waitFor } from './wait.ts'
import { fileAt, open, openScratch, tidyUp } from './workspace.ts'

const FACE_HARVEST = 'face-harvest/ai-system.yaml'

suite('navigation', () => {
  teardown(tidyUp)

  test('the outline shows uses with their verdict, sections and facts', async () => {
    const document = await open(fileAt(FACE_HARVEST))
    const [system] = await symbolsOf(document)
    equal(system?.name, 'FaceHarvest')
    equal(
      system?.children.map(({ name, detail }) => `${name} ${detail}`.trim()),
      ['scope', 'face-index prohibited 5(1)(e)'],
    )
    const section = system?.children[1]?.children[0]
    equal(section?.name, 'face_collection')
    const list = section?.children.find(({ name }) => name === 'channels')
    equal(list?.children.length, 2)
  })

  test('evidence is a link, unless it leads out of the folder', async () => {
    const document = await openScratch(
      'linked/ai-system.yaml',
      `schema: ai-design-review/v1
name: x
uses:
  a:
    purpose: x
    person_scoring:
      legitimate_basis: { value: documented, evidence: [docs/a.md, https://example.dk/b, ../../../out.md] }
`,
    )
    const links = await waitFor('links', async () => {
      const found = await vscode.commands.executeCommand<readonly vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        document.uri,
      )
      return found.length > 0 && found
    })
    const targets = links.map(({ range, target }) => `${document.getText(range)} ${target?.path}`)
    // VS Code finds the address by itself as well.
    ok(
      targets.some(text => text.endsWith('/scratch/linked/docs/a.md')),
      targets.join('\n'),
    )
    ok(
      targets.some(text => text.startsWith('https://example.dk/b ')),
      targets.join('\n'),
    )
    ok(!targets.some(text => text.includes('out.md')), targets.join('\n'))
  })

  test('an alias leads to its anchor', async () => {
    const document = await openScratch(
      'ai-system.yaml',
      'schema: ai-design-review/v1\nname: x\nscope: &scope\n  is_ai_system: yes\nuses:\n  a:\n    purpose: x\n    scope: *scope\n',
    )
    const [link] = await vscode.commands.executeCommand<readonly vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      document.positionAt(document.getText().indexOf('*scope') + 2),
    )
    ok(link, 'no definition')
    equal(document.getText(link.targetRange), '&scope')
  })

  test('inlay hints show only where the setting asks for them', async () => {
    const document = await open(fileAt(FACE_HARVEST))
    equal(await hintsOf(document), [])
    const configuration = () => vscode.workspace.getConfiguration('aiDesignReview', document.uri)
    const set = (value: boolean | undefined) =>
      configuration().update('inlayHints.enabled', value, vscode.ConfigurationTarget.WorkspaceFolder)
    await set(true)
    try {
      const hints = await waitFor('hints', async () => {
        const found = await hintsOf(document)
        return found.length > 0 && found
      })
      ok(hints.includes('matching_function: identifies 5(1)(e) 2/4 satisfied'), hints.join('\n'))
    } finally {
      await set(undefined)
    }
  })

  test('a manifest folds by its indentation', async () => {
    await open(fileAt(FACE_HARVEST))
    await vscode.commands.executeCommand('editor.foldAll')
    const seen = await waitFor('folded lines', () => {
      const editor = vscode.window.activeTextEditor
      const ranges = editor?.visibleRanges ?? []
      return editor !== undefined && ranges.length > 1 && ranges.map(({ start }) => start.line)
    })
    ok(seen.length > 1, `nothing is folded: ${seen}`)
  })
})

async function symbolsOf(document: vscode.TextDocument): Promise<readonly vscode.DocumentSymbol[]> {
  return waitFor('symbols', async () => {
    const found = await vscode.commands.executeCommand<readonly vscode.DocumentSymbol[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    )
    return found !== undefined && found.length > 0 && found
  })
}

/** Each hint behind the line that it stands on. */
async function hintsOf(document: vscode.TextDocument): Promise<readonly string[]> {
  const whole = new vscode.Range(0, 0, document.lineCount, 0)
  const hints = await vscode.commands.executeCommand<readonly vscode.InlayHint[]>(
    'vscode.executeInlayHintProvider',
    document.uri,
    whole,
  )
  return hints.map(({ position, label }) => {
    const line = document.lineAt(position.line).text.slice(0, position.character).trim()
    return `${line} ${typeof label === 'string' ? label : label.map(({ value }) => value).join('')}`
  })
}
