import assert from 'node:assert/strict'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import type {
  Diagnostic,
  PublishDiagnosticsParams,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver/node'
import { lineIndex } from '../../src/manifest/position.ts'
import { read } from '../../src/manifest/read.ts'
import { review } from '../../src/review/review.ts'
import { today } from '../../src/review/today.ts'
import { FACE_HARVEST } from '../cli/manifests.ts'
import { check, folder, gitInit } from '../cli/run.ts'
import { ABLE, type Editor, EXAMPLES, edit, example, PUSHED } from './client.ts'

const POLICY = '.ai-design-review.yaml'
const policy = (lines: string) => `schema: ai-design-review-policy/v1\n${lines}\n`

function uriIn(root: string, path: string): string {
  return pathToFileURL(join(root, path)).href
}

async function pulled(editor: Editor, uri: string): Promise<readonly Diagnostic[]> {
  return (await editor.ask<{ items: readonly Diagnostic[] }>('textDocument/diagnostic', uri)).items
}

async function everywhere(
  editor: Editor,
  before: readonly string[] = [],
): Promise<WorkspaceDiagnosticReport['items']> {
  const previousResultIds = before.map(uri => ({ uri, value: '' }))
  return (
    await editor.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds,
    })
  ).items
}

function codes(diagnostics: readonly Diagnostic[]): readonly unknown[] {
  return diagnostics.map(({ code }) => code)
}

suite('diagnostics', () => {
  test('are published with each edit to an editor that does not ask, and taken back on close', async () => {
    const editor = await edit(EXAMPLES, { capabilities: PUSHED })
    const { uri, text } = example('face-harvest')
    const first = editor.nextPublished(uri)
    editor.open(uri, text)
    const { diagnostics } = await first
    const verdict = diagnostics.find(({ code }) => code === '5-1-e')
    assert.equal(verdict?.severity, 1)
    assert.equal(verdict.source, 'AI Design Review')
    assert.match(verdict.codeDescription?.href ?? '', /\/docs\/law\/5-1-e\.md$/)
    assert.ok((verdict.relatedInformation ?? []).every(({ location }) => location.uri === uri))
    const line = text.split('\n').findIndex(one => one.includes('face_storage'))
    const character = text.split('\n')[line]?.indexOf('persistent') ?? 0
    const second = editor.nextPublished(uri, ({ version }) => version === 2)
    const range = { start: { line, character }, end: { line, character: character + 'persistent'.length } }
    editor.change(uri, 2, range, 'none_realtime_only')
    assert.ok(!codes((await second).diagnostics).includes('5-1-e'))
    const gone = editor.nextPublished(uri)
    await editor.connection.sendNotification('textDocument/didClose', { textDocument: { uri } })
    assert.deepEqual((await gone).diagnostics, [])
    assert.equal(await editor.end(), 0)
  })

  test('are not published to an editor that asks', async () => {
    const editor = await edit(EXAMPLES)
    const { uri, text } = example('face-harvest')
    editor.open(uri, text)
    assert.ok((await pulled(editor, uri)).length > 0)
    await editor.connection.sendNotification('textDocument/didClose', { textDocument: { uri } })
    assert.deepEqual(await pulled(editor, uri), [])
    assert.deepEqual(editor.published, [])
    assert.equal(await editor.end(), 0)
  })

  test('after any edits are those of the text as it then is', async () => {
    const editor = await edit(null)
    const { text } = example('rental-firm')
    let number = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(fc.nat(), fc.nat(60), fc.constantFrom('', 'x', '\n', '\r\n', '  yes\n', ': [', '😀æ')),
          {
            minLength: 1,
            maxLength: 6,
          },
        ),
        async edits => {
          number += 1
          const uri = `untitled:${number}`
          editor.open(uri, text, 'ai-system')
          let current = text
          for (const [index, [from, length, inserted]] of edits.entries()) {
            // Positions are within lines: an editor makes no edit between \r and \n.
            const lines = lineIndex(current)
            const start = lines.position(from % (current.length + 1))
            const end = lines.position(Math.min(current.length, lines.offset(start) + length))
            current = current.slice(0, lines.offset(start)) + inserted + current.slice(lines.offset(end))
            editor.change(uri, index + 2, { start, end }, inserted)
          }
          const expected = review(read(current), {
            asOf: null,
            today: today(),
            language: 'en',
            isMissing: () => false,
          })
          assert.deepEqual(
            (await pulled(editor, uri)).map(({ range, message }) => ({ range, message })),
            expected.findings.map(({ range, message }) => ({ range, message })),
          )
        },
      ),
      { numRuns: 40 },
    )
    assert.equal(await editor.end(), 0)
  })

  test('of a folder: open manifests as they are typed, the others as on the disk, and gone ones taken back', async () => {
    const root = folder({
      'a/ai-system.yaml': FACE_HARVEST,
      'b/ai-system.yaml': FACE_HARVEST,
      'ignored/ai-system.yaml': FACE_HARVEST,
      '.gitignore': 'ignored\n',
      'node_modules/x/ai-system.yaml': FACE_HARVEST,
    })
    const editor = await edit(root)
    const [a, b] = [uriIn(root, 'a/ai-system.yaml'), uriIn(root, 'b/ai-system.yaml')]
    editor.open(a, '')
    const items = await everywhere(editor, [uriIn(root, 'gone/ai-system.yaml')])
    assert.deepEqual(
      items.map(({ uri, version }) => [uri, version]),
      [
        [a, 1],
        [b, null],
        [uriIn(root, 'gone/ai-system.yaml'), null],
      ],
    )
    const found = items.map(item => (item.kind === 'full' ? codes(item.items) : []))
    assert.deepEqual(found[0], ['manifest/empty'])
    assert.ok(found[1]?.includes('5-1-e'))
    assert.deepEqual(found[2], [])
    assert.equal(await editor.end(), 0)
  })

  test('say what could not be read, where it matters', async () => {
    const root = folder({ 'ai-system.yaml': FACE_HARVEST })
    // A folder in the place of a policy cannot be read as one.
    mkdirSync(join(root, POLICY))
    const editor = await edit(root)
    const uri = uriIn(root, 'ai-system.yaml')
    editor.open(uri, FACE_HARVEST)
    const found = await pulled(editor, uri)
    const problem = found.find(({ code }) => code === 'tool/unreadable')
    assert.equal(problem?.severity, 1)
    assert.match(String(problem.message), /\.ai-design-review\.yaml/)
    assert.equal(check([], { cwd: root }).report.tool_problems[0]?.code, 'tool/unreadable')
    assert.equal(await editor.end(), 0)
  })
})

