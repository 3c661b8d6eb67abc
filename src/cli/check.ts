import type { Writable } from 'node:stream'
import { findPolicies } from '../disk/policies.ts'
import type { Language } from '../manifest/facts.ts'
import { baselineTexts } from '../report/baseline-texts.ts'
import { checkTexts } from '../report/check-texts.ts'
import { considered, mostOf } from '../report/consequences.ts'
import { counted, NOTHING_COUNTED } from '../report/counts.ts'
import { formats } from '../report/formats.ts'
import type { LocatedToolProblem, ReviewedFile } from '../report/input.ts'
import { escaped } from '../review/messages/words.ts'
import { today } from '../review/today.ts'
import { withFindings } from '../workspace/located.ts'
import type { CheckArguments } from './arguments.ts'
import { type Baseline, openBaseline } from './baseline.ts'
import { openChangedSince } from './changed-since.ts'
import { messageOf } from './errors.ts'
import { EXIT, type ExitStatus, statusOf, worse } from './exit-status.ts'
import { type Inspected, inspectAround } from './inspection.ts'
import { openProgress, type Progress, type Terminal } from './progress.ts'
import { openReports, targetsOf } from './reports.ts'
import { type Place, policiesWithFindings, reviewFile, reviewStdin, shownPath } from './review-file.ts'
import { covers, type Selection, selectManifests, type Unreadable, unusable } from './select.ts'
import { tuneForMany } from './tuning.ts'
import { commandWords } from './words.ts'

/** Of standard input. */
const NOTHING_SELECTED: Selection = { manifests: [], folders: [], withPolicy: [] }

/** The terminal of the progress, null: there is none; and whether standard output is one too. */
export interface ProgressPlace {
  readonly terminal: Terminal | null
  readonly besideOutput: boolean
}

/** Where a check prints. */
export interface Streams {
  readonly stdout: Writable
  readonly stderr: Writable
  /** Whether standard output is a terminal with colours. */
  readonly colour: boolean
  /** Where is shown how far the check is. */
  readonly progress: ProgressPlace
}

/** Reviews files and folders, or standard input, one file at a time: what has been written is forgotten. */
export async function check(
  options: CheckArguments,
  workingDirectory: string,
  { stdout, stderr, colour, progress: { terminal, besideOutput } }: Streams,
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
  const changes = openChangedSince(options.changedSince, workingDirectory, policies)
  if (!changes.ok) {
    say([escaped(changes.message)])
    return EXIT.toolError
  }
  const place: Place = { options, today: today(), language, workingDirectory, policies }
  const progress = openProgress(terminal, language)
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

  const head = { asOf: options.asOf ?? place.today, language, colour }
  const reports = openReports(targets, head, besideOutput ? progress.beside(stdout) : stdout, besideOutput)
  const shown = mostOf(targets.map(({ format }) => formats[format].shown))
  const unchanged = new Set<string>()
  const wanted = (path: string) => {
    const isWanted = changes.value.isChanged(path)
    if (!isWanted) unchanged.add(path)
    return isWanted
  }
  let summary = NOTHING_COUNTED
  let status: ExitStatus = EXIT.clear
  try {
    const chosen = filtered(manifests, wanted, progress)
    for (const found of reviewed(chosen, options.stdin, place, inspected, unreadable)) {
      const marked = found.kind === 'policy' ? found : (baseline?.mark(found) ?? found)
      const file = considered(marked, shown, language)
      summary = counted(summary, file)
      status = worse(status, statusOf(file))
      toolProblems.push(...file.review.toolProblems.map(problem => ({ ...problem, path: file.path })))
      await reports.file(file)
      tuneForMany()
    }
    progress.erase()
    const failed = await reports.end({ summary, toolProblems })
    const nothingFound = summary.manifests === 0 && unchanged.size === 0
    say([...(nothingFound ? [commandWords(language).nothingFound] : []), ...failed])
    if (options.changedSince !== null) {
      const changed = manifests.length - unchanged.size
      say([checkTexts(language).changed(changed, manifests.length, escaped(options.changedSince))])
    }
    if (baseline !== null) {
      const paths = options.stdin === null ? options.paths : [options.stdin]
      const isCovered = (path: string) => !unchanged.has(path) && covers(paths, workingDirectory, path)
      const closed = closeBaseline(baseline, options, isCovered, language, toolProblems.length)
      say(closed.said)
      if (!closed.ok) return EXIT.toolError
    }
    return toolProblems.length > 0 || failed.length > 0 ? EXIT.toolError : status
  } finally {
    progress.erase()
    reports.close()
  }
}

/** Says what of the baseline has vanished, or writes it. Where not everything could be reviewed nothing is known of that. */
function closeBaseline(
  baseline: Baseline,
  options: CheckArguments,
  isCovered: (path: string) => boolean,
  language: Language,
  problems: number,
): { readonly said: readonly string[]; readonly ok: boolean } {
  const texts = baselineTexts(language)
  if (options.baseline?.write !== true) {
    const vanished = problems > 0 ? 0 : baseline.vanished(isCovered)
    return { said: vanished > 0 ? [texts.vanished(vanished)] : [], ok: true }
  }
  if (problems > 0) return { said: [texts.notWritten], ok: false }
  const vanished = baseline.vanished(isCovered)
  const written = baseline.write(isCovered)
  if (typeof written === 'string') return { said: [written], ok: false }
  const { entries, added } = written
  return { said: [texts.written(escaped(options.baseline.path), entries, added, vanished)], ok: true }
}

/** The files of the reports, in their order; each is reviewed when it is asked for. */
function* reviewed(
  manifests: Iterable<string>,
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

function* filtered(
  paths: readonly string[],
  isWanted: (path: string) => boolean,
  progress: Progress,
): Iterable<string> {
  for (const [index, path] of paths.entries()) {
    progress.show(index, paths.length)
    if (isWanted(path)) yield path
  }
}

function attempt<T>(make: () => T, path: string, unreadable: Unreadable): T | null {
  try {
    return make()
  } catch (error) {
    unreadable(path, error)
    return null
  }
}
