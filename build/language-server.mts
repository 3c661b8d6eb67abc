/** The language server is a bundle of its own, and of its protocol's library it has what standard input and output need. */

import type { Plugin } from 'esbuild'

/** What starts the program has neither bundle in it. */
export const besideIt: Plugin = {
  name: 'beside-it',
  setup({ onResolve }) {
    onResolve({ filter: /\/lsp\/main\.ts$/ }, () => ({ path: './lsp.js', external: true }))
    onResolve({ filter: /^\.\/main\.ts$/ }, () => ({ path: './main.js', external: true }))
  },
}

/** Of Node what only sockets, pipes with random names and other programs need. */
const UNUSED_OF_NODE = /^(?:node:)?(?:net|child_process|crypto|os)$/

export const stdioOnly: Plugin = {
  name: 'stdio-only',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: UNUSED_OF_NODE }, ({ path }) => ({ path, namespace: 'left-out' }))
    onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'module.exports = {}' }))
  },
}
