// Filled in by test/host/build.ts: a text of `npm run test:vscode -- --grep`, or nothing.
declare const suiteFilter: string

/**
 * How Mocha runs the suites in both hosts. VS Code takes seconds to start an extension on a busy machine, and its
 * watchers lose an event now and then: what fails is tried once more, and test/vscode/report.ts tells of it.
 */
export const options = { timeout: 30_000, slow: 2_000, color: true, retries: 1 } as const

/** Leaves only the tests whose titles contain what the command line asked for. */
export function filterTests(mocha: Pick<Mocha, 'fgrep'>): void {
  if (suiteFilter !== '') mocha.fgrep(suiteFilter)
}
