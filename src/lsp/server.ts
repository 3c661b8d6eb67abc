import {
  type Connection,
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  ResponseError,
  TextDocuments,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { TOOL_NAME, VERSION } from '../report/tool.ts'
import { capabilitiesFor } from './capabilities.ts'
import { type Client, clientOf } from './client.ts'
import { execute } from './commands.ts'
import { completionsAt } from './completion.ts'
import { createDiagnostics, type Diagnostics } from './diagnostics.ts'
import { actionsIn } from './fixes.ts'
import { hoverAt } from './hover.ts'
import { hintsIn } from './inlay.ts'
import { lensesOf } from './lenses.ts'
import { definitionAt, linksOf } from './links.ts'
import { createManifests, type Manifests, type Open, type OpenPolicy } from './manifests.ts'
import { createPlaces, foldersAtStart, type Places } from './places.ts'
import { policyActions, policyCompletions, policyHover, policyLinks } from './policies.ts'
import { register } from './register.ts'
import { renamable, renamed } from './rename.ts'
import { createSettings, type SettingsStore } from './settings.ts'
import { foldsOf, symbolsOf } from './symbols.ts'

/** What the server knows from when an editor has introduced itself. */
interface Session {
  readonly client: Client
  readonly places: Places
  readonly settings: SettingsStore
  readonly manifests: Manifests
  readonly diagnostics: Diagnostics
}

/** Answers one editor over a connection until it ends. Errors become responses; nothing is thrown out. */
export function serve(connection: Connection): void {
  const documents = new TextDocuments(TextDocument)
  let session: Session | null = null

  connection.onInitialize((params): InitializeResult => {
    session = begin(connection, documents, params)
    return {
      capabilities: capabilitiesFor(session.client),
      serverInfo: { name: TOOL_NAME, version: VERSION },
    }
  })

  function current(): Session {
    if (session === null) throw new ResponseError(ErrorCodes.ServerNotInitialized, 'initialize comes first.')
    return session
  }

  /** A request about an open manifest, or a policy; `otherwise` answers for every other document. */
  function about<P extends { readonly textDocument: { readonly uri: string } }, R>(
    otherwise: R,
    answer: (open: Open, params: P, session: Session) => R,
    ofPolicy: (open: OpenPolicy, params: P, session: Session) => R = () => otherwise,
  ): (params: P) => Promise<R> {
    return async params => {
      const now = current()
      const { uri } = params.textDocument
      if (documents.get(uri) === undefined) return otherwise
      await now.settings.load(uri)
      const policy = now.manifests.openPolicy(uri)
      if (policy !== null) return ofPolicy(policy, params, now)
      const open = now.manifests.open(uri)
      return open === null ? otherwise : answer(open, params, now)
    }
  }

  connection.onHover(
    about(
      null,
      (open, { position }, { client }) => hoverAt(open, position, client),
      (policy, { position }, { client, places }) => policyHover(policy, position, places, client),
    ),
  )
  connection.onCompletion(
    about(
      [],
      (open, { position, context }, { client }) =>
        completionsAt(open, position, context?.triggerCharacter, client),
      (policy, { position, context }, { client }) =>
        policyCompletions(policy, position, context?.triggerCharacter, client),
    ),
  )
  connection.onCodeAction(
    about(
      [],
      (open, params, { client }) => actionsIn(open, params, client),
      (policy, params, { client }) => policyActions(policy, params, client),
    ),
  )
  connection.onCodeLens(about([], (open, _, { client }) => lensesOf(open, client)))
  connection.onDocumentSymbol(about([], (open, _, { client }) => symbolsOf(open, client)))
  connection.onFoldingRanges(about([], open => foldsOf(open)))
  connection.onDocumentLinks(
    about(
      [],
      (open, _, { places }) => linksOf(open, places),
      (policy, _, { places }) => policyLinks(policy, places),
    ),
  )
  connection.onDefinition(
    about(null, (open, { position }, { client }) => definitionAt(open, position, client)),
  )
  connection.languages.inlayHint.on(about([], (open, { range }, { client }) => hintsIn(open, range, client)))
  connection.onPrepareRename(about(null, (open, { position }) => renamable(open, position)))
  connection.onRenameRequest(
    about(null, (open, { position, newName }, { client }) => renamed(open, position, newName, client)),
  )
  connection.onExecuteCommand(({ command, arguments: given = [] }) => {
    const { manifests, places, client } = current()
    return execute(connection, manifests, places, client)(command, given)
  })

  connection.languages.diagnostics.on(async ({ textDocument: { uri } }) => {
    const { settings, diagnostics } = current()
    if (documents.get(uri) !== undefined) await settings.load(uri)
    return { kind: 'full', items: diagnostics.of(uri) }
  })
  connection.languages.diagnostics.onWorkspace(({ previousResultIds }, token) =>
    current().diagnostics.ofWorkspace(
      previousResultIds.map(({ uri }) => uri),
      token,
    ),
  )

  // Not every editor tells of files that others have written.
  documents.onDidOpen(() => session?.places.forget())
  documents.onDidChangeContent(({ document }) => void tell(document.uri))
  documents.onDidSave(reviewAgain)
  documents.onDidClose(({ document: { uri } }) => {
    session?.manifests.close(uri)
    session?.settings.forget(uri)
    session?.diagnostics.clear(uri)
  })

  /** To an editor that is sent the findings. */
  async function tell(uri: string): Promise<void> {
    await session?.settings.load(uri)
    session?.diagnostics.publish(uri)
  }

  /** After something beside the text of the documents has changed. */
  function reviewAgain(): void {
    if (session === null) return
    const { client, places, manifests } = session
    places.forget()
    manifests.forget()
    for (const { uri } of documents.all()) void tell(uri)
    const { refreshes } = client
    if (refreshes.diagnostics) quietly(connection.languages.diagnostics.refresh())
    if (refreshes.codeLens) quietly(connection.sendRequest('workspace/codeLens/refresh'))
    if (refreshes.inlayHint) quietly(connection.languages.inlayHint.refresh())
  }

  /** An editor that cannot do what it said leaves a word in the log. */
  function quietly(asked: Promise<unknown>): void {
    asked.catch(error => connection.console.warn(String(error)))
  }

  connection.onDidChangeConfiguration(({ settings }: { readonly settings?: unknown }) => {
    session?.settings.change(settings)
    reviewAgain()
  })
  connection.onDidChangeWatchedFiles(reviewAgain)
  connection.onNotification('workspace/didCreateFiles', reviewAgain)
  connection.onNotification('workspace/didRenameFiles', reviewAgain)
  connection.onNotification('workspace/didDeleteFiles', reviewAgain)

  connection.onInitialized(() => {
    if (session === null) return
    for (const registered of register(connection, session.client)) quietly(registered)
    if (!session.client.workspaceFolders) return
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      session?.places.change(
        added.map(({ uri }) => uri),
        removed.map(({ uri }) => uri),
      )
      reviewAgain()
    })
  })

  documents.listen(connection)
  connection.listen()
}

function begin(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  params: InitializeParams,
): Session {
  const client = clientOf(params)
  const places = createPlaces(foldersAtStart(params))
  const settings = createSettings(connection, client.configuration, params.initializationOptions)
  const manifests = createManifests(documents, places, settings, client)
  const diagnostics = createDiagnostics(connection, documents, manifests, places, client)
  return { client, places, settings, manifests, diagnostics }
}
