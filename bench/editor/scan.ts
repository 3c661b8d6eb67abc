/** A scan of the whole workspace, from the setting that asks for it. */

import * as vscode from 'vscode'
import { usedHeap } from '../../test/vscode/heap.ts'
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
