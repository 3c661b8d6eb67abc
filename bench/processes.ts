/** Whole processes: their time from start to end, and the most memory that they took. */

import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { manifestOf } from './manifests.ts'

export const PROJECT = fileURLToPath(new URL('../', import.meta.url))
export const CLI = join(PROJECT, 'dist', 'cli.js')

export interface Ran {
  /** Milliseconds. */
  readonly time: number
  /** Megabytes; NaN where the system does not tell. */
  readonly peak: number
  readonly status: number | null
}

/** How often the memory of a process is looked at, in milliseconds; the system keeps the peak. */
const LOOK = 10

/** Runs a program to its end; what it writes is thrown away. */
export function ran(program: string, words: readonly string[], cwd = PROJECT): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const child = spawn(program, words, { cwd, stdio: 'ignore' })
    let peak = Number.NaN
    const look = setInterval(() => {
      peak = peakOf(child.pid) ?? peak
    }, LOOK)
    child.on('error', reject)
    child.on('exit', status => {
      clearInterval(look)
      resolve({ time: performance.now() - start, peak, status })
    })
  })
}

function peakOf(pid: number | undefined): number | null {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? null : Number(kilobytes) / 1024
  } catch {
    return null
  }
}

/** A new folder of so many manifests, each among nine other files; `remove` takes it away. */
export function tree(manifests: number): { readonly root: string; remove(): void } {
  const root = mkdtempSync(join(tmpdir(), 'ai-design-review-bench-'))
  fillTree(root, manifests)
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) }
}

/** Writes so many manifests below a folder, each in a folder with nine other files. */
export function fillTree(root: string, manifests: number): void {
  for (let number = 0; number < manifests; number++) {
    const folder = join(root, `group-${Math.floor(number / 100)}`, `system-${number}`)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'ai-system.yaml'), manifestOf(60, number + 1))
    for (let other = 0; other < 9; other++) writeFileSync(join(folder, `source-${other}.ts`), 'export {}\n')
  }
}
