import { Writable } from 'node:stream'
import type { Language } from '../manifest/facts.ts'
import { progressLine } from '../report/progress.ts'

/** A line of a terminal that says how far a check is. */
export interface Progress {
  show(reviewed: number, all: number): void
  /** Takes the line back. Nothing else may be written to the terminal before. */
  erase(): void
  /** A stream to the same terminal, for which the line makes room. */
  beside(stream: Writable): Writable
}

const NO_PROGRESS: Progress = { show: () => {}, erase: () => {}, beside: stream => stream }

/** What a terminal is of a stream. */
export type Terminal = Writable & { readonly columns?: number }

/** Back to the beginning of the line, and nothing behind. */
const CLEAR = '\r\u001b[K'
const LINE_FEED = 0x0a

/** @param terminal null: nobody looks at one */
export function openProgress(terminal: Terminal | null, language: Language): Progress {
  if (terminal === null) return NO_PROGRESS
  const start = performance.now()
  let written: number | null = null
  let isShown = false
  /** Whether something else stands on the line of the terminal. */
  let isTaken = false

  function erase(): void {
    if (isShown) terminal?.write(CLEAR)
    isShown = false
  }

  return {
    show: (reviewed, all) => {
      if (isTaken) return
      const now = performance.now()
      const sinceLine = written === null ? null : now - written
      // Some terminals do not know their width, or say 0.
      const columns = terminal.columns || null
      const line = progressLine({ reviewed, all, elapsed: now - start, sinceLine, columns }, language)
      if (line === null) return
      terminal.write(`${CLEAR}${line}`)
      written = now
      isShown = true
    },
    erase,
    beside: stream =>
      new Writable({
        write: (chunk: Uint8Array, _encoding, done) => {
          erase()
          if (chunk.length > 0) isTaken = chunk.at(-1) !== LINE_FEED
          // What fails is told by the stream itself.
          stream.write(chunk, () => done())
        },
      }),
  }
}
