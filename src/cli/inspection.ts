import { basename, dirname, join, resolve, sep } from 'node:path'
import type { LoadedPolicy } from '../disk/policies.ts'
import { decode } from '../manifest/decode.ts'
import type { Language } from '../manifest/facts.ts'
import { read } from '../manifest/read.ts'
import type { ReviewedFile } from '../report/input.ts'
import type { Finding } from '../review/findings/finding.ts'
import { POLICY_NAME } from '../review/policy/policy.ts'
import type { ReadManifest } from '../workspace/detect/doubtful-none.ts'
import type { DependencyFile } from '../workspace/detect/found.ts'
import { comparePaths, folderOf, upwards } from '../workspace/folders.ts'
import { describing, doubtfulFolders, inspect, type PolicyThere } from '../workspace/inspect.ts'
import { reviewOfFindings } from '../workspace/located.ts'
import { unmatchedGlobs } from '../workspace/require.ts'
import { findSurroundings, manifestsAbove, readDependencyFiles } from './dependencies.ts'
import { readFinite } from './read-file.ts'
import { type Place, shownPath } from './review-file.ts'

/** What policies find around the manifests. */
export interface Inspected {
  /** @param path of a manifest, absolute */
  onManifest(path: string): readonly Finding[]
  onPolicy(policy: LoadedPolicy): readonly Finding[]
  /** Dependency files and folders on which something was found, by path. */
  readonly others: readonly ReviewedFile[]
}

const NOTHING_INSPECTED: Inspected = { onManifest: () => [], onPolicy: () => [], others: [] }

/**
 * Looks for what `detect` and `require` of the policies ask. Where no policy asks, nothing is looked at.
 * @param starts the folders that are searched, absolute
 * @param manifests those that were selected, absolute
 * @param namedPolicy the file of `--policy`
 */
export function inspectAround(
  starts: readonly string[],
  manifests: readonly string[],
  { policies, language, workingDirectory }: Pick<Place, 'policies' | 'language' | 'workingDirectory'>,
  namedPolicy: string | null,
): Inspected {
  if (starts.length === 0 || !policies.asks()) return NOTHING_INSPECTED
  // What cannot be listed was told by the search for manifests.
  const found = starts.map(start => findSurroundings(start, () => undefined))
  const once = (paths: readonly string[]) => [...new Set(paths)].sort(comparePaths)
  const notIgnored = (paths: readonly string[]) => once(paths).filter(path => !policies.ignores(path))
  const above = starts.flatMap(start => manifestsAbove(start, policies.there(start).root))
  const shown = (path: string) => shownPath(path, workingDirectory)
  const dependencyFiles = readDependencyFiles(
    notIgnored(found.flatMap(one => one.dependencyFiles)),
    placed,
    shown,
  )
  // A folder whose manifest would be ignored can hold none.
  const folders = once(found.flatMap(one => one.folders))
    .filter(folder => !policies.ignores(join(folder, POLICY_NAME)))
    .map(placed)
  const thereAt = (folder: string): PolicyThere => {
    const there = policies.there(absolute(folder))
    return {
      ...there,
      folder: there.folder === null ? null : placed(there.folder),
      root: placed(there.root),
    }
  }
  const selected = once([...manifests, ...notIgnored(above)])
  const asked = askedFolders(dependencyFiles, folders, thereAt, language)
  const relevant = selected.filter(path => asked.has(placed(dirname(path))))
  const inspection = inspect(
    { manifests: readManifests(relevant, dependencyFiles), dependencyFiles, folders },
    thereAt,
    language,
  )
  const joined = new Map(inspection.onManifests.map(({ path, findings }) => [path, findings]))
  const named = namedPolicy === null ? null : resolve(workingDirectory, namedPolicy)
  return {
    onManifest: path => joined.get(placed(path)) ?? [],
    onPolicy: ({ path, file }) => {
      if (named === null ? basename(path) !== POLICY_NAME : path !== named) return []
      const required = inspection.required.find(({ folder }) => folder === placed(dirname(path)))
      return required === undefined ? [] : unmatchedGlobs(required.missing, file, language)
    },
    others: [...inspection.onDependencyFiles, ...inspection.onFolders].map(located => ({
      path: shown(absolute(located.path)),
      review: reviewOfFindings(located),
      kind: 'other',
    })),
  }
}

/** The folders in which it matters whether a manifest lies there: those that depend on AI, are required, or lie above. */
function askedFolders(
  dependencyFiles: readonly DependencyFile[],
  folders: readonly string[],
  thereAt: (folder: string) => PolicyThere,
  language: Language,
): ReadonlySet<string> {
  // Without manifests every folder that is required is missing one.
  const { required } = inspect({ manifests: [], dependencyFiles: [], folders }, thereAt, language)
  return new Set([
    ...dependencyFiles.flatMap(({ path }) => upwards(folderOf(path), '')),
    ...required.flatMap(({ folder, missing }) => missing.folders.flatMap(one => upwards(one.folder, folder))),
  ])
}

/** Reads manifests before their review, and keeps only those whose folders depend on a library that makes a `none` doubtful. */
function readManifests(
  paths: readonly string[],
  dependencyFiles: readonly DependencyFile[],
): readonly ReadManifest[] {
  const doubtful = doubtfulFolders(dependencyFiles)
  return paths.map(absolutePath => {
    const path = placed(absolutePath)
    try {
      const file = read(decode(readFinite(absolutePath)))
      if (doubtful.has(folderOf(path))) return { path, file }
      return { path, file: file.systems.length > 0 ? describing() : read('') }
    } catch {
      // That it cannot be read is told when it is reviewed. It may describe what lies below it.
      return { path, file: describing() }
    }
  })
}

/** A path from the root of the file system, with `/` and without one at its start: all of them are then alike. */
function placed(path: string): string {
  return path
    .split(sep)
    .join('/')
    .replace(/^\/|\/$/g, '')
}

function absolute(path: string): string {
  return resolve('/', path)
}
