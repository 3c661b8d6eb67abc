import type { Range } from '../../manifest/tree.ts'
import { comparePaths, folderOf, upwards } from '../folders.ts'
import type { Severities } from '../located.ts'
import { dependenciesIn } from './dependencies.ts'
import { type Library, libraryNamed } from './library.ts'

/** A library of the list that a dependency file names. */
export interface FoundLibrary {
  readonly name: string
  readonly library: Library
  readonly range: Range
}

/** A dependency file, and the libraries of the list that it names, in the order of the text. */
export interface DependencyFile {
  /** With `/`, relative to what all paths are relative to. */
  readonly path: string
  /** How findings name it; absent: by its path. */
  readonly shown?: string
  /** Without a byte order mark. */
  readonly text: string
  readonly found: readonly FoundLibrary[]
}

/** What the policy of a folder says of detection there. */
export interface Detection {
  /** The folder up to which a manifest describes what lies below it: the root within which policies hold. */
  readonly root: string
  readonly policy: Severities
}

/** @param folder null is answered where `detect` does not hold there */
export type DetectionAt = (folder: string) => Detection | null

/** Looks a dependency file through. Never throws. */
export function lookThrough(path: string, source: string): DependencyFile {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source
  const found = dependenciesIn(path, text).flatMap(({ ecosystem, name, range }) => {
    const library = libraryNamed(ecosystem, name)
    return library === null ? [] : [{ name, library, range }]
  })
  return { path, text, found }
}

/** A library and the file that names it. */
export interface Place {
  readonly file: DependencyFile
  readonly found: FoundLibrary
}

/** A folder that depends on libraries of the list, under a policy that asks. */
export interface DependentFolder {
  readonly folder: string
  readonly detection: Detection
  /** At least one: each name once per file, by path, then in the order of the text. */
  readonly places: readonly Place[]
  /** The nearest folder at or above it that holds a manifest, up to the root; null: none does. */
  readonly described: string | null
}

/** The folders that depend on libraries of the list, where `detect` holds, by path. */
export function dependentFolders(
  files: readonly DependencyFile[],
  manifests: readonly string[],
  detectionAt: DetectionAt,
): readonly DependentFolder[] {
  const withManifest = new Set(manifests.map(folderOf))
  const byFolder = new Map<string, DependencyFile[]>()
  for (const file of files.toSorted((one, two) => comparePaths(one.path, two.path))) {
    if (file.found.length === 0) continue
    const folder = folderOf(file.path)
    const others = byFolder.get(folder)
    if (others === undefined) byFolder.set(folder, [file])
    else others.push(file)
  }
  return [...byFolder].flatMap(([folder, ofFolder]): readonly DependentFolder[] => {
    const detection = detectionAt(folder)
    if (detection === null) return []
    const described = upwards(folder, detection.root).find(one => withManifest.has(one)) ?? null
    return [{ folder, detection, described, places: ofFolder.flatMap(placesIn) }]
  })
}

function placesIn(file: DependencyFile): readonly Place[] {
  const first = new Map<string, Place>()
  for (const found of file.found) if (!first.has(found.name)) first.set(found.name, { file, found })
  return [...first.values()]
}
