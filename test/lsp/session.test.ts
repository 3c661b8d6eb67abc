import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { ClientCapabilities } from 'vscode-languageserver/node'
import { folder } from '../cli/run.ts'
import { ABLE, EXAMPLES, edit, example, exitOf, PUSHED, startServer } from './client.ts'

/** A message as it goes over the wire, whatever its content. */
function framed(content: string): string {
  return `Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`
}

suite('a session', () => {
  test('says what the server is, that it counts in UTF-16 units, and takes edits of parts', async () => {
    const editor = await edit(EXAMPLES)
    const { capabilities, serverInfo } = editor.started
    assert.equal(serverInfo?.name, 'ai-design-review')
    assert.equal(capabilities.positionEncoding, 'utf-16')
    assert.deepEqual(capabilities.textDocumentSync, {
      openClose: true,
      change: 2,
      save: { includeText: false },
    })
    assert.deepEqual(capabilities.diagnosticProvider, {
      interFileDependencies: true,
      workspaceDiagnostics: true,
    })
    await editor.end()
  })

  test('ends with status 0 where the editor says so first', async () => {
    const editor = await edit(EXAMPLES)
    assert.equal(await editor.end(), 0)
  })

  test('ends with status 1 where the editor leaves without a word, or is gone', async () => {
    const leaving = await edit(EXAMPLES)
    const left = exitOf(leaving.process)
    await leaving.connection.sendNotification('exit')
    assert.equal(await left, 1)
    const dying = await edit(EXAMPLES)
    const dead = exitOf(dying.process)
    dying.process.stdin.end()
    assert.equal(await dead, 1)
  })

  test('answers nothing but an error before initialize', async () => {
    const server = startServer()
    server.stdin.write(
      framed(
        JSON.stringify({
          jsonrpc: '2.0',
          id: 7,
          method: 'textDocument/hover',
          params: { textDocument: { uri: 'file:///x' }, position: { line: 0, character: 0 } },
        }),
      ),
    )
    const answer = await new Promise<string>(resolve => {
      let text = ''
      server.stdout.setEncoding('utf8').on('data', (part: string) => {
        text += part
        if (text.includes('"id":7')) resolve(text)
      })
    })
    assert.match(answer, /-32002/)
    const status = exitOf(server)
    server.stdin.end()
    assert.equal(await status, 1)
  })
})

suite('what is wrong with a message', () => {
  test('malformed requests are answered with errors, and the next one as if nothing had been', async () => {
    const editor = await edit(EXAMPLES)
    const { uri, text } = example('face-harvest')
    editor.open(uri, text)
    const wrong: readonly (readonly [string, unknown])[] = [
      ['textDocument/hover', {}],
      ['textDocument/hover', { textDocument: { uri } }],
      ['textDocument/completion', { textDocument: { uri }, position: null }],
      ['textDocument/codeAction', { textDocument: { uri }, range: null, context: null }],
      ['textDocument/rename', { textDocument: { uri }, position: { line: 0, character: 0 } }],
      ['textDocument/diagnostic', null],
      ['workspace/diagnostic', {}],
      ['workspace/executeCommand', 7],
      ['no/such/method', {}],
    ]
    for (const [method, params] of wrong) {
      const error: unknown = await editor.connection.sendRequest(method, params).catch((one: unknown) => one)
      assert.ok(error instanceof Error, `${method} ${JSON.stringify(params)}: ${JSON.stringify(error)}`)
    }
    for (const position of [
      { line: -5, character: -5 },
      { line: 1e9, character: 1e9 },
    ])
      assert.equal(await editor.ask('textDocument/hover', uri, { position }), null)
    const { items } = await editor.ask<{ items: readonly unknown[] }>('textDocument/diagnostic', uri)
    assert.ok(items.length > 0)
    assert.equal(await editor.end(), 0)
  })

  test('malformed notifications change nothing', async () => {
    const editor = await edit(EXAMPLES)
    const { uri, text } = example('face-harvest')
    editor.open(uri, text)
    const before = await editor.ask('textDocument/diagnostic', uri)
    const { connection } = editor
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [7],
    })
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: 'file:///never/opened/ai-system.yaml', version: 2 },
      contentChanges: [{ text: 'x' }],
    })
    await connection.sendNotification('textDocument/didOpen', {})
    await connection.sendNotification('textDocument/didClose', { textDocument: { uri: 'file:///never' } })
    await connection.sendNotification('workspace/didChangeConfiguration', null)
    await connection.sendNotification('workspace/didChangeWatchedFiles', { changes: 'x' })
    await connection.sendNotification('workspace/didChangeWorkspaceFolders', {})
    assert.deepEqual(await editor.ask('textDocument/diagnostic', uri), before)
    assert.equal(await editor.end(), 0)
  })

  test('a text that is no JSON costs only itself', async () => {
    const editor = await edit(EXAMPLES)
    editor.process.stdin.write(framed('{"jsonrpc": '))
    const { uri, text } = example('face-harvest')
    editor.open(uri, text)
    const { items } = await editor.ask<{ items: readonly unknown[] }>('textDocument/diagnostic', uri)
    assert.ok(items.length > 0)
    assert.equal(await editor.end(), 0)
  })

  test('documents that are unknown, or no manifests, are answered empty', async () => {
    const editor = await edit(EXAMPLES)
    const other = 'file:///tmp/other.yaml'
    editor.open(other, 'schema: ai-design-review/v1\nuses: {}\n')
    const at = { position: { line: 0, character: 2 } }
    const range = { start: at.position, end: at.position }
    const empty: Readonly<Record<string, readonly [object, unknown]>> = {
      hover: [at, null],
      completion: [at, []],
      codeAction: [{ range, context: { diagnostics: [] } }, []],
      codeLens: [{}, []],
      documentSymbol: [{}, []],
      foldingRange: [{}, []],
      documentLink: [{}, []],
      definition: [at, null],
      inlayHint: [{ range }, []],
      prepareRename: [at, null],
      rename: [{ ...at, newName: 'x' }, null],
      diagnostic: [{}, { kind: 'full', items: [] }],
    }
    for (const uri of [other, 'file:///never/ai-system.yaml', 'untitled:x', '', 'file://%']) {
      for (const [name, [more, expected]] of Object.entries(empty))
        assert.deepEqual(await editor.ask(`textDocument/${name}`, uri, more), expected, `${name} of ${uri}`)
    }
    for (const given of [undefined, [], [5], ['file:///never/ai-system.yaml'], [other]]) {
      for (const command of ['aiDesignReview.report', 'aiDesignReview.nextQuestion', 'other', ''])
        assert.equal(
          await editor.connection.sendRequest('workspace/executeCommand', { command, arguments: given }),
          null,
        )
    }
    assert.equal(await editor.end(), 0)
  })
})

