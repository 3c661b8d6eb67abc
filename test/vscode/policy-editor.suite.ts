import * as vscode from 'vscode'
import { equal, ok } from './assert.ts'
import { waitForCode, waitForFindings, waitForNothing } from './findings.ts'
import { QUIET } from './manifests.ts'
import { waitFor } from './wait.ts'
import { inLanguage, openScratch, rangeOf, scratch, tidyUp, write } from './workspace.ts'

const NAME = '.ai-design-review.yaml'
const SCHEMA = 'schema: ai-design-review-policy/v1\n'

suite('editing a policy', () => {
  teardown(tidyUp)

  test('completion offers keys and values, in the language of the editor', async () => {
    const document = await openScratch(`complete/${NAME}`, `${SCHEMA}owners: \n`)
    const [first] = await completionsAt(document, new vscode.Position(1, 8))
    equal(labelOf(first), 'required')
    equal(textOf(first?.documentation).startsWith('A manifest without an owner is a finding.'), true)
    const keys = await completionsAt(document, new vscode.Position(2, 0))
    equal(keys.map(labelOf).slice(0, 3), ['extends', 'loosen', 'reason'])
    ok(!keys.map(labelOf).includes('owners'), 'a key that is stated is offered')
    await inLanguage('da', async () => {
      const [danish] = await completionsAt(document, new vscode.Position(1, 8))
      ok(textOf(danish?.documentation).startsWith('Et manifest uden ejer'), textOf(danish?.documentation))
    })
  })

  test('a key and its value are written by keyboard', async () => {
    await openScratch(`keyboard/${NAME}`, SCHEMA)
    const editor = vscode.window.activeTextEditor
    ok(editor, 'no editor')
    editor.selection = new vscode.Selection(1, 0, 1, 0)
    await type('evid')
    await accept()
    await accept('str')
    equal(editor.document.getText(), `${SCHEMA}evidence: strict`)
  })

  test('hover says what a key, a value and a code mean', async () => {
    const document = await openScratch(
      `hover/${NAME}`,
      `${SCHEMA}evidence: strict\nseverity:\n  5-1-e/held-by: warning\n`,
    )
    const over = async (text: string) => {
      const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        rangeOf(document, text).start,
      )
      return hovers.flatMap(({ contents }) => contents.map(textOf)).join('\n')
    }
    ok((await over('evidence')).includes('must be documented'), await over('evidence'))
    ok((await over('strict')).startsWith('`strict`: '), await over('strict'))
    ok((await over('5-1-e/held-by')).includes('held by condition 3 alone'), await over('5-1-e/held-by'))
  })

  test('a quick fix mends a key, and takes a line away that is never lowered', async () => {
    const document = await openScratch(
      `fixes/${NAME}`,
      `${SCHEMA}ownrs: required # ours\nseverity:\n  breach: off\n  not-stated: off\n`,
    )
    await waitForFindings(document, [
      'error policy/unknown-key 2:1 ownrs',
      'error policy/never-lowered 4:11 off',
    ])
    await fix(document, 'ownrs', "Change 'ownrs' to 'owners'")
    await fix(document, 'breach: off', "Remove 'breach'")
    await waitForNothing(document.uri)
    equal(document.getText(), `${SCHEMA}owners: required # ours\nseverity:\n  not-stated: off\n`)
  })

  test('what a policy above says stricter can be loosened: the cursor waits for the reason', async () => {
    await write(scratch(`loosened/${NAME}`), `${SCHEMA}owners: required\n`)
    const document = await openScratch(`loosened/inner/${NAME}`, `${SCHEMA}owners: optional\n`)
    await waitForCode(document.uri, 'policy/loosened')
    await fix(document, 'optional', "Add 'loosen: true'")
    equal(document.getText(), `${SCHEMA}loosen: true\nreason: \nowners: optional\n`)
    await type('Agreed with legal.')
    equal(document.lineAt(2).text, 'reason: Agreed with legal.')
  })

  test('a manifest without an owner gets the key, and the cursor waits for the name', async () => {
    await write(scratch(`owner/${NAME}`), `${SCHEMA}owners: required\n`)
    const document = await openScratch('owner/ai-system.yaml', QUIET)
    const { range } = await waitForCode(document.uri, 'policy/owner-missing')
    await fix(document, document.getText(range), "Add 'owner'")
    ok(/^owner: $/m.test(document.getText()), document.getText())
    await type('Ann')
    ok(/^owner: Ann$/m.test(document.getText()), document.getText())
  })

  test('extends leads to its file, and nowhere out of the workspace folder', async () => {
    await write(scratch('extends/base.yaml'), SCHEMA)
    const document = await openScratch(`extends/inner/${NAME}`, `${SCHEMA}extends: ../base.yaml\n`)
    const [link, ...others] = await linksIn(document)
    equal(others.length, 0)
    equal(link?.target?.path, scratch('extends/base.yaml').path)
    const [definition] = await vscode.commands.executeCommand<readonly vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      new vscode.Position(1, 12),
    )
    equal(definition?.targetUri.path, scratch('extends/base.yaml').path)
    const outside = await openScratch(`extends/outside/${NAME}`, `${SCHEMA}extends: ../../../../base.yaml\n`)
    equal((await linksIn(outside)).length, 0)
  })

  test('a yaml file of another name has none of it', async () => {
    const document = await openScratch('other/other.yaml', `${SCHEMA}owners: \n`)
    const labels = (await completionsAt(document, new vscode.Position(1, 8))).map(labelOf)
    ok(!labels.includes('required'), labels.join())
  })
})

