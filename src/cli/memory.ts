import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'

/** Bytes of the space for young objects, beyond which it costs memory and gains no time. */
const ENOUGH = 8 * 1024 * 1024

let isHeld = false

/**
 * Keeps the space for young objects from growing on, as it does the longer a process runs: what a review leaves behind
 * is gone by the next one. To be called now and then.
 */
export function holdYoungSpace(): void {
  if (isHeld) return
  const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')
  if (young === undefined || young.space_size < ENOUGH) return
  setFlagsFromString('--semi-space-growth-factor=1')
  isHeld = true
}
