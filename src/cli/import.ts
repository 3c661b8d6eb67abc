import { statSync } from 'node:fs'
import { basename, relative, resolve } from 'node:path'
import { sourceFormats } from '../exchange/formats.ts'
import { importDescription } from '../exchange/import.ts'
import { MOST_SOURCE } from '../exchange/source.ts'
import { exchangeTexts } from '../exchange/words.ts'
import { decode } from '../manifest/decode.ts'
import { escaped } from '../review/messages/words.ts'
import type { ImportArguments } from './arguments.ts'
import { messageOf } from './errors.ts'
import { EXIT } from './exit-status.ts'
import type { Outcome } from './outcome.ts'
import { newManifestTarget, writeNew } from './output.ts'
import { readFinite } from './read-file.ts'

/** In UTF-16 there are two bytes a unit, in UTF-8 at most three. */
const MOST_BYTES = 3 * MOST_SOURCE

/**
 * Makes a draft of a manifest from the description of a system that another tool reads. It is printed, or becomes a
 * file that is not there yet.
 */
export function importFile(
  { file, from, output, language }: ImportArguments,
  workingDirectory: string,
): Outcome {
  const texts = exchangeTexts(language)
  const failed = (message: string): Outcome => ({
    stdout: '',
    stderr: `${message}\n`,
    status: EXIT.toolError,
  })
  const about = (message: string) => failed(`${escaped(file)}: ${message}`)
  try {
    const target = output === null ? null : newManifestTarget(output, workingDirectory, texts.exists)
    if (target?.kind === 'refused') return failed(target.message)
    const path = resolve(workingDirectory, file)
    if (statSync(path).size > MOST_BYTES) return about(texts.tooLong)
    const imported = importDescription(decode(readFinite(path)), { from, file: basename(path), language })
    if (imported.kind === 'refused') return about(escaped(imported.message))
    const done = texts.done(sourceFormats[imported.from].title, imported.facts)
    if (target === null) return { stdout: imported.text, stderr: `${done}\n`, status: EXIT.clear }
    writeNew(target.path, imported.text)
    const written = texts.written(escaped(relative(workingDirectory, target.path)))
    return { stdout: `${written}\n${done}\n`, stderr: '', status: EXIT.clear }
  } catch (error) {
    return about(escaped(messageOf(error)))
  }
}
