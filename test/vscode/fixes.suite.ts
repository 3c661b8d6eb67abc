import * as vscode from 'vscode'
import { equal, ok } from './assert.ts'
import { diagnosticsOf, waitForCode } from './findings.ts'
import { waitFor } from './wait.ts'
import { inLanguage, openScratch, rangeOf, tidyUp } from './workspace.ts'

const HEAD = 'schema: ai-design-review/v1\nname: x\n'
const USE = 'uses:\n  one:\n    purpose: p\n'

/** The fixes of this extension at a text, as VS Code puts them into the light bulb. */
function fixesAt(document: vscode.TextDocument, text: string): Thenable<readonly vscode.CodeAction[]> {
  return vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    rangeOf(document, text),
    vscode.CodeActionKind.QuickFix.value,
  )
}

/** Asks again until the fix is there: a request may be dropped while the document or a setting changes. */
async function fixAt(document: vscode.TextDocument, text: string, title: string): Promise<vscode.CodeAction> {
  let titles: readonly string[] = []
  const look = async () => {
    const actions = await fixesAt(document, text)
    titles = actions.map(action => action.title)
    return actions.find(action => action.title.startsWith(title))
  }
  return waitFor('the fix', look).catch(() => {
    throw new Error(`no fix '${title}' among ${JSON.stringify(titles)}`)
  })
}

async function apply({ edit }: vscode.CodeAction): Promise<void> {
  ok(edit, 'the fix has no edit')
  ok(await vscode.workspace.applyEdit(edit), 'the fix was not made')
}

/** Waits until the document reads so. */
async function waitForText(document: vscode.TextDocument, text: string): Promise<void> {
  await waitFor('the text', () => document.getText() === text).catch(() => equal(document.getText(), text))
}

suite('fixes', () => {
  teardown(tidyUp)

  test('did you mean: a key is corrected, its finding goes, and one undo takes it back', async () => {
    const before = `${HEAD}${USE}    person_scorning: none # a comment\n`
    const document = await openScratch('fixes/ai-system.yaml', before)
    await waitForCode(document.uri, 'manifest/unknown-key')
    const fix = await fixAt(document, 'person_scorning', "Change 'person_scorning' to 'person_scoring'")
    ok(fix.isPreferred, 'a key is not preferred')
    await apply(fix)
    await waitForText(document, `${HEAD}${USE}    person_scoring: none # a comment\n`)
    await waitFor('the finding to go', () =>
      diagnosticsOf(document.uri).every(one => !one.message.includes('person_scorning')),
    )
    await vscode.commands.executeCommand('undo')
    await waitForText(document, before)
  })

  test('a section is stated as none, with the line breaks of the file', async () => {
    const before = `${HEAD}${USE}    influence: unknown # asked`.replaceAll('\n', '\r\n')
    const document = await openScratch('fixes/ai-system.yaml', before)
    await waitForCode(document.uri, 'not-stated')
    const fix = await fixAt(document, 'one', "State 'influence: none': no ")
    equal(fix.isPreferred ?? false, false)
    await apply(fix)
    await waitForText(document, `${HEAD}${USE}    influence: none # asked`.replaceAll('\n', '\r\n'))
  })

  test('evidence: the long form with the cursor where the evidence goes, and one undo takes it back', async () => {
    const scoring = '    person_scoring:\n      proportionality_assessment'
    const before = `${HEAD}${USE}${scoring}: documented_proportionate # approved\n`
    const document = await openScratch('fixes/ai-system.yaml', before)
    await waitForCode(document.uri, 'evidence/missing')
    await apply(await fixAt(document, 'documented_proportionate', 'Name the evidence of '))
    const long = `${scoring}:\n        value: documented_proportionate # approved\n        evidence: \n`
    await waitForText(document, `${HEAD}${USE}${long}`)
    const editor = vscode.window.activeTextEditor
    equal(editor?.selection.active.line, 8)
    equal(editor?.selection.active.character, '        evidence: '.length)
    await vscode.commands.executeCommand('undo')
    await waitForText(document, before)
  })

  test('a value that does not fit is chosen anew: unknown until then', async () => {
    const document = await openScratch(
      'fixes/ai-system.yaml',
      `${HEAD}scope:\n  is_ai_system: maybe # a comment\n${USE}`,
    )
    await waitForCode(document.uri, 'manifest/bad-value')
    const fix = await fixAt(document, 'maybe', "Choose a value of 'is_ai_system'")
    equal(fix.isPreferred ?? false, false)
    await apply(fix)
    await waitForText(document, `${HEAD}scope:\n  is_ai_system: unknown # a comment\n${USE}`)
  })

  test('a section is described with its indentation as it is to be', async () => {
    const document = await openScratch('fixes/ai-system.yaml', `${HEAD}${USE}`)
    await waitForCode(document.uri, 'not-stated')
    await apply(await fixAt(document, 'one', 'Describe face collection'))
    const section = '    face_collection:\n      database_operation: unknown\n      face_storage: unknown\n'
    await waitFor('the section', () => document.getText().startsWith(`${HEAD}${USE}${section}`)).catch(() =>
      equal(document.getText(), `${HEAD}${USE}${section}`),
    )
  })

  test('a void exclusion is removed, in Danish', async () => {
    await inLanguage('da', async () => {
      const scope = 'scope:\n  activities: [placing_on_market]\n  exclusions: '
      const document = await openScratch(
        'fixes/ai-system.yaml',
        `${HEAD}${scope}[pre_market_research] # why\n${USE}`,
      )
      await waitForCode(document.uri, 'scope/void-exclusion')
      await apply(await fixAt(document, 'pre_market_research', "Fjern undtagelsen 'pre_market_research'"))
      await waitForText(document, `${HEAD}${scope}[] # why\n${USE}`)
    })
  })

  test('a file of another tool gets the line, and then its findings', async () => {
    const document = await openScratch('fixes/ai-system.yaml', '# of another tool\nname: x\n')
    await waitForCode(document.uri, 'manifest/not-ours')
    const fix = await fixAt(document, 'name', "Add 'schema: ai-design-review/v1'")
    ok(fix.isPreferred, 'the line is not preferred')
    await apply(fix)
    await waitForText(document, '# of another tool\nschema: ai-design-review/v1\nname: x\n')
    await waitForCode(document.uri, 'manifest/missing-key')
  })
})
