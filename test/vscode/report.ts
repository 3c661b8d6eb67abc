import { workspaceOpened } from './workspace.ts'

/**
 * Runs the suites and prints the counts in one line at the end, which test/host/output.ts reads. Rejects when
 * a test failed or none ran.
 */
export async function runSuites(mocha: Pick<Mocha, 'run'>): Promise<void> {
  await import('./suites.ts')
  await workspaceOpened().catch(() => {
    throw verdict('VS Code started without the workspace')
  })
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run(() => {
      const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {}
      console.log(`Suite finished: ${passes} passed, ${failures} failed, ${pending} skipped`)
      if (failures > 0) reject(verdict(`${failures} of ${passes + failures} tests failed`))
      else if (passes === 0) reject(verdict('No test ran'))
      else resolve()
    })
    runner.on('retry', (test, error: Error) => {
      console.log(`      tried once more: ${test.title}: ${error.message}`)
    })
  })
}

/** An error without a stack: what there is to know about it has been printed. */
function verdict(message: string): Error {
  return Object.assign(new Error(message), { stack: message })
}
