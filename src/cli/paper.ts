import type { Paper } from '../report/stream.ts'
import { openSpool, type Spool } from './spool.ts'

/** A paper from which can be taken what already has its place. However much it holds, memory does not grow. */
export interface SpooledPaper {
  readonly paper: Paper
  /** How much can be taken, in bytes. */
  length(): number
  /** What has been written in place since it was last taken. */
  take(): Iterable<Uint8Array>
  close(): void
}

export function spooledPaper(): SpooledPaper {
  const spools = new Set<Spool>()
  /** Cleared, to be used again. */
  const spare: Spool[] = []
  let queue: Spool[] = []
  /** The end of the queue, where it takes more text. */
  let tail: Spool | null = null

  function newSpool(): Spool {
    const spool = spare.pop() ?? openSpool()
    spools.add(spool)
    return spool
  }

  return {
    paper: {
      write: text => {
        if (tail === null) {
          tail = newSpool()
          queue.push(tail)
        }
        tail.write(text)
      },
      later: () => {
        const spool = newSpool()
        return {
          write: spool.write,
          place: () => {
            queue.push(spool)
            tail = null
          },
        }
      },
    },
    length: () => queue.reduce((sum, spool) => sum + spool.length(), 0),
    *take() {
      const taken = queue
      queue = []
      tail = null
      for (const spool of taken) {
        yield* spool.chunks()
        spool.clear()
        spools.delete(spool)
        spare.push(spool)
      }
    },
    close: () => {
      for (const spool of spools) spool.clear()
    },
  }
}
