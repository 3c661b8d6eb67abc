import * as vscode from 'vscode'
import { POLICY_NAME } from '../review/policy/policy.ts'
import { ignoredBy } from '../workspace/ignored.ts'

/** What is looked for: as VS Code's search understands it, and where that does not search by the path of a file. */
export interface Wanted {
  /** Each is searched by itself. */
  readonly globs: readonly string[]
  readonly isWanted: (path: string) => boolean
}

export const POLICIES: Wanted = {
  globs: [`**/${POLICY_NAME}`],
  isWanted: path => path.endsWith(`/${POLICY_NAME}`),
}

/**
 * The file systems that VS Code or their own extension searches. Where nobody does VS Code tells of no files at all, or
 * waits for ever: there we look ourselves.
 */
const SEARCHED: ReadonlySet<string> = new Set(['file', 'vscode-remote', 'vscode-vfs'])
/** `files.exclude` holds beside this pattern. */
const NEVER_SEARCHED = '{**/node_modules/**,**/.git/**}'
const MOST_FOLDERS = 20_000
/** So many folders are listed at the same time. */
const CHUNK = 32

/** The files in the folders, each once. @param most of each glob and folder, and of a folder that we look through */
export async function findFiles(
  { globs, isWanted }: Wanted,
  folders: readonly vscode.WorkspaceFolder[],
  most: number,
  token?: vscode.CancellationToken,
): Promise<readonly vscode.Uri[]> {
  const found = await Promise.all(
    folders.flatMap((folder): Thenable<readonly vscode.Uri[]>[] =>
      SEARCHED.has(folder.uri.scheme)
        ? globs.map(glob => {
            const pattern = new vscode.RelativePattern(folder, glob)
            return vscode.workspace.findFiles(pattern, NEVER_SEARCHED, most, token)
          })
        : [
            lookThrough(folder.uri, isWanted, excludedIn(folder.uri), token).then(({ files }) =>
              files.slice(0, most),
            ),
          ],
    ),
  )
  // Folders may lie in each other.
  return [...new Map(found.flat().map(uri => [uri.toString(), uri])).values()]
}

/** What lies below a folder, without links and what tools made. */
export interface Below {
  /** Those that are wanted. */
  readonly files: readonly vscode.Uri[]
  /** The folder itself is the first. */
  readonly folders: readonly vscode.Uri[]
}

/** Looks through a folder. Rejects where it cannot be listed; a folder in it that cannot is left out. */
export async function lookThrough(
  root: vscode.Uri,
  isWanted: (path: string) => boolean,
  isExcluded: (uri: vscode.Uri) => boolean = () => false,
  token?: vscode.CancellationToken,
): Promise<Below> {
  const files: vscode.Uri[] = []
  const folders = [root]
  for (let next = 0; next < folders.length && token?.isCancellationRequested !== true; ) {
    const chunk = folders.slice(next, next + CHUNK)
    next += chunk.length
    const listed = await Promise.all(
      chunk.map(folder => {
        const entries = vscode.workspace.fs.readDirectory(folder)
        return folder === root ? entries : entries.then(undefined, () => [])
      }),
    )
    for (const [index, folder] of chunk.entries()) {
      for (const [name, type] of listed[index] ?? []) {
        const uri = vscode.Uri.joinPath(folder, name)
        if (isExcluded(uri)) continue
        if (type === vscode.FileType.File && isWanted(uri.path)) files.push(uri)
        const isKept = type === vscode.FileType.Directory && name !== 'node_modules' && name !== '.git'
        if (isKept && folders.length < MOST_FOLDERS) folders.push(uri)
      }
    }
  }
  return { files, folders }
}

/** What `files.exclude` leaves out. */
function excludedIn(root: vscode.Uri): (uri: vscode.Uri) => boolean {
  const setting = vscode.workspace.getConfiguration('files', root).get<Record<string, unknown>>('exclude', {})
  const isExcluded = ignoredBy(Object.keys(setting).filter(glob => setting[glob] === true))
  const start = root.path.endsWith('/') ? root.path.length : root.path.length + 1
  return ({ path }) => isExcluded(path.slice(start))
}
