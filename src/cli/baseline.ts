import { statSync } from 'node:fs'
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import { decode } from '../manifest/decode.ts'
import { type BaselineEntry, baselineText, keyOf, readBaseline } from '../report/baseline.ts'
import type { ReviewedFile } from '../report/input.ts'
import { entriesOf, knownIn } from '../report/known.ts'
import { escaped } from '../review/messages/words.ts'
import { messageOf } from './errors.ts'
import { outputTarget, writeWhole } from './output.ts'
import { readFinite } from './read-file.ts'

/** What `--baseline` and `--write-baseline` ask for. */
export interface WantedBaseline {
  /** As written on the command line. */
  readonly path: string
  /** Whether it is written anew; it then need not exist. */
  readonly write: boolean
}

/** The known findings during one check. */
export interface Baseline {
  /** The file with what is known of it. What is being recorded is known from now on. */
  mark(file: ReviewedFile): ReviewedFile
  /** How many entries match nothing any longer. @param isCovered whether this check would have found a manifest */
  vanished(isCovered: (path: string) => boolean): number
  /** Writes what has been found, and keeps what this check did not look at. A text says why it could not be written. */
  write(isCovered: (path: string) => boolean): { readonly entries: number; readonly added: number } | string
}

/** Opens the baseline; a text says why it cannot be used. */
export function openBaseline({ path, write }: WantedBaseline, workingDirectory: string): Baseline | string {
  const target = outputTarget(path, workingDirectory, '--baseline')
  if (target.kind === 'refused') return target.message
  const read = entriesIn(target.path, write)
  if (typeof read === 'string') return `--baseline ${escaped(path)}: ${read}`
  const folder = dirname(target.path)
  const recorded = new Map(read.map(entry => [keyOf(entry), entry]))
  const found = new Map<string, BaselineEntry>()
  const absolute = (entry: BaselineEntry) => resolve(folder, entry.path)

  return {
    mark: file => {
      const path = relative(folder, resolve(workingDirectory, file.path)).split(sep).join('/')
      const now = new Map(entriesOf(file, path).map(entry => [keyOf(entry), entry]))
      for (const [key, entry] of now) {
        if (write || recorded.has(key)) found.set(key, entry)
      }
      const known = write ? now : recorded
      return { ...file, known: knownIn(file, path, entry => known.get(keyOf(entry))) }
    },
    vanished: isCovered =>
      read.filter(entry => !found.has(keyOf(entry)) && isCovered(absolute(entry))).length,
    write: isCovered => {
      const kept = read.filter(entry => !found.has(keyOf(entry)) && !isCovered(absolute(entry)))
      const entries = [...found.values(), ...kept]
      try {
        writeWhole(target.path, [baselineText(entries)])
      } catch (error) {
        return `--baseline ${escaped(path)}: ${escaped(messageOf(error))}`
      }
      return { entries: entries.length, added: [...found.keys()].filter(key => !recorded.has(key)).length }
    },
  }
}

function entriesIn(path: string, mayBeMissing: boolean): readonly BaselineEntry[] | string {
  try {
    if (statSync(path, { throwIfNoEntry: false }) === undefined)
      return mayBeMissing ? [] : 'there is no such file; --write-baseline makes it.'
    const file = readBaseline(decode(readFinite(path)))
    if (file.kind === 'refused') return file.message
    return file.entries.some(entry => isAbsolute(entry.path))
      ? 'this is no baseline: a path in it is not relative.'
      : file.entries
  } catch (error) {
    return escaped(messageOf(error))
  }
}
