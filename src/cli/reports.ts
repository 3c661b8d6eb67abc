import type { Writable } from 'node:stream'
import type { ConsideredFile } from '../report/consequences.ts'
import { formats } from '../report/formats.ts'
import type { ReportEnd, ReportHead } from '../report/stream.ts'
import { escaped } from '../review/messages/words.ts'
import type { WantedReport } from './arguments.ts'
import { messageOf } from './errors.ts'
import { outputTarget, writeWhole } from './output.ts'
import { spooledPaper } from './paper.ts'

/** Where a report goes; null: standard output. */
export interface Target {
  readonly format: WantedReport['format']
  readonly path: string | null
}

/** Where the reports go; or why some of them cannot go there. All are looked at before anything is reviewed. */
export function targetsOf(
  reports: readonly WantedReport[],
  workingDirectory: string,
): { readonly targets: readonly Target[]; readonly refused: readonly string[] } {
  const targets: Target[] = []
  const refused: string[] = []
  for (const { format, output } of reports) {
    if (output === null) {
      targets.push({ format, path: null })
      continue
    }
    const target = outputTarget(output, workingDirectory)
    if (target.kind === 'refused') refused.push(target.message)
    else if (targets.some(({ path }) => path === target.path))
      refused.push(`--output ${escaped(output)}: two reports go to this file.`)
    else targets.push({ format, path: target.path })
  }
  return { targets, refused }
}

/** Reports that are being written, file by file. */
export interface OpenReports {
  /** Resolves when the reader of standard output has room for more. */
  file(file: ConsideredFile): Promise<void>
  /** Tells what could not be written. */
  end(end: ReportEnd): Promise<readonly string[]>
  /** Lets go of everything that is kept. */
  close(): void
}

/** Each piece that is printed costs time; less than this waits for more. Bytes. */
const PIECE = 48 * 1024

/** @param atOnce whether every file is printed as soon as it is known, as for somebody who looks at a terminal */
export function openReports(
  targets: readonly Target[],
  head: ReportHead,
  stdout: Writable,
  atOnce: boolean,
): OpenReports {
  const reports = targets.map(({ format, path }) => {
    const sheet = spooledPaper()
    const writer = formats[format].open(sheet.paper, { ...head, colour: head.colour && path === null })
    return { path, sheet, writer }
  })

  async function print(chunks: Iterable<Uint8Array>): Promise<void> {
    for (const chunk of chunks) await written(stdout, chunk)
  }

  return {
    file: async file => {
      for (const { path, sheet, writer } of reports) {
        writer.file(file)
        if (path === null && (atOnce || sheet.length() >= PIECE)) await print(sheet.take())
      }
    },
    end: async end => {
      const failed: string[] = []
      for (const { path, sheet, writer } of reports) {
        writer.end(end)
        if (path === null) await print(sheet.take())
        else failed.push(...failureOf(path, sheet.take()))
      }
      return failed
    },
    close: () => {
      for (const { sheet } of reports) sheet.close()
    },
  }
}

/** Resolves when the chunk has been taken, or when nobody reads any longer. */
function written(stream: Writable, chunk: Uint8Array): Promise<void> {
  return new Promise(resolve => {
    stream.write(chunk, () => resolve())
  })
}

function failureOf(path: string, chunks: Iterable<Uint8Array>): readonly string[] {
  try {
    writeWhole(path, chunks)
    return []
  } catch (error) {
    return [`${escaped(path)}: ${escaped(messageOf(error))}`]
  }
}
