import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parityFiles } from '../support/parity.ts'
import { projectRoot } from './paths.ts'

/**
 * Writes many manifests into `parity` beside a workspace folder, with the command line's report of them as
 * `.report.json`: a suite adds the folder to the workspace and compares the editor with it.
 */
export function writeParity(workspace: string): void {
  const folder = join(dirname(workspace), 'parity')
  for (const [path, text] of Object.entries(parityFiles())) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const cli = join(projectRoot, 'dist', 'cli.js')
  const words = ['check', '--format', 'json', '--output', '.report.json']
  const { stderr, error } = spawnSync(process.execPath, [cli, ...words], { cwd: folder, encoding: 'utf8' })
  if (error !== undefined || stderr !== '') throw new Error(`The command line: ${error ?? stderr}`)
}
