import * as vscode from 'vscode'
import { decode } from '../manifest/decode.ts'
import { DEFAULT_POLICY, isPolicyName, type Policy } from '../review/policy/policy.ts'
import { type PolicyFile, readPolicy } from '../review/policy/read-policy.ts'
import { nameOf } from '../workspace/folders.ts'
import { ignoredBy } from '../workspace/ignored.ts'
import type { PolicyThere } from '../workspace/inspect.ts'
import { type HeldPolicy, type PolicyPart, policyAt } from '../workspace/policies.ts'

interface Held extends HeldPolicy {
  readonly root: vscode.Uri
  readonly ignores: (path: string) => boolean
}

// Like `vscode.workspace`, one for the whole extension: everything that speaks asks for the language.
/** What stands at the address of a policy, as it was last read; null: nothing. */
const known = new Map<string, PolicyFile | null | 'unreadable'>()
/** Why what stands at an address cannot be read. */
const unreadable = new Map<string, string>()
/** The policies by the address of the folder that they hold in. */
const held = new Map<string, Held>()
/** Counts how often all was forgotten: what was read before may be out of date. */
let generation = 0
const changed = new vscode.EventEmitter<void>()

/** Told when a policy comes, changes or goes, and when one turns out not to be readable. */
export const onDidChangePolicies = changed.event

/** The policy that holds for a manifest, as far as it has been read; the defaults where there is none. */
export function policyOf(uri: vscode.Uri): Policy {
  return heldFor(uri)?.policy ?? DEFAULT_POLICY
}

/** Whether it is known which policy holds for a manifest; `loadPolicy` makes it so. */
export function isPolicyKnown(uri: vscode.Uri): boolean {
  return placeOf(uri) === null || heldFor(uri) !== undefined
}

/** Whether the policy of a manifest leaves it out. */
export function isIgnored(uri: vscode.Uri): boolean {
  const found = heldFor(uri)
  if (found === undefined || found.folder === null) return false
  const folder = vscode.Uri.joinPath(found.root, found.folder)
  return found.ignores(uri.path.slice(withSlash(folder.path).length))
}

/** Reads the policies at or above a manifest, within its workspace folder, and what they extend. */
export async function loadPolicy(uri: vscode.Uri): Promise<Policy> {
  await loadHeld(uri)
  return policyOf(uri)
}

/** What holds in the folder of a file; undefined: it is in no workspace folder. */
async function loadHeld(uri: vscode.Uri): Promise<HeldPolicy | undefined> {
  const place = placeOf(uri)
  if (place === null) return undefined
  for (;;) {
    const found = held.get(folderKey(place))
    if (found !== undefined) return found
    const started = generation
    const wanted: string[] = []
    const policy = policyAt(place.folder, path => {
      const read = known.get(vscode.Uri.joinPath(place.root, path).toString())
      if (read === undefined) wanted.push(path)
      return read
    })
    if (policy !== undefined) {
      held.set(folderKey(place), { ...policy, root: place.root, ignores: ignoredBy(policy.policy.ignore) })
      return policy
    }
    const read = await Promise.all(wanted.map(path => readAt(vscode.Uri.joinPath(place.root, path))))
    if (started !== generation) continue
    for (const [index, path] of wanted.entries()) {
      known.set(vscode.Uri.joinPath(place.root, path).toString(), read[index] ?? null)
    }
    if (read.includes('unreadable')) changed.fire()
  }
}

/** What holds in the folder of a file, as far as it has been read; folders are relative to the workspace folder. */
export function policyThere(uri: vscode.Uri): PolicyThere | null {
  const found = heldFor(uri)
  return found === undefined ? null : { policy: found.policy, folder: found.folder, root: '' }
}

/** A policy as it takes part in what holds in its own folder; undefined: it does not. */
export async function partAt(uri: vscode.Uri): Promise<PolicyPart | undefined> {
  const place = placeOf(uri)
  const found = await loadHeld(uri)
  return found?.parts.find(
    ({ path }) => place !== null && vscode.Uri.joinPath(place.root, path).toString() === uri.toString(),
  )
}

/** The addresses of the policies that were looked for and cannot be read, with the reason. */
export function unreadablePolicies(): ReadonlyMap<string, string> {
  return unreadable
}

function heldFor(uri: vscode.Uri): Held | undefined {
  const place = placeOf(uri)
  return place === null ? undefined : held.get(folderKey(place))
}

/** Where policies hold for a file. */
export interface Place {
  readonly root: vscode.Uri
  /** Relative to the root, with `/`. */
  readonly folder: string
}

/** The folder of a manifest or policy; null for what lies in no workspace folder. */
export function placeOf(uri: vscode.Uri): Place | null {
  const root = vscode.workspace.getWorkspaceFolder(uri)?.uri
  if (root === undefined) return null
  const inside = uri.path.slice(withSlash(root.path).length)
  return { root, folder: inside.slice(0, Math.max(0, inside.lastIndexOf('/'))) }
}

function folderKey({ root, folder }: Place): string {
  return vscode.Uri.joinPath(root, folder).toString()
}

/** With a slash at its end. */
export function withSlash(path: string): string {
  return path.endsWith('/') ? path : `${path}/`
}

async function readAt(policy: vscode.Uri): Promise<PolicyFile | null | 'unreadable'> {
  try {
    return readPolicy(decode(await vscode.workspace.fs.readFile(policy)))
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return null
    unreadable.set(policy.toString(), error instanceof Error ? error.message : String(error))
    return 'unreadable'
  }
}

/** Reads policies again when they may have changed. */
export function watchPolicies(): vscode.Disposable {
  const forget = (): void => {
    known.clear()
    unreadable.clear()
    held.clear()
    generation += 1
    changed.fire()
  }
  // A policy may extend a file of any name; what was looked for and not there counts too.
  const watcher = vscode.workspace.createFileSystemWatcher('**/*.{yaml,yml}')
  const onFile = (uri: vscode.Uri): void => {
    if (isPolicyName(nameOf(uri.path)) || known.has(uri.toString())) forget()
  }
  const onFiles = (uris: readonly vscode.Uri[]): void => {
    // A folder may hold policies.
    if (uris.some(({ path }) => !nameOf(path).includes('.', 1))) forget()
    else uris.forEach(onFile)
  }
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(onFile),
    watcher.onDidChange(onFile),
    watcher.onDidDelete(onFile),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => onFile(uri)),
    vscode.workspace.onDidDeleteFiles(({ files }) => onFiles(files)),
    vscode.workspace.onDidCreateFiles(({ files }) => onFiles(files)),
    vscode.workspace.onDidRenameFiles(({ files }) =>
      onFiles(files.flatMap(({ oldUri, newUri }) => [oldUri, newUri])),
    ),
    vscode.workspace.onDidChangeWorkspaceFolders(forget),
    {
      dispose() {
        known.clear()
        unreadable.clear()
        held.clear()
      },
    },
  )
}
