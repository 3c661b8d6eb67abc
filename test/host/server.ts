import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { ensureServer } from './install.ts'
import { startProgram } from './processes.ts'
import { temporaryFolder } from './temporary.ts'

export { ensureServer } from './install.ts'

/** A server build of VS Code that listens on loopback. */
export interface Server {
  readonly port: number
  /** Every request must carry it, so that no other page in a browser reaches the server. */
  readonly token: string
  /** Settles only if the server ends by itself, with what it said last. */
  readonly ended: Promise<never>
  dispose(): Promise<void>
}

const startLimit = 60_000

/** Installs the package of an extension, as `--install-extension` of VS Code does. */
export async function installPackage(path: string, extensionsDirectory: string): Promise<void> {
  const program = startProgram(process.execPath, [
    join(await ensureServer(), 'out', 'server-main.js'),
    ...['--install-extension', path, '--extensions-dir', extensionsDirectory],
    ...['--server-data-dir', temporaryFolder('server'), '--accept-server-license-terms'],
  ])
  let output = ''
  const keep = (chunk: Buffer) => {
    output += chunk.toString()
  }
  program.process.stdout?.on('data', keep)
  program.process.stderr?.on('data', keep)
  const [code] = await once(program.process, 'close')
  if (code !== 0) throw new Error(`${path} was not installed:\n${lastLines(output)}`)
}

/** Starts the server build of VS Code on a free port of 127.0.0.1, installing it first when needed. */
export async function startServer(
  options: { extensionsDirectory?: string | undefined; userDataDirectory?: string | undefined } = {},
): Promise<Server> {
  if (Number(process.versions.node.split('.')[0]) < 24) {
    throw new Error(
      `The server build of VS Code needs Node 24; this is ${process.versions.node}. Start it with \`npm run\`.`,
    )
  }
  const folder = await ensureServer()
  const token = randomUUID()
  const program = startProgram(process.execPath, [
    join(folder, 'out', 'server-main.js'),
    ...['--host', '127.0.0.1', '--port', '0', '--connection-token', token, '--accept-server-license-terms'],
    ...['--server-data-dir', temporaryFolder('server')],
    ...['--user-data-dir', options.userDataDirectory ?? temporaryFolder('user-data')],
    ...['--extensions-dir', options.extensionsDirectory ?? temporaryFolder('extensions')],
    ...['--telemetry-level', 'off', '--disable-workspace-trust'],
    // Without this one a built VS Code ignores the payload of the page's address.
    '--enable-smoke-test-driver',
  ])
  let output = ''
  const portPrinted = new Promise<number>(resolve => {
    const read = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-20_000)
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1]
      if (port !== undefined) resolve(Number(port))
    }
    program.process.stdout?.on('data', read)
    program.process.stderr?.on('data', read)
  })
  const ended = new Promise<never>((_resolve, reject) => {
    program.process.once('error', reject)
    program.process.once('exit', (code, signal) =>
      reject(new Error(`The server build of VS Code ended with ${code ?? signal}:\n${lastLines(output)}`)),
    )
  })
  // It also ends when it is disposed of, and then nobody waits for it.
  ended.catch(() => {})
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    const message = () =>
      `The server build of VS Code did not start within ${startLimit} ms:\n${lastLines(output)}`
    timer = setTimeout(() => reject(new Error(message())), startLimit)
  })
  try {
    const port = await Promise.race([portPrinted, ended, late])
    return { port, token, ended, dispose: program.stop }
  } catch (error) {
    await program.stop()
    throw error
  } finally {
    clearTimeout(timer)
  }
}

function lastLines(text: string): string {
  return text.trimEnd().split('\n').slice(-20).join('\n')
}
