// `npm start`: reviews the examples and ends with 0, saying what `check` itself would have returned.
import { spawnSync } from 'node:child_process'

const { status } = spawnSync(
  process.execPath,
  ['dist/cli.js', 'check', 'examples', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
)
if (status === null || status === 4) process.exit(status ?? 4)
console.log(
  `\n\`ai-design-review check examples\` itself ends with ${status}, as the examples include prohibited uses.`,
)
