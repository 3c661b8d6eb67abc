/** Paths with `/`, which know their folders: what lies below one is found without asking every path each time. */
export interface Paths extends Iterable<string> {
  readonly size: number
  has(path: string): boolean
  add(path: string): void
  delete(path: string): void
  /** The path itself, or what lies below it as a folder. */
  at(path: string): readonly string[]
}

export function createPaths(): Paths {
  const paths = new Set<string>()
  /** How many paths lie below each folder. */
  const folders = new Map<string, number>()

  function count(path: string, by: 1 | -1): void {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const folder = path.slice(0, end)
      const now = (folders.get(folder) ?? 0) + by
      if (now === 0) folders.delete(folder)
      else folders.set(folder, now)
    }
  }

  return {
    get size() {
      return paths.size
    },
    [Symbol.iterator]: () => paths[Symbol.iterator](),
    has: path => paths.has(path),
    add(path) {
      if (paths.has(path)) return
      paths.add(path)
      count(path, 1)
    },
    delete(path) {
      if (paths.delete(path)) count(path, -1)
    },
    at(path) {
      if (paths.has(path)) return [path]
      return folders.has(path) ? [...paths].filter(one => one.startsWith(`${path}/`)) : []
    },
  }
}
