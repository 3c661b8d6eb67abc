/** Times of several kinds of work, side by side: a round does each once, so that a slow moment hits all of them. */

/** Milliseconds by the name of the work. */
export type Medians<Name extends string> = Readonly<Record<Name, number>>

export interface Rounds {
  /** Rounds that are not counted: the first ones run cold. */
  readonly warm: number
  readonly counted: number
}

/**
 * The median processor time of each kind of work over the rounds; what is done at once is repeated within a round.
 */
export function sideBySide<Name extends string>(
  work: Readonly<Record<Name, () => unknown>>,
  { warm, counted }: Rounds,
): Medians<Name> {
  const names = Object.keys(work) as Name[]
  const times = new Map(names.map(name => [name, [] as number[]]))
  const repeats = new Map(names.map(name => [name, repeatsOf(work[name])]))
  for (let round = -warm; round < counted; round++) {
    for (const name of names) {
      const often = repeats.get(name) ?? 1
      const start = computed()
      for (let time = 0; time < often; time++) work[name]()
      if (round >= 0) times.get(name)?.push((computed() - start) / often)
    }
  }
  return Object.fromEntries(names.map(name => [name, median(times.get(name) ?? [])])) as Medians<Name>
}

/** Milliseconds that this thread has computed, whatever else the machine does. */
function computed(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** The system counts in steps of up to four milliseconds. */
const ROUND = 40

/** So often that a round takes many steps of the clock. */
function repeatsOf(work: () => unknown): number {
  const start = computed()
  let often = 0
  do {
    work()
    often++
  } while (computed() - start < ROUND)
  return often
}

/** The same for work that waits, and gives its own time. */
export async function sideBySideLater<Name extends string>(
  work: Readonly<Record<Name, () => Promise<number>>>,
  { warm, counted }: Rounds,
): Promise<Medians<Name>> {
  const names = Object.keys(work) as Name[]
  const times = new Map(names.map(name => [name, [] as number[]]))
  for (let round = -warm; round < counted; round++) {
    for (const name of names) {
      const time = await work[name]()
      if (round >= 0) times.get(name)?.push(time)
    }
  }
  return Object.fromEntries(names.map(name => [name, median(times.get(name) ?? [])])) as Medians<Name>
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, two) => one - two)
  return sorted[sorted.length >> 1] ?? Number.NaN
}
