import * as vscode from 'vscode'
import { equal, ok } from './assert.ts'
import { waitFor } from './wait.ts'
import { inLanguage, openScratch, tidyUp } from './workspace.ts'

const USE = `schema: ai-design-review/v1
name: Test
uses:
  case:
    purpose: Testing.
`

suite('completion', () => {
  teardown(tidyUp)

  test('offers the sections that are not there, in the order of the law', async () => {
    const items = await offeredAt(`${USE}    influence: none\n    |\n`)
    equal(items.map(labelOf).slice(0, 2), ['person_scoring', 'crime_prediction'])
    equal(items.map(labelOf).at(-1), 'scope')
  })

  test('offers the values of a fact with their meaning', async () => {
    const items = await offeredAt(`${USE}    face_collection:\n      face_storage: |\n`)
    equal(items.map(labelOf), ['persistent', 'temporary', 'none_realtime_only', 'unknown'])
    const [first] = items
    ok(first?.documentation instanceof vscode.MarkdownString, 'no documentation')
    ok(first.documentation.value.includes('They are kept.'), first.documentation.value)
    equal(first.documentation.isTrusted, undefined)
  })

  test('speaks Danish', async () => {
    await inLanguage('da', async () => {
      const [first] = await offeredAt(`${USE}    face_collection:\n      face_storage: |\n`)
      ok(first?.documentation instanceof vscode.MarkdownString, 'no documentation')
      ok(first.documentation.value.includes('De bevares.'), first.documentation.value)
    })
  })

  test('offers nothing in foreign YAML, in comments and in free text', async () => {
    for (const marked of ['kind: Pod\n|', `${USE}# |`, `${USE.replace('Testing.', 'Testing |')}`]) {
      equal((await offeredAt(marked)).map(labelOf), [], marked)
    }
  })

  test('is quiet while a line is indented, and answers a colon', async () => {
    equal((await offeredAt(`${USE}   |`, ' ')).map(labelOf), [])
    equal((await offeredAt(`${USE}    influence:|`, ':')).map(labelOf), ['facts …', 'none', 'unknown'])
  })

  test('writes a section and its value by keyboard', async () => {
    await openAt(`${USE}    |\n`)
    await type('fac')
    await accept()
    await waitForText(text => text.includes('    face_collection: '))
    await accept('non')
    await waitForText(text => text === `${USE}    face_collection: none\n`)
  })

  test('writes the facts of a section, indented as the file is', async () => {
    await openAt(`${USE.replaceAll('  ', '    ')}        face_collection: |\n`.replaceAll('\n', '\r\n'))
    await accept()
    const text = await waitForText(now => now.includes('database_operation'))
    ok(
      text.includes('\r\n            database_operation: unknown\r\n            face_storage: unknown'),
      text,
    )
    ok(text.includes('\r\n            channels:\r\n'), text)
    ok(!text.replaceAll('\r\n', '').includes('\n'), 'a line ending is not that of the file')
  })

  test('writes words into a set one after the other', async () => {
    await openAt(`${USE}scope:\n  |\n`)
    await type('activ')
    await accept()
    await waitForText(text => text.includes('activities: []'))
    await accept('imp')
    await waitForText(text => text.includes('activities: [importing]'))
    await type(', ')
    await accept('us')
    await waitForText(text => text.includes('activities: [importing, use]'))
  })
})

function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label
}

/** Opens a manifest with the cursor at its `|`. */
async function openAt(marked: string): Promise<vscode.TextEditor> {
  const at = marked.indexOf('|')
  const document = await openScratch('ai-system.yaml', marked.replace('|', ''))
  const editor = vscode.window.activeTextEditor
  ok(editor?.document === document, 'the document has no editor')
  const position = document.positionAt(at)
  editor.selection = new vscode.Selection(position, position)
  return editor
}

/** What this extension offers there. */
async function offeredAt(
  marked: string,
  triggerCharacter?: string,
): Promise<readonly vscode.CompletionItem[]> {
  const { document, selection } = await openAt(marked)
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    selection.active,
    triggerCharacter,
  )
  await tidyUp()
  return [...list.items].sort((one, two) => ((one.sortText ?? '') < (two.sortText ?? '') ? -1 : 1))
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
    // Findings that arrive meanwhile may close the widget: ask again.
    if (Date.now() - asked > 2_000) {
      await vscode.commands.executeCommand('editor.action.triggerSuggest')
      asked = Date.now()
    }
    await vscode.commands.executeCommand('acceptSelectedSuggestion')
    return text() !== before
  })
}

async function waitForText(expected: (text: string) => boolean): Promise<string> {
  const text = () => vscode.window.activeTextEditor?.document.getText() ?? ''
  await waitFor('the text', () => expected(text())).catch(() => ok(false, `not expected:\n${text()}`))
  return text()
}
