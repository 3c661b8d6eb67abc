import * as vscode from 'vscode'
import { equal, ok } from './assert.ts'
import { codeOf, diagnosticsOf, findings, SOURCE, waitForCode, waitForFindings } from './findings.ts'
import { PROHIBITED, QUIET } from './manifests.ts'
import { openScratch, scratch, tidyUp, write } from './workspace.ts'

suite('what is a manifest', () => {
  teardown(tidyUp)

  for (const name of ['ai-system.yaml', 'ai-system.yml', 'faces.ai-system.yaml', 'faces.v2.ai-system.yml']) {
    test(`${name} is one`, async () => {
      const document = await openScratch(name, PROHIBITED)
      equal(document.languageId, 'ai-system')
      await waitForCode(document.uri, '5-1-e')
    })
  }

  for (const [name, language] of [
    ['other.yaml', 'yaml'],
    ['my-ai-system.yaml', 'yaml'],
    ['ai-system.yaml.txt', 'plaintext'],
    ['ai-system.json', 'json'],
  ] as const) {
    test(`${name} is none`, async () => {
      const document = await openScratch(name, PROHIBITED)
      equal(document.languageId, language)
      await somethingReviewed()
      equal(findings(document), [])
      equal(await hoverTexts(document.uri, positionOf(document, 'face_collection')), [])
    })
  }

  test('an untitled text is none', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: PROHIBITED })
    await vscode.window.showTextDocument(document)
    await somethingReviewed()
    equal(diagnosticsOf(document.uri).length, 0)
  })

  test('an untitled text of our language is one', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'ai-system', content: PROHIBITED })
    await vscode.window.showTextDocument(document)
    await waitForCode(document.uri, '5-1-e')
  })

  test('a text whose language becomes ours is one, and is none when it goes away again', async () => {
    const document = await openScratch('notes.txt', PROHIBITED)
    await vscode.languages.setTextDocumentLanguage(document, 'ai-system')
    await waitForCode(document.uri, '5-1-e')
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext')
    await somethingReviewed()
    equal(findings(document), [])
  })

  test('a manifest that another extension keeps as yaml is one by its name', async () => {
    const document = await openScratch('faces.ai-system.yaml', PROHIBITED)
    const yaml = await vscode.languages.setTextDocumentLanguage(document, 'yaml')
    equal(yaml.languageId, 'yaml')
    await waitForCode(yaml.uri, '5-1-e')
    const [text = ''] = await hoverTexts(yaml.uri, positionOf(yaml, 'face_collection'))
    ok(text.includes('face_collection'), 'no hover')
  })

  test('a file of another tool gets one information, and nothing else', async () => {
    const foreign = 'apiVersion: v1\nkind: System\nuses:\n  Not An Id: [1, 2]\n  x: { influence: perhaps }\n'
    const document = await openScratch('ai-system.yaml', foreign)
    await waitForFindings(document, ['information manifest/not-ours 1:1 apiVersion'])
    const other = await openScratch(
      'other.ai-system.yaml',
      'schema: https://example.org/ai-system/v7\nname: x\n',
    )
    const finding = await waitForCode(other.uri, 'manifest/not-ours')
    equal(finding.severity, vscode.DiagnosticSeverity.Information)
    equal(findings(other).length, 1)
  })

  test('an empty manifest gets one information', async () => {
    const document = await openScratch('ai-system.yaml', '')
    await waitForFindings(document, ['information manifest/empty 1:1 '])
  })

  test('every finding names the tool and has a code', async () => {
    const document = await openScratch('ai-system.yaml', PROHIBITED)
    await waitForCode(document.uri, '5-1-e')
    for (const diagnostic of vscode.languages.getDiagnostics(document.uri)) {
      equal(diagnostic.source, SOURCE)
      ok(codeOf(diagnostic) !== 'undefined', `no code: ${diagnostic.message}`)
      ok(!document.validateRange(diagnostic.range).isEmpty, `an empty range: ${diagnostic.message}`)
    }
  })

  test('the virtual side of a diff has no findings, the file beside it has', async () => {
    const old = vscode.Uri.from({ scheme: 'old-version', path: '/ai-system.yaml' })
    const older = vscode.Uri.from({ scheme: 'old-version', path: '/older/ai-system.yaml' })
    const provider = vscode.workspace.registerTextDocumentContentProvider('old-version', {
      provideTextDocumentContent: () => PROHIBITED.replace('public_web', 'social_media'),
    })
    try {
      const file = await write(scratch('ai-system.yaml'), PROHIBITED)
      await vscode.commands.executeCommand('vscode.diff', old, file, 'old and new')
      await waitForCode(file, '5-1-e')
      await vscode.commands.executeCommand('vscode.diff', older, old, 'older and old')
      await somethingReviewed()
      for (const uri of [old, older]) {
        const document = vscode.workspace.textDocuments.find(one => one.uri.toString() === uri.toString())
        equal(document?.languageId, 'ai-system', `${uri} is not open as a manifest, so this proves nothing`)
        equal(diagnosticsOf(uri).length, 0)
      }
    } finally {
      provider.dispose()
    }
  })
})

let fences = 0

/** Documents are reviewed in the order of their events: what has no finding after this gets none. */
async function somethingReviewed(): Promise<void> {
  const text = QUIET.replace('is_ai_system: yes', 'is_ai_system: perhaps')
  const uri = await write(scratch(`fence-${++fences}/ai-system.yaml`), text)
  await vscode.workspace.openTextDocument(uri)
  await waitForCode(uri, 'manifest/bad-value')
}

function positionOf(document: vscode.TextDocument, text: string): vscode.Position {
  return document.positionAt(document.getText().indexOf(text))
}

async function hoverTexts(uri: vscode.Uri, position: vscode.Position): Promise<readonly string[]> {
  const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
    'vscode.executeHoverProvider',
    uri,
    position,
  )
  return hovers.flatMap(({ contents }) =>
    contents.map(content => (content instanceof vscode.MarkdownString ? content.value : String(content))),
  )
}
