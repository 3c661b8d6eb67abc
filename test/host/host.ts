import { join } from 'node:path'
import { downloadAndUnzipVSCode } from '@vscode/test-electron'
import { ensureServer } from './install.ts'
import { downloadsFolder } from './paths.ts'

/** A VS Code that takes the desktop's flags. */
export interface Host {
  readonly name: 'desktop' | 'server build'
  readonly executable: string
}

const downloadIdleLimit = 5_000

/**
 * Decides which VS Code to use and says so: the desktop, or the server build where the desktop cannot be had.
 * VSCODE_HOST=desktop or VSCODE_HOST=server leaves no choice.
 */
export async function chooseHost(): Promise<Host> {
  const wanted = process.env.VSCODE_HOST ?? ''
  if (!['', 'desktop', 'server'].includes(wanted)) {
    throw new Error(`VSCODE_HOST is ${wanted}; it may be desktop or server, or not be set.`)
  }
  if (wanted === 'server') return serverBuild('VSCODE_HOST=server asks for it')
  try {
    return await desktop()
  } catch (error) {
    const why = `the desktop cannot be had here: ${error instanceof Error ? error.message : error}`
    if (wanted === 'desktop') throw new Error(`VSCODE_HOST=desktop, but ${why}`)
    return serverBuild(why)
  }
}

async function desktop(): Promise<Host> {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) {
    throw new Error('there is no display to open a window on (`xvfb-run -a` gives one)')
  }
  const executable = await downloadAndUnzipVSCode({
    version: process.env.VSCODE_VERSION ?? 'stable',
    cachePath: downloadsFolder,
    timeout: downloadIdleLimit,
  })
  console.log(`VS Code: the desktop, ${executable}`)
  return { name: 'desktop', executable }
}

async function serverBuild(why: string): Promise<Host> {
  console.log(`VS Code: the server build, because ${why}`)
  await ensureServer()
  return { name: 'server build', executable: join(import.meta.dirname, 'executable.sh') }
}
