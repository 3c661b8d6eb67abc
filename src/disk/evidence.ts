import { lstatSync, realpathSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { IsMissing } from '../review/facts.ts'
import { findRepositories, type Holds, repositoryOf } from './find.ts'
import { isWithin } from './paths.ts'

/**
 * Looks evidence up beside a manifest. A path that leads outside the manifest's repository, or without one outside
 * the working directory, is never followed: it counts as not found.
 * @param manifest an absolute path
 */
export function missingBeside(manifest: string, workingDirectory: string): IsMissing {
  const folder = dirname(manifest)
  return missingFrom(folder, rootOf(folder, workingDirectory))
}

/** The same where the folder of the manifest and the root that nothing leads out of are known. Both are absolute. */
export function missingFrom(folder: string, root: string): IsMissing {
  const known = new Map<string, boolean>()
  return path => {
    const missing = known.get(path) ?? !exists(resolve(folder, path), root)
    known.set(path, missing)
    return missing
  }
}

/** The folder that nothing a manifest names is looked for outside of. @param folder that of the manifest, absolute */
export function rootOf(folder: string, workingDirectory: string): string {
  return rootIn(repositoryOf(folder), folder, workingDirectory)
}

/** Finds the roots of many folders of one run, each of which is looked at once. */
export function findRoots(workingDirectory: string, holds?: Holds): (folder: string) => string {
  const repositoryOf = findRepositories(holds)
  return folder => rootIn(repositoryOf(folder), folder, workingDirectory)
}

function rootIn(repository: string | null, folder: string, workingDirectory: string): string {
  return repository ?? (isWithin(workingDirectory, folder) ? workingDirectory : folder)
}

function exists(path: string, root: string): boolean {
  if (!isWithin(root, path)) return false
  try {
    // Most of what is missing is missing here. An error is dear where many manifests name it.
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return false
    return isWithin(realpathSync(root), realpathSync(path))
  } catch {
    return false
  }
}
