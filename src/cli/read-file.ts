import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs'

/** Milliseconds between looks at a pipe whose writer is slow. */
const PAUSE = 10
const CHUNK = 64 * 1024
/** Bytes of a file for which it pays to read with one call of the system. */
const LONG = 1024 * 1024

/**
 * The bytes of a file, or of a pipe to which somebody writes, as of `<(command)`. Throws where it cannot be read, and
 * where it might never end: a device, and a pipe to which nobody writes.
 * @param path absolute
 */
export function readFinite(path: string): Uint8Array {
  // Opening a pipe would else wait for somebody to write. Windows has no such flag, nor such pipes.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const stats = fstatSync(file)
    if (stats.isFIFO()) return readPipe(file)
    if (!stats.isFile()) throw new Error('This is a folder or a device, not a file.')
    return readWhole(file, stats.size)
  } finally {
    closeSync(file)
  }
}

/** @param size that the file had when it was opened, in bytes */
function readWhole(file: number, size: number): Uint8Array {
  if (size > LONG) return readFileSync(file)
  const bytes = Buffer.allocUnsafe(size + 1)
  const length = readSync(file, bytes)
  // One that is no longer what it was, or of which the system says no size, is read as long as something comes.
  return length === size
    ? bytes.subarray(0, length)
    : Buffer.concat([bytes.subarray(0, length), readFileSync(file)])
}

function readPipe(file: number): Uint8Array {
  const chunks: Uint8Array[] = []
  for (;;) {
    const chunk = readNext(file)
    if (chunk.length === 0) break
    chunks.push(chunk)
  }
  if (chunks.length === 0) throw new Error('This is a pipe to which nobody writes.')
  return Buffer.concat(chunks)
}

/** Waits as long as there is a writer. */
function readNext(file: number): Uint8Array {
  const chunk = new Uint8Array(CHUNK)
  for (;;) {
    try {
      return chunk.subarray(0, readSync(file, chunk))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE)
    }
  }
}
