/** Runs in VS Code, in either of its extension hosts, and prints what it measured. */

import * as vscode from 'vscode'
import { ok } from '../../test/vscode/assert.ts'
import { fileAt, readText, workspaceOpened } from '../../test/vscode/workspace.ts'
import { PLAN, type Plan, RESULT, type Scan, type Typing } from './plan.ts'
import { scanned } from './scan.ts'
import { typed } from './typing.ts'

/** Called by VS Code. */
export async function run(): Promise<void> {
  await workspaceOpened()
  const plan = JSON.parse(await readText(vscode.Uri.joinPath(fileAt('.'), '..', PLAN))) as Plan
  console.log(`${RESULT}${JSON.stringify(await measured(plan))}`)
}

async function measured(plan: Plan): Promise<Typing | Scan> {
  switch (plan.kind) {
    case 'typing':
      return { activation: await activated(), typed: await typed(plan.texts, plan.rounds) }
    case 'scan':
      return scanned(plan.expected)
  }
}

/** VS Code itself is still starting when it calls a suite. In milliseconds. */
const REST = 3_000

/** Milliseconds; the workspace holds nothing yet that would have started the extension. */
async function activated(): Promise<number> {
  const extension = vscode.extensions.getExtension('ai-design-review.ai-design-review')
  ok(extension, 'VS Code does not know the extension')
  await new Promise(resolve => setTimeout(resolve, REST))
  ok(!extension.isActive, 'the extension is active already')
  const start = performance.now()
  await extension.activate()
  return performance.now() - start
}
