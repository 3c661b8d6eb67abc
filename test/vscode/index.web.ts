import 'mocha/mocha.js'
import { filterTests, options } from './options.ts'
import { runSuites } from './report.ts'

/** Called by VS Code in its web worker extension host, which has no Node. */
export async function run(): Promise<void> {
  // VS Code decides by itself where a suite runs, and a run in the wrong place would prove nothing.
  if ('process' in globalThis) throw new Error('This suite is for the web worker and runs in Node')
  // Without a reporter Mocha takes the one for a terminal instead of the one for a web page.
  mocha.setup({ ...options, ui: 'tdd', reporter: undefined })
  filterTests(mocha)
  await runSuites(mocha)
}
