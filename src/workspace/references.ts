import { createPaths } from './paths.ts'

/** Which files refer to which others, to know whom it concerns when one comes or goes. */
export interface References {
  /** What a file refers to now, in place of what it did. */
  set(from: string, targets: readonly string[]): void
  /** Who refers to the path, or to something below it as a folder. */
  to(path: string): readonly string[]
}

export function createReferences(): References {
  const targetsOf = new Map<string, readonly string[]>()
  const referring = new Map<string, Set<string>>()
  const targets = createPaths()

  function forget(from: string, target: string): void {
    const others = referring.get(target)
    others?.delete(from)
    if (others?.size !== 0) return
    referring.delete(target)
    targets.delete(target)
  }

  return {
    set(from, to) {
      for (const target of targetsOf.get(from) ?? []) forget(from, target)
      if (to.length === 0) targetsOf.delete(from)
      else targetsOf.set(from, to)
      for (const target of to) {
        referring.set(target, (referring.get(target) ?? new Set()).add(from))
        targets.add(target)
      }
    },
    to: path => [...new Set(targets.at(path).flatMap(target => [...(referring.get(target) ?? [])]))],
  }
}
