import type { InitializeParams } from 'vscode-languageserver/node'
import { addressOf, pathAt } from '../disk/address.ts'
import { rootOf } from '../disk/evidence.ts'
import { findManifests } from '../disk/find.ts'
import { isWithin, parentOf, pathFrom } from '../disk/paths.ts'
import { findPolicies, type LoadedPolicy, type Policies } from '../disk/policies.ts'
import type { ToolProblem } from '../review/guard.ts'
import { MOST } from '../workspace/manifests.ts'

/** The folders that the editor has open, and the policies that hold in them. Paths are absolute. */
export interface Places {
  /** The folder that is the working directory to a manifest: the innermost that holds it, else its own. */
  folderOf(path: string): string
  /** The root that evidence and policies stay in, and the folder of the file below it, with `/`. */
  placeOf(path: string): { readonly root: string; readonly folder: string }
  policiesOf(path: string): Policies
  /** What of the policies that hold for a manifest could not be read. */
  unreadableFor(path: string): readonly ToolProblem[]
  /** The manifests of all folders, those left out that a policy ignores. */
  manifests(): readonly string[]
  /** The policies that have been asked for. */
  loaded(): readonly LoadedPolicy[]
  /** Policies are read again when they are next asked for. */
  forget(): void
  change(added: readonly string[], removed: readonly string[]): void
}

interface Held {
  readonly policies: Policies
  readonly unreadable: Map<string, string>
}

/** @param addresses of the folders; what is no file is left out */
export function createPlaces(addresses: readonly string[]): Places {
  let folders = pathsOf(addresses)
  const held = new Map<string, Held>()

  function folderOf(path: string): string {
    const around = folders.filter(folder => isWithin(folder, path))
    return around.sort((one, two) => two.length - one.length)[0] ?? parentOf(path)
  }

  function heldIn(folder: string): Held {
    const known = held.get(folder)
    if (known !== undefined) return known
    const unreadable = new Map<string, string>()
    const policies = findPolicies(null, folder, (path, error) =>
      unreadable.set(path, error instanceof Error ? error.message : String(error)),
    )
    const one = { policies, unreadable }
    held.set(folder, one)
    return one
  }

  return {
    folderOf,
    placeOf(path) {
      const folder = parentOf(path)
      const root = rootOf(folder, folderOf(path))
      return { root, folder: pathFrom(root, folder) }
    },
    policiesOf: path => heldIn(folderOf(path)).policies,
    unreadableFor(path) {
      return [...heldIn(folderOf(path)).unreadable]
        .filter(([policy]) => isWithin(parentOf(policy), path))
        .map(([policy, message]) => ({ code: 'tool/unreadable', message: `${policy}: ${message}` }))
    },
    manifests() {
      // A folder that cannot be read holds nothing that could be shown anywhere.
      const found = folders.flatMap(folder => findManifests(folder, () => undefined))
      const unique = [...new Set(found)].sort()
      return unique.filter(path => !heldIn(folderOf(path)).policies.ignores(path)).slice(0, MOST)
    },
    loaded: () => [...held.values()].flatMap(({ policies }) => policies.loaded()),
    forget: () => held.clear(),
    change(added, removed) {
      const gone = pathsOf(removed)
      folders = [...new Set([...folders.filter(folder => !gone.includes(folder)), ...pathsOf(added)])]
      held.clear()
    },
  }
}

/** The folders that an editor starts with, also an older one. */
export function foldersAtStart({ workspaceFolders, rootUri, rootPath }: InitializeParams): readonly string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri)
  if (rootUri) return [rootUri]
  return rootPath ? [addressOf(rootPath)] : []
}

function pathsOf(addresses: readonly string[]): readonly string[] {
  return addresses.flatMap(uri => {
    const path = pathAt(uri)
    return path === null ? [] : [path.length > 1 ? path.replace(/[\\/]$/, '') : path]
  })
}
