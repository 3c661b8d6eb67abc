import { basename, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { address } from './address.ts'
import { launchChromium, viewport } from './chromium.ts'
import { type Flags, readFlags } from './flags.ts'
import { type Log, openLog } from './log.ts'
import { suitesFolder } from './paths.ts'
import { startServer } from './server.ts'

// Started by executable.sh with the flags of desktop VS Code: runs the suite in the server build of VS Code,
// prints what the suite prints and ends with the suite's code.

const extensionId = 'ai-design-review.ai-design-review'
const timeLimit = Number(process.env.VSCODE_HOST_TIMEOUT) || 5 * 60_000

// Who started this may be killed without a word; then this ends too, and with it the server and the browser.
const parent = process.ppid
setInterval(() => {
  if (process.ppid !== parent) process.exit(1)
}, 1000).unref()

const code = await main().catch(reported)
// What was printed last must have been read: @vscode/test-electron stops reading when this process ends.
await setTimeout(100)
process.exit(code)

async function main(): Promise<number> {
  const flags = readFlags(process.argv.slice(2))
  const traces = join(suitesFolder, basename(flags.suite, '.js'))
  const log = openLog(`${traces}.log`, [flags.suite, extensionId])
  const code = await runSuite(flags, log, `${traces}.png`).catch(reported)
  log.close()
  if (code !== 0) console.error(`VS Code's own log: ${traces}.log`)
  return code
}

function reported(error: unknown): number {
  console.error(error instanceof Error ? error.message : error)
  return 1
}

async function runSuite(flags: Flags, log: Log, screenshot: string): Promise<number> {
  const server = await startServer(flags)
  const browser = await launchChromium()
  try {
    const page = await browser.newPage({ viewport })
    await page.exposeFunction('codeAutomationLog', log.write)
    const finished = suiteFinished(page)
    const broken = pageBroken(page)
    await page.goto(address(server, flags))
    return await Promise.race([finished, broken, server.ended, timeIsUp(page, screenshot)])
  } finally {
    await browser.close()
    await server.dispose()
  }
}

/** The code that VS Code ends the suite with. */
function suiteFinished(page: Page): Promise<number> {
  return new Promise((resolve, reject) => {
    page.exposeFunction('codeAutomationExit', resolve).catch(reject)
  })
}

/** Settles only when the page crashes. */
function pageBroken(page: Page): Promise<never> {
  return new Promise((_resolve, reject) => {
    page.once('crash', () => reject(new Error('The page of VS Code crashed before the suite finished.')))
  })
}

async function timeIsUp(page: Page, screenshot: string): Promise<never> {
  await setTimeout(timeLimit)
  await page.screenshot({ path: screenshot })
  throw new Error(
    `The suite did not finish within ${timeLimit / 1000} s. What VS Code looked like: ${screenshot}. ` +
      'VSCODE_HOST_TIMEOUT (in milliseconds) sets another limit.',
  )
}