suite('policies', () => {
  test('hold in the folder of the editor as on the command line, with what they extend', async () => {
    const root = folder({
      'base.yaml': policy('severity: { 5-1-e/face-database: error }'),
      [POLICY]: policy(
        'extends: base.yaml\nlaw_as_of: 2025-01-01\nlanguage: da\nrecommendations: [justitia]',
      ),
      'deep/er/ai-system.yaml': FACE_HARVEST,
    })
    const editor = await edit(root)
    const uri = uriIn(root, 'deep/er/ai-system.yaml')
    editor.open(uri, FACE_HARVEST)
    const found = await pulled(editor, uri)
    const [manifest] = check([], { cwd: root }).report.manifests
    assert.deepEqual(
      found.map(({ message }) => message),
      manifest?.findings.map(({ message }) => message),
    )
    assert.ok(found.some(({ code, severity }) => code === '5-1-e/face-database' && severity === 1))
    assert.ok(found.some(({ message }) => /[Ff]orbudt/.test(String(message))))
    assert.equal(await editor.end(), 0)
  })

  test('that change are read again: when the editor tells, when it saves, and when it opens a document', async () => {
    const root = folder({ 'ai-system.yaml': FACE_HARVEST })
    const uri = uriIn(root, 'ai-system.yaml')
    const path = join(root, POLICY)
    let refreshed = 0
    const editor = await edit(root, {
      prepare: connection =>
        connection.onRequest('workspace/diagnostic/refresh', () => {
          refreshed += 1
          return null
        }),
    })
    editor.open(uri, FACE_HARVEST)
    const isThere = async () =>
      (await pulled(editor, uri)).some(
        ({ code, severity }) => code === '5-1-e/face-database' && severity === 2,
      )
    assert.ok(await isThere())
    writeFileSync(path, policy('severity: { 5-1-e/face-database: error }'))
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriIn(root, POLICY), type: 1 }],
    })
    assert.ok(!(await isThere()))
    rmSync(path)
    await editor.connection.sendNotification('textDocument/didSave', { textDocument: { uri } })
    assert.ok(await isThere())
    assert.equal(refreshed, 2)
    writeFileSync(path, policy('ignore: [ai-system.yaml]'))
    await editor.connection.sendNotification('workspace/didCreateFiles', {
      files: [{ uri: uriIn(root, POLICY) }],
    })
    assert.deepEqual(await pulled(editor, uri), [])
    assert.deepEqual(await everywhere(editor), [])
    assert.equal(await editor.end(), 0)
  })

  test('have their own mistakes found, open or not', async () => {
    const text = policy('severity: { 5-1-e: loud }')
    const root = folder({ [POLICY]: text, 'ai-system.yaml': FACE_HARVEST })
    const editor = await edit(root)
    const uri = uriIn(root, POLICY)
    const item = (await everywhere(editor)).find(one => one.uri === uri)
    assert.ok(item?.kind === 'full')
    assert.deepEqual(codes(item.items), ['policy/bad-value'])
    editor.open(uri, text)
    assert.deepEqual(await pulled(editor, uri), item.items)
    editor.change(uri, 2, null, policy('severity: {}'))
    assert.deepEqual(await pulled(editor, uri), [])
    assert.equal(await editor.end(), 0)
  })

  test('and evidence are those of the repository, and of each of several folders', async () => {
    const proven = FACE_HARVEST.replace(
      'face_storage: persistent',
      'face_storage: { value: persistent, evidence: ../proof.md }',
    )
    assert.notEqual(proven, FACE_HARVEST)
    const root = folder({
      'one/proof.md': '',
      'one/in/ai-system.yaml': proven,
      'two/in/ai-system.yaml': proven,
      'three/in/ai-system.yaml': proven,
      [`one/${POLICY}`]: policy('language: da'),
    })
    gitInit(join(root, 'one'))
    const folders = ['one/in', 'two'].map(name => ({ uri: uriIn(root, name), name }))
    const editor = await edit(null, { more: { workspaceFolders: folders } })
    const found: Record<string, readonly Diagnostic[]> = {}
    for (const name of ['one', 'two', 'three']) {
      const uri = uriIn(root, `${name}/in/ai-system.yaml`)
      editor.open(uri, proven)
      found[name] = await pulled(editor, uri)
    }
    const isMissing = (name: string) => codes(found[name] ?? []).includes('evidence/not-found')
    assert.deepEqual(['one', 'two', 'three'].map(isMissing), [false, true, true])
    const isDanish = (name: string) =>
      (found[name] ?? []).some(({ message }) => /[Ff]orbudt/.test(String(message)))
    assert.deepEqual(['one', 'two', 'three'].map(isDanish), [true, false, false])
    assert.equal((await everywhere(editor)).length, 2)
    await editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [{ uri: uriIn(root, 'three'), name: 'three' }], removed: [folders[1]] },
    })
    assert.deepEqual(
      (await everywhere(editor)).map(({ uri }) => uri),
      ['one', 'three'].map(name => uriIn(root, `${name}/in/ai-system.yaml`)),
    )
    assert.equal(await editor.end(), 0)
  })
})

