/**
 * Loads some parts of Node at their first call, not when the program starts: a check of manifests, which is what people
 * wait for, does without them, and they take a tenth of its time.
 */

import type { Plugin } from 'esbuild'

/** The functions that are called of each; esbuild refuses the import of another one. */
const CALLED: Readonly<Record<string, readonly string[]>> = {
  'node:child_process': ['spawnSync'],
  'node:crypto': ['createHash'],
  'node:readline': ['createInterface'],
  'node:v8': ['getHeapSpaceStatistics', 'setFlagsFromString'],
}
const PARTS = new RegExp(`^(?:${Object.keys(CALLED).join('|')})$`)

export const late: Plugin = {
  name: 'late',
  setup(build) {
    build.onResolve({ filter: PARTS }, ({ path, kind }) =>
      // The module below requires the part itself.
      kind === 'import-statement' ? { path, namespace: 'late' } : { path, external: true },
    )
    build.onLoad({ filter: PARTS, namespace: 'late' }, ({ path }) => ({
      contents: (CALLED[path] ?? [])
        .map(name => `export const ${name} = (...words) => require('${path}').${name}(...words)`)
        .join('\n'),
    }))
  },
}
