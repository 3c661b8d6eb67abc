import { chmod, writeFile } from 'node:fs/promises'
import { build, context } from 'esbuild'
import { cli, extension, languageServer, mcp, start } from './build/bundles.mts'
import { galleryReadme } from './build/gallery.mts'

const bundles = [extension, start, cli, languageServer, mcp]

if (process.argv.includes('--watch')) {
  for (const options of bundles) await (await context(options)).watch()
} else {
  await Promise.all(bundles.map(options => build(options)))
  await chmod('dist/cli.js', 0o755)
  await writeFile('dist/readme.md', galleryReadme('.'))
}