function labelOf(item: vscode.CompletionItem | undefined): string {
  return typeof item?.label === 'object' ? item.label.label : (item?.label ?? '')
}

function textOf(markdown: vscode.MarkdownString | vscode.MarkedString | undefined): string {
  return typeof markdown === 'object' ? markdown.value : (markdown ?? '')
}

async function completionsAt(
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<readonly vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
  )
  return [...list.items].sort((one, two) => ((one.sortText ?? '') < (two.sortText ?? '') ? -1 : 1))
}

function linksIn(document: vscode.TextDocument): Thenable<readonly vscode.DocumentLink[]> {
  return vscode.commands.executeCommand('vscode.executeLinkProvider', document.uri)
}

/** Makes the fix at a text that stands once; with a snippet the cursor goes into the editor. */
async function fix(document: vscode.TextDocument, text: string, title: string): Promise<void> {
  let titles: readonly string[] = []
  const look = async () => {
    const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      rangeOf(document, text),
      vscode.CodeActionKind.QuickFix.value,
    )
    titles = actions.map(action => action.title)
    return actions.find(action => action.title.startsWith(title))
  }
  const found = await waitFor('the fix', look).catch(() => {
    throw new Error(`no fix '${title}' among ${JSON.stringify(titles)}`)
  })
  ok(found.edit, 'the fix has no edit')
  const { version } = document
  ok(await vscode.workspace.applyEdit(found.edit), 'the fix was not made')
  await waitFor('the edit', () => document.version > version)
}

async function type(text: string): Promise<void> {
  for (const character of text) await vscode.commands.executeCommand('type', { text: character })
}

/** Accepts the first suggestion, after typing what narrows them down. */
async function accept(narrow = ''): Promise<void> {
  const text = () => vscode.window.activeTextEditor?.document.getText()
  await type(narrow)
  const before = text()
  let asked = 0
  await waitFor('a suggestion', async () => {
    if (Date.now() - asked > 2_000) {
      await vscode.commands.executeCommand('editor.action.triggerSuggest')
      asked = Date.now()
    }
    await vscode.commands.executeCommand('acceptSelectedSuggestion')
    return text() !== before
  })
}