suite('settings', () => {
  const isDanish = ({ diagnostics }: Pick<PublishDiagnosticsParams, 'diagnostics'>) =>
    diagnostics.some(({ message }) => /[Ff]orbudt/.test(String(message)))

  test('come with the start, or from the language of the editor', async () => {
    const { uri, text } = example('face-harvest')
    const starts: readonly (readonly [object, boolean])[] = [
      [{ locale: 'da-DK' }, true],
      [{ locale: 'fr', initializationOptions: { language: 'da' } }, true],
      [{ locale: 'da', initializationOptions: { language: 'en', recommendations: 7 } }, false],
      [{ locale: 'da', initializationOptions: { language: 'auto' } }, true],
      [{ initializationOptions: 'nonsense' }, false],
    ]
    for (const [more, danish] of starts) {
      const editor = await edit(EXAMPLES, { more })
      editor.open(uri, text)
      assert.equal(isDanish({ diagnostics: [...(await pulled(editor, uri))] }), danish, JSON.stringify(more))
      await editor.end()
    }
  })

  test('are asked for by document, and again when they change', async () => {
    let answer: unknown = { language: 'da' }
    const asked: unknown[] = []
    const capabilities = {
      ...PUSHED,
      workspace: {
        ...PUSHED.workspace,
        configuration: true,
        didChangeConfiguration: { dynamicRegistration: true },
      },
    }
    const registered: string[] = []
    const editor = await edit(EXAMPLES, {
      capabilities,
      prepare(connection) {
        connection.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) => {
          asked.push(...items)
          return [answer]
        })
        connection.onRequest(
          'client/registerCapability',
          ({ registrations }: { registrations: readonly { method: string }[] }) => {
            registered.push(...registrations.map(({ method }) => method))
            return null
          },
        )
      },
    })
    const { uri, text } = example('face-harvest')
    const first = editor.nextPublished(uri)
    editor.open(uri, text)
    assert.ok(isDanish(await first))
    assert.deepEqual(asked, [{ scopeUri: uri, section: 'aiDesignReview' }])
    answer = null
    const second = editor.nextPublished(uri)
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null })
    assert.ok(!isDanish(await second))
    const third = editor.nextPublished(uri)
    await editor.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { aiDesignReview: { language: 'da' } },
    })
    assert.ok(isDanish(await third))
    assert.deepEqual(registered.toSorted(), [
      'workspace/didChangeConfiguration',
      'workspace/didChangeWatchedFiles',
    ])
    assert.equal(await editor.end(), 0)
  })

  test('that never come hold nothing up for good', async () => {
    const workspace = { ...ABLE.workspace, configuration: true }
    const editor = await edit(EXAMPLES, {
      capabilities: { ...ABLE, workspace },
      prepare: connection =>
        connection.onRequest('workspace/configuration', () => new Promise(() => undefined)),
    })
    const { uri, text } = example('face-harvest')
    editor.open(uri, text)
    assert.ok((await pulled(editor, uri)).length > 0)
    assert.equal(await editor.end(), 0)
  })
})
