/** Which blocks of the code have run, as V8 counts them. */

import { Session } from 'node:inspector'

export interface Coverage {
  /** The blocks that have run since the last question and are not known. */
  fresh(): readonly string[]
  know(blocks: readonly string[]): void
  /** How many blocks are known. */
  total(): number
}

interface ScriptCoverage {
  readonly url: string
  readonly functions: readonly {
    readonly ranges: readonly {
      readonly startOffset: number
      readonly endOffset: number
      readonly count: number
    }[]
  }[]
}

/** Starts counting in this thread. How often a block ran is told apart by powers of two, since loops matter. */
export function startCoverage(): Coverage {
  const session = new Session()
  session.connect()
  session.post('Profiler.enable')
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  const known = new Set<string>()
  return {
    fresh() {
      const found = new Set<string>()
      session.post('Profiler.takePreciseCoverage', (_, answer) => {
        for (const { url, functions } of answer.result as readonly ScriptCoverage[]) {
          if (!/\/src\/|\/(?:js-yaml|yaml)\//.test(url)) continue
          for (const { startOffset, endOffset, count } of functions.flatMap(({ ranges }) => ranges)) {
            const block = `${url}:${startOffset}:${endOffset}:${Math.floor(Math.log2(count))}`
            if (count > 0 && !known.has(block)) found.add(block)
          }
        }
      })
      return [...found]
    },
    know(blocks) {
      for (const block of blocks) known.add(block)
    },
    total: () => known.size,
  }
}
