import { lstatSync, realpathSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { IsMissing } from '../review/facts.ts'
import { repositoryOf } from './find.ts'
import { isWithin } from './paths.ts'

/**
 * Looks evidence up beside a manifest. A path that leads outside the manifest's repository, or without one outside
 * the working directory, is never followed: it counts as not found.
 * @param manifest an absolute path
 */
export function missingBeside(manifest: string, workingDirectory: string): IsMissing {
  const folder = dirname(manifest)
  const root = rootOf(folder, workingDirectory)
  const known = new Map<string, boolean>()
  return path => {
    const missing = known.get(path) ?? !exists(resolve(folder, path), root)
    known.set(path, missing)
    return missing
  }
}

/** The folder that nothing a manifest names is looked for outside of. @param folder that of the manifest, absolute */
export function rootOf(folder: string, workingDirectory: string): string {
  return repositoryOf(folder) ?? (isWithin(workingDirectory, folder) ? workingDirectory : folder)
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
