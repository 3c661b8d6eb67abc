import { explain } from '../report/explain.ts'
import { markdownForTerminal } from '../report/terminal.ts'
import { VERSION } from '../report/tool.ts'
import { escaped } from '../review/messages/words.ts'
import { type ExplainArguments, parseArguments, USAGE } from './arguments.ts'
import { check } from './check.ts'
import { diff } from './diff.ts'
import { EXIT } from './exit-status.ts'
import { importFile } from './import.ts'
import { init } from './init.ts'
import { mcp } from './mcp.ts'
import type { Outcome } from './outcome.ts'
import { schemaText } from './schema.ts'

/** Runs the command line. Whatever fails unexpectedly ends with the tool-error status, never as clear. */
async function main(): Promise<Outcome> {
  const options = parseArguments(process.argv.slice(2))
  switch (options.command) {
    case 'help':
      return { stdout: USAGE, stderr: '', status: EXIT.clear }
    case 'version':
      return { stdout: `${VERSION}\n`, stderr: '', status: EXIT.clear }
    case 'usage-error':
      return { stdout: '', stderr: `${escaped(options.message)}\n\n${USAGE}`, status: EXIT.toolError }
    case 'explain':
      return explainProvision(options)
    case 'check':
      return {
        stdout: '',
        stderr: '',
        status: await check(options, process.cwd(), {
          stdout: process.stdout,
          stderr: process.stderr,
          colour: hasColour(),
          progress: {
            terminal: process.stderr.isTTY === true && process.env.TERM !== 'dumb' ? process.stderr : null,
            besideOutput: process.stdout.isTTY === true,
          },
        }),
      }
    case 'diff':
      return diff(options, process.cwd(), hasColour())
    case 'init':
      return {
        stdout: '',
        stderr: '',
        status: await init(options, process.cwd(), process.stdin, process.stdout),
      }
    case 'import':
      return importFile(options, process.cwd())
    case 'mcp':
      return mcp(process.cwd())
    case 'schema':
      return { stdout: schemaText(options.schema), stderr: '', status: EXIT.clear }
  }
}

/** Prints the law as the tool reads it; a query that names nothing is a usage error. */
function explainProvision({ query, language }: ExplainArguments): Outcome {
  const { kind, markdown } = explain(query, language)
  const colour = kind === 'page' && hasColour()
  const text = markdownForTerminal(markdown, { colour, width: Math.min(process.stdout.columns ?? 100, 120) })
  return kind === 'page'
    ? { stdout: `${text}\n`, stderr: '', status: EXIT.clear }
    : { stdout: '', stderr: `${text}\n`, status: EXIT.toolError }
}

/** Colour only on a terminal that wants it: https://no-color.org. */
function hasColour(): boolean {
  return process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb'
}

/** Why not all of the output could be written, such as a full disk; null: it could. */
let unwritten: Error | null = null
/** Until then the terminal may hold the line of a check's progress. */
let isDone = false

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', error => {
    // A reader that closes the pipe early, such as `head`, is no error of ours.
    if ((error as NodeJS.ErrnoException).code === 'EPIPE' || unwritten !== null) return
    unwritten = error
    process.exitCode = EXIT.toolError
    if (isDone && stream === process.stdout) process.stderr.write(`${failure(error)}\n`)
  })
}

async function run(): Promise<void> {
  try {
    const { stdout, stderr, status } = await main()
    process.exitCode = status
    process.stdout.write(stdout)
    process.stderr.write(stderr)
  } catch (error) {
    process.exitCode = EXIT.toolError
    process.stderr.write(`${failure(error)}\n`)
  }
  isDone = true
  if (unwritten === null) return
  // Half a report must never read as a whole one.
  process.exitCode = EXIT.toolError
  process.stderr.write(`${failure(unwritten)}\n`)
}

/** What failed, with the places that a report of a mistake in the tool needs; paths in it may hold anything. */
function failure(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `ai-design-review failed: ${text.split('\n').map(escaped).join('\n')}`
}

void run()
