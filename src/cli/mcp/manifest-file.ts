import { readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { LONGEST_TEXT } from '../../agents/limits.ts'
import { named } from '../../agents/quote.ts'
import { refusalsIn } from '../../agents/refusals.ts'
import { findManifests } from '../../disk/find.ts'
import { isWithin, pathFrom } from '../../disk/paths.ts'
import { decode } from '../../manifest/decode.ts'
import type { Language } from '../../manifest/facts.ts'
import { isManifestName } from '../../workspace/names.ts'
import { fileWordsIn } from './file-words.ts'

/** A manifest as an agent names it, or why it is not read, and what to send instead. */
export type ManifestFileRead =
  | {
      readonly kind: 'file'
      /** Absolute. */
      readonly path: string
      /** Relative to the working directory, with `/`. */
      readonly name: string
      readonly text: string
    }
  | { readonly kind: 'refused'; readonly message: string }

const SHOWN_MANIFESTS = 10
/** A character takes four bytes at most. */
const MOST_BYTES = 4 * LONGEST_TEXT

/** Reads a manifest within the working directory, wherever symbolic links lead, and no other file. */
export function readManifestFile(
  path: string,
  workingDirectory: string,
  language: Language,
): ManifestFileRead {
  const refusals = refusalsIn(language)
  const shown = named(path)
  const refused = (message: string): ManifestFileRead => ({ kind: 'refused', message })
  const elsewhere = (message: string) => refused(`${message} ${manifestsHere(workingDirectory, language)}`)
  const absolute = resolve(workingDirectory, path)
  if (path.includes('\0') || !isWithin(workingDirectory, absolute)) return elsewhere(refusals.outside(shown))
  if (!isManifestName(basename(absolute))) return elsewhere(refusals.notManifest(shown))
  try {
    const found = statSync(absolute, { throwIfNoEntry: false })
    if (found === undefined || !found.isFile()) return elsewhere(refusals.notFound(shown))
    if (!isWithin(realpathSync(workingDirectory), realpathSync(absolute)))
      return refused(refusals.link(shown))
    if (found.size > MOST_BYTES) return refused(refusals.tooLong(found.size, LONGEST_TEXT))
    const name = pathFrom(workingDirectory, absolute)
    return { kind: 'file', path: absolute, name, text: decode(readFileSync(absolute)) }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return refused(fileWordsIn(language).unreadable(shown, named(why)))
  }
}

function manifestsHere(workingDirectory: string, language: Language): string {
  const found = findManifests(workingDirectory, () => {}).map(path => named(pathFrom(workingDirectory, path)))
  const { manifestsHere: these, noManifestHere } = fileWordsIn(language)
  if (found.length === 0) return noManifestHere
  return these(found.slice(0, SHOWN_MANIFESTS).join(', '), Math.max(0, found.length - SHOWN_MANIFESTS))
}
