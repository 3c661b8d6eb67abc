import type { Language } from '../manifest/facts.ts'
import type { Use } from '../manifest/manifest.ts'
import { type LineIndex, lineIndex } from '../manifest/position.ts'
import type { Range } from '../manifest/tree.ts'
import type { RecordedDecision } from '../review/decisions/decisions.ts'
import { type Ground, isFact, type Status } from '../review/evaluate.ts'
import { statementOf } from '../review/facts.ts'
import type { Finding, LineRange } from '../review/findings/finding.ts'
import { itemPath } from '../review/judge.ts'
import type { UseReview } from '../review/review.ts'
import { type Consequences, type ConsideredFile, consequencesOf } from './consequences.ts'
import { counted, NOTHING_COUNTED } from './counts.ts'
import type { ReportInput } from './input.ts'
import { jsonList, writeJsonAround } from './json-text.ts'
import { consideredInput, type ReportEnd, type ReportFormat, whole } from './stream.ts'
import { LAW_HASH, TOOL_NAME, VERSION } from './tool.ts'

/** The JSON contract of the command line: lines and columns from 1, ends exclusive, every key always present. */
export function jsonReport(input: ReportInput): string {
  return whole(jsonFormat, input)
}

/** From a manifest down to its provisions: systems, system, uses, use, provisions, provision. */
const LEVELS = 6

export const jsonFormat: ReportFormat = {
  shown: 'all',
  open(paper, { asOf, language }) {
    const manifests = jsonList(paper.later(), 1, LEVELS)
    return {
      file: file => manifests.add(manifest(file, language)),
      end: end => writeJsonAround(paper, reportObject(asOf, end, []), 'manifests', 1, manifests),
    }
  },
}

/** The same as plain data. */
export function jsonObject(input: ReportInput) {
  const { asOf, language } = input
  const { files, toolProblems } = consideredInput(input, 'all')
  const summary = files.reduce(counted, NOTHING_COUNTED)
  const manifests = files.map(file => manifest(file, language))
  return reportObject(asOf, { summary, toolProblems }, manifests)
}

function reportObject(
  asOf: string,
  { summary, toolProblems }: ReportEnd,
  manifests: readonly ReturnType<typeof manifest>[],
) {
  return {
    tool: { name: TOOL_NAME, version: VERSION, law: LAW_HASH },
    as_of: asOf,
    summary,
    manifests,
    tool_problems: toolProblems.map(({ code, path, message }) => ({ code, path, message })),
  }
}

function manifest(file: ConsideredFile, language: Language) {
  const { path, review, known } = file
  const lines = lineIndex(review.file.text)
  return {
    path,
    systems: review.systems.map(({ system, day, uses }) => ({
      name: system.name ?? '',
      uses: uses.map(use => jsonUse(use, lines, file, language)),
      as_of: day,
    })),
    findings: review.findings.map(finding =>
      jsonFinding(finding, path, known?.findings.has(finding) ?? false),
    ),
  }
}

function jsonUse(review: UseReview, lines: LineIndex, file: ConsideredFile, language: Language) {
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
        facts: grounds.map(ground => jsonFact(ground, status, use, lines)),
      })),
      exceptions: judgement.exceptions.map(({ id, status, grounds }) => ({
        id,
        status,
        facts: grounds.map(ground => jsonFact(ground, status, use, lines)),
      })),
      assumptions: judgement.assumptions,
      ...jsonConsequences(consequencesOf(judgement, file), language),
      decision: jsonDecision(decisions.get(judgement.provision.id), lines),
    })),
    excluded: {
      status: scope.excluded.status,
      facts: exclusions.map(ground => jsonFact(ground, scope.excluded.status, use, lines)),
    },
  }
}

function jsonConsequences({ open, notes, changes }: Consequences, language: Language) {
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

function jsonFact(ground: Ground, status: Status, use: Use, lines: LineIndex) {
  const range = statementOf(ground, use)?.range ?? null
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

function jsonFinding({ code, severity, message, range, related }: Finding, path: string, known: boolean) {
  return {
    code,
    severity,
    message,
    known,
    range: fromOne(range),
    related: related.map(place => ({
      message: place.message,
      range: fromOne(place.range),
      path: place.path ?? path,
    })),
  }
}
