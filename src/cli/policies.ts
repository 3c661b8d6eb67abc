import { lstatSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { decode } from '../manifest/decode.ts'
import { DEFAULT_POLICY, POLICY_NAME, type Policy } from '../review/policy/policy.ts'
import { type PolicyFile, readPolicy } from '../review/policy/read-policy.ts'
import { ignoredBy } from '../workspace/ignored.ts'
import { repositoryOf } from './find.ts'

/** A policy as it was read. */
export interface LoadedPolicy {
  /** Absolute. */
  readonly path: string
  readonly file: PolicyFile
}

/** The policies of one run, each of which is read once. */
export interface Policies {
  /** The policy that holds for a manifest; the defaults where there is none. @param manifest an absolute path */
  of(manifest: string): Policy
  /** The policy nearest to the working directory. */
  readonly here: Policy
  /** Whether the policy of a manifest leaves it out of searches. @param manifest an absolute path */
  ignores(manifest: string): boolean
  /** Every policy that has been asked for, sorted. */
  loaded(): readonly LoadedPolicy[]
}

/**
 * Finds the nearest policy at or above each manifest, up to the root of its repository, or without one up to the
 * working directory; never outside.
 * @param given the file of `--policy`, which takes the place of all others; null: none
 * @param unreadable told of a policy that is there and cannot be read; the defaults then hold
 */
export function findPolicies(
  given: string | null,
  workingDirectory: string,
  unreadable: (path: string, error: unknown) => void,
): Policies {
  const files = new Map<string, LoadedPolicy | null>()
  const folders = new Map<string, LoadedPolicy | null>()
  const matchers = new Map<LoadedPolicy, (path: string) => boolean>()

  function load(path: string, root: string | null): LoadedPolicy | null {
    const known = files.get(path)
    if (known !== undefined) return known
    const read = (): LoadedPolicy | null => {
      try {
        if (root !== null && lstatSync(path, { throwIfNoEntry: false }) === undefined) return null
        if (root !== null && !isWithin(realpathSync(root), realpathSync(path)))
          throw new Error('The policy is a link that leads out of the repository or the working directory.')
        return { path, file: readPolicy(decode(readFileSync(path))) }
      } catch (error) {
        unreadable(path, error)
        return null
      }
    }
    const policy = read()
    files.set(path, policy)
    return policy
  }

  function inFolder(folder: string): LoadedPolicy | null {
    if (given !== null) return load(resolve(workingDirectory, given), null)
    const known = folders.get(folder)
    if (known !== undefined) return known
    const policy = nearest(folder)
    folders.set(folder, policy)
    return policy
  }

  function nearest(folder: string): LoadedPolicy | null {
    const root = repositoryOf(folder) ?? (isWithin(workingDirectory, folder) ? workingDirectory : folder)
    for (let above = folder; ; above = dirname(above)) {
      const policy = load(join(above, POLICY_NAME), root)
      if (policy !== null || above === root || dirname(above) === above) return policy
    }
  }

  function ignores(manifest: string): boolean {
    const policy = inFolder(dirname(manifest))
    if (policy === null) return false
    const matches = matchers.get(policy) ?? ignoredBy(policy.file.policy.ignore)
    matchers.set(policy, matches)
    return matches(relative(dirname(policy.path), manifest).split(sep).join('/'))
  }

  return {
    of: manifest => inFolder(dirname(manifest))?.file.policy ?? DEFAULT_POLICY,
    here: inFolder(workingDirectory)?.file.policy ?? DEFAULT_POLICY,
    ignores,
    loaded: () =>
      [...files.values()]
        .filter(policy => policy !== null)
        .sort((one, two) => (one.path < two.path ? -1 : 1)),
  }
}

function isWithin(root: string, path: string): boolean {
  const inside = relative(root, path)
  return inside !== '..' && !inside.startsWith(`..${sep}`) && resolve(root, inside) === path
}
