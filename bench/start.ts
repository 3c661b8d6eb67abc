/** The bundle of the editor: its size, and the time until it has started and said something. */

import { spawnSync } from 'node:child_process'
import { execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import { extension } from '../build/bundles.mts'
import { small } from '../build/extension.mts'
import { manifestOf } from './manifests.ts'
import { median } from './measure.ts'
import type { Row } from './page.ts'
import { PROJECT } from './processes.ts'

const KB = 1024
const ACTIVATE = fileURLToPath(new URL('activate.cjs', import.meta.url))

/** What `activate.cjs` says of one start. */
interface Start {
  readonly load: number
  readonly activate: number
  /** Since the process began. */
  readonly diagnostics: number
}

/** Starts of the bundle in a fresh Node with a stand-in for VS Code, and one open manifest of 60 lines. */
export function starts(quick: boolean): readonly Row[] {
  const measured = Array.from({ length: quick ? 3 : 15 }, (): Start => {
    const env = { ...process.env, BENCH_MANIFEST: manifestOf(60) }
    const { stdout, stderr } = spawnSync(execPath, [ACTIVATE], { cwd: PROJECT, env, encoding: 'utf8' })
    if (!stdout.startsWith('{')) throw new Error(stderr)
    return JSON.parse(stdout) as Start
  })
  const row = (name: string, times: readonly number[], target: number | null): Row => {
    const time = median(times)
    return { name, time, than: null, ratio: time, target, detail: '' }
  }
  const load = measured.map(one => one.load)
  const activation = measured.map(one => one.load + one.activate)
  const first = measured.map(one => one.diagnostics)
  return [
    row('load of the bundle', load, null),
    row('load and activate', activation, 50),
    row('start of the process to first diagnostics', first, 100),
  ]
}

/** What the bundle holds, from the largest: libraries one by one, our own code by folder, before values are shared. */
export async function sizes(): Promise<readonly Row[]> {
  const { code, metafile } = await small({ ...extension, absWorkingDir: PROJECT })
  const bundle = Object.entries(metafile.outputs).find(([path]) => path.endsWith('.js'))?.[1]
  const bytes = new Map<string, number>()
  let libraries = 0
  for (const [path, { bytesInOutput }] of Object.entries(bundle?.inputs ?? {})) {
    const library = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]
    if (library !== undefined) libraries += bytesInOutput
    const name = library ?? path.split('/').slice(0, 2).join('/')
    bytes.set(name, (bytes.get(name) ?? 0) + bytesInOutput)
  }
  const row = (name: string, size: number, target: number | null): Row => {
    const kilobytes = size / KB
    return { name, time: kilobytes, than: null, ratio: kilobytes, target, detail: '' }
  }
  return [
    row('dist/extension.js', Buffer.byteLength(code), 600),
    row('of it libraries', libraries, 240),
    ...[...bytes]
      .toSorted(([, one], [, other]) => other - one)
      .filter(([, size]) => size > KB)
      .map(([name, size]) => row(name, size, null)),
  ]
}
