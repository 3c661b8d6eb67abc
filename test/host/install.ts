import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { whenThisProcessEnds } from './cleanup.ts'
import { downloadsFolder } from './paths.ts'
import { startProgram } from './processes.ts'
import { removeFolder } from './temporary.ts'

const packageName = 'code-server'
const packageVersion = '4.139.1'
const installFolder = join(downloadsFolder, packageName)
const npmInstall = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']

/** The folder of the server build of VS Code; installs it from the npm registry when it is not there yet. */
export async function ensureServer(): Promise<string> {
  if ((await installedVersion(installFolder)) !== packageVersion) await install()
  return serverFolder(installFolder)
}

async function install(): Promise<void> {
  if (process.platform === 'win32') {
    throw new Error(
      'The server build of VS Code does not run on Windows. Use the desktop: VSCODE_HOST=desktop.',
    )
  }
  console.log(`Installing ${packageName}@${packageVersion} into ${installFolder}; this takes a minute, once.`)
  // A half-finished install never has the final name, so what has that name is complete.
  const unfinished = `${installFolder}-unfinished-${process.pid}`
  const forget = whenThisProcessEnds(() => removeFolder(unfinished))
  await mkdir(unfinished, { recursive: true })
  await writeFile(join(unfinished, 'package.json'), '{ "private": true }\n')
  await npm(unfinished, [...npmInstall, `${packageName}@${packageVersion}`])
  // Not `npm ci`: the shrinkwrap of this release does not fit its package.json.
  await npm(serverFolder(unfinished), [...npmInstall, '--omit=dev'])
  await rm(installFolder, { recursive: true, force: true })
  await rename(unfinished, installFolder)
  forget()
}

async function npm(folder: string, parameters: readonly string[]): Promise<void> {
  const { process: child } = startProgram('npm', parameters, { folder })
  let output = ''
  const keep = (chunk: Buffer) => {
    output += chunk.toString()
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  const [code, signal] = await once(child, 'close')
  if (code === 0) return
  throw new Error(
    `npm ${parameters.join(' ')} ended with ${code ?? signal} in ${folder}:\n${output}\n` +
      'The server build of VS Code comes from the npm registry. ' +
      'Make the registry reachable and try again, or test in the desktop: VSCODE_HOST=desktop.',
  )
}

async function installedVersion(folder: string): Promise<string | undefined> {
  const manifest = join(folder, 'node_modules', packageName, 'package.json')
  if (!existsSync(manifest)) return undefined
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version?: string }
  return version
}

function serverFolder(folder: string): string {
  return join(folder, 'node_modules', packageName, 'lib', 'vscode')
}
