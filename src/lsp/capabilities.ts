import { type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver/node'
import type { Client } from './client.ts'
import { COMMANDS } from './commands.ts'

/** After these characters completion is asked for by itself. */
const TRIGGERS = [':', ' ', '[', '{', ',', '-']
/** Manifests, policies and evidence may come and go with any file. */
const ANY_FILE = { filters: [{ scheme: 'file', pattern: { glob: '**/*' } }] }

/** What the server does for an editor. */
export function capabilitiesFor(client: Client): ServerCapabilities {
  return {
    // Every editor knows these units; the ranges of the review are counted in them.
    positionEncoding: 'utf-16',
    textDocumentSync: {
      openClose: true,
      change: TextDocumentSyncKind.Incremental,
      save: { includeText: false },
    },
    // A policy changes what is found in the manifests below it.
    ...(client.pullsDiagnostics
      ? { diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: true } }
      : {}),
    hoverProvider: true,
    completionProvider: { triggerCharacters: TRIGGERS, resolveProvider: false },
    ...(client.codeActions ? { codeActionProvider: { codeActionKinds: ['quickfix'] } } : {}),
    codeLensProvider: { resolveProvider: false },
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    documentLinkProvider: { resolveProvider: false },
    definitionProvider: true,
    inlayHintProvider: true,
    renameProvider: { prepareProvider: true },
    executeCommandProvider: { commands: [...COMMANDS] },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      ...(client.fileOperations
        ? { fileOperations: { didCreate: ANY_FILE, didRename: ANY_FILE, didDelete: ANY_FILE } }
        : {}),
    },
  }
}
