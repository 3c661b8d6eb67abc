import { existsSync, lstatSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { decode } from '../manifest/decode.ts'
import { POLICY_NAME, type Policy } from '../review/policy/policy.ts'
import { type PolicyFile, type PolicyProblem, readPolicy } from '../review/policy/read-policy.ts'
import { ignoredBy } from '../workspace/ignored.ts'
import type { PolicyThere } from '../workspace/inspect.ts'
import { type HeldPolicy, type Look, policyAt, policyOfFile } from '../workspace/policies.ts'
import { findRoots } from './evidence.ts'
import { type Holds, REPOSITORY } from './find.ts'
import { isWithin, pathFrom } from './paths.ts'

/** A policy that takes part in the run, with all that is wrong with it. */
export interface LoadedPolicy {
  /** Absolute. */
  readonly path: string
  readonly file: PolicyFile
  readonly problems: readonly PolicyProblem[]
}

/** The policies of one run, each of which is read once. */
export interface Policies {
  /** The policy that holds for a manifest; the defaults where there is none. @param manifest an absolute path */
  of(manifest: string): Policy
  /** What holds in a folder; its folder and root are absolute. @param folder absolute */
  there(folder: string): PolicyThere
  /** The folder that nothing a manifest in this one names is looked for outside of. @param folder absolute */
  rootOf(folder: string): string
  /** Takes note of what a folder holds, so that nobody looks there again. @param folder absolute */
  listed(folder: string, names: readonly string[]): void
  /** Whether a policy that has been asked for looks for more than manifests: for AI, or for folders without one. */
  asks(): boolean
  /** The policy nearest to the working directory. */
  readonly here: Policy
  /** Whether the policy of a manifest leaves it out of searches. @param manifest an absolute path */
  ignores(manifest: string): boolean
  /**
   * Where a policy of the manifest stands or would stand, those that are extended included. @param manifest an absolute
   * path @returns absolute paths
   */
  lookedAt(manifest: string): readonly string[]
  /** Every policy that has been asked for, sorted. */
  loaded(): readonly LoadedPolicy[]
}

/** The policy that holds in a folder, and the root that its paths are relative to. */
interface Held extends HeldPolicy {
  /** The folder for which it was found; it also holds in those below it without a policy. Absolute. */
  readonly start: string
  /** Absolute. */
  readonly root: string
  readonly ignores: (path: string) => boolean
  /** Absolute. */
  readonly lookedAt: readonly string[]
}

/**
 * Finds the policies at or above each manifest, up to the root of its repository, or without one up to the working
 * directory; never outside.
 * @param given the file of `--policy`, which takes the place of all others; null: none
 * @param unreadable told of a policy that is there and cannot be read; the defaults then hold
 */
export function findPolicies(
  given: string | null,
  workingDirectory: string,
  unreadable: (path: string, error: unknown) => void,
): Policies {
  const files = new Map<string, PolicyFile | null | 'unreadable'>()
  const folders = new Map<string, Held>()
  const loaded = new Map<string, LoadedPolicy>()
  const asked = new Set<Held>()
  /** Folders that were seen to hold neither a policy nor a repository: of thousands nearly all. */
  const plain = new Set<string>()
  const holds: Holds = (folder, name) => !plain.has(folder) && existsSync(join(folder, name))
  const rootOf = findRoots(workingDirectory, holds)

  function fileAt(root: string, path: string): PolicyFile | null | 'unreadable' {
    const known = files.get(path)
    if (known !== undefined) return known
    const read = readWithin(root, path, unreadable)
    files.set(path, read)
    return read
  }

  function inFolder(folder: string): Held {
    const held = heldIn(given === null ? folder : dirname(resolve(workingDirectory, given)))
    asked.add(held)
    return held
  }

  function heldIn(folder: string): Held {
    const known = folders.get(folder)
    if (known !== undefined) return known
    const root = rootOf(folder)
    // Where there is no policy of its own holds what holds above.
    const above = given === null && folder !== root ? heldIn(dirname(folder)) : null
    const held = above === null || hasPolicy(root, folder) ? heldFrom(root, folder) : above
    folders.set(folder, held)
    return held
  }

  function hasPolicy(root: string, folder: string): boolean {
    return !plain.has(folder) && fileAt(root, join(folder, POLICY_NAME)) !== null
  }

  function heldFrom(root: string, start: string): Held {
    const inside = pathFrom(root, start)
    const lookedAt = new Set<string>()
    const look: Look = path => {
      const absolute = join(root, path)
      lookedAt.add(absolute)
      return fileAt(root, absolute)
    }
    const found =
      given === null
        ? policyAt(inside, look)
        : policyOfFile(inside === '' ? basename(given) : `${inside}/${basename(given)}`, look)
    // Everything that is looked at is known at once.
    const policy = found as HeldPolicy
    for (const part of policy.parts) remember({ ...part, path: join(root, part.path) })
    const ignores = ignoredBy(policy.policy.ignore)
    return { ...policy, start, root, ignores, lookedAt: [...lookedAt] }
  }

  /** Where a policy holds itself more is wrong with it than where another one extends it. */
  function remember(part: LoadedPolicy): void {
    const known = loaded.get(part.path)
    if (known === undefined || known.problems.length < part.problems.length) loaded.set(part.path, part)
  }

  function ignores(manifest: string): boolean {
    const held = inFolder(dirname(manifest))
    if (held.folder === null) return false
    return held.ignores(pathFrom(join(held.root, held.folder), manifest))
  }

  return {
    of: manifest => inFolder(dirname(manifest)).policy,
    there: folder => {
      const held = inFolder(folder)
      return {
        policy: held.policy,
        folder: held.folder === null ? null : join(held.root, held.folder),
        // A policy that is named may lie anywhere.
        root: given === null ? held.root : rootOf(folder),
      }
    },
    rootOf,
    listed: (folder, names) => {
      if (!names.includes(POLICY_NAME) && !names.includes(REPOSITORY)) plain.add(folder)
    },
    asks: () => [...asked].some(({ policy }) => policy.detect || policy.require.length > 0),
    here: inFolder(workingDirectory).policy,
    ignores,
    lookedAt: manifest => {
      const folder = dirname(manifest)
      const { lookedAt, start } = inFolder(folder)
      const below = given === null ? foldersBetween(start, folder) : []
      return [...lookedAt, ...below.map(one => join(one, POLICY_NAME))]
    },
    loaded: () => [...loaded.values()].sort((one, two) => (one.path < two.path ? -1 : 1)),
  }
}

/** The folders below `start` down to this one, which lies in it. All are absolute. */
function foldersBetween(start: string, folder: string): readonly string[] {
  return folder === start ? [] : [...foldersBetween(start, dirname(folder)), folder]
}

function readWithin(
  root: string,
  path: string,
  unreadable: (path: string, error: unknown) => void,
): PolicyFile | null | 'unreadable' {
  try {
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return null
    if (!isWithin(realpathSync(root), realpathSync(path)))
      throw new Error('The policy is a link that leads out of the repository or the working directory.')
    // A pipe would be waited for without end.
    if (!statSync(path).isFile()) throw new Error('The policy is no file.')
    return readPolicy(decode(readFileSync(path)))
  } catch (error) {
    unreadable(path, error)
    return 'unreadable'
  }
}
