/** A language server over its standard input, with our schema: one typed character to its diagnostics. */

import { type ChildProcess, spawn } from 'node:child_process'
import { execPath } from 'node:process'
import { pathToFileURL } from 'node:url'
import { manifestOf } from './manifests.ts'
import { median } from './measure.ts'
import { PROJECT } from './processes.ts'

const URI = 'file:///w/ai-system.yaml'
const LONGEST = 20_000

interface Message {
  readonly id?: number | string
  readonly method?: string
  readonly params?: { readonly uri?: string; readonly items?: readonly unknown[] }
}

/**
 * Milliseconds from a typed character to the diagnostics of it, the delay of the server included.
 * @param server the program for Node, with what it is told before `--stdio`
 */
export async function keystrokeOfServer(
  server: readonly string[],
  lines: number,
  keys: number,
): Promise<number> {
  const child = spawn(execPath, [...server, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] })
  try {
    const talk = talkTo(child)
    talk.send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } })
    await talk.heard(({ id }) => id === 1)
    talk.send({ method: 'initialized', params: {} })
    const schema = pathToFileURL(`${PROJECT}schemas/ai-system.schema.json`).href
    const settings = { yaml: { schemas: { [schema]: '*' }, validate: true } }
    talk.send({ method: 'workspace/didChangeConfiguration', params: { settings } })
    const text = manifestOf(lines)
    const at = text.indexOf('purpose: ') + 'purpose: '.length
    const published = () =>
      talk.heard(({ method, params }) => method === 'textDocument/publishDiagnostics' && params?.uri === URI)
    const opened = published()
    const document = { uri: URI, languageId: 'yaml', version: 1, text }
    talk.send({ method: 'textDocument/didOpen', params: { textDocument: document } })
    await opened
    const times: number[] = []
    for (let key = 0; key < keys; key++) {
      const start = performance.now()
      const answer = published()
      const changed = `${text.slice(0, at)}${'abcdefgh'.charAt(key % 8)}${text.slice(at)}`
      const params = { textDocument: { uri: URI, version: key + 2 }, contentChanges: [{ text: changed }] }
      talk.send({ method: 'textDocument/didChange', params })
      await answer
      times.push(performance.now() - start)
    }
    return median(times)
  } finally {
    child.kill()
  }
}

function talkTo(child: ChildProcess) {
  let received = Buffer.alloc(0)
  const waiting = new Set<(message: Message) => void>()
  const send = (message: object) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message })
    child.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  }
  child.stdout?.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk])
    for (;;) {
      const head = received.indexOf('\r\n\r\n')
      const length = Number(/Content-Length: (\d+)/i.exec(received.subarray(0, head).toString())?.[1])
      if (head < 0 || received.length < head + 4 + length) return
      const message = JSON.parse(received.subarray(head + 4, head + 4 + length).toString()) as Message
      received = received.subarray(head + 4 + length)
      // What the server asks for, such as its configuration, it may have without.
      if (message.id !== undefined && message.method !== undefined) {
        send({ id: message.id, result: message.params?.items?.map(() => null) ?? null })
      }
      for (const hear of waiting) hear(message)
    }
  })
  const heard = (wanted: (message: Message) => boolean): Promise<void> =>
    new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('the server does not answer')), LONGEST)
      const hear = (message: Message) => {
        if (!wanted(message)) return
        clearTimeout(late)
        waiting.delete(hear)
        resolve()
      }
      waiting.add(hear)
    })
  return { send, heard }
}
