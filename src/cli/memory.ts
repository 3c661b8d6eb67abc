import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'

/** Bytes of the space for young objects, beyond which it costs memory and gains no time. */
const ENOUGH = 8 * 1024 * 1024

/** Calls between looks: the space grows slowly. */
const PAUSE = 16

let calls = 0
let isHeld = false

/**
 * Keeps the space for young objects from growing on, as it does the longer a process runs: what a review leaves behind
 * is gone by the next one. To be called after each file.
 */
export function holdYoungSpace(): void {
  calls += 1
  if (isHeld || calls % PAUSE > 0) return
  const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')
  if (young === undefined || young.space_size < ENOUGH) return
  setFlagsFromString('--semi-space-growth-factor=1')
  isHeld = true
}
