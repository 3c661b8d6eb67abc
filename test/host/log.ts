import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { format } from 'node:util'
import { mark } from './mark.ts'

/** What VS Code and its extension host write to their console. */
export interface Log {
  write(severity: string, given: readonly unknown[]): void
  close(): void
}

/**
 * Prints what the suite writes. All the rest, which is VS Code's own and much, goes only to the file, but for
 * errors in which one of the names stands.
 */
export function openLog(file: string, names: readonly string[]): Log {
  mkdirSync(dirname(file), { recursive: true })
  const descriptor = openSync(file, 'w')
  const write = (severity: string, given: readonly unknown[]) => {
    const text = format(...given)
    writeSync(descriptor, `${severity}: ${text}\n`)
    if (text.includes(mark)) console.log(text)
    else if (severity === 'error' && names.some(name => text.includes(name))) console.error(text)
  }
  return { write, close: () => closeSync(descriptor) }
}
