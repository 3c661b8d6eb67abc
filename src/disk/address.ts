import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** The absolute path of a `file:` address; null for every other one. */
export function pathAt(uri: string): string | null {
  if (!uri.toLowerCase().startsWith('file:')) return null
  try {
    return fileURLToPath(uri)
  } catch {
    return null
  }
}

/** The address of a path. @param path absolute */
export function addressOf(path: string): string {
  return pathToFileURL(path).href
}

// A bundle lies one folder below the package, this source two.
const PACKAGES = [join(import.meta.dirname, '..'), join(import.meta.dirname, '..', '..')]

/** The folder of the pages of the law, which travel with the package; null where they have been left out. */
export const LAW_PAGES: string | null =
  PACKAGES.map(root => join(root, 'docs', 'law')).find(path => existsSync(path)) ?? null
