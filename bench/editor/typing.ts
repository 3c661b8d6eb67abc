/** What a person waits for in an open manifest. */

import * as vscode from 'vscode'
import { ok } from '../../test/vscode/assert.ts'
import { diagnosticsOf } from '../../test/vscode/findings.ts'
import { waitFor } from '../../test/vscode/wait.ts'
import { fileAt, write } from '../../test/vscode/workspace.ts'
import { median } from '../measure.ts'
import type { Typed } from './plan.ts'

/** Between two keys, in milliseconds: what VS Code does a little later than the key must not fall on the next one. */
const PAUSE = 150

/** @param texts manifests by their names */
export async function typed(
  texts: Readonly<Record<string, string>>,
  rounds: number,
): Promise<Readonly<Record<string, Typed>>> {
  const found: Record<string, Typed> = {}
  for (const [name, text] of Object.entries(texts)) found[name] = await typedInto(name, text, rounds)
  return found
}

/** The manifest and the same text as nobody's language stand side by side, and get each key in turn. */
async function typedInto(name: string, text: string, rounds: number): Promise<Typed> {
  const plain = await opened(`${name}/plain.txt`, text, vscode.ViewColumn.One)
  const manifest = await opened(`${name}/ai-system.yaml`, text, vscode.ViewColumn.Two)
  const at = await waitFor('a finding on a use', () => endOfUse(manifest))
  const facts = spread(factsIn(manifest), rounds)
  const times: Record<keyof Typed, number[]> = {
    plain: [],
    findings: [],
    told: [],
    hover: [],
    completion: [],
    fixes: [],
  }
  for (let round = -1; round < rounds; round++) {
    const insert = round % 2 !== 0
    const ofPlain = await timed(() => edit(plain, at, insert))
    await pause()
    const ofKey = await keyTime(manifest, at, insert)
    await pause()
    const fact = facts[(round + facts.length) % facts.length]
    ok(fact, 'no fact to ask about')
    const hover = await asked('vscode.executeHoverProvider', manifest.uri, fact.key)
    const completion = await asked('vscode.executeCompletionItemProvider', manifest.uri, fact.value)
    const key = new vscode.Range(at.translate(0, -1), at.translate(0, -1))
    const fixes = await asked('vscode.executeCodeActionProvider', manifest.uri, key)
    // The first round runs cold.
    if (round < 0) continue
    const ofRound: Typed = { plain: ofPlain, ...ofKey, hover, completion, fixes }
    for (const one of Object.keys(times) as (keyof Typed)[]) times[one].push(ofRound[one])
  }
  await vscode.commands.executeCommand('workbench.action.files.saveAll')
  await vscode.commands.executeCommand('workbench.action.closeAllEditors')
  return {
    plain: median(times.plain),
    findings: median(times.findings),
    told: median(times.told),
    hover: median(times.hover),
    completion: median(times.completion),
    fixes: median(times.fixes),
  }
}

async function opened(
  path: string,
  text: string,
  viewColumn: vscode.ViewColumn,
): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(await write(fileAt(path), text))
  await vscode.window.showTextDocument(document, { viewColumn, preview: false })
  return document
}

/** The place behind the name of the first use with a finding. */
function endOfUse(document: vscode.TextDocument): vscode.Position | undefined {
  const found = diagnosticsOf(document.uri).find(({ range }) => /^use-\d+$/.test(document.getText(range)))
  return found?.range.end
}

interface Place {
  readonly key: vscode.Position
  readonly value: vscode.Position
}

/** The facts that stand on a line of their own. */
function factsIn(document: vscode.TextDocument): readonly Place[] {
  return Array.from({ length: document.lineCount }, (_, line) => line).flatMap(line => {
    const start = /^ {6}\w+: (?=\w)/.exec(document.lineAt(line).text)?.[0]
    if (start === undefined) return []
    return [{ key: new vscode.Position(line, 7), value: new vscode.Position(line, start.length) }]
  })
}

/** At most so many, from everywhere. */
function spread<T>(all: readonly T[], most: number): readonly T[] {
  const step = Math.max(1, Math.floor(all.length / most))
  return all.filter((_, index) => index % step === 0)
}

/** Types a character behind the place, or takes it away again. */
async function edit(document: vscode.TextDocument, at: vscode.Position, insert: boolean): Promise<void> {
  const change = new vscode.WorkspaceEdit()
  if (insert) change.insert(document.uri, at, 'a')
  else change.delete(document.uri, new vscode.Range(at, at.translate(0, 1)))
  ok(await vscode.workspace.applyEdit(change), 'the edit was refused')
}

/** The time until the finding on the use reaches over the new character, and until that is told. */
async function keyTime(
  document: vscode.TextDocument,
  at: vscode.Position,
  insert: boolean,
): Promise<Pick<Typed, 'findings' | 'told'>> {
  const end = insert ? at.translate(0, 1) : at
  const isThere = () => {
    const ofUse = diagnosticsOf(document.uri).filter(({ range }) => range.start.line === at.line)
    return ofUse.length > 0 && ofUse.every(({ range }) => range.end.isEqual(end))
  }
  const start = performance.now()
  const since = () => performance.now() - start
  let findings = Number.NaN
  const look = () => {
    if (Number.isNaN(findings) && isThere()) findings = since()
  }
  // Called behind the extension, which listened before.
  const onEdit = vscode.workspace.onDidChangeTextDocument(look)
  const told = new Promise<number>(resolve => {
    const subscription = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      look()
      if (!isThere() || !uris.some(uri => uri.toString() === document.uri.toString())) return
      subscription.dispose()
      resolve(since())
    })
  })
  await edit(document, at, insert)
  const time = await told
  onEdit.dispose()
  return { findings, told: time }
}

/** The time of one of VS Code's commands that ask all providers; it must have an answer. */
async function asked(
  command: string,
  uri: vscode.Uri,
  place: vscode.Position | vscode.Range,
): Promise<number> {
  let answer: unknown
  const time = await timed(async () => {
    answer = await vscode.commands.executeCommand(command, uri, place)
  })
  const items = Array.isArray(answer) ? answer : (answer as vscode.CompletionList).items
  ok(items.length > 0, `${command} has no answer`)
  return time
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function pause(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, PAUSE))
}
