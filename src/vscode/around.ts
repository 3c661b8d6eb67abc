import * as vscode from 'vscode'
import { decode } from '../manifest/decode.ts'
import { POLICY_NAME } from '../review/policy/policy.ts'
import { DEPENDENCY_GLOBS, isDependencyFile } from '../workspace/detect/dependencies.ts'
import { LONGEST_DEPENDENCY_FILE } from '../workspace/detect/dependency.ts'
import { type DependencyFile, lookThrough } from '../workspace/detect/found.ts'
import { isIgnored, loadPolicy, withSlash } from './policies.ts'

const NEVER_SEARCHED = '{**/node_modules/**,**/.git/**}'
const MOST_FILES = 20_000
const MOST_FOLDERS = 20_000

/** What lies around the manifests of a workspace folder, as far as its policies ask. Paths are relative to it. */
export interface Surroundings {
  readonly folder: vscode.WorkspaceFolder
  readonly dependencyFiles: readonly DependencyFile[]
  /** Every folder, where one is required to hold a manifest. */
  readonly folders: readonly string[]
}

/** Null where no policy of the folder asks for anything: then nothing else is looked at. */
export async function surroundingsOf(folder: vscode.WorkspaceFolder): Promise<Surroundings | null> {
  const list = async (pattern: string) => {
    const within = new vscode.RelativePattern(folder, pattern)
    const uris = await vscode.workspace.findFiles(within, NEVER_SEARCHED, MOST_FILES)
    return uris.filter(uri => vscode.workspace.getWorkspaceFolder(uri) === folder)
  }
  const policies = await list(`**/${POLICY_NAME}`)
  const held = await Promise.all(policies.map(loadPolicy))
  const detects = held.some(({ detect }) => detect)
  const requires = held.some(({ require }) => require.length > 0)
  if (!detects && !requires) return null
  const named = detects
    ? // One by one: groups within groups are no globs of VS Code.
      (await Promise.all(DEPENDENCY_GLOBS.map(list))).flat().filter(({ path }) => isDependencyFile(path))
    : []
  const files = await Promise.all(
    named.map(async uri =>
      lookThrough(pathIn(folder, uri), (await textAt(uri, LONGEST_DEPENDENCY_FILE)) ?? ''),
    ),
  )
  return {
    folder,
    dependencyFiles: files.filter(
      ({ path, found }) => found.length > 0 && !isIgnored(vscode.Uri.joinPath(folder.uri, path)),
    ),
    folders: requires ? await foldersBelow(folder) : [],
  }
}

/** The path relative to the workspace folder. */
export function pathIn({ uri: root }: vscode.WorkspaceFolder, { path }: vscode.Uri): string {
  return path.slice(withSlash(root.path).length)
}

/** As it is in its editor, else as it is on the disk; null where it is too long or cannot be read. */
export async function textAt(uri: vscode.Uri, most = Number.POSITIVE_INFINITY): Promise<string | null> {
  const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString())
  if (open !== undefined) return open.getText()
  try {
    if ((await vscode.workspace.fs.stat(uri)).size > most) return null
    return decode(await vscode.workspace.fs.readFile(uri))
  } catch {
    return null
  }
}

/** The folder itself and those below it that a person keeps: no links, nothing that tools made. */
async function foldersBelow(root: vscode.WorkspaceFolder): Promise<readonly string[]> {
  const folders: string[] = []
  const pending = [root.uri]
  for (let next = pending.pop(); next !== undefined && folders.length < MOST_FOLDERS; next = pending.pop()) {
    const folder = next
    folders.push(pathIn(root, folder))
    const entries = await vscode.workspace.fs.readDirectory(folder).then(
      all => all,
      () => [],
    )
    for (const [name, type] of entries) {
      if (type === vscode.FileType.Directory && name !== 'node_modules' && name !== '.git') {
        pending.push(vscode.Uri.joinPath(folder, name))
      }
    }
  }
  return folders
}
