import type { Files } from '../../src/workspace/states.ts'

/** A workspace in memory whose manifests are their own state; `hold` keeps a file from being read, or `find` from its end, until it is let go. */
export interface FakeFiles extends Files<string> {
  readonly disk: Map<string, string>
  readonly looked: string[]
  readonly found: { count: number }
  hold(path: string): () => void
}

export function fakeFiles(disk: Map<string, string>): FakeFiles {
  const held = new Map<string, Promise<void>>()
  const looked: string[] = []
  const found = { count: 0 }
  return {
    disk,
    looked,
    found,
    async find() {
      found.count++
      await held.get('find')
      return { paths: [...disk.keys()], isComplete: true }
    },
    async look(path) {
      looked.push(path)
      const text = disk.get(path)
      await held.get(path)
      if (text === 'broken') throw new Error(`no ${path}`)
      return text ?? null
    },
    settle: async () => {},
    breathe: async () => {},
    hold(path) {
      let release = () => {}
      held.set(path, new Promise(resolve => (release = () => resolve())))
      return () => {
        held.delete(path)
        release()
      }
    },
  }
}
