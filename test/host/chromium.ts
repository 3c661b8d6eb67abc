import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome']

// This browser loads one page from loopback and must not reach for the network by itself.
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The viewport of every page, so that pictures are alike. */
export const viewport = { width: 1400, height: 900 }

/** The path of a Chromium: that of CHROMIUM_PATH, or the first one on the PATH. */
export function findChromium(): string {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (isExecutable(named)) return named
    throw new Error(`CHROMIUM_PATH is ${named}, which is not an executable file.`)
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(folder => folder !== '')
  const found = names.flatMap(name => folders.map(folder => join(folder, name))).find(isExecutable)
  if (found) return found
  throw new Error(
    `No Chromium on the PATH (looked for ${names.join(', ')}). ` +
      'Install it, on Debian or Ubuntu with `sudo apt-get install -y chromium`, or set CHROMIUM_PATH.',
  )
}

/** Starts a headless Chromium. It ends with this process at the latest. */
export function launchChromium(): Promise<Browser> {
  // The signals are handled in cleanup.ts, for everything at once.
  const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false }
  return chromium.launch({ executablePath: findChromium(), args: flags, headless: true, ...signals })
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
