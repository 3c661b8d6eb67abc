import * as vscode from 'vscode'
import { evidencePaths } from '../manifest/evidence-paths.ts'
import { reviewAgain } from '../review/again.ts'
import type { IsMissing } from '../review/facts.ts'
import type { FileReview, KeptReview } from '../review/review.ts'
import { today } from '../review/today.ts'
import { isManifest, openDocument } from './documents.ts'
import { exists, lookUpEvidence, NOTHING_MISSING } from './evidence.ts'
import { isPolicyKnown, loadPolicy, onDidChangePolicies, policyOf } from './policies.ts'
import { languageFor, recommendationsFor, SECTION } from './settings.ts'

/** The reviews of the open manifests, each of the current version of its document. */
export interface Reviews extends vscode.Disposable {
  /** The review of the document as it is now; null where it is no manifest. */
  of(document: vscode.TextDocument): FileReview | null
  /** Looks again for the evidence of an open manifest, by its address. */
  lookUp(address: string): void
  readonly onDidChange: vscode.Event<vscode.TextDocument>
  /** The document is closed or deleted, or no longer a manifest. */
  readonly onDidForget: vscode.Event<vscode.Uri>
}

interface Entry {
  readonly version: number
  /** The review, from which the next one starts. */
  readonly kept: KeptReview
  readonly isMissing: IsMissing
}

/** Reviews every open manifest, again with every change, and looks its evidence up beside it. */
export function watchManifests(): Reviews {
  const entries = new Map<string, Entry>()
  const changed = new vscode.EventEmitter<vscode.TextDocument>()
  const forgotten = new vscode.EventEmitter<vscode.Uri>()

  function update(document: vscode.TextDocument, isMissing: IsMissing): void {
    const { uri, version } = document
    const options = {
      asOf: null,
      today: today(),
      language: languageFor(uri),
      recommendations: recommendationsFor(uri),
      isMissing,
      policy: policyOf(uri),
    }
    const before = entries.get(uri.toString())?.kept ?? null
    const kept = reviewAgain(before, document.getText(), options)
    entries.set(uri.toString(), { version, isMissing, kept })
    changed.fire(document)
  }

  function onChange(document: vscode.TextDocument): void {
    if (!isManifest(document)) return
    update(document, entries.get(document.uri.toString())?.isMissing ?? NOTHING_MISSING)
    void lookUp(document)
  }

  /** The answer is used only if the document has not changed meanwhile, and only if it says something new. */
  async function lookUp(document: vscode.TextDocument): Promise<void> {
    const { uri, version } = document
    const entry = entries.get(uri.toString())
    if (entry === undefined) return
    const policy = isPolicyKnown(uri) ? policyOf(uri) : null
    const [isMissing] = await Promise.all([lookUpEvidence(uri, entry.kept.review.file), loadPolicy(uri)])
    const current = entries.get(uri.toString())
    if (document.isClosed || document.version !== version || current?.version !== version) return
    const sameEvidence = evidencePaths(entry.kept.review.file).every(
      path => current.isMissing(path) === isMissing(path),
    )
    if (!sameEvidence || policy !== policyOf(uri)) update(document, isMissing)
  }

  function forget(uri: vscode.Uri): void {
    if (entries.delete(uri.toString())) forgotten.fire(uri)
  }

  /** Not those that are forgotten: an editor may still show a file that is deleted. */
  function updateKnown(): void {
    for (const document of vscode.workspace.textDocuments) {
      if (entries.has(document.uri.toString())) onChange(document)
    }
  }

  /** A file that is deleted and written again while its editor is open fires no other event. */
  function onCreate(uri: vscode.Uri): void {
    const open = openDocument(uri)
    if (open !== undefined) onChange(open)
  }

  /** A late event may speak of a file that has been written again since. */
  async function onDelete(uri: vscode.Uri): Promise<void> {
    if (!(await exists(uri))) forget(uri)
  }

  const watcher = vscode.workspace.createFileSystemWatcher('**/*ai-system.{yaml,yml}', false, true, false)
  const subscriptions = [
    changed,
    forgotten,
    watcher,
    watcher.onDidCreate(onCreate),
    watcher.onDidDelete(onDelete),
    vscode.workspace.onDidOpenTextDocument(onChange),
    vscode.workspace.onDidChangeTextDocument(event => onChange(event.document)),
    vscode.workspace.onDidSaveTextDocument(onChange),
    vscode.workspace.onDidCloseTextDocument(document => forget(document.uri)),
    // Manifests may go, and evidence may come and go.
    vscode.workspace.onDidDeleteFiles(({ files }) => {
      files.forEach(forget)
      updateKnown()
    }),
    vscode.workspace.onDidCreateFiles(updateKnown),
    onDidChangePolicies(updateKnown),
    vscode.workspace.onDidRenameFiles(updateKnown),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration(SECTION)) updateKnown()
    }),
  ]
  vscode.workspace.textDocuments.forEach(onChange)

  return {
    of(document) {
      if (!isManifest(document)) return null
      const entry = entries.get(document.uri.toString())
      if (entry?.version !== document.version) update(document, entry?.isMissing ?? NOTHING_MISSING)
      return entries.get(document.uri.toString())?.kept.review ?? null
    },
    lookUp(address) {
      const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === address)
      if (document !== undefined) void lookUp(document)
    },
    onDidChange: changed.event,
    onDidForget: forgotten.event,
    dispose: () => vscode.Disposable.from(...subscriptions).dispose(),
  }
}
