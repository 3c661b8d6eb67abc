/** The command line against an empty Node, and against a native validator that knows the schema only. */

import { join } from 'node:path'
import { execPath } from 'node:process'
import { median, sideBySideLater } from './measure.ts'
import type { Row } from './page.ts'
import type { Peers } from './peers.ts'
import { CLI, PROJECT, type Ran, ran, tree } from './processes.ts'

const MEGABYTES = 150
/** It is to look at all of the files, as we do: some of the manifests have mistakes, and by itself it stops at the first. */
const VALIDATE = [
  'validate',
  '--continue',
  '--extension',
  '.yaml',
  join(PROJECT, 'schemas', 'ai-system.schema.json'),
]

/** One manifest, the whole process. */
export async function oneManifest(quick: boolean): Promise<readonly Row[]> {
  const { root, remove } = tree(1)
  try {
    const time = async (words: readonly string[]) => (await ran(execPath, words, root)).time
    const times = await sideBySideLater(
      { node: () => time(['-e', '0']), check: () => time([CLI, 'check']) },
      { warm: 1, counted: quick ? 5 : 21 },
    )
    const ratio = times.check / times.node
    return [{ name: 'check', time: times.check, than: times.node, ratio, target: 3.5, detail: '' }]
  } finally {
    remove()
  }
}

export interface Many {
  readonly times: readonly Row[]
  readonly memory: readonly Row[]
}

/** Trees of manifests among ten times as many files. */
export async function manyManifests(peers: Peers, quick: boolean): Promise<Many> {
  const counts = quick ? [20, 200] : [100, 1000, 10_000]
  const times: Row[] = []
  const memory: Row[] = []
  let before: { readonly count: number; readonly time: number } | null = null
  for (const count of counts) {
    const { root, remove } = tree(count)
    const checks: Ran[] = []
    const natives: Ran[] = []
    try {
      for (let round = 0; round < (quick || count > 1000 ? 3 : 7); round++) {
        checks.push(await ran(execPath, [CLI, 'check'], root))
        if (peers.jsonschema !== null) {
          natives.push(await ran(peers.jsonschema, [...VALIDATE, root], root))
        }
      }
    } finally {
      remove()
    }
    if (checks.some(({ status }) => status === null || status === 4)) throw new Error('the check failed')
    const time = median(checks.map(one => one.time))
    const native = natives.length === 0 ? null : median(natives.map(one => one.time))
    const growth = before === null ? '' : `${(time / before.time).toFixed(1)} x that of ${before.count}`
    const last = count === counts.at(-1)
    const ratio = native === null ? Number.NaN : time / native
    times.push({
      name: `${count} manifests`,
      time,
      than: native,
      ratio,
      target: last ? 1 : null,
      detail: growth,
    })
    const peak = median(checks.map(one => one.peak))
    const peakOfNative = natives.length === 0 ? null : median(natives.map(one => one.peak))
    memory.push({
      name: `${count} manifests`,
      time: peak,
      than: peakOfNative,
      ratio: peak,
      target: last ? MEGABYTES : null,
      detail: '',
    })
    before = { count, time }
  }
  return { times, memory }
}
