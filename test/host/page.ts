import { basename } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { address } from './address.ts'
import { launchChromium, viewport } from './chromium.ts'
import { projectRoot } from './paths.ts'
import { installPackage, startServer } from './server.ts'
import { type Settings, writeUserSettings } from './settings.ts'
import { temporaryCopy, temporaryFolder } from './temporary.ts'

/** A VS Code to look at. Lines and columns are counted from 1, as its status bar does. */
export interface VSCodePage {
  /** Playwright's page, for all that the functions here do not do. */
  readonly page: Page
  /** The copy of the workspace that is open; what is written there is seen by VS Code. */
  readonly workspace: string
  /** Opens a file of the workspace through quick open. */
  openFile(path: string): Promise<void>
  /** Runs a command of the command palette by its title, for example `View: Split Editor`. */
  runCommand(title: string): Promise<void>
  /** Waits until at least so many squiggles show in the editor. */
  waitForDiagnostics(atLeast?: number): Promise<void>
  /** Puts the cursor there. */
  goTo(line: number, column: number): Promise<void>
  /** Puts the mouse there and waits for the hover; gives its text. */
  hover(line: number, column: number): Promise<string>
  /** Writes a picture of the window, or of the part that a selector names. */
  screenshot(path: string, selector?: string): Promise<void>
  close(): Promise<void>
}

/**
 * Opens a copy of a workspace in the server build of VS Code with the extension of this checkout.
 *
 * @example
 * const vscode = await openVSCode({ workspace: examplesFolder, settings: { 'workbench.colorTheme': 'Light Modern' } })
 * await vscode.openFile('face-harvest/ai-system.yaml')
 * await vscode.waitForDiagnostics()
 * console.log(await vscode.hover(9, 5))
 * await vscode.screenshot('/tmp/hover.png')
 * await vscode.close()
 */
export async function openVSCode(options: {
  workspace: string
  settings?: Settings
  extension?: string
  /** A package to install and to run in place of an extension that is being developed. */
  installed?: string
  size?: { width: number; height: number }
  /** How many pixels of a picture one of the page takes; 1 where it is left out. */
  scale?: number
}): Promise<VSCodePage> {
  const userDataDirectory = temporaryFolder('user-data')
  // A blinking cursor would make two pictures of the same differ.
  writeUserSettings(userDataDirectory, { 'editor.cursorBlinking': 'solid', ...options.settings })
  const workspace = await temporaryCopy(options.workspace)
  const extensionsDirectory = temporaryFolder('extensions')
  const { installed, extension = installed === undefined ? projectRoot : undefined } = options
  if (installed !== undefined) await installPackage(installed, extensionsDirectory)
  const server = await startServer({ userDataDirectory, extensionsDirectory })
  const browser = await launchChromium()
  const deviceScaleFactor = options.scale ?? 1
  const page = await browser.newPage({ viewport: options.size ?? viewport, deviceScaleFactor })
  await page.goto(address(server, { workspace, extension }))
  await page.locator('.monaco-workbench .part.editor').waitFor({ timeout: 60_000 })

  /** Opens quick input with a key, types into it and takes the first row that contains the expected text. */
  const quickInput = async (key: string, text: string, expected: string) => {
    await page.keyboard.press(key)
    const widget = page.locator('.quick-input-widget')
    await widget.locator('input[type="text"]').fill(text)
    await widget.locator('.monaco-list-row', { hasText: expected }).first().click()
    await widget.waitFor({ state: 'hidden' })
  }
  const goTo = (line: number, column: number) =>
    quickInput('Control+g', `:${line}:${column}`, `line ${line} `)

  return {
    page,
    workspace,
    goTo,
    async openFile(path) {
      await quickInput('Control+p', path, basename(path))
      await page.locator('.editor-instance .view-lines').first().waitFor()
    },
    runCommand: title => quickInput('F1', `>${title}`, title),
    async waitForDiagnostics(atLeast = 1) {
      const squiggles = page.locator('.editor-instance [class*="squiggly-"]')
      await squiggles.nth(atLeast - 1).waitFor({ state: 'attached' })
    },
    async hover(line, column) {
      await goTo(line, column)
      const cursor = await page.locator('.editor-instance .cursors-layer .cursor').first().boundingBox()
      if (cursor === null) throw new Error(`There is no cursor at ${line}:${column}`)
      // From elsewhere, so that the mouse moves also when it has been here before.
      await page.mouse.move(0, 0)
      await page.mouse.move(cursor.x + 4, cursor.y + cursor.height / 2, { steps: 3 })
      const hover = page.locator('.monaco-hover:not(.hidden) .monaco-hover-content')
      await hover.waitFor()
      return settledText(hover)
    },
    async screenshot(path, selector = 'body') {
      await page.locator(selector).first().screenshot({ path })
    },
    async close() {
      await browser.close()
      await server.dispose()
    },
  }
}

/** The text of a hover once it stays the same: its parts arrive one after the other. */
async function settledText(hover: Locator): Promise<string> {
  let before: string
  let now = await hover.innerText()
  do {
    before = now
    await new Promise(resolve => setTimeout(resolve, 500))
    now = await hover.innerText()
  } while (now !== before || now.includes('Loading...'))
  return now
}
