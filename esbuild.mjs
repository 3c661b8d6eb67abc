import { chmod, writeFile } from 'node:fs/promises'
import { build, context } from 'esbuild'
import { cli, extension, languageServer, mcp, start } from './build/bundles.mts'
import { buildExtension } from './build/extension.mts'
import { galleryReadme } from './build/gallery.mts'

const others = [start, cli, languageServer, mcp]

if (process.argv.includes('--watch')) {
  // With names and lines as they are written.
  for (const options of [extension, ...others]) await (await context(options)).watch()
} else {
  await Promise.all([buildExtension(), ...others.map(options => build(options))])
  await chmod('dist/cli.js', 0o755)
  await writeFile('dist/readme.md', galleryReadme('.'))
}