suite('an editor with few capabilities', () => {
  const NOTHING: ClientCapabilities = {}

  test('is sent the findings, with neither links nor related places', async () => {
    const editor = await edit(EXAMPLES, { capabilities: NOTHING })
    assert.equal(editor.started.capabilities.diagnosticProvider, undefined)
    assert.equal(editor.started.capabilities.codeActionProvider, undefined)
    const { uri, text } = example('face-harvest')
    const published = editor.nextPublished(uri)
    editor.open(uri, text)
    const { diagnostics, version } = await published
    assert.equal(version, 1)
    assert.ok(diagnostics.length > 3)
    for (const one of diagnostics) assert.ok(!('relatedInformation' in one) && !('codeDescription' in one))
    assert.equal(await editor.end(), 0)
  })

  test('gets plain text: hovers, completions without placeholders, flat symbols, edits without versions', async () => {
    const editor = await edit(EXAMPLES, { capabilities: NOTHING })
    const { uri, text } = example('face-harvest')
    editor.open(uri, text)
    const position = { line: text.split('\n').indexOf('  face-index:'), character: 4 }
    const hover = await editor.ask<{ contents: { kind: string; value: string } }>('textDocument/hover', uri, {
      position,
    })
    assert.equal(hover.contents.kind, 'plaintext')
    assert.doesNotMatch(hover.contents.value, /\]\(|\*\*/)
    assert.match(hover.contents.value, /^face-index: /)
    const symbols = await editor.ask<readonly { name: string; containerName?: string; location: object }[]>(
      'textDocument/documentSymbol',
      uri,
    )
    assert.ok(
      symbols.some(({ name, containerName }) => name === 'face-index' && containerName === 'FaceHarvest'),
    )
    const renamed = await editor.ask<{ changes: Readonly<Record<string, readonly unknown[]>> }>(
      'textDocument/rename',
      uri,
      { position, newName: 'other' },
    )
    assert.equal(renamed.changes[uri]?.length, 1)
    editor.change(uri, 2, null, `${text}  next-use:\n    influence: `)
    const items = await editor.ask<readonly { textEdit: { newText: string }; insertTextFormat: number }[]>(
      'textDocument/completion',
      uri,
      { position: { line: text.split('\n').length, character: 15 } },
    )
    assert.ok(items.length > 1)
    for (const { textEdit, insertTextFormat } of items) {
      assert.equal(insertTextFormat, 1)
      assert.doesNotMatch(textEdit.newText, /\$\{/)
    }
    assert.ok(items.some(({ textEdit }) => /: \[?unknown/.test(textEdit.newText)))
    assert.equal(await editor.end(), 0)
  })

  test('is offered the fixes that need no filling in, and those that leave facts unknown', async () => {
    const text = 'schema: ai-design-review/v1\nname: N\nuses:\n  one:\n    purpose: P\n    influence: {}\n'
    const root = folder({ 'ai-system.yaml': text })
    const workspace = { ...PUSHED.workspace, workspaceEdit: { documentChanges: true } }
    const plain = await edit(root, { capabilities: { ...PUSHED, workspace } })
    const able = await edit(root, { capabilities: ABLE })
    const uri = `file://${root}/ai-system.yaml`
    const range = { start: { line: 0, character: 0 }, end: { line: 6, character: 0 } }
    interface Action {
      readonly title: string
      readonly edit: {
        readonly documentChanges: readonly [{ readonly edits: readonly { snippet?: object }[] }]
      }
    }
    const actionsOf = (editor: typeof plain) => {
      editor.open(uri, text)
      return editor.ask<readonly Action[]>('textDocument/codeAction', uri, {
        range,
        context: { diagnostics: [] },
      })
    }
    const [few, all] = [await actionsOf(plain), await actionsOf(able)]
    const snippets = (actions: readonly Action[]) =>
      actions.filter(({ edit: { documentChanges } }) =>
        documentChanges[0].edits.some(one => 'snippet' in one),
      )
    assert.equal(snippets(few).length, 0)
    assert.ok(snippets(all).length > 0)
    assert.ok(few.length > 0 && few.length < all.length)
    const titles = (actions: readonly Action[]) => actions.map(({ title }) => title)
    assert.deepEqual(
      titles(few).filter(title => !titles(all).includes(title)),
      [],
    )
    await plain.end()
    await able.end()
  })
})
