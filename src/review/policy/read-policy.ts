import { entriesOf } from '../../manifest/entries.ts'
import type { Problem } from '../../manifest/manifest.ts'
import { parse } from '../../manifest/parse.ts'
import { problem } from '../../manifest/problems.ts'
import { readDate } from '../../manifest/read-date.ts'
import { placeOf, type Report } from '../../manifest/read-facts.ts'
import { type Entry, find, type Mapping, type Range } from '../../manifest/tree.ts'
import { isNeverLowered, SEVERITY_KEYS } from './codes.ts'
import {
  DECISION_KEYS,
  EVIDENCE,
  FAILING_VERDICTS,
  LANGUAGES,
  NO_WISHES,
  OWNERS,
  POLICY_KEYS,
  POLICY_SCHEMA,
  POLICY_SEVERITIES,
  type PolicyKey,
  RECOMMENDATION_SETS,
  type SeverityRule,
  type Wishes,
} from './policy.ts'
import {
  type PlacedGlob,
  readFlag,
  readGlobs,
  readLine,
  readMapping,
  readWord,
  readWords,
} from './read-values.ts'

/** Something wrong with a policy: what can be wrong with any file of ours, or a wish that is not granted. */
export type PolicyProblem =
  | { readonly kind: 'reading'; readonly problem: Problem }
  /** `fail_on` leaves `prohibited` out. */
  | { readonly kind: 'must-fail'; readonly range: Range }
  /** `severity` lowers what is always an error. */
  | { readonly kind: 'never-lowered'; readonly range: Range; readonly key: string }
  /** A key is looser than in the stricter policy that is named, which therefore holds. */
  | { readonly kind: 'loosened'; readonly range: Range; readonly key: string; readonly by: string }
  /** The policy to extend cannot be had. */
  | { readonly kind: 'extends'; readonly range: Range; readonly path: string; readonly why: NotExtended }

/** Why a policy cannot be extended. */
export type NotExtended = 'outside' | 'not-found' | 'cycle' | 'not-read' | 'mistakes'

export interface PolicyFile {
  /** The text without a byte order mark; every range is of UTF-16 offsets into it. */
  readonly text: string
  /** What can be read of it. */
  readonly wishes: Wishes
  /** The policy that it extends: a path relative to its own folder. */
  readonly extends: { readonly path: string; readonly range: Range } | null
  /** Whether it may be looser than stricter policies: `loosen: true`, and a reason. */
  readonly loosens: boolean
  /** Where the value of each key stands; those of `severity` and `decisions` as `severity.not-stated`. */
  readonly places: ReadonlyMap<string, Range>
  /** Where each glob of `require` stands. */
  readonly required: readonly PlacedGlob[]
  readonly problems: readonly PolicyProblem[]
}

/** Reads a policy. Never throws: whatever is wrong is among the problems, and the rest holds all the same. */
export function readPolicy(source: string): PolicyFile {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source
  const problems: PolicyProblem[] = []
  const nothing = { text, wishes: NO_WISHES, extends: null, loosens: false, places: new Map(), required: [] }
  const add = (found: PolicyProblem) => problems.push(found)
  const report: Report = found => add({ kind: 'reading', problem: found })
  const nul = text.indexOf('\0')
  if (nul >= 0) {
    report(problem('not-text', { start: nul, end: nul + 1 }))
    return { ...nothing, problems }
  }
  const [document, ...others] = parse(text).documents
  for (const { code, range, detail, related } of document?.problems ?? []) {
    report(problem(code, range, { detail, related }))
  }
  const [second] = others
  if (second !== undefined) {
    const { start } = second.range
    report(problem('syntax', { start, end: start }, { detail: 'MULTIPLE_DOCS' }))
  }
  const replacement = text.indexOf('\uFFFD')
  if (replacement >= 0) report(problem('encoding', { start: replacement, end: replacement + 1 }))
  const root = document?.root ?? null
  if (root?.kind === 'mapping') return { ...nothing, ...readRoot(root, report, add), problems }
  if (root !== null && root.kind !== 'refused')
    report(problem('bad-value', firstLine(root.range, text), { expected: 'mapping' }))
  else if (problems.length === 0) report(problem('missing-key', { start: 0, end: 0 }, { detail: 'schema' }))
  return { ...nothing, problems }
}

function firstLine({ start, end }: Range, text: string): Range {
  const length = text.slice(start, end).search(/[\r\n]/)
  return { start, end: length < 0 ? end : start + length }
}

type Add = (problem: PolicyProblem) => void

