import * as vscode from 'vscode'
import { type ManifestSummary, summaryOf } from '../language/tree/summary.ts'
import type { FileReview } from '../review/review.ts'
import { nameOf } from '../workspace/folders.ts'
import { watchWorkspace } from '../workspace/manifests.ts'
import { isManifestName } from '../workspace/names.ts'
import { createReferences } from '../workspace/references.ts'
import type { Manifests } from '../workspace/states.ts'
import { toDiagnostics } from './convert.ts'
import { isManifest, openDocument } from './documents.ts'
import { evidenceTargets } from './evidence.ts'
import { type PageUri, pagesIn } from './pages.ts'
import { isPolicyKnown, onDidChangePolicies } from './policies.ts'
import type { Reviews } from './reviews.ts'
import { isReviewed, languageFor, SCAN, SECTION } from './settings.ts'
import { findManifests, reviewUnopened } from './unopened.ts'

/** What is kept of a manifest, whether open or not: what is shown of it, and no more. There may be thousands. */
export interface Reviewed {
  readonly summary: ManifestSummary
  readonly diagnostics: readonly vscode.Diagnostic[]
  /** The addresses of its evidence. */
  readonly evidence: readonly string[]
}

/** The manifests of the workspace by their addresses. Open ones count as they are in the editor. */
export interface WorkspaceManifests extends Manifests<Reviewed> {
  /** The manifests whose state is another one now, or that are gone; none where only the progress is another. */
  readonly onDidChange: vscode.Event<readonly string[]>
  /** Whatever is created, written or deleted in the workspace. */
  readonly onDidTouchFile: vscode.Event<vscode.Uri>
}

/** The search begins so many milliseconds after the start, which others need first. */
const DELAY = 1_000
/** Events of a checkout come in hundreds; they are taken together within so many milliseconds. */
const SETTLE = 200
/** Of more files at once it is not asked which are folders. */
const MANY = 100

/** Settings that change what a review says. The others change what is shown of it. */
const REVIEW_SETTINGS = ['language', 'recommendations', SCAN].map(name => `${SECTION}.${name}`)

