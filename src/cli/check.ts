import { readFileSync, statSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { decode } from '../manifest/decode.ts'
import { read } from '../manifest/read.ts'
import { type Format, reportIn } from '../report/formats.ts'
import type { LocatedToolProblem, ReportInput, ReviewedFile } from '../report/json.ts'
import { reportTexts } from '../report/texts.ts'
import type { IsMissing } from '../review/facts.ts'
import { escaped } from '../review/messages/words.ts'
import { review } from '../review/review.ts'
import { today } from '../review/today.ts'
import type { CheckArguments, WantedReport } from './arguments.ts'
import { missingBeside } from './evidence.ts'
import { EXIT, type ExitStatus, exitStatus } from './exit-status.ts'
import { findManifests } from './find.ts'
import { outputTarget, writeWhole } from './output.ts'

/** What the command prints, and its exit status. */
export interface Outcome {
  readonly stdout: string
  readonly stderr: string
  readonly status: ExitStatus
}

/** Reviews files and folders, or standard input. @param colour whether standard output is a terminal with colours */
export function check(options: CheckArguments, workingDirectory: string, colour: boolean): Outcome {
  const unusable = options.paths.flatMap(path => whyUnusable(path, workingDirectory) ?? [])
  if (unusable.length > 0) {
    return { stdout: '', stderr: `${unusable.join('\n')}\n`, status: EXIT.toolError }
  }
  const targets = targetsOf(options.reports, workingDirectory)
  if (targets.refused.length > 0) {
    return { stdout: '', stderr: `${targets.refused.join('\n')}\n`, status: EXIT.toolError }
  }
  const toolProblems: LocatedToolProblem[] = []
  const files =
    options.stdin === null
      ? reviewPaths(options, workingDirectory, toolProblems)
      : [reviewStdin(options, options.stdin)]
  for (const {
    path,
    review: { toolProblems: found },
  } of files) {
    toolProblems.push(...found.map(problem => ({ ...problem, path })))
  }
  const input: ReportInput = {
    asOf: options.asOf ?? today(),
    language: options.language,
    files,
    toolProblems,
  }
  const failed = targets.files.flatMap(({ format, path }) => write(path, reportIn(format, input, false)))
  const printed = options.reports.filter(({ output }) => output === null)
  const nothingFound = files.length === 0 ? [reportTexts(options.language).nothingFound] : []
  return {
    stdout: printed.map(({ format }) => reportIn(format, input, colour)).join(''),
    stderr: [...nothingFound, ...failed].map(line => `${line}\n`).join(''),
    status: failed.length > 0 ? EXIT.toolError : exitStatus(input),
  }
}

interface Targets {
  readonly files: readonly { readonly format: Format; readonly path: string }[]
  readonly refused: readonly string[]
}

/** Where the reports go that are written to files; all of them are looked at before anything is reviewed. */
function targetsOf(reports: readonly WantedReport[], workingDirectory: string): Targets {
  const files: Targets['files'][number][] = []
  const refused: string[] = []
  for (const { format, output } of reports) {
    if (output === null) continue
    const target = outputTarget(output, workingDirectory)
    if (target.kind === 'refused') refused.push(target.message)
    else if (files.some(({ path }) => path === target.path))
      refused.push(`--output ${escaped(output)}: two reports go to this file.`)
    else files.push({ format, path: target.path })
  }
  return { files, refused }
}

/** What went wrong, if anything did. */
function write(path: string, content: string): readonly string[] {
  try {
    writeWhole(path, content)
    return []
  } catch (error) {
    return [`${escaped(path)}: ${escaped(messageOf(error))}`]
  }
}

/** Why a named path cannot be looked at, such as a link to itself; null: it can. */
function whyUnusable(path: string, workingDirectory: string): string | null {
  try {
    const found = statSync(resolve(workingDirectory, path), { throwIfNoEntry: false })
    return found === undefined ? `No such file or folder: ${escaped(path)}` : null
  } catch (error) {
    return `${escaped(path)}: ${escaped(messageOf(error))}`
  }
}

function reviewPaths(
  options: CheckArguments,
  workingDirectory: string,
  toolProblems: LocatedToolProblem[],
): readonly ReviewedFile[] {
  const shown = (path: string) => relative(workingDirectory, path).split(sep).join('/') || '.'
  const unreadable = (path: string, error: unknown) =>
    toolProblems.push({ code: 'tool/unreadable', path: shown(path), message: messageOf(error) })
  const starts = options.paths.length === 0 ? ['.'] : options.paths
  const found = starts.flatMap(path => {
    const absolute = resolve(workingDirectory, path)
    return statSync(absolute).isDirectory() ? findManifests(absolute, unreadable) : [absolute]
  })
  return [...new Set(found)].flatMap(path => {
    try {
      const bytes = readFileSync(path)
      return [reviewText(decode(bytes), shown(path), missingBeside(path, workingDirectory), options)]
    } catch (error) {
      unreadable(path, error)
      return []
    }
  })
}

/** Existence cannot be looked up for standard input: a named path counts. */
function reviewStdin(options: CheckArguments, name: string): ReviewedFile {
  return reviewText(decode(readFileSync(0)), name, () => false, options)
}

function reviewText(text: string, path: string, isMissing: IsMissing, options: CheckArguments): ReviewedFile {
  const { asOf, language, recommendations } = options
  return { path, review: review(read(text), { asOf, today: today(), language, isMissing, recommendations }) }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
