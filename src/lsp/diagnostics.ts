import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  LSPErrorCodes,
  ResponseError,
  type TextDocuments,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { addressOf, pathAt } from '../disk/address.ts'
import type { Client } from './client.ts'
import { toDiagnostics, toolDiagnostic } from './convert.ts'
import type { Manifests } from './manifests.ts'
import type { Places } from './places.ts'

/** So many files are reviewed before others may be answered. */
const CHUNK = 16

/** What the server tells of what it finds: as it goes to an editor that is sent it, and where it is asked. */
export interface Diagnostics {
  /** Of one open document. */
  of(uri: string): Diagnostic[]
  /** Of every manifest and every policy with mistakes in the folders. @param before the addresses of the last answer */
  ofWorkspace(before: readonly string[], token: CancellationToken): Promise<WorkspaceDiagnosticReport>
  /** Tells those of an open document; nothing to an editor that asks by itself. */
  publish(uri: string): void
  /** Takes back what was told of a document that is closed. */
  clear(uri: string): void
}

export function createDiagnostics(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  manifests: Manifests,
  places: Places,
  client: Client,
): Diagnostics {
  function of(uri: string): Diagnostic[] {
    const review = manifests.ofDocument(uri)
    return review === null ? [] : toDiagnostics(review, uri, manifests.languageOf(uri), client)
  }

  function ofFile(path: string): Diagnostic[] {
    const uri = addressOf(path)
    try {
      return toDiagnostics(manifests.ofFile(path), uri, manifests.languageOf(uri), client)
    } catch (error) {
      return [toolDiagnostic('tool/unreadable', error instanceof Error ? error.message : String(error))]
    }
  }

  async function ofWorkspace(before: readonly string[], token: CancellationToken) {
    const open = new Map(documents.all().map(document => [pathAt(document.uri), document]))
    const items: WorkspaceDiagnosticReport['items'] = []
    const add = (path: string): void => {
      const document = open.get(path)
      const found = document === undefined ? ofFile(path) : of(document.uri)
      const [uri, version] =
        document === undefined ? [addressOf(path), null] : [document.uri, document.version]
      items.push({ kind: 'full', uri, version, items: found })
    }
    for (const [index, path] of places.manifests().entries()) {
      if (index % CHUNK === 0) await breathe()
      if (token.isCancellationRequested)
        throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.')
      add(path)
    }
    const withMistakes = places.loaded().filter(({ problems }) => problems.length > 0)
    for (const path of new Set(withMistakes.map(policy => policy.path))) add(path)
    const told = new Set(items.map(({ uri }) => uri))
    for (const uri of before.filter(one => !told.has(one)))
      items.push({ kind: 'full', uri, version: null, items: [] })
    return { items }
  }

  function publish(uri: string): void {
    const document = documents.get(uri)
    if (client.pullsDiagnostics || document === undefined || manifests.ofDocument(uri) === null) return
    void connection.sendDiagnostics({ uri, version: document.version, diagnostics: of(uri) })
  }

  function clear(uri: string): void {
    if (!client.pullsDiagnostics) void connection.sendDiagnostics({ uri, diagnostics: [] })
  }

  return { of, ofWorkspace, publish, clear }
}

/** Lets other requests be answered. */
function breathe(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 0))
}
