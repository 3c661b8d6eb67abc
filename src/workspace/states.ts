/** What the workspace can be asked for. Paths are whatever names a file there, with `/` after its folders. */
export interface Files<S> {
  /** The manifests that there are, each once, in the order to read them in. */
  find(signal: AbortSignal): Promise<Found>
  /** Reads a manifest and tells how it stands; null where it is gone. Rejects where it cannot be read. */
  look(path: string): Promise<S | null>
  /** Waits for more events before what has changed is looked at. */
  settle(): Promise<void>
  /** Lets others work between two chunks. */
  breathe(): Promise<void>
}

export interface Found {
  readonly paths: readonly string[]
  /** False where there may be more. */
  readonly isComplete: boolean
}

/** How a manifest stands, or why that is not known. */
export type State<S> =
  | { readonly kind: 'known'; readonly state: S }
  | { readonly kind: 'unreadable'; readonly reason: string }

export type Phase = 'idle' | 'searching' | 'reviewing' | 'stopped' | 'failed'

/** How far the work is. `stopped` and `failed` stay until everything is read again, or a search succeeds. */
export interface Progress {
  readonly phase: Phase
  /** How many of the manifests on the disk have been read as they are now. */
  readonly reviewed: number
  readonly of: number
  /** There are more manifests than are looked at. */
  readonly isLimited: boolean
}

/** The manifests of a workspace, whether open or not, each with its state. */
export interface Manifests<S> {
  all(): ReadonlyMap<string, State<S>>
  /** Undefined where there is no such manifest, or it has not been read yet. */
  stateOf(path: string): State<S> | undefined
  phase(): Phase
  /** Counts what is left: with every change of many manifests the phase alone will do. */
  progress(): Progress
  /** Looks for the manifests for the first time; until then nothing on the disk is looked at. */
  start(): Promise<void>
  /** Leaves what has not been read yet. What changes from now on is still followed. */
  stop(): void
  /** Reads everything again, what was left by `stop` too. */
  restart(): Promise<void>
  /** The files may be others now: after folders, excludes or many files have changed. */
  rescan(): Promise<void>
  /** Reads again what has been read, too. */
  refresh(): Promise<void>
  /** A file was created or written, or something that it rests on; or a folder was, with all that is in it. */
  touch(path: string): Promise<void>
  /** A file or a folder is gone. */
  remove(path: string): void
  /** An open document: its state counts in place of the file's, with every edit anew. */
  open(path: string, state: S): void
  close(path: string): Promise<void>
  dispose(): void
}
