/**
 * `npm test`: every check and every test, whatever fails. The last line is `N passed, N failed`. The tests in VS Code
 * wait much and work little: they run beside the unit tests, and are shown after them.
 */

import { spawn } from 'node:child_process'
import { globSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

interface Counts {
  readonly passed: number
  readonly failed: number
}

interface Step {
  readonly name: string
  readonly words: readonly string[]
  /** The counts that the output tells; null: it tells none, and the step counts as one. */
  readonly counts: (output: string) => Counts | null
}

const root = fileURLToPath(new URL('..', import.meta.url))

/** The script of a package's command, to run with this very node. */
function command(name: string, script: string): string {
  const found = createRequire(pathToFileURL(join(root, 'package.json'))).resolve(`${name}/package.json`)
  return join(dirname(found), script)
}

/** What our reporter says at the end of the unit tests. */
function unitCounts(output: string): Counts | null {
  const match = /^Unit tests: (\d+) passed, (\d+) failed$/m.exec(output)
  return match === null ? null : { passed: Number(match[1]), failed: Number(match[2]) }
}

/** Adds up the lines `VS Code (<host>, <kind>): N passed, M failed`; a host that ended badly is one failure more. */
function hostCounts(output: string): Counts | null {
  const lines = output.split('\n').filter(line => line.startsWith('VS Code ('))
  if (lines.length === 0) return null
  return lines.map(countsOfHost).reduce((sum, one) => ({
    passed: sum.passed + one.passed,
    failed: sum.failed + one.failed,
  }))
}

function countsOfHost(line: string): Counts {
  const match = /: (\d+) passed, (\d+) failed(.*)$/.exec(line)
  if (match === null) return { passed: 0, failed: 1 }
  return { passed: Number(match[1]), failed: Number(match[2]) + (match[3] === '' ? 0 : 1) }
}

const single = () => null
const tests = globSync('test/**/*.test.ts', { cwd: root }).sort()

const STEPS: readonly Step[] = [
  { name: 'Types', words: [command('typescript', 'bin/tsc'), '--noEmit', '-p', '.'], counts: single },
  {
    name: 'Lint and format',
    words: [command('@biomejs/biome', 'bin/biome'), 'check', '--error-on-warnings', '.'],
    counts: single,
  },
  { name: 'Generated files are current', words: ['docs/generate.ts', '--check'], counts: single },
  { name: 'Build', words: ['esbuild.mjs'], counts: single },
]
const UNIT: Step = {
  name: 'Unit tests',
  words: ['--test', '--test-reporter=./test/reporter.ts', ...tests],
  counts: unitCounts,
}
const IN_EDITOR: Step = { name: 'Tests in VS Code', words: ['test/host/run.ts'], counts: hostCounts }

interface Ended {
  readonly status: number | null
  readonly output: string
}

/** Runs node with these words; keeps what it prints, and shows it at once where that is wished. */
function run(words: readonly string[], show: boolean): Promise<Ended> {
  return new Promise(resolve => {
    const child = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
      if (show) process.stdout.write(text)
    })
    // One stream for both, so that what belongs together stands together.
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (show) process.stdout.write(text)
      else output += text
    })
    child.on('error', error => resolve({ status: null, output: error.message }))
    child.on('close', status => resolve({ status, output }))
  })
}

/** A step that ends badly without telling a failure is one. */
function countsOf({ counts }: Step, { status, output }: Ended): Counts {
  const told = counts(output)
  if (told === null)
    return status === 0 && counts === single ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  return status !== 0 && told.failed === 0 ? { ...told, failed: 1 } : told
}

/** Where a test that failed is named: by Mocha in its list, by our reporter in its own. */
const FAILURE = /^\s+\d+\) |^✖ .*:\d+ /
const failures = new Set<string>()

let passed = 0
let failed = 0

/** Counts a step that has ended or is ending, and says how it went. */
async function report(step: Step, start: number, ending: Promise<Ended>, isShown: boolean): Promise<void> {
  const ended = await ending
  if (!isShown) console.log(ended.output)
  const found = countsOf(step, ended)
  passed += found.passed
  failed += found.failed
  if (found.failed > 0) failures.add(step.name)
  for (const line of ended.output.split('\n')) if (FAILURE.test(line)) failures.add(`  ${line.trim()}`)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`── ${step.name}: ${found.passed} passed, ${found.failed} failed, ${seconds} s`)
}

for (const step of STEPS) {
  console.log(`\n── ${step.name}`)
  const start = performance.now()
  await report(step, start, run(step.words, true), true)
}
const start = performance.now()
const inEditor = run(IN_EDITOR.words, false)
console.log(`\n── ${UNIT.name}`)
await report(UNIT, start, run(UNIT.words, true), true)
console.log(`\n── ${IN_EDITOR.name}`)
await report(IN_EDITOR, start, inEditor, false)
if (failures.size > 0) console.log(['', 'What failed:', ...failures].join('\n'))
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