function readRoot(root: Mapping, report: Report, add: Add): Partial<PolicyFile> {
  const schema = find(root, 'schema')
  const place = root.entries[0]?.key.range ?? { start: root.range.start, end: root.range.start }
  if (schema === undefined) report(problem('missing-key', place, { detail: 'schema' }))
  else if (!acceptsSchema(schema, report)) return {}
  for (const { key } of entriesOf(root)) {
    if (!POLICY_KEYS.some(known => known === key.text))
      report(problem('unknown-key', key.range, { detail: key.text, accepted: POLICY_KEYS }))
  }
  const entry = (key: PolicyKey) => find(root, key)
  const required = readGlobs(entry('require'), report)
  return {
    extends: readExtends(entry('extends'), report),
    loosens: readLoosens(entry('loosen'), entry('reason'), report),
    places: placesIn(root),
    required: required ?? [],
    wishes: {
      lawAsOf: readDate(entry('law_as_of'), report),
      language: readWord(entry('language'), LANGUAGES, report),
      recommendations: readWords(entry('recommendations'), RECOMMENDATION_SETS, report),
      ignore: readGlobs(entry('ignore'), report)?.map(({ glob }) => glob) ?? null,
      failOn: readFailOn(entry('fail_on'), report, add),
      severities: readSeverities(entry('severity'), report, add),
      severityFloors: [],
      require: required?.map(({ glob }) => glob) ?? null,
      owners: readWord(entry('owners'), OWNERS, report),
      evidence: readWord(entry('evidence'), EVIDENCE, report),
      acceptUndetermined: readDecisions(entry('decisions'), report),
      detect: readFlag(entry('detect'), report),
    },
  }
}

function placesIn(root: Mapping): ReadonlyMap<string, Range> {
  return new Map(
    entriesOf(root).flatMap(entry => {
      const { key, value } = entry
      const inner = value.kind === 'mapping' ? entriesOf(value) : []
      return [
        [key.text, placeOf(entry)] as const,
        ...inner.map(one => [`${key.text}.${one.key.text}`, placeOf(one)] as const),
      ]
    }),
  )
}

function readExtends(entry: Entry | undefined, report: Report): PolicyFile['extends'] {
  const path = readLine(entry, report)
  return entry === undefined || path === null ? null : { path, range: placeOf(entry) }
}

/** To be looser than others without saying why is not to be looser. */
function readLoosens(loosen: Entry | undefined, reason: Entry | undefined, report: Report): boolean {
  const text = readLine(reason, report)
  if (readFlag(loosen, report) !== true || loosen === undefined) return false
  if (reason === undefined) report(problem('missing-key', placeOf(loosen), { detail: 'reason' }))
  return text !== null
}

function readDecisions(entry: Entry | undefined, report: Report): boolean | null {
  const mapping = readMapping(entry, report)
  if (entry === undefined || mapping === null) return null
  for (const { key } of entriesOf(mapping)) {
    if (!DECISION_KEYS.some(known => known === key.text))
      report(problem('unknown-key', key.range, { detail: key.text, accepted: DECISION_KEYS }))
  }
  const accepts = readFlag(find(mapping, 'accept_undetermined'), report)
  return entry.duplicate ? null : accepts
}

function acceptsSchema(schema: Entry, report: Report): boolean {
  const word = schema.value.kind === 'scalar' ? schema.value.text : ''
  if (word === POLICY_SCHEMA) return true
  const major = Number(/^ai-design-review-policy\/v(\d{1,6})$/.exec(word)?.[1] ?? 0)
  const code = major > 1 ? 'newer-schema' : 'bad-value'
  report(problem(code, placeOf(schema), { detail: word, accepted: [POLICY_SCHEMA] }))
  return false
}

/** `prohibited` always counts as listed. */
function readFailOn(entry: Entry | undefined, report: Report, add: Add): Wishes['failOn'] {
  const stated = readWords(entry, FAILING_VERDICTS, report)
  if (entry === undefined || stated === null) return null
  if (stated.includes('prohibited')) return stated
  add({ kind: 'must-fail', range: placeOf(entry) })
  return ['prohibited', ...stated]
}

function readSeverities(entry: Entry | undefined, report: Report, add: Add): Wishes['severities'] {
  const mapping = readMapping(entry, report)
  if (entry === undefined || mapping === null) return null
  const rules = entriesOf(mapping).flatMap((rule): readonly SeverityRule[] => {
    const key = rule.key.text
    if (!SEVERITY_KEYS.includes(key)) {
      report(problem('unknown-key', rule.key.range, { detail: key, accepted: SEVERITY_KEYS }))
      return []
    }
    const severity = readWord(rule, POLICY_SEVERITIES, report)
    if (severity === null) return []
    if (severity === 'error' || !isNeverLowered(key)) return [{ key, severity }]
    add({ kind: 'never-lowered', range: placeOf(rule), key })
    return []
  })
  return entry.duplicate ? null : rules
}
