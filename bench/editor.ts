/** The extension in the real VS Code, in both of its extension hosts. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Writable } from 'node:stream'
import { build } from 'esbuild'
import { inVSCode } from '../test/host/build.ts'
import { chooseHost, type Host } from '../test/host/host.ts'
import { type Kind, kinds, runInVSCode, titles } from '../test/host/start.ts'
import { temporaryFolder } from '../test/host/temporary.ts'
import { PLAN, type Plan, RESULT, type Scan, type Typing } from './editor/plan.ts'
import { reviewed } from './engine.ts'
import { manifestOf } from './manifests.ts'
import { median } from './measure.ts'
import type { Row, Table } from './page.ts'
import { fillTree, PROJECT } from './processes.ts'

const LENGTHS = [60, 400, 5000]
const ROUNDS = 15
/** Each start of VS Code tells one time of the activation. */
const STARTS = 3
const MANIFESTS = 10_000
const ACTIVATION = 50
/** In milliseconds; a scan takes its time on a busy machine. */
const LONGEST = 20 * 60_000

/** The tables of what VS Code's users wait for, and of its memory. */
export async function inEditor(): Promise<readonly Table[]> {
  const host = await chooseHost()
  const suite = join(PROJECT, 'out', 'bench', 'suite.js')
  const entryPoints = [join(PROJECT, 'bench', 'editor', 'suite.ts')]
  await build({ ...inVSCode, entryPoints, outfile: suite, platform: 'browser', logLevel: 'warning' })
  const typing: Record<Kind, Typing[]> = { node: [], web: [] }
  const texts = Object.fromEntries(LENGTHS.map(lines => [`${lines} lines`, manifestOf(lines)]))
  for (let start = 0; start < STARTS; start++) {
    for (const kind of kinds) {
      // What is typed is measured once: its rounds are within one start.
      const plan: Plan = { kind: 'typing', rounds: ROUNDS, texts: start === 0 ? texts : {} }
      typing[kind].push(await measuredIn<Typing>({ host, kind, suite, plan, fill: () => undefined }))
    }
  }
  const expected = Array.from({ length: MANIFESTS }, (_, index) => manifestOf(60, index + 1)).filter(
    text => reviewed(text).findings.length > 0,
  ).length
  const scan = await measuredIn<Scan>({
    host,
    kind: 'node',
    suite,
    plan: { kind: 'scan', expected },
    fill: root => fillTree(root, MANIFESTS),
  })
  return [...tablesOfTyping(typing), ...tablesOfScan(scan)]
}

interface Measuring {
  readonly host: Host
  readonly kind: Kind
  readonly suite: string
  readonly plan: Plan
  /** Writes the files of the workspace. */
  readonly fill: (root: string) => void
}

/** @param starts how often VS Code may be started: at times it comes up without the workspace */
async function measuredIn<Result>(measuring: Measuring, starts = 3): Promise<Result> {
  const { host, kind, suite, plan, fill } = measuring
  const workspace = join(temporaryFolder('bench'), 'workspace')
  mkdirSync(workspace)
  fill(workspace)
  writeFileSync(join(dirname(workspace), PLAN), JSON.stringify(plan))
  let printed = ''
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      printed += chunk
      done()
    },
  })
  process.env.VSCODE_HOST_TIMEOUT ??= String(LONGEST)
  // The suite turns the scan on.
  const settings = plan.kind === 'scan' ? { 'aiDesignReview.scan': 'off' } : {}
  await runInVSCode({ host, kind, extension: PROJECT, suite, workspace, settings, output })
  const result = printed.split('\n').find(line => line.includes(RESULT))
  if (result === undefined) {
    if (starts > 1) return measuredIn<Result>(measuring, starts - 1)
    throw new Error(`VS Code did not tell what it measured:\n${printed}`)
  }
  return JSON.parse(result.slice(result.indexOf(RESULT) + RESULT.length)) as Result
}

function tablesOfTyping(typing: Readonly<Record<Kind, readonly Typing[]>>): readonly Table[] {
  const typed = kinds.flatMap(kind =>
    Object.entries(typing[kind][0]?.typed ?? {}).map(([name, times]) => ({
      name: `${name}, ${titles[kind]}`,
      times,
    })),
  )
  const row = (name: string, time: number, target: number | null = null): Row => ({
    name,
    time,
    than: null,
    ratio: time,
    target,
    detail: '',
  })
  return [
    {
      title: 'In VS Code: one typed character, to its published findings',
      introduction:
        'From the edit to the event with which VS Code tells of the new findings; VS Code holds that event back by 50 ms, so beside it stands when the findings were there. Compared with the same edit of the same text in a document that no extension looks at. By the clock.',
      unit: 'ms',
      than: 'an edit alone',
      figure: 'ms',
      rows: typed.map(({ name, times: { plain, findings, told } }) => ({
        ...row(name, told),
        than: plain,
        detail: `findings after ${findings.toFixed(1)} ms`,
      })),
    },
    {
      title: 'In VS Code: answers',
      introduction:
        'VS Code’s own commands, which ask all providers, at facts and a use all over the manifest.',
      unit: 'ms',
      than: null,
      figure: 'ms',
      rows: typed.flatMap(({ name, times: { hover, completion, fixes } }) => [
        row(`hover, ${name}`, hover),
        row(`completion, ${name}`, completion),
        row(`fixes, ${name}`, fixes),
      ]),
    },
    {
      title: 'In VS Code: activation',
      introduction: `Loading and starting the extension, as another extension waits for it, in a VS Code that has come to rest. The web worker loads the bundle over HTTP. The median of ${STARTS} starts of VS Code.`,
      unit: 'ms',
      than: null,
      figure: 'ms',
      rows: kinds.map(kind =>
        row(titles[kind], median(typing[kind].map(({ activation }) => activation)), ACTIVATION),
      ),
    },
  ]
}

function tablesOfScan({ time, before, after }: Scan): readonly Table[] {
  const row = (name: string, value: number, detail = ''): Row => ({
    name,
    time: value,
    than: null,
    ratio: value,
    target: null,
    detail,
  })
  const perManifest = `${((1000 * time) / MANIFESTS).toFixed(0)} µs a manifest`
  return [
    {
      title: 'In VS Code: all manifests of a workspace',
      introduction: `${MANIFESTS} manifests of 60 lines among ${10 * MANIFESTS} files, from the setting that asks for their review to the findings of the last one, in the Node extension host.`,
      unit: 'ms',
      than: null,
      figure: 'ms',
      rows: [row(`${MANIFESTS} manifests`, time, perManifest)],
    },
    {
      title: 'In VS Code: memory of the extension host',
      introduction: `The heap in use after a collection, before and after that review. VS Code’s own copy of ${MANIFESTS} lists of findings is in it.`,
      unit: 'MB',
      than: null,
      figure: 'MB',
      rows: [row('before', before ?? Number.NaN), row('after', after ?? Number.NaN)],
    },
  ]
}
