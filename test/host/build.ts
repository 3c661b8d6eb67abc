import { join } from 'node:path'
import { type BuildOptions, build } from 'esbuild'
import { projectRoot, suitesFolder } from './paths.ts'

/** The bundled suites: one for the Node extension host, one for the web worker. */
export const suiteFiles = { node: join(suitesFolder, 'index.js'), web: join(suitesFolder, 'web.js') }

/** What a bundle needs that VS Code calls. */
export const inVSCode = {
  bundle: true,
  format: 'cjs',
  target: 'es2023',
  external: ['vscode'],
  inject: [join(projectRoot, 'test', 'vscode', 'console.ts')],
} as const satisfies BuildOptions

/** Bundles the suites of test/vscode; of their tests only those whose title contains the filter will run. */
export async function buildSuites(filter = ''): Promise<void> {
  const entry = (name: string) => [join(projectRoot, 'test', 'vscode', name)]
  const common: BuildOptions = {
    ...inVSCode,
    // Read by stacks.ts.
    sourcemap: true,
    define: { suiteFilter: JSON.stringify(filter) },
    // Mocha names files that it would start in processes of their own, which it never does here.
    logOverride: { 'require-resolve-not-external': 'silent' },
    logLevel: 'warning',
  }
  await build({ ...common, entryPoints: entry('index.ts'), outfile: suiteFiles.node, platform: 'node' })
  await build({
    ...common,
    entryPoints: entry('index.web.ts'),
    outfile: suiteFiles.web,
    platform: 'browser',
    // Mocha's browser build would else put itself in the place of what our bundle exports.
    define: { ...common.define, exports: 'undefined' },
  })
}
