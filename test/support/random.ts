/** Random numbers that are the same for the same seed, for choices that need no shrinking. */

/** Gives a whole number from 0 to below `count`. */
export type Choose = (count: number) => number

/** The generator mulberry32. With seed 0 every choice is 0: the plainest of all. */
export function chooser(seed: number): Choose {
  if (seed === 0) return () => 0
  let state = seed >>> 0
  return count => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * count)
  }
}

/** One of the values; throws for an empty list. */
export function pick<T>(choose: Choose, values: readonly T[]): T {
  const at = choose(values.length)
  if (at >= values.length) throw new Error('nothing to pick from')
  return values[at] as T
}

/** The values in random order; in their own order with seed 0. */
export function shuffle<T>(choose: Choose, values: readonly T[]): readonly T[] {
  const left = [...values]
  return values.map(() => left.splice(choose(left.length), 1)[0] as T)
}
