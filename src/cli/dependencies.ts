import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { walk } from '../disk/find.ts'
import { decode } from '../manifest/decode.ts'
import { isDependencyFile } from '../workspace/detect/dependencies.ts'
import { LONGEST_DEPENDENCY_FILE } from '../workspace/detect/dependency.ts'
import { type DependencyFile, lookThrough } from '../workspace/detect/found.ts'
import { comparePaths } from '../workspace/folders.ts'
import { isManifestName } from '../workspace/names.ts'

/** What lies under a folder, as absolute paths, sorted. */
export interface Surroundings {
  readonly manifests: readonly string[]
  readonly dependencyFiles: readonly string[]
  /** The folder itself and those below it. */
  readonly folders: readonly string[]
}

/**
 * Finds manifests, dependency files and folders in one search, by the rules of `findManifests`.
 * @param folder an absolute path
 */
export function findSurroundings(
  folder: string,
  unreadable: (folder: string, error: unknown) => void,
): Surroundings {
  const manifests: string[] = []
  const dependencyFiles: string[] = []
  const folders: string[] = []
  walk(folder, unreadable, {
    wants: (name, above) => isManifestName(name) || isDependencyFile(`${basename(above)}/${name}`),
    file: path => (isManifestName(basename(path)) ? manifests : dependencyFiles).push(path),
    folder: path => folders.push(path),
  })
  for (const list of [manifests, dependencyFiles, folders]) list.sort(comparePaths)
  return { manifests, dependencyFiles, folders }
}

/**
 * Reads dependency files, and keeps those that name a library of the list. One that cannot be read, or is too long,
 * is left out: it is not ours to judge.
 * @param paths absolute
 * @param placed how a path is written, with `/`
 * @param shown how findings name it
 */
export function readDependencyFiles(
  paths: readonly string[],
  placed: (path: string) => string,
  shown: (path: string) => string = placed,
): readonly DependencyFile[] {
  return paths.flatMap(path => {
    try {
      if (statSync(path).size > LONGEST_DEPENDENCY_FILE) return []
      const file = lookThrough(placed(path), decode(readFileSync(path)))
      return file.found.length === 0 ? [] : [{ ...file, shown: shown(path) }]
    } catch {
      return []
    }
  })
}

/**
 * The manifests in the folders above, up to a root at or above it: they describe what lies below them, though a
 * search from here does not find them.
 * @param folder an absolute path
 */
export function manifestsAbove(folder: string, root: string): readonly string[] {
  if (folder === root || dirname(folder) === folder) return []
  const above = dirname(folder)
  return [...manifestsIn(above), ...manifestsAbove(above, root)]
}

function manifestsIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(entry => entry.isFile() && isManifestName(entry.name))
      .map(({ name }) => join(folder, name))
      .sort(comparePaths)
  } catch {
    // What cannot be listed describes nothing that is known.
    return []
  }
}
