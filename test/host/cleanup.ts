import { constants } from 'node:os'

const actions = new Set<() => void>()

/**
 * Runs the action when this process ends, also by Ctrl+C or a signal, so that nothing it started or wrote
 * stays behind. The action must be synchronous. Returns a function that takes it off the list again.
 */
export function whenThisProcessEnds(action: () => void): () => void {
  actions.add(action)
  return () => actions.delete(action)
}

process.on('exit', () => {
  for (const action of [...actions].reverse()) action()
})

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  // Not at once: other listeners, such as the one of @vscode/test-electron, pass the signal on first.
  process.on(signal, () => setImmediate(() => process.exit(128 + constants.signals[signal])))
}
