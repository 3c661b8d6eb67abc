import type { InitializeParams, MarkupKind, TextDocumentClientCapabilities } from 'vscode-languageserver/node'

/** What the editor can do, as far as an answer depends on it. What it does not say it cannot. */
export interface Client {
  /** BCP 47, such as `da`; null: it does not say. */
  readonly locale: string | null
  readonly pullsDiagnostics: boolean
  readonly related: boolean
  readonly codeDescription: boolean
  readonly hover: MarkupKind
  readonly documentation: MarkupKind
  readonly snippets: boolean
  /** Leaves the indentation of inserted text as it is, where it is told to. */
  readonly insertTextMode: boolean
  readonly labelDetails: boolean
  /** Takes code actions with edits, not only commands. */
  readonly codeActions: boolean
  readonly preferredActions: boolean
  readonly documentChanges: boolean
  readonly snippetEdits: boolean
  readonly nestedSymbols: boolean
  readonly locationLinks: boolean
  readonly showsDocuments: boolean
  readonly configuration: boolean
  readonly refreshes: Readonly<Record<'diagnostics' | 'codeLens' | 'inlayHint', boolean>>
  /** What may be registered after the start. */
  readonly registers: Readonly<Record<'configuration' | 'watchedFiles', boolean>>
  readonly workspaceFolders: boolean
  readonly fileOperations: boolean
}

/** Reads what an editor tells about itself when it starts the server. */
export function clientOf({ capabilities = {}, locale }: Partial<InitializeParams>): Client {
  const { textDocument = {}, workspace = {}, window = {} } = capabilities
  const { completion, codeAction, diagnostic } = textDocument
  const item = completion?.completionItem
  return {
    locale: locale ?? null,
    pullsDiagnostics: diagnostic !== undefined,
    ...diagnosticParts(textDocument),
    hover: firstOf(textDocument.hover?.contentFormat),
    documentation: firstOf(item?.documentationFormat),
    snippets: item?.snippetSupport === true,
    insertTextMode: item?.insertTextModeSupport?.valueSet?.includes(1) === true,
    labelDetails: item?.labelDetailsSupport === true,
    codeActions: codeAction?.codeActionLiteralSupport !== undefined,
    preferredActions: codeAction?.isPreferredSupport === true,
    documentChanges: workspace.workspaceEdit?.documentChanges === true,
    snippetEdits: workspace.workspaceEdit?.snippetEditSupport === true,
    nestedSymbols: textDocument.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    locationLinks: textDocument.definition?.linkSupport === true,
    showsDocuments: window.showDocument?.support === true,
    configuration: workspace.configuration === true,
    refreshes: {
      diagnostics: workspace.diagnostics?.refreshSupport === true,
      codeLens: workspace.codeLens?.refreshSupport === true,
      inlayHint: workspace.inlayHint?.refreshSupport === true,
    },
    registers: {
      configuration: workspace.didChangeConfiguration?.dynamicRegistration === true,
      watchedFiles: workspace.didChangeWatchedFiles?.dynamicRegistration === true,
    },
    workspaceFolders: workspace.workspaceFolders === true,
    fileOperations: workspace.fileOperations !== undefined,
  }
}

/** An editor of an older protocol says of the diagnostics that it is sent what holds of those it asks for too. */
function diagnosticParts({ publishDiagnostics, diagnostic }: TextDocumentClientCapabilities) {
  const either = (name: 'relatedInformation' | 'codeDescriptionSupport') =>
    publishDiagnostics?.[name] === true || diagnostic?.[name] === true
  return { related: either('relatedInformation'), codeDescription: either('codeDescriptionSupport') }
}

/** The form of text that the editor likes best, of those that there are here. */
function firstOf(formats: readonly MarkupKind[] | undefined): MarkupKind {
  return formats?.find(format => format === 'markdown' || format === 'plaintext') ?? 'plaintext'
}
