import Mocha from 'mocha'
import { filterTests, options } from './options.ts'
import { runSuites } from './report.ts'

/** Called by VS Code in its Node extension host. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ...options, ui: 'tdd', reporter: 'spec' })
  filterTests(mocha)
  // This is what gives the suites their globals, `suite` and `test`.
  mocha.suite.emit('pre-require', globalThis, '', mocha)
  await runSuites(mocha)
}
