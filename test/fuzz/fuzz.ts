/**
 * Fuzzes for a while: `npm run fuzz -- --minutes 10 --target edits --seed 7`. Failures are shortened and written to
 * `out/fuzz/`, with the texts that ran new code; what is put into the corpus from there is run by the unit tests.
 */

import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import type { LoopMessage, LoopOptions } from './loop.ts'
import { seedOf, type TargetName, targetNames } from './targets.ts'

/** A text that takes longer than this by the clock is taken to run for ever. */
const HANG_MS = 60_000
const OUT = fileURLToPath(new URL('../../out/fuzz/', import.meta.url))

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '5' },
    target: { type: 'string', multiple: true, default: [...targetNames] },
    seed: { type: 'string', default: '1' },
  },
})
const targets = values.target.map(name => {
  const target = targetNames.find(known => known === name)
  if (target === undefined) throw new Error(`--target takes ${targetNames.join(', ')}, not "${name}".`)
  return target
})
const minutes = Number(values.minutes)
if (!(minutes > 0)) throw new Error('--minutes takes a number.')

interface Outcome {
  readonly runs: number
  readonly failures: number
}

function write(folder: string, text: string): string {
  mkdirSync(`${OUT}${folder}`, { recursive: true })
  const path = `${OUT}${folder}/${seedOf(text).toString(16)}.yaml`
  writeFileSync(path, text)
  return path
}

function fuzz(target: TargetName, milliseconds: number): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const current = new SharedArrayBuffer(8 + 2 * 1024 * 1024)
    const workerData: LoopOptions = { target, seed: Number(values.seed), milliseconds, current }
    const worker = new Worker(new URL('./loop.ts', import.meta.url), { workerData })
    let runs = 0
    let failures = 0
    const header = new Int32Array(current, 0, 2)
    let last = { run: 0, since: Date.now() }
    const failed = (text: string, failure: string) => {
      failures += 1
      console.log(
        `${target}: ${failure.split('\n').slice(0, 12).join('\n  ')}\n  ${write(`${target}-failures`, text)}`,
      )
    }
    const watch = setInterval(() => {
      const run = Atomics.load(header, 0)
      if (run !== last.run) last = { run, since: Date.now() }
      if (Date.now() - last.since < HANG_MS) return
      const units = new Uint16Array(current, 8).slice(0, header[1])
      failed(Buffer.from(units.buffer).toString('utf16le'), 'does not end')
      clearInterval(watch)
      void worker.terminate().then(() => resolve({ runs, failures }))
    }, 1000)
    worker.on('message', (message: LoopMessage) => {
      if (message.kind === 'failure') failed(message.text, message.failure)
      else if (message.kind === 'kept') write(`${target}-kept`, message.text)
      else {
        runs = message.runs
        const text = `${target}: ${runs} runs, ${message.kept} texts kept, ${message.blocks} blocks, ${failures} failures`
        if (message.kind === 'end') console.log(text)
        else if (process.stdout.isTTY) process.stdout.write(`${text}\r`)
      }
    })
    worker.on('error', reject)
    worker.on('exit', () => {
      clearInterval(watch)
      resolve({ runs, failures })
    })
  })
}

let failures = 0
for (const target of targets) failures += (await fuzz(target, (minutes * 60_000) / targets.length)).failures
process.exitCode = failures === 0 ? 0 : 1
