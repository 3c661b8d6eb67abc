import { lstatSync, realpathSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import type { IsMissing } from '../review/facts.ts'
import { repositoryOf } from './find.ts'

/**
 * Looks evidence up beside a manifest. A path that leads outside the manifest's repository, or without one outside
 * the working directory, is never followed: it counts as not found.
 * @param manifest an absolute path
 */
export function missingBeside(manifest: string, workingDirectory: string): IsMissing {
  const folder = dirname(manifest)
  const inside = (root: string) => isWithin(root, folder)
  const root = repositoryOf(folder) ?? (inside(workingDirectory) ? workingDirectory : folder)
  const known = new Map<string, boolean>()
  return path => {
    const missing = known.get(path) ?? !exists(resolve(folder, path), root)
    known.set(path, missing)
    return missing
  }
}

function exists(path: string, root: string): boolean {
  if (!isWithin(root, path)) return false
  try {
    lstatSync(path)
    return isWithin(realpathSync(root), realpathSync(path))
  } catch {
    return false
  }
}

function isWithin(root: string, path: string): boolean {
  const inside = relative(root, path)
  return inside !== '..' && !inside.startsWith(`..${sep}`) && resolve(root, inside) === path
}
