import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Text that is kept until it is taken: a little in memory, more in a temporary file of the system. */
export interface Spool {
  write(text: string): void
  /** How much was written, in UTF-16 units. */
  length(): number
  /** All that was written, in order, through the buffer: each piece holds until the next one is asked for. */
  chunks(buffer: Uint8Array): Iterable<Uint8Array>
  /** Lets go of everything. May be called again. */
  close(): void
}

/** UTF-16 units that are kept in memory. */
const IN_MEMORY = 256 * 1024
/** Bytes that are written or read at a time; a buffer is best as long. */
export const CHUNK = 64 * 1024
/** With fewer bytes left a chunk counts as full. */
const ROOM = 1024

const ENCODER = new TextEncoder()

/** How many spools this process has opened, to name their files apart. */
let opened = 0

export function openSpool(): Spool {
  let parts: string[] = []
  /** Of the parts. */
  let kept = 0
  let length = 0
  let file: SpoolFile | null = null
  let hasPlace = true

  function toFile(): void {
    file ??= hasPlace ? openFile() : null
    hasPlace = file !== null
    if (file === null) return
    for (const part of parts) file.append(part)
    parts = []
    kept = 0
  }

  return {
    write: text => {
      length += text.length
      if (file !== null) {
        file.append(text)
        return
      }
      parts.push(text)
      kept += text.length
      // Where the system has no room for temporary files, memory has to do.
      if (kept > IN_MEMORY && hasPlace) toFile()
    },
    length: () => length,
    *chunks(buffer) {
      if (file !== null) yield* file.chunks(buffer)
      if (kept > 0) yield* encoded(parts.join(''), buffer)
    },
    close: () => {
      file?.close()
      file = null
      parts = []
      kept = 0
      length = 0
    },
  }
}

/** A text in pieces that fit the buffer; each ends with a whole character. */
function* encoded(text: string, buffer: Uint8Array): Iterable<Uint8Array> {
  for (let from = 0; from < text.length; ) {
    const { read, written } = ENCODER.encodeInto(text.slice(from), buffer)
    from += read
    yield buffer.subarray(0, written)
  }
}

interface SpoolFile {
  append(text: string): void
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
  const chunk = new Uint8Array(CHUNK)
  /** Bytes of the chunk that are not written yet. */
  let filled = 0

  function flush(): void {
    for (let at = 0; at < filled; ) {
      const more = writeSync(file, chunk, at, filled - at, size)
      at += more
      size += more
    }
    filled = 0
  }

  return {
    append: text => {
      for (let from = 0; from < text.length; ) {
        // What does not fit is left, at the end of a character.
        const { read, written } = ENCODER.encodeInto(text.slice(from), chunk.subarray(filled))
        from += read
        filled += written
        if (CHUNK - filled < ROOM) flush()
      }
    },
    *chunks(buffer) {
      flush()
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
