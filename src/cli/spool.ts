import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Text that is kept until it is taken: a little in memory, as bytes, more in a temporary file of the system. */
export interface Spool {
  write(text: string): void
  /** How much was written, in bytes. */
  length(): number
  /** All that was written, in order; each piece holds until the next one is asked for. */
  chunks(): Iterable<Uint8Array>
  /** Lets go of what was written: the spool is as new. */
  clear(): void
}

/** Bytes of a piece. */
const CHUNK = 64 * 1024
/** With fewer bytes left a piece counts as full. */
const ROOM = 1024
/** Full pieces that are kept in memory. */
const IN_MEMORY = 3

/** Bytes of one UTF-16 unit at most. */
const LONGEST_CHARACTER = 3

const ENCODER = new TextEncoder()

/** How many spools this process has opened, to name their files apart. */
let opened = 0

export function openSpool(): Spool {
  let full: Uint8Array[] = []
  let file: SpoolFile | null = null
  let hasPlace = true
  let length = 0
  const buffer = Buffer.allocUnsafe(CHUNK)
  let filled = 0

  function putAway(): void {
    if (full.length >= IN_MEMORY && hasPlace) {
      file ??= openFile()
      // Where the system has no room for temporary files, memory has to do.
      hasPlace = file !== null
    }
    if (file === null) full.push(Buffer.from(buffer.subarray(0, filled)))
    else {
      for (const chunk of [...full, buffer.subarray(0, filled)]) file.append(chunk)
      full = []
    }
    filled = 0
  }

  return {
    write: text => {
      for (let from = 0; from < text.length; ) {
        const { read, written } = writeInto(buffer, filled, text.slice(from))
        from += read
        filled += written
        length += written
        if (CHUNK - filled < ROOM) putAway()
      }
    },
    length: () => length,
    *chunks() {
      if (file !== null) {
        putAway()
        yield* file.chunks(buffer)
        return
      }
      yield* full
      if (filled > 0) yield buffer.subarray(0, filled)
    },
    clear: () => {
      file?.close()
      file = null
      full = []
      filled = 0
      length = 0
    },
  }
}

/** Of what may not fit the rest is left, at the end of a character; this takes longer than to write all of it. */
function writeInto(
  buffer: Buffer,
  at: number,
  text: string,
): { readonly read: number; readonly written: number } {
  const fits = text.length * LONGEST_CHARACTER <= buffer.length - at
  return fits
    ? { read: text.length, written: buffer.write(text, at) }
    : ENCODER.encodeInto(text, buffer.subarray(at))
}

interface SpoolFile {
  append(bytes: Uint8Array): void
  /** All of it, through the buffer. */
  chunks(buffer: Uint8Array): Iterable<Uint8Array>
  close(): void
}

/** A file that only this process can reach; null: none can be made. */
function openFile(): SpoolFile | null {
  const path = join(tmpdir(), `ai-design-review-${process.pid}-${Date.now().toString(36)}-${++opened}.spool`)
  const file = open(path)
  return file === null ? null : spoolFile(file, path)
}

function spoolFile(file: number, path: string): SpoolFile {
  // Without a name it is gone whatever ends this process. Where the system does not allow that, closing removes it.
  remove(path)
  let size = 0
  return {
    append: bytes => {
      for (let at = 0; at < bytes.length; ) {
        const more = writeSync(file, bytes, at, bytes.length - at, size)
        at += more
        size += more
      }
    },
    *chunks(buffer) {
      for (let at = 0; at < size; ) {
        const read = readSync(file, buffer, 0, Math.min(buffer.length, size - at), at)
        if (read === 0) throw new Error('A temporary file of this check was cut short.')
        at += read
        yield buffer.subarray(0, read)
      }
    },
    close: () => {
      closeSync(file)
      remove(path)
    },
  }
}

function open(path: string): number | null {
  try {
    return openSync(path, 'wx+', 0o600)
  } catch {
    return null
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // It is still open: closing it comes here again.
  }
}
