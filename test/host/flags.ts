import { resolve } from 'node:path'

/** What the desktop's flags ask for, as far as a run of the suite needs it. */
export interface Flags {
  readonly workspace: string
  readonly extension: string
  readonly suite: string
  readonly userDataDirectory: string | undefined
  readonly extensionsDirectory: string | undefined
}

/** Reads the flags that `@vscode/test-electron` gives to VS Code. Flags that only matter on a desktop are left. */
export function readFlags(given: readonly string[]): Flags {
  const workspaces = given.filter(flag => !flag.startsWith('-'))
  const [workspace] = workspaces
  if (workspace === undefined || workspaces.length > 1) {
    throw new Error(
      `Name one workspace folder or file to open; found ${workspaces.length} in: ${given.join(' ')}`,
    )
  }
  return {
    workspace: resolve(workspace),
    extension: required(given, 'extensionDevelopmentPath'),
    suite: required(given, 'extensionTestsPath'),
    userDataDirectory: folder(given, 'user-data-dir'),
    extensionsDirectory: folder(given, 'extensions-dir'),
  }
}

function required(given: readonly string[], name: string): string {
  const path = folder(given, name)
  if (path === undefined) throw new Error(`The flag --${name}=PATH is missing in: ${given.join(' ')}`)
  return path
}

function folder(given: readonly string[], name: string): string | undefined {
  const value = given.find(flag => flag.startsWith(`--${name}=`))?.slice(name.length + 3)
  return value === undefined ? undefined : resolve(value)
}
