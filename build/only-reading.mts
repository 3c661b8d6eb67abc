/**
 * Leaves out of the bundles what the YAML libraries bring for writing YAML and for values: we read trees, keep the
 * text of every scalar, and edit the text itself. esbuild cannot see that nothing of it runs.
 */

import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'

/**
 * The printing of documents, the way from nodes to values and back, and the tags of the schemas other than
 * `failsafe`, which is the only one we ask for.
 */
const UNUSED_OF_YAML = new RegExp(
  String.raw`[\\/]yaml[\\/](?:browser[\\/])?dist[\\/](?:${[
    String.raw`stringify[\\/]\w+`,
    String.raw`schema[\\/](?:core|json|yaml-1\.1)[\\/]\w+`,
    String.raw`doc[\\/](?:anchors|applyReviver|createNode)`,
    String.raw`nodes[\\/](?:addPairToJSMap|toJS)`,
    String.raw`(?:parse[\\/]cst-)?visit`,
  ].join('|')})\.js$`,
)
const JS_YAML = /[\\/]js-yaml[\\/]dist[\\/]js-yaml\.mjs$/

export const onlyReading: Plugin = {
  name: 'only-reading',
  setup(build) {
    build.onLoad({ filter: UNUSED_OF_YAML }, async ({ path }) => ({
      contents: withoutContent(await readFile(path, 'utf8')),
    }))
    build.onLoad({ filter: JS_YAML }, async ({ path }) => ({
      contents: withPureDeclarations(await readFile(path, 'utf8')),
    }))
  },
}

/** A module with the same exports, none of which is anything. */
function withoutContent(module: string): string {
  const exported = [...module.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, names = '']) => names.split(','))
  const names = exported.map(name => name.trim().split(' as ').at(-1)).filter(name => name)
  return names.map(name => `export const ${name} = undefined;`).join('\n')
}

/** What the declarations at the top of a module compute is for nobody but those who use it. */
function withPureDeclarations(module: string): string {
  return module.replace(
    /^var ([\w$]+) = ([\s\S]*?);\n(?=[^\s\])}])/gm,
    (_, name: string, value: string) => `var ${name} = /* @__PURE__ */ (() => (${value}))();\n`,
  )
}
