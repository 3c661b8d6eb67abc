import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { whenThisProcessEnds } from './cleanup.ts'

/** A new empty folder that is removed when this process ends. */
export function temporaryFolder(purpose: string): string {
  const folder = mkdtempSync(join(tmpdir(), `ai-design-review-${purpose}-`))
  whenThisProcessEnds(() => removeFolder(folder))
  return folder
}

/** A copy of a workspace that may be written to; it keeps the name of the original, which pictures show. */
export async function temporaryCopy(folder: string): Promise<string> {
  const copy = join(temporaryFolder('workspace'), basename(folder))
  await cp(folder, copy, { recursive: true })
  return copy
}

/**
 * A workspace file beside a folder, which opens it alone. To such a workspace a suite can add further folders; a
 * folder that was opened by itself would start VS Code anew.
 */
export function writeWorkspaceFile(folder: string): string {
  const file = join(dirname(folder), `${basename(folder)}.code-workspace`)
  writeFileSync(file, JSON.stringify({ folders: [{ path: basename(folder) }] }))
  return file
}

/** Removes a folder; one that is still being written to by a program that is ending must not fail the run. */
export function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  } catch (error) {
    console.error(`Could not remove ${folder}: ${error}`)
  }
}
