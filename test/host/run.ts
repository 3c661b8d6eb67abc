import { parseArgs } from 'node:util'
import { buildSuites, suiteFiles } from './build.ts'
import { findChromium } from './chromium.ts'
import { builtExtension } from './extension.ts'
import { chooseHost, type Host } from './host.ts'
import { writeLongLife } from './long-life.ts'
import { openOutput } from './output.ts'
import { writeParity } from './parity.ts'
import { examplesFolder, projectRoot } from './paths.ts'
import { type Kind, kinds, runInVSCode, titles } from './start.ts'
import { temporaryCopy } from './temporary.ts'

// Runs the suites of test/vscode in a real VS Code, in both of its extension hosts:
//   node test/host/run.ts [--extension FOLDER] [--workspace FOLDER] [--only node|web] [--grep TEXT]
// A long life is longer with [--steps NUMBER] [--seed NUMBER].

/** So often VS Code is started where it does not come up, or not with its workspace, before any test has begun. */
const STARTS = 3

try {
  process.exitCode = (await run()) ? 0 : 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function run(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      extension: { type: 'string', default: projectRoot },
      workspace: { type: 'string', default: examplesFolder },
      only: { type: 'string' },
      grep: { type: 'string' },
      steps: { type: 'string', default: '40' },
      seed: { type: 'string', default: '1' },
    },
  })
  const chosen = kinds.filter(kind => values.only === undefined || values.only === kind)
  if (chosen.length === 0) throw new Error(`--only is ${values.only}; it may be node or web.`)
  const extension = builtExtension(values.extension)
  await buildSuites(values.grep)
  const host = await chooseHost()
  // Better said once and now than by each run.
  if (host.name === 'server build') findChromium()
  const results: Result[] = []
  for (const kind of chosen) {
    console.log(`\nThe suite in the ${titles[kind]} extension host:`)
    const workspace = await temporaryCopy(values.workspace)
    writeParity(workspace)
    writeLongLife(workspace, Number(values.steps), Number(values.seed))
    results.push(await runKind(host, kind, extension, workspace))
  }
  console.log('')
  for (const { line } of results) console.log(line)
  return results.every(({ passed }) => passed)
}

interface Result {
  readonly passed: boolean
  readonly line: string
}

async function runKind(
  host: Host,
  kind: Kind,
  extension: string,
  workspace: string,
  starts = 1,
): Promise<Result> {
  const output = openOutput()
  const suite = suiteFiles[kind]
  const succeeded = await runInVSCode({ host, kind, extension, suite, workspace, output: output.stream })
  const name = `VS Code (${host.name}, ${titles[kind]})`
  const counts = output.counts()
  if (counts === undefined && !output.hasBegun() && starts < STARTS) {
    console.log('VS Code is started again.')
    return runKind(host, kind, extension, workspace, starts + 1)
  }
  if (counts === undefined) return { passed: false, line: `${name}: the suite did not finish` }
  const { passed, failed } = counts
  const line = `${name}: ${passed} passed, ${failed} failed`
  if (passed + failed === 0) return { passed: false, line: `${line}; no test ran` }
  // Whatever the counts say, a host that ended badly is named.
  if (!succeeded && failed === 0) return { passed: false, line: `${line}; VS Code ended with an error` }
  return { passed: succeeded && failed === 0, line }
}
