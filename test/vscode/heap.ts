/** What is in use after a collection, in MB; null in the web worker, which does not tell. */
export function usedHeap(): number | null {
  const { process } = globalThis as { process?: NodeJS.Process }
  const heap = process?.getBuiltinModule?.('node:v8')
  const contexts = process?.getBuiltinModule?.('node:vm')
  if (process === undefined || heap === undefined || contexts === undefined) return null
  heap.setFlagsFromString('--expose-gc')
  const collect: () => void = contexts.runInNewContext('gc')
  collect()
  return process.memoryUsage().heapUsed / 1024 / 1024
}
