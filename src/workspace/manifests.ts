/** What the workspace can be asked for. Paths are whatever names a file there. */
export interface Files<S> {
  /** The manifests that there are, at most so many. */
  find(most: number, signal: AbortSignal): Promise<readonly string[]>
  /** Reads a manifest and tells how it stands. Rejects where it cannot be read. */
  look(path: string): Promise<S>
  /** Waits for more events before what has changed is looked at. */
  settle(): Promise<void>
  /** Lets others work between two chunks. */
  breathe(): Promise<void>
}

/** How a manifest stands, or why that is not known. */
export type State<S> =
  | { readonly kind: 'known'; readonly state: S }
  | { readonly kind: 'unreadable'; readonly reason: string }

/** The manifests of a workspace, whether open or not, each with its state. */
export interface Manifests<S> {
  all(): ReadonlyMap<string, State<S>>
  /** Whether files are being looked for or read. */
  isBusy(): boolean
  /** More manifests than are looked at. */
  isLimited(): boolean
  /** Looks for the manifests for the first time; until then nothing on the disk is looked at. */
  start(): Promise<void>
  /** The files may be others now: after folders, excludes or many files have changed. */
  rescan(): Promise<void>
  /** Reads everything again, too. */
  refresh(): Promise<void>
  /** A file was created or written. */
  touch(path: string): Promise<void>
  /** A file or a folder is gone. */
  remove(path: string): void
  /** An open document: its state counts in place of the file's, with every edit anew. */
  open(path: string, state: S): void
  close(path: string): Promise<void>
  dispose(): void
}

/** More manifests than this are not looked at. */
export const MOST = 10_000
/** So many are read at the same time. */
const CHUNK = 16

/** Keeps the state of every manifest. Work is done in chunks; a later event overtakes an earlier one. */
export function watchWorkspace<S>(
  files: Files<S>,
  onChange: (paths: readonly string[] | 'all') => void,
): Manifests<S> {
  const live = new Map<string, S>()
  const onDisk = new Set<string>()
  const seen = new Map<string, State<S>>()
  /** What has to be looked at, and what must be looked for again. */
  const dirty = new Set<string>()
  let stale = false
  let limited = false
  let started = false
  let running: Promise<void> | null = null
  const disposed = new AbortController()

  function all(): ReadonlyMap<string, State<S>> {
    const states = new Map(seen)
    for (const [path, state] of live) states.set(path, { kind: 'known', state })
    return states
  }

  async function find(): Promise<void> {
    stale = false
    const found = await files.find(MOST + 1, disposed.signal)
    if (disposed.signal.aborted) return
    limited = found.length > MOST
    const kept = new Set(found.slice(0, MOST))
    for (const path of [...onDisk].filter(one => !kept.has(one))) forget(path)
    for (const path of kept) {
      if (!onDisk.has(path)) dirty.add(path)
      onDisk.add(path)
    }
    onChange('all')
  }

  /** Reads some of what has changed. A file that changes meanwhile is dirty again, and read again. */
  async function lookAtSome(): Promise<void> {
    const chunk = [...dirty].slice(0, CHUNK)
    for (const path of chunk) dirty.delete(path)
    const wanted = chunk.filter(path => onDisk.has(path) && !live.has(path))
    const states = await Promise.all(wanted.map(path => lookAt(path)))
    if (disposed.signal.aborted) return
    const current = wanted.filter(path => onDisk.has(path) && !dirty.has(path))
    for (const path of current) seen.set(path, states[wanted.indexOf(path)] as State<S>)
    if (current.length > 0) onChange(current)
  }

  async function lookAt(path: string): Promise<State<S>> {
    try {
      return { kind: 'known', state: await files.look(path) }
    } catch (error) {
      return { kind: 'unreadable', reason: error instanceof Error ? error.message : String(error) }
    }
  }

  async function work(): Promise<void> {
    while ((stale || dirty.size > 0) && !disposed.signal.aborted) {
      if (stale) await find()
      else {
        await lookAtSome()
        await files.breathe()
      }
    }
  }

  /** One loop does all the work, however many events ask for it. */
  function run(wait: boolean): Promise<void> {
    if (!started || disposed.signal.aborted) return Promise.resolve()
    running ??= (async () => {
      if (wait) await files.settle()
      // What cannot be listed leaves what is known; the next event tries again. Events come in while work ends.
      do await work().catch(() => undefined)
      while ((stale || dirty.size > 0) && !disposed.signal.aborted)
      running = null
      if (!disposed.signal.aborted) onChange([])
    })()
    return running
  }

  function forget(path: string): void {
    onDisk.delete(path)
    seen.delete(path)
    dirty.delete(path)
  }

  return {
    all,
    isBusy: () => running !== null,
    isLimited: () => limited,
    start() {
      if (started) return running ?? Promise.resolve()
      started = true
      stale = true
      return run(false)
    },
    rescan() {
      stale = true
      return run(true)
    },
    refresh() {
      for (const path of onDisk) dirty.add(path)
      stale = true
      return run(true)
    },
    touch(path) {
      // Whether a new file is one of the workspace's, the search knows: folders may be excluded.
      if (onDisk.has(path)) dirty.add(path)
      else stale = true
      return run(true)
    },
    remove(path) {
      const gone = [...onDisk].filter(one => one === path || one.startsWith(`${path}/`))
      gone.forEach(forget)
      if (gone.length > 0) onChange('all')
    },
    open(path, state) {
      const isNew = !live.has(path) && !seen.has(path)
      live.set(path, state)
      onChange(isNew ? 'all' : [path])
    },
    close(path) {
      const last = live.get(path)
      if (last === undefined || !live.delete(path)) return Promise.resolve()
      if (onDisk.has(path)) {
        // Shown until the file itself has been read.
        seen.set(path, { kind: 'known', state: last })
        dirty.add(path)
      }
      onChange('all')
      return run(true)
    },
    dispose: () => disposed.abort(),
  }
}
