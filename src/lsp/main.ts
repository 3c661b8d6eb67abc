import { createConnection } from 'vscode-languageserver/node'
import { serve } from './server.ts'

/** Serves one editor over standard input and output. Ends the process when the editor says so, or is gone. */
export function start(): void {
  serve(createConnection(process.stdin, process.stdout))
}
