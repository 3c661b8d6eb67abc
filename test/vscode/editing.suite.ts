import * as vscode from 'vscode'
import { equal, ok } from './assert.ts'
import { codeOf, diagnosticsOf, findings, waitForCode, waitForFindings, waitForNothing } from './findings.ts'
import { HELD, PROHIBITED, QUIET } from './manifests.ts'
import { waitFor } from './wait.ts'
import { open, openScratch, rangeOf, replace, scratch, tidyUp, write } from './workspace.ts'

suite('typing', () => {
  teardown(tidyUp)

  test('a fact is changed: prohibited, held by one condition, and back', async () => {
    const document = await openScratch('ai-system.yaml', PROHIBITED)
    await waitForCode(document.uri, '5-1-e')
    const before = findings(document)
    await replace(document, 'untargeted_all_faces', 'specific_persons')
    await waitForFindings(document, HELD)
    await replace(document, 'specific_persons', 'untargeted_all_faces')
    await waitForFindings(document, before)
  })

  test('a fact is withdrawn: undetermined, with the fact to settle next', async () => {
    const document = await openScratch('ai-system.yaml', PROHIBITED)
    await waitForCode(document.uri, '5-1-e')
    await replace(document, 'untargeted_all_faces', 'unknown')
    await waitForFindings(document, ['warning 5-1-e 8:3 search'])
    const { message } = await waitForCode(document.uri, '5-1-e')
    ok(message.includes('`face_collection.channels[0].targeting`'), message)
  })

  test('in the editor, letter by letter', async () => {
    const document = await openScratch('ai-system.yaml', QUIET)
    const editor = await editorOf(document)
    const { end } = rangeOf(document, 'face_collection: none')
    editor.selection = new vscode.Selection(end, end)
    for (const letter of 'x') await vscode.commands.executeCommand('type', { text: letter })
    await waitForFindings(document, ['error manifest/bad-value 10:22 nonex'])
    await vscode.commands.executeCommand('deleteLeft')
    await waitForNothing(document.uri)
  })

  test('half-typed text keeps the findings of the rest', async () => {
    const document = await openScratch('ai-system.yaml', PROHIBITED)
    await waitForCode(document.uri, '5-1-e')
    const editor = await editorOf(document)
    for (const halfTyped of ['  another: { purpose: "Half', '  another:\n    purpose: [', '  "another']) {
      const end = document.positionAt(document.getText().length)
      ok(await editor.edit(edit => edit.insert(end, halfTyped)), 'the text was not inserted')
      const { severity } = await waitForCode(document.uri, 'manifest/syntax')
      equal(severity, vscode.DiagnosticSeverity.Error)
      const codes = diagnosticsOf(document.uri).map(codeOf)
      ok(codes.includes('5-1-e'), `lost the prohibition: ${codes}`)
      ok(codes.includes('5-1-e/untargeted-faces'), `lost a condition: ${codes}`)
      const whole = new vscode.Range(
        new vscode.Position(0, 0),
        document.positionAt(document.getText().length),
      )
      ok(await editor.edit(edit => edit.replace(whole, PROHIBITED)), 'the text was not replaced')
      await waitFor(
        'no syntax finding',
        () => !diagnosticsOf(document.uri).some(one => codeOf(one) === 'manifest/syntax'),
      )
    }
  })

  test('many changes at once end with the findings of the last', async () => {
    const document = await openScratch('ai-system.yaml', PROHIBITED)
    await waitForCode(document.uri, '5-1-e')
    for (let time = 0; time < 20; time++) {
      await replace(document, 'untargeted_all_faces', 'specific_persons')
      await replace(document, 'specific_persons', 'untargeted_all_faces')
    }
    await replace(document, 'untargeted_all_faces', 'specific_persons')
    await waitForFindings(document, HELD)
  })

  test('lines that end with CRLF, and characters beyond the first plane, keep the columns right', async () => {
    const text = PROHIBITED.replace('targeting: untargeted', 'targeting:   untargeted').replace(
      'name: Face search',
      'name: 👁 Face search',
    )
    const document = await openScratch('ai-system.yaml', text.replaceAll('\n', '\r\n'))
    await waitForCode(document.uri, '5-1-e')
    ok(
      findings(document).includes('warning 5-1-e/untargeted-faces 19:24 untargeted_all_faces'),
      'other places',
    )
    ok(findings(document).includes('error 5-1-e 8:3 search'), 'other places')
  })

  test('two manifests with errors do not mix', async () => {
    const one = await openScratch('one/ai-system.yaml', PROHIBITED)
    await waitForCode(one.uri, '5-1-e')
    const ofOne = findings(one)
    const two = await openScratch(
      'two/ai-system.yml',
      QUIET.replace('is_ai_system: yes', 'is_ai_system: perhaps'),
    )
    await waitForFindings(two, ['error manifest/bad-value 4:17 perhaps'])
    equal(findings(one), ofOne, 'the second manifest changed the findings of the first')
    await replace(one, 'untargeted_all_faces', 'specific_persons')
    await waitForFindings(one, HELD)
    equal(findings(two), ['error manifest/bad-value 4:17 perhaps'])
    for (const { location } of diagnosticsOf(one.uri).flatMap(
      ({ relatedInformation = [] }) => relatedInformation,
    )) {
      equal(location.uri.toString(), one.uri.toString(), 'a related place in the other manifest')
    }
  })

  test('a change on disk is followed', async () => {
    const document = await openScratch('ai-system.yaml', QUIET)
    await write(scratch('ai-system.yaml'), PROHIBITED)
    await waitForCode(document.uri, '5-1-e')
  })
})

async function editorOf(document: vscode.TextDocument): Promise<vscode.TextEditor> {
  await open(document.uri)
  const editor = vscode.window.activeTextEditor
  ok(editor, 'no editor is active')
  return editor
}
