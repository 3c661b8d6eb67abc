import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { folder, PROJECT } from '../cli/run.ts'
import { ended } from './repository.ts'

/** The package of the extension, by the words of `npm run package`, of what is built. */
export function packagedExtension(): string {
  const { scripts } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'))
  const [, words = ''] = /&& vsce (.*)$/.exec(scripts.package) ?? []
  const vsce = createRequire(import.meta.url).resolve('@vscode/vsce/package.json')
  const place = join(folder(), 'extension.vsix')
  const program = [join(dirname(vsce), 'vsce'), ...words.split(' '), '--out', place]
  const { status, output } = ended(process.execPath, program, { cwd: PROJECT })
  assert.equal(status, 0, output)
  return place
}
