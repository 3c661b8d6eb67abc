import { Writable } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import { suiteFiles } from './build.ts'
import { mark } from './mark.ts'
import { sourceLines } from './stacks.ts'

/** How many tests did what. */
export interface Counts {
  readonly passed: number
  readonly failed: number
}

/** Prints what VS Code prints and finds in it the line of counts at the end of the suite. */
export interface Output {
  readonly stream: Writable
  /** Nothing when the suite did not come to its end. */
  counts(): Counts | undefined
  /** Whether a test has passed or failed; where none has, VS Code itself did not come up. */
  hasBegun(): boolean
}

/** A line of a test, as mocha prints it. */
const TEST = /^\s+(?:✔|\d+\)) /

/** An output that passes on to the terminal, line by line: without marks, without colours where none show. */
export function openOutput(): Output {
  const readable = sourceLines({ index: suiteFiles.node, web: suiteFiles.web })
  let rest = ''
  let found: Counts | undefined
  let begun = false
  const pass = (line: string) => {
    const text = readable(line.replace(mark, ''))
    if (text === undefined) return
    const plain = stripVTControlCharacters(text)
    found = countsIn(plain) ?? found
    begun ||= TEST.test(plain)
    process.stdout.write(`${process.stdout.isTTY ? text : plain}\n`)
  }
  const stream = new Writable({
    decodeStrings: false,
    write(chunk: Buffer | string, _encoding, done) {
      const lines = (rest + chunk.toString()).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) pass(line)
      done()
    },
    final(done) {
      if (rest !== '') pass(rest)
      done()
    },
  })
  return { stream, counts: () => found, hasBegun: () => begun }
}

function countsIn(line: string): Counts | undefined {
  const match = /^Suite finished: (\d+) passed, (\d+) failed/.exec(line)
  return match === null ? undefined : { passed: Number(match[1]), failed: Number(match[2]) }
}
