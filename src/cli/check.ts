import { readFileSync, statSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { missingBeside } from '../disk/evidence.ts'
import { findManifests } from '../disk/find.ts'
import { findPolicies, type Policies } from '../disk/policies.ts'
import { decode } from '../manifest/decode.ts'
import type { Language } from '../manifest/facts.ts'
import { read } from '../manifest/read.ts'
import { type Format, inputFor, reportIn } from '../report/formats.ts'
import type { LocatedToolProblem, ReviewedFile } from '../report/json.ts'
import { reportTexts } from '../report/texts.ts'
import type { IsMissing } from '../review/facts.ts'
import { escaped } from '../review/messages/words.ts'
import { reviewPolicy } from '../review/policy/findings.ts'
import type { Policy } from '../review/policy/policy.ts'
import { review } from '../review/review.ts'
import { today } from '../review/today.ts'
import type { CheckArguments, WantedReport } from './arguments.ts'
import { EXIT, type ExitStatus, exitStatus } from './exit-status.ts'
import { outputTarget, writeWhole } from './output.ts'

/** What the command prints, and its exit status. */
export interface Outcome {
  readonly stdout: string
  readonly stderr: string
  readonly status: ExitStatus
}

/** Reviews files and folders, or standard input. @param colour whether standard output is a terminal with colours */
export function check(options: CheckArguments, workingDirectory: string, colour: boolean): Outcome {
  const named = options.policy === null ? options.paths : [...options.paths, options.policy]
  const unusable = named.flatMap(path => whyUnusable(path, workingDirectory) ?? [])
  if (unusable.length > 0) {
    return { stdout: '', stderr: `${unusable.join('\n')}\n`, status: EXIT.toolError }
  }
  const targets = targetsOf(options.reports, workingDirectory)
  if (targets.refused.length > 0) {
    return { stdout: '', stderr: `${targets.refused.join('\n')}\n`, status: EXIT.toolError }
  }
  const toolProblems: LocatedToolProblem[] = []
  const unreadable: Unreadable = (path, error) =>
    toolProblems.push({
      code: 'tool/unreadable',
      path: shown(path, workingDirectory),
      message: messageOf(error),
    })
  const policies = findPolicies(options.policy, workingDirectory, unreadable)
  const language = options.language ?? policies.here.language ?? 'en'
  const place: Place = { options, language, workingDirectory, policies, unreadable }
  const manifests = options.stdin === null ? reviewPaths(place) : [reviewStdin(place, options.stdin)]
  for (const {
    path,
    review: { toolProblems: found },
  } of manifests) {
    toolProblems.push(...found.map(problem => ({ ...problem, path })))
  }
  const files = [...policiesWithMistakes(place), ...manifests]
  const input = inputFor(
    options.reports.map(({ format }) => format),
    { asOf: options.asOf ?? today(), language, files, toolProblems },
  )
  const failed = targets.files.flatMap(({ format, path }) => write(path, reportIn(format, input, false)))
  const printed = options.reports.filter(({ output }) => output === null)
  const nothingFound = manifests.length === 0 ? [reportTexts(language).nothingFound] : []
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

/** Where is reviewed, and by what. */
interface Place {
  readonly options: CheckArguments
  readonly language: Language
  readonly workingDirectory: string
  readonly policies: Policies
  readonly unreadable: Unreadable
}

type Unreadable = (path: string, error: unknown) => void

function reviewPaths(place: Place): readonly ReviewedFile[] {
  const { options, workingDirectory, policies, unreadable } = place
  const starts = options.paths.length === 0 ? ['.'] : options.paths
  const found = starts.flatMap(path => {
    const absolute = resolve(workingDirectory, path)
    // A manifest that is named is reviewed, whatever a policy ignores.
    return statSync(absolute).isDirectory()
      ? findManifests(absolute, unreadable).filter(manifest => !policies.ignores(manifest))
      : [absolute]
  })
  return [...new Set(found)].flatMap(path => {
    try {
      const bytes = readFileSync(path)
      const name = shown(path, workingDirectory)
      return [
        reviewText(decode(bytes), name, missingBeside(path, workingDirectory), policies.of(path), place),
      ]
    } catch (error) {
      unreadable(path, error)
      return []
    }
  })
}

/** Existence cannot be looked up for standard input: a named path counts. */
function reviewStdin(place: Place, name: string): ReviewedFile {
  const policy = place.policies.of(resolve(place.workingDirectory, name))
  return reviewText(decode(readFileSync(0)), name, () => false, policy, place)
}

function reviewText(
  text: string,
  path: string,
  isMissing: IsMissing,
  policy: Policy,
  { options, language }: Place,
): ReviewedFile {
  const reviewed = review(read(text), {
    asOf: options.asOf,
    today: today(),
    language,
    isMissing,
    recommendations: options.recommendations.length > 0 ? options.recommendations : policy.recommendations,
    policy,
  })
  return { path, review: reviewed, policy }
}

/** Policies are listed under their own paths where something is wrong with them. */
function policiesWithMistakes({ policies, language, workingDirectory }: Place): readonly ReviewedFile[] {
  return policies
    .loaded()
    .filter(({ problems }) => problems.length > 0)
    .map(({ path, file, problems }) => ({
      path: shown(path, workingDirectory),
      review: reviewPolicy({ text: file.text, problems }, language),
      kind: 'policy',
    }))
}

function shown(path: string, workingDirectory: string): string {
  return relative(workingDirectory, path).split(sep).join('/') || '.'
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
