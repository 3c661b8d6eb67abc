import type { Language } from '../manifest/facts.ts'
import { type LineIndex, lineIndex } from '../manifest/position.ts'
import type { Range } from '../manifest/tree.ts'
import type { RecordedDecision } from '../review/decisions/decisions.ts'
import { type Ground, isFact, type Status } from '../review/evaluate.ts'
import type { Finding, LineRange } from '../review/findings/finding.ts'
import type { ToolProblem } from '../review/guard.ts'
import { itemPath, type Judgement } from '../review/judge.ts'
import type { Policy } from '../review/policy/policy.ts'
import type { FileReview, UseReview } from '../review/review.ts'
import { type Consequences, type ConsideredInput, consequencesOf, considered } from './consequences.ts'
import { LAW_HASH, TOOL_NAME, VERSION } from './tool.ts'

/** One manifest, or a policy with mistakes, as a report sees it. */
export interface ReviewedFile {
  /** Relative to the working directory, with `/`. */
  readonly path: string
  readonly review: FileReview
  /** Absent: a manifest. */
  readonly kind?: 'manifest' | 'policy'
  /** What the team asks for; the defaults where absent. */
  readonly policy?: Policy
}

export interface LocatedToolProblem extends ToolProblem {
  readonly path: string
}

/** What every report is made from. */
export interface ReportInput {
  /** The day of `--as-of`, else today. */
  readonly asOf: string
  readonly language: Language
  readonly files: readonly ReviewedFile[]
  readonly toolProblems: readonly LocatedToolProblem[]
}

/**
 * The JSON contract of the command line: lines and columns from 1, ends exclusive, every key always present.
 * Control, bidirectional and other invisible characters of manifests are escaped: people read it in terminals too.
 */
export function jsonReport(input: ReportInput): string {
  const text = JSON.stringify(jsonObject(input), null, 2)
  return `${text.replace(/[\x7f-\x9f]|[\p{Cf}\p{Zl}\p{Zp}]/gu, jsonEscape)}\n`
}

