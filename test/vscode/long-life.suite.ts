import * as vscode from 'vscode'
import { decode } from '../../src/manifest/decode.ts'
import { read } from '../../src/manifest/read.ts'
import { POLICY_NAME } from '../../src/review/policy/policy.ts'
import { readPolicy } from '../../src/review/policy/read-policy.ts'
import { review } from '../../src/review/review.ts'
import { today } from '../../src/review/today.ts'
import { policyAt } from '../../src/workspace/policies.ts'
import { chooser, pick } from '../support/random.ts'
import { equal, ok } from './assert.ts'
import { codeOf, diagnosticsOf } from './findings.ts'
import { usedHeap } from './heap.ts'
import { waitFor } from './wait.ts'
import {
  eventsDelivered,
  exists,
  fileAt,
  makeFolder,
  open,
  readText,
  scratch,
  tidyUp,
  write,
} from './workspace.ts'

/** What test/host/long-life.ts wrote: how long, and what to begin with. */
interface Plan {
  readonly steps: number
  readonly seed: number
  /** Manifests to choose from. */
  readonly texts: readonly string[]
}

const ROOT = 'life'
const NAMES = ['a', 'b', 'c', 'a/d'].map(folder => `${ROOT}/${folder}/ai-system.yaml`)
const POLICIES = [`${ROOT}/${POLICY_NAME}`, `${ROOT}/a/${POLICY_NAME}`]
const POLICY_LINES = [
  'owners: required',
  'severity: { not-stated: warning }',
  'evidence: strict',
  'language: da',
  'law_as_of: 2026-12-10',
  'extends: ../base.yaml',
]

suite('a long life', function () {
  this.timeout(60 * 60_000)
  suiteTeardown(async () => {
    await setLanguage(undefined)
    await tidyUp()
  })

  test('after any edit, save, close, rename, deletion, checkout, setting and policy nothing is stale or lost', async () => {
    const plan = JSON.parse(await readText(vscode.Uri.joinPath(fileAt('.'), '..', 'long-life.json'))) as Plan
    // In folders that are made behind its back VS Code misses events.
    for (const name of NAMES) await makeFolder(vscode.Uri.joinPath(scratch(name), '..'))
    const choose = chooser(plan.seed)
    const done: string[] = []
    let early: number | null = null
    for (let step = 0; step < plan.steps; step++) {
      const name = pick(choose, NAMES)
      const act = pick(choose, ACTS)
      done.push(`${step} ${act.name} ${name}`)
      await act(name, { choose, text: () => pick(choose, plan.texts) })
      await eventsDelivered()
      for (const one of NAMES) await settles(one, done)
      if (step === Math.floor(plan.steps / 3)) early = usedHeap()
    }
    const late = usedHeap()
    if (early === null || late === null) return
    ok(
      late < early * 1.2 + 5,
      `the heap grew from ${Math.round(early)} to ${Math.round(late)} MB in ${plan.steps} steps`,
    )
    if (plan.steps > 100)
      console.log(
        `${plan.steps} steps; heap in use: ${Math.round(early)} MB at a third, ${Math.round(late)} MB`,
      )
  })
})

interface Means {
  readonly choose: (count: number) => number
  readonly text: () => string
}

type Act = (name: string, means: Means) => Promise<void>

