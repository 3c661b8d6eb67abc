import { once } from 'node:events'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { address } from './address.ts'
import { builtExtension } from './extension.ts'
import { chooseHost } from './host.ts'
import { examplesFolder, projectRoot } from './paths.ts'
import { startProgram } from './processes.ts'
import { startServer } from './server.ts'
import { writeUserSettings } from './settings.ts'
import { temporaryFolder } from './temporary.ts'

// Opens a workspace, the examples unless another is named, in a real VS Code with the extension of this
// checkout:
//   node test/host/open.ts [--extension FOLDER] [--workspace FOLDER]

try {
  await open()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function open(): Promise<void> {
  const { values } = parseArgs({
    options: {
      extension: { type: 'string', default: projectRoot },
      workspace: { type: 'string', default: examplesFolder },
    },
  })
  const workspace = resolve(values.workspace)
  const extension = builtExtension(values.extension)
  const userDataDirectory = temporaryFolder('user-data')
  writeUserSettings(userDataDirectory)
  const host = await chooseHost()
  if (host.name === 'desktop') await openDesktop(host.executable, workspace, extension, userDataDirectory)
  else await openInBrowser(workspace, extension, userDataDirectory)
}

/** Opens a window and waits until it is closed. */
async function openDesktop(
  executable: string,
  workspace: string,
  extension: string,
  userDataDirectory: string,
): Promise<void> {
  const flags = [
    `--extensionDevelopmentPath=${extension}`,
    `--user-data-dir=${userDataDirectory}`,
    `--extensions-dir=${temporaryFolder('extensions')}`,
    // A downloaded VS Code has no sandbox helper that belongs to root, without which it would not start.
    '--no-sandbox',
    ...['--skip-welcome', '--skip-release-notes', '--disable-updates', '--disable-workspace-trust'],
  ]
  const { process: window } = startProgram(executable, [workspace, ...flags], { stdio: 'inherit' })
  console.log('Close the window or press Ctrl+C to end.')
  await once(window, 'exit')
}

/** Prints the address to open in a browser of this machine and stays until Ctrl+C. */
async function openInBrowser(workspace: string, extension: string, userDataDirectory: string): Promise<void> {
  const server = await startServer({ userDataDirectory })
  console.log(
    `Open this in a browser on this machine; Ctrl+C ends it.\n\n${address(server, { workspace, extension })}\n`,
  )
  await server.ended
}