/** Keeps the state of every manifest of the workspace. The search runs in the background, soon after the start. */
export function watchWorkspaceManifests(reviews: Reviews, extensionUri: vscode.Uri): WorkspaceManifests {
  const changed = new vscode.EventEmitter<readonly string[]>()
  const touched = new vscode.EventEmitter<vscode.Uri>()
  const references = createReferences()
  const pageUris = {
    en: remembered(pagesIn(extensionUri, 'en')),
    da: remembered(pagesIn(extensionUri, 'da')),
  }
  const reviewedFrom = (review: FileReview, uri: vscode.Uri): Reviewed => ({
    summary: summaryOf(review),
    diagnostics: toDiagnostics(review, uri, pageUris[languageFor(uri)]),
    evidence: evidenceTargets(uri, review.file).map(String),
  })
  const manifests = watchWorkspace<Reviewed>(
    {
      find: findManifests,
      async look(path) {
        const uri = vscode.Uri.parse(path, true)
        const review = await reviewUnopened(uri)
        return review === null ? null : reviewedFrom(review, uri)
      },
      settle: () => new Promise(resolve => setTimeout(resolve, SETTLE)),
      breathe: () => new Promise(resolve => setTimeout(resolve, 0)),
    },
    paths => {
      for (const path of paths) {
        const state = manifests.stateOf(path)
        references.set(path, state?.kind === 'known' ? state.state.evidence : [])
      }
      changed.fire(paths)
    },
  )

  function follow(document: vscode.TextDocument): void {
    const { uri } = document
    const review = reviews.of(document)
    // The policy says whether and how; it is read at once, and then this is told again.
    if (review === null || !isPolicyKnown(uri)) return
    const path = uri.toString()
    if (isReviewed(uri)) {
      manifests.open(path, reviewedFrom(review, uri))
    } else {
      void manifests.close(path)
      manifests.remove(path)
    }
  }

  /** Evidence of a manifest has come or gone. */
  function lookAgain(path: string): void {
    void manifests.touch(path)
    reviews.lookUp(path)
  }

  function onFile(uri: vscode.Uri): void {
    if (isManifestName(nameOf(uri.path))) void manifests.touch(uri.toString())
  }

  function onGone(uri: vscode.Uri): void {
    const path = uri.toString()
    manifests.remove(path)
    if (path.endsWith('/.gitignore')) void manifests.rescan()
    references.to(path).forEach(lookAgain)
  }

  /**
   * A folder that is moved here behind the back of VS Code fires no event of its files; one that was deleted and made
   * again counts as changed.
   */
  async function onNew(uris: readonly vscode.Uri[]): Promise<void> {
    for (const uri of uris) references.to(uri.toString()).forEach(lookAgain)
    if (uris.some(({ path }) => path.endsWith('/.gitignore'))) void manifests.rescan()
    const asked = uris.filter(({ path }) => !/\/(?:node_modules|\.git)(?:\/|$)/.test(path))
    const areFolders = asked.length > MANY ? [] : await Promise.all(asked.map(isFolder))
    for (const [index, uri] of asked.entries())
      if (areFolders[index] ?? true) void manifests.touch(uri.toString())
  }

  const watcher = vscode.workspace.createFileSystemWatcher('**/*ai-system.{yaml,yml}', false, false, true)
  const everything = vscode.workspace.createFileSystemWatcher('**')
  const collected = collect(onNew)
  const timer = setTimeout(() => void manifests.start(), DELAY)
  const subscriptions = vscode.Disposable.from(
    changed,
    touched,
    watcher,
    everything,
    collected,
    watcher.onDidCreate(onFile),
    watcher.onDidChange(onFile),
    everything.onDidCreate(collected.add),
    everything.onDidChange(collected.add),
    everything.onDidDelete(onGone),
    everything.onDidCreate(touched.fire, touched),
    everything.onDidChange(touched.fire, touched),
    everything.onDidDelete(touched.fire, touched),
    reviews.onDidChange(follow),
    reviews.onDidForget(uri => void manifests.close(uri.toString())),
    onDidChangePolicies(() => void manifests.refresh()),
    // What VS Code does itself it tells at once, and also of places that are not watched.
    vscode.workspace.onDidCreateFiles(({ files }) => {
      files.forEach(onFile)
      void onNew(files)
    }),
    vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach(onGone)),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri } of files) onGone(oldUri)
      for (const { newUri } of files) onFile(newUri)
      void onNew(files.map(({ newUri }) => newUri))
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(() => void manifests.refresh()),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (REVIEW_SETTINGS.some(name => event.affectsConfiguration(name))) void manifests.refresh()
      else if (event.affectsConfiguration('files.exclude')) void manifests.rescan()
    }),
    { dispose: () => clearTimeout(timer) },
  )
  vscode.workspace.textDocuments.filter(isManifest).forEach(follow)
  return {
    ...manifests,
    onDidChange: changed.event,
    onDidTouchFile: touched.event,
    dispose() {
      subscriptions.dispose()
      manifests.dispose()
    },
  }
}

/** There are few pages, and many findings that point at them. */
function remembered(pageUri: PageUri): PageUri {
  const known = new Map<string, vscode.Uri | null>()
  return code => {
    const found = known.get(code)
    const uri = found === undefined ? pageUri(code) : found
    known.set(code, uri)
    return uri
  }
}

/** Takes events together that come shortly after each other. */
function collect(then: (uris: readonly vscode.Uri[]) => Promise<void>) {
  let uris: vscode.Uri[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  const done = () => {
    const given = uris
    uris = []
    timer = undefined
    void then(given)
  }
  return {
    add(uri: vscode.Uri): void {
      uris.push(uri)
      timer ??= setTimeout(done, SETTLE)
    },
    dispose: () => clearTimeout(timer),
  }
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0
  } catch {
    return false
  }
}

/** The review of a manifest as it is in its editor, else as it is on the disk. Rejects where it cannot be read. */
export async function reviewAt(reviews: Reviews, uri: vscode.Uri): Promise<FileReview> {
  const open = openDocument(uri)
  const review = (open === undefined ? null : reviews.of(open)) ?? (await reviewUnopened(uri))
  if (review === null) throw vscode.FileSystemError.FileNotFound(uri)
  return review
}