function jsonEscape(character: string): string {
  return character
    .split('')
    .map(unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
}

/** The same as plain data. */
export function jsonObject(reviewed: ReportInput) {
  const input = considered(reviewed, 'all')
  const { asOf, files, toolProblems } = input
  return {
    tool: { name: TOOL_NAME, version: VERSION, law: LAW_HASH },
    as_of: asOf,
    summary: summary(files),
    manifests: files.map(file => manifest(file, input)),
    tool_problems: toolProblems.map(({ code, path, message }) => ({ code, path, message })),
  }
}

const VERDICTS = [
  'prohibited',
  'prohibited_unless_excepted',
  'undetermined',
  'not_prohibited',
  'out_of_scope',
  'not_binding',
] as const
const RESTRICTION_VERDICTS = [
  'breach',
  'undetermined',
  'duties_met',
  'not_triggered',
  'out_of_scope',
  'not_binding',
] as const

/** Manifests, systems and uses, and the verdicts, use by provision; restrictions are counted apart. */
export function summary(files: readonly ReviewedFile[]) {
  const judgements = judgementsOf(files, 'prohibition')
  const systems = files.flatMap(({ review }) => review.systems)
  return {
    manifests: files.filter(({ kind }) => kind !== 'policy').length,
    systems: systems.length,
    uses: systems.reduce((count, { uses }) => count + uses.length, 0),
    ...counts(VERDICTS, judgements),
    restriction: counts(RESTRICTION_VERDICTS, judgementsOf(files, 'restriction')),
  }
}

function judgementsOf(
  files: readonly ReviewedFile[],
  kind: 'prohibition' | 'restriction',
): readonly Judgement[] {
  return files
    .flatMap(({ review }) => review.systems)
    .flatMap(({ uses }) => uses)
    .flatMap(({ judgements }) => judgements)
    .filter(({ provision }) => provision.kind === kind)
}

function counts<V extends string>(
  verdicts: readonly V[],
  judgements: readonly Judgement[],
): Record<V, number> {
  const entries = verdicts.map(name => [name, judgements.filter(({ verdict }) => verdict === name).length])
  return Object.fromEntries(entries)
}

function manifest({ path, review }: ReviewedFile, input: ConsideredInput) {
  const lines = lineIndex(review.file.text)
  return {
    path,
    systems: review.systems.map(({ system, day, uses }) => ({
      name: system.name ?? '',
      uses: uses.map(use => jsonUse(use, lines, input)),
      as_of: day,
    })),
    findings: review.findings.map(finding => jsonFinding(finding, path)),
  }
}

function jsonUse(review: UseReview, lines: LineIndex, input: ConsideredInput) {
  const { use, scope, judgements, decisions } = review
  // Where no exclusion is claimed nothing that is stated decides.
  const { grounds } = scope.excluded
  const exclusions = grounds.some(ground => isFact(ground) && ground.standing === 'assumed') ? [] : grounds
  return {
    id: use.id,
    purpose: use.purpose ?? '',
    provisions: judgements.map(judgement => ({
      id: judgement.provision.id,
      verdict: judgement.verdict,
      applicable: judgement.applicable,
      applies_from: judgement.provision.appliesFrom,
      item: itemPath(judgement),
      held_by: judgement.heldBy,
      conditions: judgement.conditions.map(({ number, id, status, grounds }) => ({
        number,
        id,
        status,
        facts: grounds.map(ground => jsonFact(ground, status, lines)),
      })),
      exceptions: judgement.exceptions.map(({ id, status, grounds }) => ({
        id,
        status,
        facts: grounds.map(ground => jsonFact(ground, status, lines)),
      })),
      assumptions: judgement.assumptions,
      ...jsonConsequences(consequencesOf(judgement, input), input),
      decision: jsonDecision(decisions.get(judgement.provision.id), lines),
    })),
    excluded: {
      status: scope.excluded.status,
      facts: exclusions.map(ground => jsonFact(ground, scope.excluded.status, lines)),
    },
  }
}

function jsonConsequences({ open, notes, changes }: Consequences, { language }: ConsideredInput) {
  return {
    open: open ?? [],
    notes: notes.map(({ id, message }) => ({ id, message: message[language] })),
    changes: changes.sets,
    // False: there are more sets, which change the entries of a list each in its own way.
    changes_complete: changes.complete,
  }
}

/** The recorded decision that counts; `stale` says why it no longer holds, and is empty where it does. */
function jsonDecision(recorded: RecordedDecision | undefined, lines: LineIndex) {
  if (recorded === undefined) return null
  const { conclusion, by, date, reason, until, evidence, facts, range } = recorded.decision
  return {
    conclusion,
    by,
    date,
    reason,
    until: until?.text ?? null,
    evidence: evidence.map(({ text }) => text),
    facts: facts?.text ?? null,
    stale: recorded.stale,
    range: jsonRange(range, lines),
  }
}

function jsonFact(ground: Ground, status: Status, lines: LineIndex) {
  const range = ground.statement?.range ?? null
  const path = isFact(ground) ? ground.path : ground.name
  return { path, status, value: statedValue(ground), range: range === null ? null : jsonRange(range, lines) }
}

/** The value as stated; null where nothing is. */
export function statedValue(ground: Ground): string | number | readonly string[] | null {
  if (!isFact(ground)) return ground.kind === 'none' || ground.kind === 'unknown' ? ground.kind : null
  const value = ground.statement?.value
  switch (value?.kind) {
    case 'choice':
      return value.choice
    case 'set':
      return [...value.entries.map(entry => entry.value), ...(value.complete ? [] : ['unknown'])]
    case 'number':
      return value.number
    case 'text':
      return value.text
    case 'items':
      return []
    case 'unknown':
      return 'unknown'
    case 'invalid':
    case undefined:
      return null
  }
}

function jsonRange({ start, end }: Range, lines: LineIndex) {
  return fromOne({ start: lines.position(start), end: lines.position(end) })
}

function fromOne({ start, end }: LineRange) {
  return {
    start: { line: start.line + 1, column: start.character + 1 },
    end: { line: end.line + 1, column: end.character + 1 },
  }
}

function jsonFinding({ code, severity, message, range, related }: Finding, path: string) {
  return {
    code,
    severity,
    message,
    range: fromOne(range),
    related: related.map(place => ({
      message: place.message,
      range: fromOne(place.range),
      path: place.path ?? path,
    })),
  }
}
