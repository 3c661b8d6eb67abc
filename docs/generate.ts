import { argv, cwd, exit, stderr, stdout } from 'node:process'
import { stale, write } from './generate/check.ts'
import { generatedFiles } from './generate/files.ts'

// `node docs/generate.ts` writes the generated files; with `--check` it fails where a committed one differs.

const files = generatedFiles(cwd())
if (argv.includes('--check')) {
  const problems = stale(cwd(), files)
  for (const { path, problem } of problems) stderr.write(`${path}: ${problem}\n`)
  if (problems.length > 0) {
    stderr.write('Run `npm run generate` and commit the result.\n')
    exit(1)
  }
  stdout.write(`${files.length} generated files are current.\n`)
} else {
  for (const path of write(cwd(), files)) stdout.write(`${path}\n`)
}
