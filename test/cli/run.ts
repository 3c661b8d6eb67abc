/** Runs the built command line as its own process, in real folders. */

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { jsonObject } from '../../src/report/json.ts'

export const PROJECT = fileURLToPath(new URL('../../', import.meta.url))
export const CLI = join(PROJECT, 'dist', 'cli.js')

export interface Run {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  /** Default: the project's folder. */
  readonly cwd?: string
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
  /** Default: the node that runs the tests. */
  readonly node?: string
}

/** Runs `ai-design-review` with these words to its end. */
export function run(words: readonly string[], options: RunOptions = {}): Run {
  const { cwd = PROJECT, input = '', env = {}, node = process.execPath } = options
  const { status, stdout, stderr, error } = spawnSync(node, [CLI, ...words], {
    cwd,
    input,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 512 * 1024 * 1024,
    timeout: 60_000,
  })
  if (error !== undefined) throw error
  return { status, stdout, stderr }
}

export type JsonReport = ReturnType<typeof jsonObject>
export type JsonManifest = JsonReport['manifests'][number]

export interface Checked {
  readonly status: number | null
  readonly stderr: string
  readonly report: JsonReport
}

/** `check --format json` with these further words. */
export function check(words: readonly string[], options: RunOptions = {}): Checked {
  const { status, stdout, stderr } = run(['check', '--format', 'json', ...words], options)
  if (!stdout.startsWith('{')) throw new Error(`no report, status ${status}: ${stderr}`)
  return { status, stderr, report: JSON.parse(stdout) as JsonReport }
}

/** The paths of the manifests that a check lists. */
export function paths({ report }: Checked): readonly string[] {
  return report.manifests.map(({ path }) => path)
}

/** The findings of a check as `code line:column`, those of every manifest. */
export function places({ report }: Checked): readonly string[] {
  return report.manifests.flatMap(({ findings }) =>
    findings.map(({ code, range }) => `${code} ${range.start.line}:${range.start.column}`),
  )
}

/** The severity of each code that a check finds. */
export function severities({ report }: Checked): Readonly<Record<string, string>> {
  const findings = report.manifests.flatMap(manifest => manifest.findings)
  return Object.fromEntries(findings.map(({ code, severity }) => [code, severity]))
}

/** A new folder with these files, outside of any repository; removed after the tests of the file. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'ai-design-review-')))
  after(() => rmSync(root, { recursive: true, force: true }))
  write(root, files)
  return root
}

/** Writes files below a folder. */
export function write(root: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    const absolute = join(root, path)
    mkdirSync(dirname(absolute), { recursive: true })
    writeFileSync(absolute, content)
  }
}

/** Makes a folder a git repository. */
export function gitInit(root: string): void {
  const { status, stderr } = spawnSync('git', ['init', '--quiet', root], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`git init: ${stderr}`)
}
