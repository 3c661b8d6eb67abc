import * as vscode from 'vscode'
import { type ManifestSummary, summaryOf } from '../language/tree/summary.ts'
import { decode } from '../manifest/decode.ts'
import { read } from '../manifest/read.ts'
import { type FileReview, review } from '../review/review.ts'
import { today } from '../review/today.ts'
import { type Files, type Manifests, watchWorkspace } from '../workspace/manifests.ts'
import { isManifestName, MANIFEST_GLOBS } from '../workspace/names.ts'
import { isManifest } from './documents.ts'
import { lookUpEvidence } from './evidence.ts'
import { isIgnored, loadPolicy, onDidChangePolicies } from './policies.ts'
import type { Reviews } from './reviews.ts'
import { languageFor, recommendationsFor } from './settings.ts'

/** Larger files are no manifests that a person wrote. */
const MOST_BYTES = 4 * 1024 * 1024
/** Events of a checkout come in hundreds. */
const SETTLE = 200

/** The manifests of the workspace; paths are addresses. Open ones count as they are in the editor. */
export function workspaceManifests(
  reviews: Reviews,
  onChange: (paths: readonly string[] | 'all') => void,
): Manifests<ManifestSummary> & vscode.Disposable {
  const manifests = watchWorkspace(files, onChange)
  const follow = (document: vscode.TextDocument): void => {
    const current = reviews.of(document)
    if (current !== null) manifests.open(document.uri.toString(), summaryOf(current))
  }
  const watcher = vscode.workspace.createFileSystemWatcher('**/*ai-system.{yaml,yml}')
  // A folder that is moved or deleted behind the back of VS Code fires no event of its files.
  const folders = vscode.workspace.createFileSystemWatcher('**', false, true, false)
  const touch = (uri: vscode.Uri) => {
    if (isManifestName(uri.path.slice(uri.path.lastIndexOf('/') + 1))) void manifests.touch(uri.toString())
  }
  const subscriptions = vscode.Disposable.from(
    watcher,
    folders,
    watcher.onDidCreate(touch),
    watcher.onDidChange(touch),
    folders.onDidCreate(async uri => {
      if (mayBeFolder(uri) && (await isFolder(uri))) await manifests.rescan()
    }),
    folders.onDidDelete(uri => manifests.remove(uri.toString())),
    reviews.onDidChange(follow),
    onDidChangePolicies(() => void manifests.refresh()),
    reviews.onDidForget(uri => void manifests.close(uri.toString())),
    // Evidence may have come or gone too.
    vscode.workspace.onDidCreateFiles(() => void manifests.refresh()),
    vscode.workspace.onDidDeleteFiles(({ files: deleted }) => {
      for (const uri of deleted) manifests.remove(uri.toString())
      void manifests.refresh()
    }),
    vscode.workspace.onDidRenameFiles(({ files: renamed }) => {
      for (const { oldUri } of renamed) manifests.remove(oldUri.toString())
      void manifests.refresh()
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(() => void manifests.rescan()),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration('files.exclude')) void manifests.rescan()
    }),
  )
  vscode.workspace.textDocuments.filter(isManifest).forEach(follow)
  return {
    ...manifests,
    dispose() {
      subscriptions.dispose()
      manifests.dispose()
    },
  }
}

/** Most files have an ending: the few others are asked about, so that a build or an installation costs nothing. */
function mayBeFolder({ path }: vscode.Uri): boolean {
  return !path.slice(path.lastIndexOf('/')).includes('.') && !/\/(?:node_modules|\.git)\//.test(path)
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0
  } catch {
    return false
  }
}

const files: Files<ManifestSummary> = {
  async find(most, signal) {
    const source = new vscode.CancellationTokenSource()
    signal.addEventListener('abort', () => source.cancel())
    // `files.exclude` holds beside this pattern.
    const found = await vscode.workspace.findFiles(
      `{${MANIFEST_GLOBS.join(',')}}`,
      '**/node_modules/**',
      most,
      source.token,
    )
    source.dispose()
    await Promise.all(found.map(uri => loadPolicy(uri)))
    return found
      .filter(uri => !isIgnored(uri))
      .map(uri => uri.toString())
      .sort()
  },
  look: async path => summaryOf(await reviewUnopened(vscode.Uri.parse(path, true))),
  settle: () => new Promise(resolve => setTimeout(resolve, SETTLE)),
  breathe: () => new Promise(resolve => setTimeout(resolve, 0)),
}

/** The review of a manifest as it is in its editor, else as it is on the disk. */
export async function reviewAt(reviews: Reviews, uri: vscode.Uri): Promise<FileReview> {
  const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString())
  return (open === undefined ? null : reviews.of(open)) ?? reviewUnopened(uri)
}

/** Reads through the file system: opening a document would start its language's extensions. */
async function reviewUnopened(uri: vscode.Uri): Promise<FileReview> {
  const { size } = await vscode.workspace.fs.stat(uri)
  if (size > MOST_BYTES) throw new Error(`${Math.round(size / 1024 / 1024)} MB`)
  const file = read(decode(await vscode.workspace.fs.readFile(uri)))
  const policy = await loadPolicy(uri)
  return review(file, {
    asOf: null,
    policy,
    today: today(),
    language: languageFor(uri),
    recommendations: recommendationsFor(uri),
    isMissing: await lookUpEvidence(uri, file),
  })
}
