import * as vscode from 'vscode'
import { decode } from '../manifest/decode.ts'
import { DEPENDENCY_GLOBS, isDependencyFile } from '../workspace/detect/dependencies.ts'
import { LONGEST_DEPENDENCY_FILE } from '../workspace/detect/dependency.ts'
import { type DependencyFile, lookThrough as librariesIn } from '../workspace/detect/found.ts'
import { openDocument } from './documents.ts'
import { isIgnored, loadPolicy, withSlash } from './policies.ts'
import { findFiles, lookThrough, POLICIES, type Wanted } from './search.ts'

const MOST_FILES = 20_000
/** One by one: groups within groups are no globs of VS Code. */
const DEPENDENCIES: Wanted = { globs: DEPENDENCY_GLOBS, isWanted: isDependencyFile }

/** What lies around the manifests of a workspace folder, as far as its policies ask. Paths are relative to it. */
export interface Surroundings {
  readonly folder: vscode.WorkspaceFolder
  readonly dependencyFiles: readonly DependencyFile[]
  /** Every folder, where one is required to hold a manifest. */
  readonly folders: readonly string[]
}

/** Null where no policy of the folder asks for anything: then nothing else is looked at. */
export async function surroundingsOf(folder: vscode.WorkspaceFolder): Promise<Surroundings | null> {
  const list = async (wanted: Wanted) => {
    const uris = await findFiles(wanted, [folder], MOST_FILES)
    return uris.filter(uri => vscode.workspace.getWorkspaceFolder(uri) === folder)
  }
  const held = await Promise.all((await list(POLICIES)).map(loadPolicy))
  const detects = held.some(({ detect }) => detect)
  const requires = held.some(({ require }) => require.length > 0)
  if (!detects && !requires) return null
  const named = detects ? (await list(DEPENDENCIES)).filter(({ path }) => isDependencyFile(path)) : []
  const files = await Promise.all(
    named.map(async uri =>
      librariesIn(pathIn(folder, uri), (await textAt(uri, LONGEST_DEPENDENCY_FILE)) ?? ''),
    ),
  )
  return {
    folder,
    dependencyFiles: files.filter(
      ({ path, found }) => found.length > 0 && !isIgnored(vscode.Uri.joinPath(folder.uri, path)),
    ),
    folders: requires ? await foldersIn(folder) : [],
  }
}

/** The folder itself and those below it that a person keeps. */
async function foldersIn(folder: vscode.WorkspaceFolder): Promise<readonly string[]> {
  const { folders } = await lookThrough(folder.uri, () => false)
  return folders.map(uri => pathIn(folder, uri))
}

/** The path relative to the workspace folder. */
export function pathIn({ uri: root }: vscode.WorkspaceFolder, { path }: vscode.Uri): string {
  return path.slice(withSlash(root.path).length)
}

/** As it is in its editor, else as it is on the disk; null where it is too long or cannot be read. */
export async function textAt(uri: vscode.Uri, most = Number.POSITIVE_INFINITY): Promise<string | null> {
  const open = openDocument(uri)
  if (open !== undefined) return open.getText()
  try {
    if ((await vscode.workspace.fs.stat(uri)).size > most) return null
    return decode(await vscode.workspace.fs.readFile(uri))
  } catch {
    return null
  }
}
