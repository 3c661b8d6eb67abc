import type { Writable } from 'node:stream'
import { runTests } from '@vscode/test-electron'
import type { Host } from './host.ts'
import { type Settings, writeUserSettings } from './settings.ts'
import { stageForWebWorker } from './staged.ts'
import { temporaryFolder, writeWorkspaceFile } from './temporary.ts'

export const kinds = ['node', 'web'] as const
/** The extension hosts of VS Code. */
export type Kind = (typeof kinds)[number]
export const titles: Readonly<Record<Kind, string>> = { node: 'node', web: 'web worker' }

/** What runs in a VS Code. Paths are absolute. */
export interface Running {
  readonly host: Host
  readonly kind: Kind
  readonly extension: string
  /** The bundle that VS Code calls in that extension host. */
  readonly suite: string
  /** The folder to open. */
  readonly workspace: string
  readonly settings?: Settings
  /** Takes what the suite prints. */
  readonly output: Writable
}

/** Runs a bundle in a VS Code of its own; whether it ended well. */
export async function runInVSCode({
  host,
  kind,
  extension,
  suite,
  workspace,
  settings,
  output,
}: Running): Promise<boolean> {
  const userData = temporaryFolder('user-data')
  writeUserSettings(userData, settings)
  const staged = kind === 'web' ? await stageForWebWorker(extension, suite) : { extension, suite }
  const succeeded = await runTests({
    vscodeExecutablePath: host.executable,
    extensionDevelopmentPath: staged.extension,
    extensionTestsPath: staged.suite,
    launchArgs: [
      writeWorkspaceFile(workspace),
      `--user-data-dir=${userData}`,
      `--extensions-dir=${temporaryFolder('extensions')}`,
      ...(kind === 'web' ? ['--extensionDevelopmentKind=web'] : []),
    ],
    extensionTestsEnv: { VSCODE_HOST_NODE: process.execPath },
    stdout: output,
    stderr: output,
  }).then(
    () => true,
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error)
      return false
    },
  )
  output.end()
  return succeeded
}