const ACTS: readonly Act[] = [
  async function writeFile(name, { text }) {
    if (documentOf(name) === undefined) await write(scratch(name), text())
  },
  async function openFile(name) {
    if (await exists(scratch(name))) await open(scratch(name))
  },
  async function type(name, { choose }) {
    const document = documentOf(name)
    if (document === undefined) return
    const edit = new vscode.WorkspaceEdit()
    const place = document.positionAt(choose(document.getText().length + 1))
    const end = document.positionAt(document.offsetAt(place) + choose(8))
    const words = ['', 'x', ' none', '\n', 'yes', ': [', '"', 'uses:\n  new-use:\n    purpose: x\n']
    edit.replace(document.uri, new vscode.Range(place, end), pick(choose, words))
    ok(await vscode.workspace.applyEdit(edit), 'the edit was refused')
  },
  async function replaceAll(name, { text }) {
    const document = documentOf(name)
    if (document === undefined) return
    const edit = new vscode.WorkspaceEdit()
    edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text())
    ok(await vscode.workspace.applyEdit(edit), 'the edit was refused')
  },
  async function save(name) {
    await documentOf(name)?.save()
  },
  async function close(name) {
    const document = documentOf(name)
    if (document === undefined) return
    await vscode.window.showTextDocument(document)
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
    await waitFor(`the closing of ${name}`, () => document.isClosed)
  },
  async function rename(name, { choose }) {
    const target = pick(choose, NAMES)
    if (!(await exists(scratch(name))) || (await exists(scratch(target))) || documentOf(name)?.isDirty) return
    const edit = new vscode.WorkspaceEdit()
    edit.renameFile(scratch(name), scratch(target))
    ok(await vscode.workspace.applyEdit(edit), 'the file was not renamed')
  },
  async function remove(name) {
    if (!(await exists(scratch(name))) || documentOf(name) !== undefined) return
    const edit = new vscode.WorkspaceEdit()
    edit.deleteFile(scratch(name))
    ok(await vscode.workspace.applyEdit(edit), 'the file was not deleted')
  },
  /** As a checkout does: several files at once, behind the back of VS Code. */
  async function checkOut(_, { choose, text }) {
    for (const name of NAMES) {
      if (documentOf(name) !== undefined || choose(2) === 0) continue
      if (choose(4) > 0) await write(scratch(name), text())
      else if (await exists(scratch(name))) await vscode.workspace.fs.delete(scratch(name))
    }
  },
  async function policy(_, { choose }) {
    const path = pick(choose, POLICIES)
    if (choose(3) === 0) {
      if (await exists(scratch(path))) await vscode.workspace.fs.delete(scratch(path))
      return
    }
    const lines = POLICY_LINES.filter(() => choose(3) === 0)
    await write(scratch(path), `schema: ai-design-review-policy/v1\n${lines.join('\n')}\n`)
  },
  async function basePolicy(_, { choose }) {
    const line = pick(choose, POLICY_LINES.slice(0, 3))
    await write(scratch(`${ROOT}/base.yaml`), `schema: ai-design-review-policy/v1\n${line}\n`)
  },
  async function language(_, { choose }) {
    await setLanguage(pick(choose, ['en', 'da', undefined]))
  },
]

function setLanguage(language: string | undefined): Thenable<void> {
  return vscode.workspace
    .getConfiguration('aiDesignReview', fileAt('.'))
    .update('language', language, vscode.ConfigurationTarget.WorkspaceFolder)
}

function documentOf(name: string): vscode.TextDocument | undefined {
  const uri = scratch(name).toString()
  return vscode.workspace.textDocuments.find(document => document.uri.toString() === uri)
}

/** Waits until a manifest shows what a fresh run finds in it, and nothing else. */
async function settles(name: string, done: readonly string[]): Promise<void> {
  const uri = scratch(name)
  const asFresh = async () => JSON.stringify(shown(uri)) === JSON.stringify(await fresh(name))
  await waitFor(name, asFresh, 20_000).catch(async () => {
    equal(
      shown(uri),
      await fresh(name),
      `${name} is not as a fresh run finds it, after:\n${done.slice(-12).join('\n')}`,
    )
  })
}

function shown(uri: vscode.Uri): readonly string[] {
  return diagnosticsOf(uri)
    .map(
      one =>
        `${one.range.start.line}:${one.range.start.character} ${codeOf(one)} ${one.severity} ${one.message}`,
    )
    .sort()
}

const SEVERITIES = ['error', 'warning', 'information']

async function fresh(name: string): Promise<readonly string[]> {
  const text = documentOf(name)?.getText() ?? (await textAt(name))
  if (text === null) return []
  const policies = new Map<string, string | null>()
  for (const path of [...POLICIES, `${ROOT}/base.yaml`]) policies.set(`scratch/${path}`, await textAt(path))
  const folder = `scratch/${name.slice(0, name.lastIndexOf('/'))}`
  const held = policyAt(folder, path => {
    const source = policies.get(path) ?? null
    return source === null ? null : readPolicy(source)
  })
  ok(held, 'the policy is known')
  const set = vscode.workspace.getConfiguration('aiDesignReview', scratch(name)).get<string>('language')
  const language = set === 'en' || set === 'da' ? set : (held.policy.language ?? 'en')
  const { findings } = review(read(text), {
    asOf: null,
    today: today(),
    language,
    isMissing: () => true,
    policy: held.policy,
    recommendations: held.policy.recommendations,
  })
  return findings
    .map(({ range: { start }, code, severity, message }) =>
      [`${start.line}:${start.character}`, code, SEVERITIES.indexOf(severity), message].join(' '),
    )
    .sort()
}

async function textAt(path: string): Promise<string | null> {
  try {
    return decode(await vscode.workspace.fs.readFile(scratch(path)))
  } catch {
    return null
  }
}
