/** What esbuild makes: one bundle for the desktop, the server and the web, and one for the command line. */

import type { BuildOptions } from 'esbuild'
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

export const extension = {
  ...shared,
  entryPoints: ['src/vscode/extension.ts'],
  outfile: 'dist/extension.js',
  platform: 'browser',
  format: 'cjs',
  target: 'es2022',
  external: ['vscode'],
  // `ignore` asks for it; paths of the editor have `/` everywhere.
  define: { 'process.platform': '"browser"' },
} as const satisfies BuildOptions

export const cli = {
  ...shared,
  entryPoints: ['src/cli/main.ts'],
  outfile: 'dist/cli.js',
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  banner: { js: '#!/usr/bin/env node' },
  define: { 'import.meta.dirname': '__dirname' },
} as const satisfies BuildOptions
