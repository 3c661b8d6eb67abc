type Nothing = null | undefined | false | '' | 0

/** Looks again and again until there is something to see, and gives it; fails when there is not in time. */
export async function waitFor<T>(
  what: string,
  look: () => T | Nothing | Promise<T | Nothing>,
  limit = 10_000,
): Promise<T> {
  const end = Date.now() + limit
  while (true) {
    const seen = await look()
    if (seen) return seen
    if (Date.now() > end) throw new Error(`Waited ${limit} ms in vain for ${what}`)
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}
