/** The loop of one target in a thread of its own: texts that run new blocks of code are kept and mutated further. */

import { parentPort, workerData } from 'node:worker_threads'
import { chooser, pick } from '../support/random.ts'
import { seedsOf } from './corpus.ts'
import { startCoverage } from './coverage.ts'
import { minimised } from './minimise.ts'
import { mutated } from './mutate.ts'
import { failureOf, kindOf } from './run-target.ts'
import type { TargetName } from './targets.ts'

export interface LoopOptions {
  readonly target: TargetName
  readonly seed: number
  readonly milliseconds: number
  /** What is being run, for the one who watches: a number that grows with each run, the length of the text, its units. */
  readonly current: SharedArrayBuffer
}

export type LoopMessage =
  | { readonly kind: 'failure'; readonly text: string; readonly failure: string }
  | { readonly kind: 'kept'; readonly text: string }
  | {
      readonly kind: 'progress' | 'end'
      readonly runs: number
      readonly kept: number
      readonly blocks: number
    }

/** Runs whose coverage is asked for together. */
const BATCH = 16
const REPORT_MS = 5000

function loop({ target, seed, milliseconds, current }: LoopOptions): void {
  const tell = (message: LoopMessage) => parentPort?.postMessage(message)
  const choose = chooser(seed)
  const coverage = startCoverage()
  const texts = seedsOf(target).map(({ text }) => text)
  const header = new Int32Array(current, 0, 2)
  const units = new Uint16Array(current, 8)
  const known = new Set<string>()
  let runs = 0
  let kept = 0

  function run(text: string): string | null {
    for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at)
    header[1] = text.length
    Atomics.add(header, 0, 1)
    runs += 1
    return failureOf(target, text)
  }

  function attempt(text: string): void {
    const failure = run(text)
    if (failure === null || known.has(kindOf(failure))) return
    known.add(kindOf(failure))
    const same = (shorter: string) => {
      const found = run(shorter)
      return found !== null && kindOf(found) === kindOf(failure)
    }
    const shortest = failure.startsWith('slow') ? text : minimised(text, same)
    tell({ kind: 'failure', text: shortest, failure })
  }

  for (const text of texts) attempt(text)
  coverage.know(coverage.fresh())
  const end = Date.now() + milliseconds
  for (let reported = Date.now(); Date.now() < end; ) {
    const batch = Array.from({ length: BATCH }, () => {
      // What was kept last leads on most often.
      const recent = choose(3) === 0 ? texts.slice(-50) : texts
      return mutated(pick(choose, recent), pick(choose, texts), choose)
    })
    batch.forEach(attempt)
    if (coverage.fresh().length > 0) {
      for (const text of batch) {
        attempt(text)
        const blocks = coverage.fresh()
        if (blocks.length === 0) continue
        coverage.know(blocks)
        texts.push(text)
        tell({ kind: 'kept', text })
        kept += 1
      }
    }
    if (Date.now() - reported < REPORT_MS) continue
    reported = Date.now()
    tell({ kind: 'progress', runs, kept, blocks: coverage.total() })
  }
  tell({ kind: 'end', runs, kept, blocks: coverage.total() })
}

loop(workerData as LoopOptions)
