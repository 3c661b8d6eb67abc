import { chmod } from 'node:fs/promises'
import { build, context } from 'esbuild'

// One bundle for the desktop, the server and the web, and one for the command line.
const shared = {
  bundle: true,
  minify: true,
  sourcemap: true,
  legalComments: 'none',
  // Escaped, each letter such as å would take twice the bytes.
  charset: 'utf8',
  logLevel: 'warning',
  mainFields: ['module', 'main'],
}

/** @type {import('esbuild').BuildOptions} */
const extension = {
  ...shared,
  entryPoints: ['src/vscode/extension.ts'],
  outfile: 'dist/extension.js',
  platform: 'browser',
  format: 'cjs',
  target: 'es2022',
  external: ['vscode'],
  // `ignore` asks for it; paths of the editor have `/` everywhere.
  define: { 'process.platform': '"browser"' },
}

/** @type {import('esbuild').BuildOptions} */
const cli = {
  ...shared,
  entryPoints: ['src/cli/main.ts'],
  outfile: 'dist/cli.js',
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  banner: { js: '#!/usr/bin/env node' },
  define: { 'import.meta.dirname': '__dirname' },
}

if (process.argv.includes('--watch')) {
  for (const options of [extension, cli]) await (await context(options)).watch()
} else {
  await Promise.all([build(extension), build(cli)])
  await chmod('dist/cli.js', 0o755)
}
