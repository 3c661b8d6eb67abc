import type { Language } from '../../manifest/facts.ts'
import { lineIndex } from '../../manifest/position.ts'
import type { RelatedPlace } from '../../review/findings/finding.ts'
import { WORKSPACE_CODES } from '../../review/policy/codes.ts'
import { findingOn, type LocatedFindings } from '../located.ts'
import { libraryMessage, undescribedMessage } from '../messages.ts'
import { type DependencyFile, type DetectionAt, dependentFolders, type Place } from './found.ts'

/** More related places help nobody. */
const MOST_RELATED = 20

/**
 * One finding for each folder that depends on AI libraries and has no manifest in it or above it: it asks for one,
 * and judges nothing. It stands on the first library of the folder's first dependency file.
 * @param manifests the paths of all manifests
 */
export function undescribed(
  files: readonly DependencyFile[],
  manifests: readonly string[],
  detectionAt: DetectionAt,
  language: Language,
): readonly LocatedFindings[] {
  return dependentFolders(files, manifests, detectionAt).flatMap(({ described, places, detection }) => {
    const [first, ...others] = places
    if (described !== null || first === undefined) return []
    const { path, text } = first.file
    const names = [...new Set(places.map(({ found }) => found.name))]
    const findings = findingOn(
      text,
      'undescribed',
      {
        severity: WORKSPACE_CODES.undescribed,
        message: undescribedMessage(names, language),
        range: first.found.range,
      },
      relatedPlaces(others, path, language),
      detection.policy,
    )
    return findings.length === 0 ? [] : [{ path, text, findings }]
  })
}

/** Libraries as related places of a finding. @param path the file of the finding */
export function relatedPlaces(
  places: readonly Place[],
  path: string,
  language: Language,
): readonly RelatedPlace[] {
  return places.slice(0, MOST_RELATED).map(({ file, found }) => {
    const lines = lineIndex(file.text)
    const range = { start: lines.position(found.range.start), end: lines.position(found.range.end) }
    const message = libraryMessage(found.name, language)
    return file.path === path ? { message, range } : { message, range, path: file.shown ?? file.path }
  })
}
