import { readFileSync, writeFileSync } from 'node:fs'
import { cp, readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { temporaryFolder } from './temporary.ts'

// What an extension is developed with and does not ship.
const notShipped = new Set(['.git', '.vscode-test', 'node_modules', 'out', 'src', 'test'])

/** An extension and the suite that tests it. */
export interface Staged {
  readonly extension: string
  readonly suite: string
}

/**
 * A copy of the extension that has no `main`: VS Code runs an extension in the web worker only when it cannot
 * run it in Node. The suite is copied into it, since VS Code runs a suite where it runs the extension that
 * contains it.
 */
export async function stageForWebWorker(extension: string, suite: string): Promise<Staged> {
  const staged = temporaryFolder('web-extension')
  for (const name of await readdir(extension)) {
    if (!notShipped.has(name)) await cp(join(extension, name), join(staged, name), { recursive: true })
  }
  const manifest = join(staged, 'package.json')
  const { main: _main, ...rest } = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, unknown>
  writeFileSync(manifest, `${JSON.stringify(rest, null, 2)}\n`)
  const stagedSuite = join(staged, basename(suite))
  await cp(suite, stagedSuite)
  return { extension: staged, suite: stagedSuite }
}
