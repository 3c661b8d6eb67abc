import { statSync } from 'node:fs'
import { basename, dirname, resolve, sep } from 'node:path'
import { walk } from '../disk/find.ts'
import type { Policies } from '../disk/policies.ts'
import { escaped } from '../review/messages/words.ts'
import { POLICY_NAME } from '../review/policy/policy.ts'
import { comparePaths } from '../workspace/folders.ts'
import { isManifestName } from '../workspace/names.ts'
import { messageOf } from './errors.ts'

/** Told of what is there and cannot be read. @param path absolute */
export type Unreadable = (path: string, error: unknown) => void

/** Why named paths cannot be looked at, such as links to themselves. */
export function unusable(paths: readonly string[], workingDirectory: string): readonly string[] {
  return paths.flatMap(path => {
    try {
      const found = statSync(resolve(workingDirectory, path), { throwIfNoEntry: false })
      return found === undefined ? [`No such file or folder: ${escaped(path)}`] : []
    } catch (error) {
      return [`${escaped(path)}: ${escaped(messageOf(error))}`]
    }
  })
}

/** What there is to review; paths are absolute. */
export interface Selection {
  /** Each once: files that are named, and what is found below folders. */
  readonly manifests: readonly string[]
  /** The folders that were searched. */
  readonly folders: readonly string[]
  /** Those below them that hold a policy. */
  readonly withPolicy: readonly string[]
}

/**
 * Finds what is to be reviewed.
 * @param paths as named; none: the working directory
 */
export function selectManifests(
  paths: readonly string[],
  workingDirectory: string,
  policies: Policies,
  unreadable: Unreadable,
): Selection {
  const starts = (paths.length === 0 ? ['.'] : paths).map(path => resolve(workingDirectory, path))
  const folders = starts.filter(isFolder)
  const withPolicy = new Set<string>()
  const found = starts.flatMap(start => {
    // A manifest that is named is reviewed, whatever a policy ignores.
    if (!folders.includes(start)) return [start]
    const below: string[] = []
    walk(start, unreadable, {
      wants: name => isManifestName(name) || name === POLICY_NAME,
      file: path => {
        if (basename(path) === POLICY_NAME) withPolicy.add(dirname(path))
        else below.push(path)
      },
      folder: policies.listed,
    })
    return below.sort(comparePaths).filter(manifest => !policies.ignores(manifest))
  })
  return { manifests: [...new Set(found)], folders, withPolicy: [...withPolicy].sort(comparePaths) }
}

/**
 * Whether a check of these paths looks at a manifest, if it is there. @param path absolute
 */
export function covers(paths: readonly string[], workingDirectory: string, path: string): boolean {
  return (paths.length === 0 ? ['.'] : paths).some(start => {
    const absolute = resolve(workingDirectory, start)
    return path === absolute || path.startsWith(absolute.endsWith(sep) ? absolute : absolute + sep)
  })
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    // What has vanished since it was looked at is told when it is read.
    return false
  }
}
