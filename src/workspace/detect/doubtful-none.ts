import type { Language } from '../../manifest/facts.ts'
import type { ManifestFile } from '../../manifest/manifest.ts'
import { lineIndex } from '../../manifest/position.ts'
import { type UseSectionName, useSectionNames } from '../../manifest/vocabulary.ts'
import { WORKSPACE_CODES } from '../../review/policy/codes.ts'
import { comparePaths, folderOf } from '../folders.ts'
import { findingOn, type LocatedFindings } from '../located.ts'
import { doubtfulNoneMessage } from '../messages.ts'
import {
  type DependencyFile,
  type DependentFolder,
  type DetectionAt,
  dependentFolders,
  type Place,
} from './found.ts'
import { relatedPlaces } from './undescribed.ts'

/** A manifest as it was read. */
export interface ReadManifest {
  /** With `/`, relative to what all paths are relative to. */
  readonly path: string
  readonly file: ManifestFile
}

/**
 * Where every use of the manifests that describe a folder states a section as `none`, and a library of the folder
 * bears on that section: one finding on the first `none` of each of those manifests. Information, never a verdict.
 */
export function doubtfulNone(
  files: readonly DependencyFile[],
  manifests: readonly ReadManifest[],
  detectionAt: DetectionAt,
  language: Language,
): readonly LocatedFindings[] {
  const paths = manifests.map(({ path }) => path)
  const byFolder = new Map<string, DependentFolder[]>()
  for (const folder of dependentFolders(files, paths, detectionAt)) {
    if (folder.described === null) continue
    const others = byFolder.get(folder.described)
    if (others === undefined) byFolder.set(folder.described, [folder])
    else others.push(folder)
  }
  return [...byFolder].flatMap(([described, folders]) => {
    const [first] = folders
    if (first === undefined) return []
    const ours = manifests
      .filter(({ path }) => folderOf(path) === described)
      .toSorted((one, two) => comparePaths(one.path, two.path))
    return ours.flatMap(({ path, file }): readonly LocatedFindings[] => {
      const findings = useSectionNames.flatMap(section => {
        const range = firstNone(file, section)
        const places = folders.flatMap(folder => placesOn(section, folder))
        if (range === null || places.length === 0 || !ours.every(one => saysOnlyNone(one.file, section)))
          return []
        const message = doubtfulNoneMessage(
          section,
          places.map(place => ({ name: place.found.name, at: () => lineOf(place) })),
          language,
        )
        const draft = { severity: WORKSPACE_CODES['doubtful-none'], message, range }
        return findingOn(
          file.text,
          'doubtful-none',
          draft,
          relatedPlaces(places, path, language),
          first.detection.policy,
        )
      })
      return findings.length === 0 ? [] : [{ path, text: file.text, findings }]
    })
  })
}

function placesOn(section: UseSectionName, { places }: DependentFolder): readonly Place[] {
  return places.filter(({ found }) => found.library.bearsOn.includes(section))
}

/** A use that states facts, or leaves the section open, may be the one that the library serves. */
function saysOnlyNone({ systems }: ManifestFile, section: UseSectionName): boolean {
  return systems.every(({ uses }) => uses.every(({ sections }) => sections.get(section)?.kind === 'none'))
}

function firstNone({ systems }: ManifestFile, section: UseSectionName) {
  const stated = systems
    .flatMap(({ uses }) => uses)
    .map(({ sections }) => sections.get(section))
    .find(statement => statement?.kind === 'none')
  return stated?.range ?? null
}

/** Such as `app/requirements.txt:3`, lines from 1. */
function lineOf({ file, found }: Place): string {
  return `${file.shown ?? file.path}:${lineIndex(file.text).position(found.range.start).line + 1}`
}
