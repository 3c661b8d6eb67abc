import { statSync } from 'node:fs'
import { resolve, sep } from 'node:path'
import { findManifests } from '../disk/find.ts'
import type { Policies } from '../disk/policies.ts'
import { escaped } from '../review/messages/words.ts'
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

/**
 * The manifests to review, as absolute paths, each once: files that are named, and what is found below folders.
 * @param paths as named; none: the working directory
 */
export function selectManifests(
  paths: readonly string[],
  workingDirectory: string,
  policies: Policies,
  unreadable: Unreadable,
): readonly string[] {
  const starts = paths.length === 0 ? ['.'] : paths
  const found = starts.flatMap(path => {
    const absolute = resolve(workingDirectory, path)
    // A manifest that is named is reviewed, whatever a policy ignores.
    return isFolder(absolute)
      ? findManifests(absolute, unreadable).filter(manifest => !policies.ignores(manifest))
      : [absolute]
  })
  return [...new Set(found)]
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
