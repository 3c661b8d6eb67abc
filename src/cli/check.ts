import type { Writable } from 'node:stream'
import { findPolicies } from '../disk/policies.ts'
import type { Language } from '../manifest/facts.ts'
import { baselineTexts } from '../report/baseline-texts.ts'
import { considered, mostOf } from '../report/consequences.ts'
import { counted, NOTHING_COUNTED } from '../report/counts.ts'
import { formats } from '../report/formats.ts'
import type { LocatedToolProblem, ReviewedFile } from '../report/input.ts'
import { reportTexts } from '../report/texts.ts'
import { escaped } from '../review/messages/words.ts'
import { today } from '../review/today.ts'
import { withFindings } from '../workspace/located.ts'
import type { CheckArguments } from './arguments.ts'
import { type Baseline, openBaseline } from './baseline.ts'
import { messageOf } from './errors.ts'
import { EXIT, type ExitStatus, statusOf, worse } from './exit-status.ts'
import { type Inspected, inspectAround } from './inspection.ts'
import { holdYoungSpace } from './memory.ts'
import { openReports, targetsOf } from './reports.ts'
import { type Place, policiesWithFindings, reviewFile, reviewStdin, shownPath } from './review-file.ts'
import { covers, type Selection, selectManifests, type Unreadable, unusable } from './select.ts'

/** Of standard input. */
const NOTHING_SELECTED: Selection = { manifests: [], folders: [], withPolicy: [] }

/** Where a check prints. */
export interface Streams {
  readonly stdout: Writable
  readonly stderr: Writable
  /** Whether standard output is a terminal with colours. */
  readonly colour: boolean
}

/** Reviews files and folders, or standard input, one file at a time: what has been written is forgotten. */
export async function check(
  options: CheckArguments,
  workingDirectory: string,
  { stdout, stderr, colour }: Streams,
): Promise<ExitStatus> {
  const say = (lines: readonly string[]) => stderr.write(lines.map(line => `${line}\n`).join(''))
  const named = options.policy === null ? options.paths : [...options.paths, options.policy]
  const { targets, refused } = targetsOf(options.reports, workingDirectory)
  for (const obstacles of [unusable(named, workingDirectory), refused]) {
    if (obstacles.length === 0) continue
    say(obstacles)
    return EXIT.toolError
  }

  const baseline = options.baseline === null ? null : openBaseline(options.baseline, workingDirectory)
  if (typeof baseline === 'string') {
    say([baseline])
    return EXIT.toolError
  }

  const toolProblems: LocatedToolProblem[] = []
  const unreadable: Unreadable = (path, error) => {
    const shown = shownPath(path, workingDirectory)
    toolProblems.push({ code: 'tool/unreadable', path: shown, message: messageOf(error) })
  }
  const policies = findPolicies(options.policy, workingDirectory, unreadable)
  const language = options.language ?? policies.here.language ?? 'en'
  const place: Place = { options, language, workingDirectory, policies }
  const selection =
    options.stdin === null
      ? selectManifests(options.paths, workingDirectory, policies, unreadable)
      : NOTHING_SELECTED
  const { manifests, folders } = selection
  // Policies stand first in a report: all of them are read before the first manifest.
  for (const path of manifests) policies.of(path)
  for (const folder of [...folders, ...selection.withPolicy]) policies.there(folder)
  // What is found around a manifest is shown with it, so it is found before.
  const inspected = inspectAround(folders, manifests, place, options.policy)

  const head = { asOf: options.asOf ?? today(), language, colour }
  const reports = openReports(targets, head, stdout)
  const shown = mostOf(targets.map(({ format }) => formats[format].shown))
  let summary = NOTHING_COUNTED
  let status: ExitStatus = EXIT.clear
  try {
    for (const found of reviewed(manifests, options.stdin, place, inspected, unreadable)) {
      const marked = found.kind === 'policy' ? found : (baseline?.mark(found) ?? found)
      const file = considered(marked, shown, language)
      summary = counted(summary, file)
      status = worse(status, statusOf(file))
      toolProblems.push(...file.review.toolProblems.map(problem => ({ ...problem, path: file.path })))
      await reports.file(file)
      holdYoungSpace()
    }
    const failed = await reports.end({ summary, toolProblems })
    say([...(summary.manifests === 0 ? [reportTexts(language).nothingFound] : []), ...failed])
    if (baseline !== null)
      say(closeBaseline(baseline, options, workingDirectory, language, toolProblems.length))
    return toolProblems.length > 0 || failed.length > 0 ? EXIT.toolError : status
  } finally {
    reports.close()
  }
}

/** Says what of the baseline has vanished, or writes it. Where not everything could be reviewed nothing is known of that. */
function closeBaseline(
  baseline: Baseline,
  options: CheckArguments,
  workingDirectory: string,
  language: Language,
  problems: number,
): readonly string[] {
  const texts = baselineTexts(language)
  const paths = options.stdin === null ? options.paths : [options.stdin]
  const isCovered = (path: string) => covers(paths, workingDirectory, path)
  if (options.baseline?.write !== true) {
    const vanished = problems > 0 ? 0 : baseline.vanished(isCovered)
    return vanished > 0 ? [texts.vanished(vanished)] : []
  }
  if (problems > 0) return [texts.notWritten]
  const vanished = baseline.vanished(isCovered)
  const { entries, added } = baseline.write(isCovered)
  return [texts.written(escaped(options.baseline.path), entries, added, vanished)]
}

/** The files of the reports, in their order; each is reviewed when it is asked for. */
function* reviewed(
  manifests: readonly string[],
  stdin: string | null,
  place: Place,
  inspected: Inspected,
  unreadable: Unreadable,
): Iterable<ReviewedFile> {
  if (stdin !== null) {
    const file = reviewStdin(stdin, place)
    yield* policiesWithFindings(place, inspected.onPolicy)
    yield file
    return
  }
  yield* policiesWithFindings(place, inspected.onPolicy)
  for (const path of manifests) {
    const file = attempt(() => reviewFile(path, place), path, unreadable)
    if (file !== null) yield { ...file, review: withFindings(file.review, inspected.onManifest(path)) }
  }
  yield* inspected.others
}

function attempt<T>(make: () => T, path: string, unreadable: Unreadable): T | null {
  try {
    return make()
  } catch (error) {
    unreadable(path, error)
    return null
  }
}
