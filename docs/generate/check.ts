import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type GeneratedFile, wholeFolders } from './files.ts'

export interface StaleFile {
  readonly path: string
  readonly problem: 'missing' | 'differs from what is generated' | 'is no longer generated'
}

/** The generated files that are not as they would be written now. */
export function stale(root: string, files: readonly GeneratedFile[]): readonly StaleFile[] {
  const differing = files.flatMap(({ path, content }): readonly StaleFile[] => {
    const current = textOf(join(root, path))
    if (current === null) return [{ path, problem: 'missing' }]
    return current === content ? [] : [{ path, problem: 'differs from what is generated' }]
  })
  const left = leftovers(root, files).map((path): StaleFile => ({ path, problem: 'is no longer generated' }))
  return [...differing, ...left]
}

/** Writes the files that differ, and removes those that are no longer generated. Gives the paths it touched. */
export function write(root: string, files: readonly GeneratedFile[]): readonly string[] {
  const left = leftovers(root, files)
  for (const path of left) rmSync(join(root, path))
  const differing = files.filter(({ path, content }) => textOf(join(root, path)) !== content)
  for (const { path, content } of differing) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  return [...left, ...differing.map(({ path }) => path)]
}

/** Files in the folders that hold nothing but generated files. */
function leftovers(root: string, files: readonly GeneratedFile[]): readonly string[] {
  const known = new Set(files.map(({ path }) => path))
  return wholeFolders
    .flatMap(folder => namesIn(join(root, folder)).map(name => `${folder}/${name}`))
    .filter(path => !known.has(path))
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort()
  } catch (error) {
    if (isNotFound(error)) return []
    throw error
  }
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (isNotFound(error)) return null
    throw error
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
