/**
 * The API of VS Code, taken once. The modules of `src/vscode` import all of it as `vscode`; esbuild would copy it for
 * each of them when the bundle starts.
 */

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Plugin } from 'esbuild'

const NAMESPACE = 'editor-api'

export const editorApi: Plugin = {
  name: NAMESPACE,
  setup(build) {
    build.onResolve({ filter: /^vscode$/ }, ({ path, namespace }) =>
      namespace === NAMESPACE ? { path, external: true } : { path, namespace: NAMESPACE },
    )
    build.onLoad({ filter: /^vscode$/, namespace: NAMESPACE }, () => ({ contents: moduleOf(declared()) }))
  },
}

/** What has a value, of what the declarations of VS Code export. */
function declared(): readonly string[] {
  const path = createRequire(import.meta.url).resolve('@types/vscode/index.d.ts')
  const exported = readFileSync(path, 'utf8').matchAll(
    /^\texport (?:abstract )?(?:class|const|enum|function|namespace) (\w+)/gm,
  )
  return [...new Set([...exported].map(([, name = '']) => name))]
}

/** Only what is used is kept, and read when the bundle starts. */
function moduleOf(names: readonly string[]): string {
  const taken = names.map(name => `export const ${name} = /* @__PURE__ */ (() => vscode.${name})()`)
  return ["const vscode = require('vscode')", ...taken].join('\n')
}
