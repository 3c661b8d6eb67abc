/** An editor as a test plays it: starts `ai-design-review lsp --stdio` as a process and speaks the protocol with it. */

import assert from 'node:assert/strict'
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after } from 'node:test'
import { pathToFileURL } from 'node:url'
import {
  type ClientCapabilities,
  createProtocolConnection,
  type InitializeParams,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node'
import { CLI, PROJECT } from '../cli/run.ts'

/** An editor that can do everything that the server asks about. */
export const ABLE: ClientCapabilities = {
  general: { positionEncodings: ['utf-8', 'utf-16'] },
  workspace: {
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    fileOperations: { didCreate: true },
  },
  window: { showDocument: { support: true } },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
    diagnostic: {},
    hover: { contentFormat: ['markdown', 'plaintext'] },
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: {
      isPreferredSupport: true,
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } },
    },
    completion: {
      completionItem: {
        snippetSupport: true,
        documentationFormat: ['markdown'],
        labelDetailsSupport: true,
        insertTextModeSupport: { valueSet: [1, 2] },
      },
    },
  },
}

/** The same, but it is sent the findings and does not ask for them. */
export const PUSHED: ClientCapabilities = withoutPull(ABLE)

function withoutPull({ textDocument, ...rest }: ClientCapabilities): ClientCapabilities {
  const { diagnostic: _, ...others } = textDocument ?? {}
  return { ...rest, textDocument: others }
}

export interface Editor {
  readonly connection: ProtocolConnection
  readonly process: ChildProcessWithoutNullStreams
  readonly started: InitializeResult
  /** What was published, the latest last. */
  readonly published: PublishDiagnosticsParams[]
  open(uri: string, text: string, languageId?: string): void
  change(uri: string, version: number, range: Range | null, text: string): void
  /** Resolves with what is published next of a document and passes. */
  nextPublished(
    uri: string,
    passes?: (published: PublishDiagnosticsParams) => boolean,
  ): Promise<PublishDiagnosticsParams>
  /** Asks about a position of a document. */
  ask<T>(method: string, uri: string, more?: object): Promise<T>
  /** Ends as the protocol says; the exit status. */
  end(): Promise<number | null>
}

export interface EditorOptions {
  readonly capabilities?: ClientCapabilities
  readonly more?: Partial<InitializeParams>
  /** The program; default: the one that is built here. */
  readonly cli?: string
  /** Before `initialize` is sent. */
  readonly prepare?: (connection: ProtocolConnection) => void
}

/** Starts the server in a folder and introduces the editor. The process is gone after the tests of the file. */
export async function edit(folder: string | null, options: EditorOptions = {}): Promise<Editor> {
  const { capabilities = ABLE, more = {}, cli = CLI, prepare = () => undefined } = options
  const server = startServer(cli)
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  )
  const published: PublishDiagnosticsParams[] = []
  const waiting = new Set<(one: PublishDiagnosticsParams) => void>()
  connection.onNotification('textDocument/publishDiagnostics', (one: PublishDiagnosticsParams) => {
    published.push(one)
    for (const wait of waiting) wait(one)
  })
  prepare(connection)
  connection.listen()
  const uri = folder === null ? null : pathToFileURL(folder).href
  const started = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: uri === null ? null : [{ uri, name: 'folder' }],
    capabilities,
    ...more,
  })
  await connection.sendNotification('initialized', {})

  return {
    connection,
    process: server,
    started,
    published,
    open(uri, text, languageId = 'yaml') {
      void connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId, version: 1, text },
      })
    },
    change(uri, version, range, text) {
      void connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [range === null ? { text } : { range, text }],
      })
    },
    nextPublished(uri, passes = () => true) {
      return new Promise(resolve => {
        const wait = (one: PublishDiagnosticsParams): void => {
          if (one.uri !== uri || !passes(one)) return
          waiting.delete(wait)
          resolve(one)
        }
        waiting.add(wait)
      })
    },
    ask: (method, uri, more = {}) => connection.sendRequest(method, { textDocument: { uri }, ...more }),
    async end() {
      const status = exitOf(server)
      await connection.sendRequest('shutdown')
      await connection.sendNotification('exit')
      return status
    },
  }
}

/** The process alone, killed after the tests of the file if it has not ended by itself. */
export function startServer(cli = CLI): ChildProcessWithoutNullStreams {
  const server = spawn(process.execPath, [cli, 'lsp', '--stdio'], { cwd: PROJECT })
  server.stderr.resume()
  // A server that has ended takes no more input.
  server.stdin.on('error', () => undefined)
  after(() => server.kill('SIGKILL'))
  return server
}

export function exitOf(server: ChildProcessWithoutNullStreams): Promise<number | null> {
  return new Promise(resolve => server.on('exit', resolve))
}

export const EXAMPLES = join(PROJECT, 'examples')

/** A manifest of the examples: its address and its text. */
export function example(name: string): { readonly uri: string; readonly text: string } {
  const path = join(EXAMPLES, name, 'ai-system.yaml')
  return { uri: pathToFileURL(path).href, text: readFileSync(path, 'utf8') }
}

/** Where a word begins in a text, and a little behind that. */
export function positionOf(text: string, word: string, behind = 1): Position {
  const offset = text.indexOf(word)
  assert.ok(offset >= 0, word)
  const lines = text.slice(0, offset).split('\n')
  return { line: lines.length - 1, character: (lines.at(-1) ?? '').length + behind }
}

/** A text with edits of the protocol made. */
export function applied(
  text: string,
  edits: readonly { readonly range: Range; readonly newText: string }[],
): string {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: found }) => index + found.length)]
  const offset = ({ line, character }: Position) => (starts[line] ?? text.length) + character
  return edits
    .toSorted((one, two) => offset(two.range.start) - offset(one.range.start))
    .reduce((made, { range, newText }) => {
      return made.slice(0, offset(range.start)) + newText + made.slice(offset(range.end))
    }, text)
}
