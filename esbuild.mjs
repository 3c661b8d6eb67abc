import { chmod } from 'node:fs/promises'
import { build, context } from 'esbuild'
import { cli, extension } from './build/bundles.mts'

if (process.argv.includes('--watch')) {
  for (const options of [extension, cli]) await (await context(options)).watch()
} else {
  await Promise.all([build(extension), build(cli)])
  await chmod('dist/cli.js', 0o755)
}
