import { createPaths } from './paths.ts'
import type { Files, Manifests, Phase, State } from './states.ts'

/** More manifests than this are not looked at. */
export const MOST = 10_000
/** So many are read at the same time: while some wait for the disk, others are reviewed. */
const CHUNK = 64

/**
 * Keeps the state of every manifest. Work is done in chunks; a later event overtakes an earlier one.
 * @param onChange told of the paths whose state is another one now, or gone; of none where only the progress is
 */
export function watchWorkspace<S>(
  files: Files<S>,
  onChange: (paths: readonly string[]) => void,
): Manifests<S> {
  const live = new Map<string, S>()
  const onDisk = createPaths()
  const seen = new Map<string, State<S>>()
  /** What has to be looked at, and what must be looked for again. */
  const dirty = new Set<string>()
  let stale = false
  /** What a stop has left unread. */
  const left = new Set<string>()
  let stopped = false
  let failed = false
  let limited = false
  let started = false
  let running: Promise<void> | null = null
  let search: AbortController | null = null
  let disposed = false

  function stateOf(path: string): State<S> | undefined {
    const state = live.get(path)
    return state === undefined ? seen.get(path) : { kind: 'known', state }
  }

  function phase(): Phase {
    if (running !== null) return search !== null || stale ? 'searching' : 'reviewing'
    if (stopped) return 'stopped'
    return failed ? 'failed' : 'idle'
  }

  async function find(): Promise<void> {
    stale = false
    search = new AbortController()
    const { signal } = search
    onChange([])
    // What cannot be listed leaves what is known; the next event tries again.
    const found = await files.find(signal).catch(() => null)
    search = null
    if (signal.aborted) return
    failed = found === null
    if (found === null) return
    limited = !found.isComplete || found.paths.length > MOST
    const kept = new Set(found.paths.slice(0, MOST))
    const gone = [...onDisk].filter(one => !kept.has(one))
    gone.forEach(forget)
    for (const path of kept) {
      if (onDisk.has(path)) continue
      onDisk.add(path)
      if (stopped && !isTouched(path)) left.add(path)
      else dirty.add(path)
    }
    onChange(gone)
  }

  /** Whether the path or a folder above it has changed. */
  function isTouched(path: string): boolean {
    for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
      if (dirty.has(path.slice(0, end))) return true
    }
    return false
  }

  /** Reads some of what has changed. A file that changes meanwhile is dirty again, and read again. */
  async function lookAtSome(): Promise<void> {
    const chunk = [...first(dirty, CHUNK)]
    for (const path of chunk) dirty.delete(path)
    const wanted = chunk.filter(path => onDisk.has(path) && !live.has(path))
    const states = await Promise.all(wanted.map(lookAt))
    if (disposed) return
    const current = wanted.filter(path => onDisk.has(path) && !dirty.has(path))
    for (const path of current) {
      const state = states[wanted.indexOf(path)]
      if (state) seen.set(path, state)
      else forget(path)
    }
    onChange(current.filter(path => !live.has(path)))
  }

  async function lookAt(path: string): Promise<State<S> | null> {
    try {
      const state = await files.look(path)
      return state === null ? null : { kind: 'known', state }
    } catch (error) {
      return { kind: 'unreadable', reason: error instanceof Error ? error.message : String(error) }
    }
  }

  async function work(): Promise<void> {
    while ((stale || dirty.size > 0) && !disposed) {
      if (stale) await find()
      else {
        await lookAtSome()
        await files.breathe()
      }
    }
  }

  /** One loop does all the work, however many events ask for it. */
  function run(wait: boolean): Promise<void> {
    if (!started || disposed) return Promise.resolve()
    running ??= (async () => {
      if (wait) await files.settle()
      // Events come in while the work ends.
      do await work()
      while ((stale || dirty.size > 0) && !disposed)
      running = null
      if (!disposed) onChange([])
    })()
    return running
  }

  function forget(path: string): void {
    onDisk.delete(path)
    for (const one of [seen, dirty, left]) one.delete(path)
  }

  function readAgain(): Promise<void> {
    for (const path of onDisk) if (!left.has(path)) dirty.add(path)
    stale = true
    return run(true)
  }

  return {
    stateOf,
    all() {
      const states = new Map(seen)
      for (const [path, state] of live) states.set(path, { kind: 'known', state })
      return states
    },
    phase,
    progress() {
      const waiting = [...dirty, ...left].filter(path => onDisk.has(path)).length
      return {
        phase: phase(),
        reviewed: onDisk.size - waiting,
        of: onDisk.size,
        isLimited: limited,
      }
    },
    start() {
      if (started) return running ?? Promise.resolve()
      started = true
      stale = true
      return run(false)
    },
    stop() {
      if (running === null) return
      stopped = true
      stale = false
      search?.abort()
      for (const path of dirty) left.add(path)
      dirty.clear()
      onChange([])
    },
    restart() {
      stopped = false
      left.clear()
      return readAgain()
    },
    rescan() {
      stale = true
      return run(true)
    },
    refresh: readAgain,
    touch(path) {
      for (const one of [path, ...onDisk.at(path)]) {
        dirty.add(one)
        left.delete(one)
      }
      // Whether a new file is one of the workspace's, the search knows: folders may be excluded.
      if (!onDisk.has(path)) stale = true
      return run(true)
    },
    remove(path) {
      const gone = onDisk.at(path)
      gone.forEach(forget)
      if (gone.length > 0) onChange(gone)
    },
    open(path, state) {
      live.set(path, state)
      onChange([path])
    },
    close(path) {
      const last = live.get(path)
      if (last === undefined || !live.delete(path)) return Promise.resolve()
      if (onDisk.has(path)) {
        // Shown until the file itself has been read.
        seen.set(path, { kind: 'known', state: last })
        dirty.add(path)
      }
      onChange([path])
      return run(true)
    },
    dispose() {
      disposed = true
      search?.abort()
    },
  }
}

function* first<T>(all: Iterable<T>, most: number): Iterable<T> {
  let count = 0
  for (const one of all) {
    if (count === most) return
    count += 1
    yield one
  }
}
