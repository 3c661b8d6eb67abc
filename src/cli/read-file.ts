import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs'

/**
 * The bytes of a file. Throws where it cannot be read, and where it is a pipe or a device, which might never end.
 * @param path absolute
 */
export function readRegularFile(path: string): Uint8Array {
  // Opening a pipe would else wait for somebody to write. Windows has no such flag, nor such pipes.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    if (!fstatSync(file).isFile()) throw new Error('This is a folder, a pipe or a device, not a file.')
    return readFileSync(file)
  } finally {
    closeSync(file)
  }
}
