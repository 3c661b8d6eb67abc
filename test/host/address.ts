import type { Server } from './server.ts'

/** What a VS Code in the browser opens. All paths are absolute. */
export interface Opening {
  /** A folder, or a `.code-workspace` file. */
  readonly workspace: string
  /** The folder of an extension that is being developed; without it those that are installed run. */
  readonly extension?: string | undefined
  /** The bundled suite to run; without it VS Code just opens. */
  readonly suite?: string
}

/** The address at which the server build opens the workspace with the extension that is being developed. */
export function address({ port, token }: Pick<Server, 'port' | 'token'>, opening: Opening): string {
  const remote = (path: string) => `vscode-remote://127.0.0.1:${port}${path}`
  const payload = [
    ...(opening.extension === undefined ? [] : [['extensionDevelopmentPath', remote(opening.extension)]]),
    ...(opening.suite === undefined ? [] : [['extensionTestsPath', remote(opening.suite)]]),
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ]
  const opens = opening.workspace.endsWith('.code-workspace') ? 'workspace' : 'folder'
  const query = { [opens]: opening.workspace, payload: JSON.stringify(payload), tkn: token }
  return `http://127.0.0.1:${port}/?${new URLSearchParams(query)}`
}
