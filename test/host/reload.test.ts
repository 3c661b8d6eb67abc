/** The window is loaded again, as after an update or a crash of its page. */

import assert from 'node:assert/strict'
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { read } from '../../src/manifest/read.ts'
import { review } from '../../src/review/review.ts'
import { today } from '../../src/review/today.ts'
import { openVSCode, type VSCodePage } from './page.ts'
import { examplesFolder } from './paths.ts'
import { temporaryFolder } from './temporary.ts'

const NAMES = ['face-harvest', 'mistakes', 'rental-firm-draft', 'shop-recommender']
/** A key that the format does not know, at the end of the last use. */
const TYPED = '    unheard_of: none\n'
const LONGEST = 30_000

/** Findings over all files, by their severity. */
interface Counts {
  readonly errors: number
  readonly warnings: number
  readonly infos: number
}

/** How many a fresh run has. @param texts in the order of the names */
function freshly(texts: readonly string[]): Counts {
  const findings = texts.flatMap((text, index) => {
    const isMissing = (path: string) => !existsSync(join(examplesFolder, NAMES[index] ?? '', path))
    const options = { asOf: null, today: today(), language: 'en', isMissing } as const
    return review(read(text), options).findings
  })
  const of = (wanted: string) => findings.filter(({ severity }) => severity === wanted).length
  return { errors: of('error'), warnings: of('warning'), infos: of('information') }
}

/** What the status bar counts over all files. */
async function shown({ page }: VSCodePage): Promise<Counts> {
  const label = (await page.locator('[id="status.problems"] a').getAttribute('aria-label')) ?? ''
  const count = (word: string) => Number(new RegExp(`${word}: (\\d+)`).exec(label)?.[1] ?? 0)
  return { errors: count('Errors'), warnings: count('Warnings'), infos: count('Infos') }
}

async function waitForCounts(vscode: VSCodePage, expected: Counts): Promise<void> {
  const end = Date.now() + LONGEST
  while (JSON.stringify(await shown(vscode)) !== JSON.stringify(expected) && Date.now() < end) {
    await vscode.page.waitForTimeout(100)
  }
  assert.deepEqual(await shown(vscode), expected)
}

/** The rows of the review view as a screen reader speaks them. */
function rows({ page }: VSCodePage): Promise<readonly (string | null)[]> {
  return page
    .locator('.pane-body .monaco-list-row')
    .evaluateAll(all => all.map(row => row.getAttribute('aria-label')))
}

suite('a window that is loaded again', { timeout: 4 * LONGEST }, () => {
  let vscode: VSCodePage
  const textOf = (name: string) => readFileSync(join(examplesFolder, name, 'ai-system.yaml'), 'utf8')
  const texts = NAMES.map(textOf)

  before(async () => {
    const workspace = join(temporaryFolder('reload'), 'systems')
    mkdirSync(workspace)
    for (const name of NAMES) cpSync(join(examplesFolder, name), join(workspace, name), { recursive: true })
    // In a browser VS Code would save by itself.
    vscode = await openVSCode({ workspace, settings: { 'files.autoSave': 'off' } })
    // The browser asks whether to leave where VS Code has not kept the edit yet.
    vscode.page.on('dialog', dialog => dialog.accept())
  })

  after(() => vscode.close())

  test('shows what a fresh run finds, once; what was typed and the view are as they were left', async () => {
    const { page } = vscode
    await waitForCounts(vscode, freshly(texts))
    await vscode.openFile('rental-firm-draft/ai-system.yaml')
    await page.keyboard.press('Control+End')
    await page.keyboard.insertText(TYPED)
    const edited = texts.map((text, index) => (NAMES[index] === 'rental-firm-draft' ? text + TYPED : text))
    await waitForCounts(vscode, freshly(edited))
    await vscode.runCommand('AI Design Review: Show Prohibited Only')
    await vscode.runCommand('View: Show AI Design Review')
    const left = await settledRows(vscode)
    assert.equal(left.filter(row => row?.includes('ai-system.yaml')).length, 1, JSON.stringify(left))

    await page.reload()
    await waitForCounts(vscode, freshly(edited))
    assert.deepEqual(await settledRows(vscode), left)
    assert.deepEqual(await shown(vscode), freshly(edited))
    await page.locator('.tab.dirty', { hasText: 'ai-system.yaml' }).waitFor()
    // Nothing is written before somebody saves.
    const onDisk = () => readFileSync(join(vscode.workspace, 'rental-firm-draft', 'ai-system.yaml'), 'utf8')
    assert.equal(onDisk(), textOf('rental-firm-draft'))
    await vscode.openFile('rental-firm-draft/ai-system.yaml')
    await vscode.runCommand('File: Revert File')
    await waitForCounts(vscode, freshly(texts))
  })
})

/** The rows once they stay the same. */
async function settledRows(vscode: VSCodePage): Promise<readonly (string | null)[]> {
  const end = Date.now() + LONGEST
  let before: readonly (string | null)[] = []
  while (Date.now() < end) {
    const now = await rows(vscode)
    if (now.length > 0 && JSON.stringify(now) === JSON.stringify(before)) return now
    before = now
    await vscode.page.waitForTimeout(500)
  }
  throw new Error('the review view does not come to rest')
}
