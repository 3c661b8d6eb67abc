/** A scan of the whole workspace, from the setting that asks for it. */

import * as vscode from 'vscode'
import type { Scan } from './plan.ts'

/** @param expected how many manifests have findings */
export async function scanned(expected: number): Promise<Scan> {
  const before = usedHeap()
  const seen = new Set<string>()
  const start = performance.now()
  const time = await new Promise<number>((resolve, reject) => {
    const subscription = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      for (const uri of uris) if (vscode.languages.getDiagnostics(uri).length > 0) seen.add(uri.toString())
      if (seen.size < expected) return
      subscription.dispose()
      resolve(performance.now() - start)
    })
    vscode.workspace
      .getConfiguration('aiDesignReview')
      .update('scan', 'workspace', vscode.ConfigurationTarget.Workspace)
      .then(undefined, reject)
  })
  return { time, before, after: usedHeap() }
}

/** What is in use after a collection, in MB; null in the web worker, which does not tell. */
function usedHeap(): number | null {
  const { process } = globalThis as { process?: NodeJS.Process }
  const heap = process?.getBuiltinModule?.('node:v8')
  const contexts = process?.getBuiltinModule?.('node:vm')
  if (process === undefined || heap === undefined || contexts === undefined) return null
  heap.setFlagsFromString('--expose-gc')
  const collect: () => void = contexts.runInNewContext('gc')
  collect()
  return process.memoryUsage().heapUsed / 1024 / 1024
}
