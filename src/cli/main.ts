import { VERSION } from '../report/tool.ts'
import { parseArguments, USAGE } from './arguments.ts'
import { check, type Outcome } from './check.ts'
import { EXIT } from './exit-status.ts'

/** Runs the command line. Whatever fails unexpectedly ends with the tool-error status, never as clear. */
function main(): Outcome {
  const options = parseArguments(process.argv.slice(2))
  switch (options.command) {
    case 'help':
      return { stdout: USAGE, stderr: '', status: EXIT.clear }
    case 'version':
      return { stdout: `${VERSION}\n`, stderr: '', status: EXIT.clear }
    case 'usage-error':
      return { stdout: '', stderr: `${options.message}\n\n${USAGE}`, status: EXIT.toolError }
    case 'explain':
      return { stdout: '', stderr: 'not yet\n', status: EXIT.toolError }
    case 'check':
      return check(options, process.cwd(), hasColour())
  }
}

/** Colour only on a terminal that wants it: https://no-color.org. */
function hasColour(): boolean {
  return process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb'
}

// A reader that closes the pipe early, such as `head`, is no error of ours.
process.stdout.on('error', error => {
  if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error
})

try {
  const { stdout, stderr, status } = main()
  process.stdout.write(stdout)
  process.stderr.write(stderr)
  process.exitCode = status
} catch (error) {
  process.stderr.write(
    `ai-design-review failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  )
  process.exitCode = EXIT.toolError
}
