import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { suite, test } from 'node:test'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type {
  CodeAction,
  CodeLens,
  CompletionItem,
  Diagnostic,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  MarkupContent,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node'
import { hover } from '../../src/language/hover/hover.ts'
import { inlayHints } from '../../src/language/inlay.ts'
import { lensesFor } from '../../src/language/lenses.ts'
import { read } from '../../src/manifest/read.ts'
import { review } from '../../src/review/review.ts'
import { today } from '../../src/review/today.ts'
import { folder } from '../cli/run.ts'
import { applied, EXAMPLES, edit, example, positionOf } from './client.ts'

/** The edits that an answer makes in the only document that it speaks of. */
function editsOf(made: WorkspaceEdit | undefined): readonly TextEdit[] {
  const [change] = made?.documentChanges ?? []
  assert.ok(change !== undefined && 'edits' in change)
  return change.edits.filter(one => 'newText' in one)
}

suite('each feature, on the examples', () => {
  test('hover says what the editor of VS Code says, and links to pages that are there', async () => {
    const editor = await edit(EXAMPLES)
    const { uri, text } = example('face-harvest')
    editor.open(uri, text)
    const reviewed = review(read(text), {
      asOf: null,
      today: today(),
      language: 'en',
      isMissing: () => true,
    })
    for (const word of ['face-index', 'face_collection', 'face_storage', 'targeting:']) {
      const position = positionOf(text, word)
      const found = await editor.ask<Hover>('textDocument/hover', uri, { position })
      const { value, kind } = found.contents as MarkupContent
      assert.equal(kind, 'markdown')
      const expected = hover(reviewed, position, { language: 'en', pageOf: () => '' })
      assert.equal(value.replaceAll(/\]\(file:[^)]*\)/g, ']()'), expected?.markdown)
      assert.deepEqual(found.range, expected?.range)
      const links = [...value.matchAll(/\]\((file:[^)]*)\)/g)].map(([, link = '']) => link)
      assert.ok(links.length > 0, word)
      for (const link of links) assert.ok(existsSync(fileURLToPath(link.replace(/#.*/, ''))), link)
    }
    assert.equal(await editor.ask('textDocument/hover', uri, { position: { line: 0, character: 0 } }), null)
    assert.equal(await editor.end(), 0)
  })

  test('completion offers facts and values, which as typed make a manifest that says them', async () => {
    const editor = await edit(EXAMPLES)
    const { uri, text } = example('face-harvest')
    const cut = text.replace(/face_storage: \w+/, 'face_storage: ')
    editor.open(uri, cut)
    const position = positionOf(cut, 'face_storage: ', 'face_storage: '.length)
    const items = await editor.ask<readonly CompletionItem[]>('textDocument/completion', uri, { position })
    const persistent = items.find(({ label }) => label === 'persistent')
    assert.ok(persistent?.textEdit !== undefined && 'range' in persistent.textEdit)
    assert.equal(persistent.kind, 20)
    assert.equal(persistent.insertTextMode, 1)
    assert.equal((persistent.documentation as MarkupContent).kind, 'markdown')
    assert.match(applied(cut, [persistent.textEdit]), /face_storage: persistent #/)
    const blank = positionOf(cut, '    face_collection', 2)
    const typed = { position: blank, context: { triggerKind: 2, triggerCharacter: ' ' } }
    assert.deepEqual(await editor.ask('textDocument/completion', uri, typed), [])
    assert.equal(await editor.end(), 0)
  })

  test('a code action mends what its finding says, in the version that was reviewed', async () => {
    const editor = await edit(EXAMPLES)
    const { uri, text } = example('mistakes')
    editor.open(uri, text)
    const { items } = await editor.ask<{ items: readonly Diagnostic[] }>('textDocument/diagnostic', uri)
    let mended = 0
    for (const diagnostic of items.filter(({ code }) => String(code).startsWith('manifest/'))) {
      const actions = await editor.ask<readonly CodeAction[]>('textDocument/codeAction', uri, {
        range: diagnostic.range,
        context: { diagnostics: [diagnostic], only: ['quickfix'] },
      })
      const action = actions.find(({ isPreferred }) => isPreferred)
      if (action === undefined) continue
      assert.deepEqual(action.diagnostics, [diagnostic])
      const [change] = action.edit?.documentChanges ?? []
      assert.deepEqual(change !== undefined && 'textDocument' in change && change.textDocument, {
        uri,
        version: 1,
      })
      const before = read(text).problems.length
      assert.ok(read(applied(text, editsOf(action.edit))).problems.length < before, action.title)
      mended += 1
    }
    assert.ok(mended > 0)
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } }
    const refactorings = { range, context: { diagnostics: [], only: ['refactor'] } }
    assert.deepEqual(await editor.ask('textDocument/codeAction', uri, refactorings), [])
    assert.equal(await editor.end(), 0)
  })

  test('code lenses: the verdicts, and by setting the sections, whose click shows the page', async () => {
    const shown: string[] = []
    const editor = await edit(EXAMPLES, {
      more: { initializationOptions: { codeLens: { sections: true } } },
      prepare: connection =>
        connection.onRequest('window/showDocument', ({ uri }: { uri: string }) => {
          shown.push(uri)
          return { success: true }
        }),
    })
    const { uri, text } = example('face-harvest')
    editor.open(uri, text)
    const lenses = await editor.ask<readonly CodeLens[]>('textDocument/codeLens', uri)
    const reviewed = review(read(text), { asOf: null, today: today(), language: 'en', isMissing: () => true })
    assert.deepEqual(
      lenses.map(({ range, command }) => ({ range, title: command?.title })),
      lensesFor(reviewed, { uses: true, sections: true, language: 'en' }).map(({ range, title }) => ({
        range,
        title,
      })),
    )
    assert.equal(lenses[0]?.command?.command, '')
    const clicked = lenses.find(({ command }) => command?.command !== '')?.command
    assert.ok(clicked !== undefined)
    assert.ok(editor.started.capabilities.executeCommandProvider?.commands.includes(clicked.command))
    const answer = await editor.connection.sendRequest('workspace/executeCommand', clicked)
    assert.match(String(answer), /^file:.*\/docs\/law\/5-1-e\.md$/)
    assert.deepEqual(shown, [answer])
    assert.equal(await editor.end(), 0)
  })

  test('symbols and folds of systems, uses, sections and facts', async () => {
    const editor = await edit(EXAMPLES)
    const { uri, text } = example('face-harvest')
    editor.open(uri, text)
    const [system] = await editor.ask<readonly DocumentSymbol[]>('textDocument/documentSymbol', uri)
    const use = system?.children?.find(({ name }) => name === 'face-index')
    assert.match(use?.detail ?? '', /prohibited 5\(1\)\(e\)/)
    assert.ok(use?.children?.some(({ name }) => name === 'face_collection'))
    const folds = await editor.ask<readonly FoldingRange[]>('textDocument/foldingRange', uri)
    const lines = text.split('\n')
    const starts = folds.map(({ startLine }) => lines[startLine]?.trim())
    for (const start of ['scope:', 'face-index:', 'face_collection:', 'channels:'])
      assert.ok(starts.includes(start))
    for (const { startLine, endLine } of folds)
      assert.ok(startLine < endLine && lines[endLine]?.trim() !== '')
    assert.equal(new Set(folds.map(({ startLine }) => startLine)).size, folds.length)
    assert.equal(await editor.end(), 0)
  })

  test('links lead to evidence that is in the folder, and to nothing outside of it', async () => {
    const root = folder()
    const editor = await edit(root)
    const uri = pathToFileURL(`${root}/a b/ai-system.yaml`).href
    const text = [
      'schema: ai-design-review/v1',
      'name: N',
      'uses:',
      '  one:',
      '    purpose: P',
      '    face_collection:',
      '      face_storage:',
      '        value: persistent',
      '        evidence: [proof 1.md, ../top.md, ../../out.md, https://example.org/x]',
      '',
    ].join('\n')
    editor.open(uri, text)
    const links = await editor.ask<readonly DocumentLink[]>('textDocument/documentLink', uri)
    assert.deepEqual(
      links.map(({ target = '' }) => (target.startsWith('file:') ? fileURLToPath(target) : target)),
      [`${root}/a b/proof 1.md`, `${root}/top.md`, 'https://example.org/x'],
    )
    assert.equal(await editor.end(), 0)
  })

  test('inlay hints, where the settings ask for them', async () => {
    const { uri, text } = example('face-harvest')
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } }
    const quiet = await edit(EXAMPLES)
    quiet.open(uri, text)
    assert.deepEqual(await quiet.ask('textDocument/inlayHint', uri, { range }), [])
    await quiet.end()
    const editor = await edit(EXAMPLES, {
      more: { initializationOptions: { aiDesignReview: { inlayHints: { enabled: true } } } },
    })
    editor.open(uri, text)
    const hints = await editor.ask<readonly InlayHint[]>('textDocument/inlayHint', uri, { range })
    const reviewed = review(read(text), { asOf: null, today: today(), language: 'en', isMissing: () => true })
    assert.deepEqual(
      hints.map(({ position, label }) => ({ position, label })),
      inlayHints(reviewed, range, 'en').map(({ position, label }) => ({ position, label })),
    )
    assert.ok(hints.length > 5)
    assert.equal(await editor.end(), 0)
  })

  test('from an alias to its anchor', async () => {
    const root = folder()
    const uri = pathToFileURL(`${root}/ai-system.yaml`).href
    const text = 'schema: ai-design-review/v1\nname: N\nuses:\n  one: &first\n    purpose: P\n  two: *first\n'
    const editor = await edit(root)
    editor.open(uri, text)
    const [link] = await editor.ask<readonly { targetUri: string; targetRange: object }[]>(
      'textDocument/definition',
      uri,
      { position: positionOf(text, '*first') },
    )
    assert.equal(link?.targetUri, uri)
    assert.deepEqual(link?.targetRange, { start: { line: 3, character: 7 }, end: { line: 3, character: 13 } })
    assert.equal(await editor.end(), 0)
  })

  test('rename of a use, in its recorded decisions too; what cannot be is an error with a reason', async () => {
    const root = folder()
    const uri = pathToFileURL(`${root}/ai-system.yaml`).href
    const text =
      'schema: ai-design-review/v1\nname: N\nuses:\n  one:\n    purpose: P\ndecisions:\n  - use: one\n'
    const editor = await edit(root)
    editor.open(uri, text)
    const position = positionOf(text, 'one:')
    assert.deepEqual(await editor.ask('textDocument/prepareRename', uri, { position }), {
      range: { start: { line: 3, character: 2 }, end: { line: 3, character: 5 } },
      placeholder: 'one',
    })
    const made = await editor.ask<WorkspaceEdit>('textDocument/rename', uri, { position, newName: 'first' })
    assert.equal(applied(text, editsOf(made)), text.replaceAll('one', 'first'))
    await assert.rejects(
      editor.ask('textDocument/rename', uri, { position, newName: 'No!' }),
      /small letters/,
    )
    assert.equal(
      await editor.ask('textDocument/prepareRename', uri, { position: { line: 1, character: 1 } }),
      null,
    )
    assert.equal(await editor.end(), 0)
  })

  test('commands: the report, and what the interview asks next', async () => {
    const editor = await edit(EXAMPLES)
    const { uri, text } = example('rental-firm-draft')
    editor.open(uri, text)
    const run = (command: string): Promise<unknown> =>
      editor.connection.sendRequest('workspace/executeCommand', { command, arguments: [uri] })
    const report = String(await run('aiDesignReview.report'))
    assert.match(report, /^# Review: /)
    assert.match(report, /`rental-firm-draft\/ai-system\.yaml`/)
    const next = (await run('aiDesignReview.nextQuestion')) as {
      readonly progress: string
      readonly question: Readonly<Record<string, unknown>>
    }
    assert.match(next.progress, /provisions settled/)
    assert.deepEqual(Object.keys(next.question), [
      'kind',
      'use',
      'path',
      'text',
      'help',
      'input',
      'choices',
      'can_be_unknown',
      'none',
      'why',
    ])
    assert.match(String(next.question.text), /\?$/)
    assert.equal(await editor.end(), 0)
  })

  test('policies have completion, hovers, fixes and a link to what they extend', async () => {
    const root = folder({ 'base.yaml': 'schema: ai-design-review-policy/v1\n' })
    const uri = pathToFileURL(`${root}/in/.ai-design-review.yaml`).href
    const text = 'schema: ai-design-review-policy/v1\nextends: ../base.yaml\nlanguge: da\n'
    const editor = await edit(root)
    editor.open(uri, text)
    const [link] = await editor.ask<readonly DocumentLink[]>('textDocument/documentLink', uri)
    assert.equal(link?.target, pathToFileURL(`${root}/base.yaml`).href)
    const hovered = await editor.ask<Hover>('textDocument/hover', uri, {
      position: positionOf(text, 'extends'),
    })
    assert.match((hovered.contents as MarkupContent).value, /^A policy in the same repository/)
    const { items } = await editor.ask<{ items: readonly Diagnostic[] }>('textDocument/diagnostic', uri)
    const mistake = items.find(({ code }) => code === 'policy/unknown-key')
    assert.ok(mistake !== undefined)
    const actions = await editor.ask<readonly CodeAction[]>('textDocument/codeAction', uri, {
      range: mistake.range,
      context: { diagnostics: [mistake] },
    })
    assert.match(applied(text, editsOf(actions[0]?.edit)), /^language: da$/m)
    const offered = await editor.ask<readonly CompletionItem[]>('textDocument/completion', uri, {
      position: { line: 3, character: 0 },
    })
    assert.ok(offered.some(({ label }) => label === 'require'))
    assert.equal(await editor.end(), 0)
  })
})
