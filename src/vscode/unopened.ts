import * as vscode from 'vscode'
import { languageTexts } from '../language/texts.ts'
import { decode } from '../manifest/decode.ts'
import type { Language } from '../manifest/facts.ts'
import { read } from '../manifest/read.ts'
import { type FileReview, review } from '../review/review.ts'
import { today } from '../review/today.ts'
import { nameOf } from '../workspace/folders.ts'
import { gitIgnoredBy } from '../workspace/ignored.ts'
import { isManifestName, MANIFEST_GLOBS } from '../workspace/names.ts'
import type { Found } from '../workspace/states.ts'
import { lookUpEvidence, NOTHING_MISSING } from './evidence.ts'
import { isIgnored, loadPolicy } from './policies.ts'
import { findFiles, type Wanted } from './search.ts'
import { languageFor, recommendationsFor, scanFor } from './settings.ts'

// Manifests that no editor has open: where they are, and what their review says.

/** Larger files are no manifests that a person wrote. In bytes. */
const MOST_BYTES = 4 * 1024 * 1024
/** More names than this are not listed; most of them may still be left out afterwards. */
const MOST_LISTED = 100_000
/** So many are asked about at the same time. */
const CHUNK = 64
const isGitIgnore = (path: string) => path.endsWith('/.gitignore')
/** The manifests, and what leaves some of them out. */
const LISTED: Wanted = {
  globs: [`{${MANIFEST_GLOBS.join(',')}}`, '**/.gitignore'],
  isWanted: path => isManifestName(nameOf(path)) || isGitIgnore(path),
}

/** The manifests of the folders that are to be searched, each once, sorted. */
export async function findManifests(signal: AbortSignal): Promise<Found> {
  const searched = vscode.workspace.workspaceFolders?.filter(({ uri }) => scanFor(uri) === 'workspace') ?? []
  if (searched.length === 0) return { paths: [], isComplete: true }
  const source = new vscode.CancellationTokenSource()
  signal.addEventListener('abort', () => source.cancel())
  try {
    const listed = await findFiles(LISTED, searched, MOST_LISTED, source.token)
    const all = listed.filter(({ path }) => !isGitIgnore(path))
    const gitIgnores = listed.filter(({ path }) => isGitIgnore(path))
    const isGitIgnored = gitIgnoredBy(await textsByFolder(gitIgnores))
    const found = all.filter(({ path }) => !isGitIgnored(path))
    const isLink = linkLookup()
    const paths = new Set<string>()
    for (let start = 0; start < found.length && !signal.aborted; start += CHUNK) {
      const chunk = found.slice(start, start + CHUNK)
      const belong = await Promise.all(chunk.map(uri => belongs(uri, searched, isLink)))
      for (const [index, uri] of chunk.entries()) if (belong[index]) paths.add(uri.toString())
    }
    return { paths: [...paths].sort(), isComplete: all.length < MOST_LISTED }
  } finally {
    source.dispose()
  }
}

/** One that cannot be read leaves nothing out: rather one manifest too many than one missed. */
async function textsByFolder(files: readonly vscode.Uri[]): Promise<ReadonlyMap<string, string>> {
  const texts = await Promise.all(
    files.map(async (uri): Promise<readonly (readonly [string, string])[]> => {
      try {
        const text = decode(await vscode.workspace.fs.readFile(uri))
        return [[uri.path.slice(0, uri.path.lastIndexOf('/')), text]]
      } catch {
        return []
      }
    }),
  )
  return new Map(texts.flat())
}

/** Of folders that lie in each other, the innermost says how; what a policy ignores is left out. */
async function belongs(
  uri: vscode.Uri,
  searched: readonly vscode.WorkspaceFolder[],
  isLink: (folder: vscode.Uri) => Promise<boolean>,
): Promise<boolean> {
  const folder = vscode.workspace.getWorkspaceFolder(uri)
  if (folder === undefined || !searched.includes(folder)) return false
  for (const above of foldersBetween(folder.uri, uri)) if (await isLink(above)) return false
  await loadPolicy(uri)
  return !isIgnored(uri)
}

/** The folders below the workspace folder that the manifest is in, the outermost first. */
function foldersBetween(root: vscode.Uri, uri: vscode.Uri): readonly vscode.Uri[] {
  const start = root.path.endsWith('/') ? root.path.length : root.path.length + 1
  const names = uri.path.slice(start).split('/').slice(0, -1)
  return names.map((_, index) => vscode.Uri.joinPath(root, ...names.slice(0, index + 1)))
}

/** What lies below a link has its own place, here or outside the workspace. */
function linkLookup(): (folder: vscode.Uri) => Promise<boolean> {
  const known = new Map<string, Promise<boolean>>()
  const ask = async (folder: vscode.Uri) => {
    try {
      return isSymbolicLink(await vscode.workspace.fs.stat(folder))
    } catch {
      return false
    }
  }
  return folder => {
    const answer = known.get(folder.path) ?? ask(folder)
    known.set(folder.path, answer)
    return answer
  }
}

function isSymbolicLink({ type }: vscode.FileStat): boolean {
  return (type & vscode.FileType.SymbolicLink) !== 0
}

/**
 * Reads and reviews a manifest; null where it is gone. Rejects where it cannot be read, with a reason to show.
 * Through the file system: opening a document would start its language's extensions.
 */
export async function reviewUnopened(uri: vscode.Uri): Promise<FileReview | null> {
  let text: string
  try {
    const stat = await vscode.workspace.fs.stat(uri)
    if (isSymbolicLink(stat)) return null
    if (stat.size > MOST_BYTES) {
      throw new Error(languageTexts(languageFor(uri)).tooLarge(stat.size / 1024 / 1024))
    }
    text = decode(await vscode.workspace.fs.readFile(uri))
  } catch (error) {
    if (isGone(error)) return null
    throw error
  }
  return reviewText(uri, text)
}

/**
 * Reviews a text as that of a manifest at this address.
 * @param isDraft the text is not there yet: no evidence beside it is looked up, so a named path counts
 * @param language null: that of the address
 */
export async function reviewText(
  uri: vscode.Uri,
  text: string,
  isDraft = false,
  language: Language | null = null,
): Promise<FileReview> {
  const file = read(text)
  const policy = await loadPolicy(uri)
  return review(file, {
    asOf: null,
    policy,
    today: today(),
    language: language ?? languageFor(uri),
    recommendations: recommendationsFor(uri),
    isMissing: isDraft ? NOTHING_MISSING : await lookUpEvidence(uri, file),
  })
}

function isGone(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && ['FileNotFound', 'FileNotADirectory'].includes(error.code)
}
