/** What esbuild makes: one bundle for the desktop, the server and the web, and those of the program for a terminal. */

import type { BuildOptions } from 'esbuild'
import { editorApi } from './editor-api.mts'
import { besideIt, stdioOnly } from './language-server.mts'
import { late } from './late.mts'
import { onlyReading } from './only-reading.mts'

const shared = {
  bundle: true,
  minify: true,
  // Danish letters as they are, not as four characters each.
  charset: 'utf8',
  sourcemap: true,
  legalComments: 'none',
  logLevel: 'warning',
  mainFields: ['module', 'main'],
  plugins: [onlyReading],
} as const satisfies BuildOptions

/** What `build/extension.mts` makes smaller. */
export const extension = {
  ...shared,
  entryPoints: ['src/vscode/extension.ts'],
  outfile: 'dist/extension.js',
  platform: 'browser',
  format: 'cjs',
  target: 'es2022',
  external: ['vscode'],
  plugins: [onlyReading, editorApi],
  // `ignore` asks for it; paths of the editor have `/` everywhere.
  define: { 'process.platform': '"browser"' },
} as const satisfies BuildOptions

/** The build of `yaml` for browsers does the same, and esbuild can leave out what nobody uses of it. */
const YAML = './node_modules/yaml/browser/dist/index.js'

const forNode = {
  ...shared,
  alias: { yaml: YAML },
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  define: { 'import.meta.dirname': '__dirname' },
} as const satisfies BuildOptions

/** What the name of the program starts: it loads one of the two below. */
export const start = {
  ...forNode,
  entryPoints: ['src/cli/start.ts'],
  outfile: 'dist/cli.js',
  banner: { js: '#!/usr/bin/env node' },
  // As `require`, which is faster.
  supported: { 'dynamic-import': false },
  plugins: [besideIt],
} as const satisfies BuildOptions

export const cli = {
  ...forNode,
  entryPoints: ['src/cli/main.ts'],
  outfile: 'dist/main.js',
  plugins: [onlyReading, late],
} as const satisfies BuildOptions

export const languageServer = {
  ...forNode,
  entryPoints: ['src/lsp/main.ts'],
  outfile: 'dist/lsp.js',
  plugins: [onlyReading, stdioOnly],
} as const satisfies BuildOptions

/**
 * The SDK of the Model Context Protocol brings what the server has no use for: a JSON Schema validator that makes code
 * from text, for what a server elicits, and the third version of zod beside the fourth.
 */
const UNUSED = './src/cli/mcp/unused.ts'

export const mcp = {
  ...forNode,
  entryPoints: ['src/cli/mcp/server.ts'],
  outfile: 'dist/mcp.js',
  alias: { ajv: UNUSED, 'ajv-formats': UNUSED, 'zod/v3': UNUSED, 'zod-to-json-schema': UNUSED },
} as const satisfies BuildOptions
