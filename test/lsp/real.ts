/** Real editors: a manifest with a mistake in a folder of its own, and the editor as the page about it sets it up. */

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { CLI, check, folder, PROJECT } from '../cli/run.ts'

/** Characters of one, two and four bytes stand before what is edited. */
export const MISTAKEN = `schema: ai-design-review/v1
name: "Blåbær 😀"
scope:
  is_ai_system: yes
  activities: [importing]
uses:
  face-index:
    purpose: "Æ 😀: who is it?"
    face_collection:
      intended_purpose: yes
      database_operaton: creates
      face_storage: persistent
decisions:
  - use: face-index
`

export interface Played<T> {
  readonly root: string
  /** What the script saw; fails with what to do where the editor is missing or something went wrong in it. */
  seen(): T
}

/**
 * Starts an editor in a folder with the manifest, `init` set up by the first block of a page, and the command of the
 * page on its path.
 * @param words of the command line of the editor
 */
export function play<T extends object>(
  editor: string,
  page: string,
  init: string,
  words: readonly string[],
): Played<T> {
  const root = folder({ 'ai-system.yaml': MISTAKEN, [init]: firstBlock(page) })
  const bin = join(root, '.editor', 'bin')
  const home = join(root, '.editor', 'home')
  for (const place of [bin, home]) mkdirSync(place, { recursive: true })
  symlinkSync(CLI, join(bin, 'ai-design-review'))
  const result = join(root, '.editor', 'result.json')
  const { error, status, stderr } = spawnSync(editor, words, {
    cwd: root,
    encoding: 'utf8',
    timeout: 120_000,
    env: {
      ...process.env,
      PATH: `${bin}${delimiter}${process.env.PATH}`,
      HOME: home,
      XDG_CONFIG_HOME: home,
      XDG_DATA_HOME: home,
      XDG_STATE_HOME: home,
      XDG_CACHE_HOME: home,
      MANIFEST: 'ai-system.yaml',
      RESULT: result,
    },
  })
  return {
    root,
    seen() {
      const missing = error !== undefined && 'code' in error && error.code === 'ENOENT'
      assert.ok(!missing, `${editor} is needed: sudo apt-get install -y neovim emacs-nox elpa-eglot`)
      assert.ok(existsSync(result), `${editor} ended with ${status}: ${error?.message ?? ''} ${stderr}`)
      const seen = JSON.parse(readFileSync(result, 'utf8')) as T
      assert.ok(!('error' in seen), JSON.stringify(seen))
      return seen
    },
  }
}

/** The first block of code of a page. */
function firstBlock(page: string): string {
  const text = readFileSync(join(PROJECT, 'docs', 'editors', page), 'utf8')
  const [, block] = /```\w+\n([\s\S]*?)```/.exec(text) ?? []
  assert.ok(block !== undefined, page)
  return block
}

export interface Place {
  readonly line: number
  readonly column: number
  readonly severity: string
  readonly message: string
}

/** What the command line finds in the folder, in the order of the text. */
export function foundIn(root: string): readonly Place[] {
  const findings = check([], { cwd: root }).report.manifests.flatMap(manifest => manifest.findings)
  return inOrder(findings.map(({ range: { start }, severity, message }) => ({ ...start, severity, message })))
}

/** By line, column and words. */
export function inOrder(places: readonly Place[]): readonly Place[] {
  return places.toSorted(
    (one, two) => one.line - two.line || one.column - two.column || (one.message < two.message ? -1 : 1),
  )
}
