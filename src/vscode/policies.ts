import * as vscode from 'vscode'
import { decode } from '../manifest/decode.ts'
import { DEFAULT_POLICY, isPolicyName, POLICY_NAME, type Policy } from '../review/policy/policy.ts'
import { readPolicy } from '../review/policy/read-policy.ts'
import { ignoredBy } from '../workspace/ignored.ts'

interface Found {
  readonly folder: vscode.Uri
  readonly policy: Policy
  readonly ignores: (path: string) => boolean
}

// Like `vscode.workspace`, one for the whole extension: everything that speaks asks for the language.
/** What stands at the address of a policy, as it was last read; null: nothing. */
const known = new Map<string, Found | null>()
/** Counts how often all was forgotten: what was read before may be out of date. */
let generation = 0
const changed = new vscode.EventEmitter<void>()

/** Told when a policy comes, changes or goes. */
export const onDidChangePolicies = changed.event

/** The policy that holds for a manifest, as far as it has been read; the defaults where there is none. */
export function policyOf(uri: vscode.Uri): Policy {
  return nearest(uri)?.policy ?? DEFAULT_POLICY
}

/** Whether it is known which policy holds for a manifest; `loadPolicy` makes it so. */
export function isPolicyKnown(uri: vscode.Uri): boolean {
  return nearest(uri) !== undefined
}

/** Whether the policy of a manifest leaves it out. */
export function isIgnored(uri: vscode.Uri): boolean {
  const found = nearest(uri)
  return found ? found.ignores(uri.path.slice(withSlash(found.folder.path).length)) : false
}

/** Reads the nearest policy at or above a manifest, within its workspace folder. */
export async function loadPolicy(uri: vscode.Uri): Promise<Policy> {
  for (const folder of foldersAbove(uri)) {
    const policy = vscode.Uri.joinPath(folder, POLICY_NAME)
    const key = policy.toString()
    if (!known.has(key)) {
      const started = generation
      const found = await readAt(policy, folder)
      if (started !== generation) return loadPolicy(uri)
      known.set(key, found)
    }
    if (known.get(key)) break
  }
  return policyOf(uri)
}

/** Undefined: not all is read that must be. */
function nearest(uri: vscode.Uri): Found | null | undefined {
  for (const folder of foldersAbove(uri)) {
    const found = known.get(vscode.Uri.joinPath(folder, POLICY_NAME).toString())
    if (found !== null) return found
  }
  return null
}

/** From the folder of the manifest up to its workspace folder; none for what lies in no workspace folder. */
function foldersAbove(uri: vscode.Uri): readonly vscode.Uri[] {
  const root = vscode.workspace.getWorkspaceFolder(uri)?.uri
  if (root === undefined) return []
  const inside = uri.path.slice(withSlash(root.path).length).split('/').slice(0, -1)
  return [...inside.keys(), inside.length]
    .map(count => vscode.Uri.joinPath(root, ...inside.slice(0, count)))
    .reverse()
}

function withSlash(path: string): string {
  return path.endsWith('/') ? path : `${path}/`
}

async function readAt(policy: vscode.Uri, folder: vscode.Uri): Promise<Found | null> {
  try {
    const file = readPolicy(decode(await vscode.workspace.fs.readFile(policy)))
    return { folder, policy: file.policy, ignores: ignoredBy(file.policy.ignore) }
  } catch {
    // None there; what cannot be read is an error of the command line, where a check depends on it.
    return null
  }
}

/** Reads policies again when they may have changed. */
export function watchPolicies(): vscode.Disposable {
  const forget = (): void => {
    known.clear()
    generation += 1
    changed.fire()
  }
  const watcher = vscode.workspace.createFileSystemWatcher(`**/${POLICY_NAME}`)
  const onFiles = (uris: readonly vscode.Uri[]): void => {
    // A folder may hold policies.
    if (uris.some(({ path }) => isPolicyName(nameIn(path)) || !nameIn(path).includes('.', 1))) forget()
  }
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(forget),
    watcher.onDidChange(forget),
    watcher.onDidDelete(forget),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => onFiles(isPolicyName(nameIn(uri.path)) ? [uri] : [])),
    vscode.workspace.onDidDeleteFiles(({ files }) => onFiles(files)),
    vscode.workspace.onDidCreateFiles(({ files }) => onFiles(files)),
    vscode.workspace.onDidRenameFiles(({ files }) =>
      onFiles(files.flatMap(({ oldUri, newUri }) => [oldUri, newUri])),
    ),
    vscode.workspace.onDidChangeWorkspaceFolders(forget),
    { dispose: () => known.clear() },
  )
}

function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
