import { readFileSync } from 'node:fs'
import { decode } from '../manifest/decode.ts'

/** The text of a file. Throws where it cannot be read. @param path absolute */
export function textAt(path: string): string {
  return decode(readFileSync(path))
}
