import { entriesOf } from '../../manifest/entries.ts'
import type { Problem } from '../../manifest/manifest.ts'
import { parse } from '../../manifest/parse.ts'
import { problem } from '../../manifest/problems.ts'
import { readDate } from '../../manifest/read-date.ts'
import { placeOf, type Report } from '../../manifest/read-facts.ts'
import { resolve } from '../../manifest/scalar.ts'
import { type Entry, find, type Item, type Mapping, type Range } from '../../manifest/tree.ts'
import { isNeverLowered, SEVERITY_KEYS } from './codes.ts'
import {
  DEFAULT_POLICY,
  FAILING_VERDICTS,
  LANGUAGES,
  POLICY_KEYS,
  POLICY_SCHEMA,
  POLICY_SEVERITIES,
  type Policy,
  RECOMMENDATION_SETS,
  type SeverityRule,
} from './policy.ts'

/** Something wrong with a policy: what can be wrong with any file of ours, or a wish that is not granted. */
export type PolicyProblem =
  | { readonly kind: 'reading'; readonly problem: Problem }
  /** `fail_on` leaves `prohibited` out. */
  | { readonly kind: 'must-fail'; readonly range: Range }
  /** `severity` lowers what is always an error. */
  | { readonly kind: 'never-lowered'; readonly range: Range; readonly key: string }

export interface PolicyFile {
  /** The text without a byte order mark; every range is of UTF-16 offsets into it. */
  readonly text: string
  /** What can be read of it; for the rest the defaults hold. */
  readonly policy: Policy
  readonly problems: readonly PolicyProblem[]
}

/** Reads a policy. Never throws: whatever is wrong is among the problems, and the rest holds all the same. */
export function readPolicy(source: string): PolicyFile {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source
  const problems: PolicyProblem[] = []
  const add = (found: PolicyProblem) => problems.push(found)
  const report: Report = found => add({ kind: 'reading', problem: found })
  const nul = text.indexOf('\0')
  if (nul >= 0) {
    report(problem('not-text', { start: nul, end: nul + 1 }))
    return { text, policy: DEFAULT_POLICY, problems }
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
  if (root?.kind === 'mapping') return { text, policy: readRoot(root, report, add), problems }
  if (root !== null && root.kind !== 'refused')
    report(problem('bad-value', firstLine(root.range, text), { expected: 'mapping' }))
  else if (problems.length === 0) report(problem('missing-key', { start: 0, end: 0 }, { detail: 'schema' }))
  return { text, policy: DEFAULT_POLICY, problems }
}

function firstLine({ start, end }: Range, text: string): Range {
  const length = text.slice(start, end).search(/[\r\n]/)
  return { start, end: length < 0 ? end : start + length }
}

type Add = (problem: PolicyProblem) => void

function readRoot(root: Mapping, report: Report, add: Add): Policy {
  const schema = find(root, 'schema')
  const place = root.entries[0]?.key.range ?? { start: root.range.start, end: root.range.start }
  if (schema === undefined) report(problem('missing-key', place, { detail: 'schema' }))
  else if (!acceptsSchema(schema, report)) return DEFAULT_POLICY
  for (const { key } of entriesOf(root)) {
    if (!POLICY_KEYS.some(known => known === key.text))
      report(problem('unknown-key', key.range, { detail: key.text, accepted: POLICY_KEYS }))
  }
  const language = find(root, 'language')
  return {
    lawAsOf: readDate(find(root, 'law_as_of'), report),
    language: language === undefined ? null : readWord(language, LANGUAGES, report),
    recommendations:
      readWords(find(root, 'recommendations'), RECOMMENDATION_SETS, report) ?? DEFAULT_POLICY.recommendations,
    ignore: readGlobs(find(root, 'ignore'), report),
    failOn: readFailOn(find(root, 'fail_on'), report, add),
    severities: readSeverities(find(root, 'severity'), report, add),
  }
}

function acceptsSchema(schema: Entry, report: Report): boolean {
  const word = schema.value.kind === 'scalar' ? schema.value.text : ''
  if (word === POLICY_SCHEMA) return true
  const major = Number(/^ai-design-review-policy\/v(\d{1,6})$/.exec(word)?.[1] ?? 0)
  const code = major > 1 ? 'newer-schema' : 'bad-value'
  report(problem(code, placeOf(schema), { detail: word, accepted: [POLICY_SCHEMA] }))
  return false
}

/** One of the words; null where it is none. What is stated twice is not stated: the tree has reported it. */
function readWord<W extends string>(entry: Entry, words: readonly W[], report: Report): W | null {
  const { value, duplicate } = entry
  if (value.kind === 'refused') return null
  const word = value.kind === 'scalar' ? words.find(known => known === value.text) : undefined
  if (word === undefined) reportValue(entry, placeOf(entry), words, report)
  return word === undefined || duplicate ? null : word
}

/** A list of the words, or a single one; null where nothing usable is stated. */
function readWords<W extends string>(
  entry: Entry | undefined,
  words: readonly W[],
  report: Report,
): readonly W[] | null {
  const items = itemsOf(entry, report)
  if (entry === undefined || items === null) return null
  const read = items.flatMap(item => {
    const { value } = item
    if (value.kind === 'refused') return []
    const word = value.kind === 'scalar' ? words.find(known => known === value.text) : undefined
    if (word !== undefined) return [word]
    reportValue(item, placeIn(item, entry), words, report)
    return []
  })
  if (entry.duplicate) return null
  return read.length === 0 && items.length > 0 ? null : [...new Set(read)]
}

function readGlobs(entry: Entry | undefined, report: Report): readonly string[] {
  const items = itemsOf(entry, report)
  if (entry === undefined || items === null) return DEFAULT_POLICY.ignore
  const globs = items.flatMap(item => {
    const { value } = item
    if (value.kind === 'refused') return []
    if (value.kind === 'scalar' && typeof resolve(value) === 'string' && /\S/.test(value.text))
      return [value.text]
    const detail = value.kind === 'scalar' ? value.text : ''
    report(problem('bad-value', placeIn(item, entry), { detail, expected: 'text' }))
    return []
  })
  return entry.duplicate ? DEFAULT_POLICY.ignore : globs
}

/** `prohibited` always counts as listed. */
function readFailOn(entry: Entry | undefined, report: Report, add: Add): Policy['failOn'] {
  const stated = readWords(entry, FAILING_VERDICTS, report)
  if (entry === undefined || stated === null) return DEFAULT_POLICY.failOn
  if (stated.includes('prohibited')) return stated
  add({ kind: 'must-fail', range: placeOf(entry) })
  return ['prohibited', ...stated]
}

function readSeverities(entry: Entry | undefined, report: Report, add: Add): readonly SeverityRule[] {
  if (entry === undefined || entry.value.kind === 'refused') return []
  if (entry.value.kind !== 'mapping') {
    const empty = entry.value.kind === 'scalar' && resolve(entry.value) === null
    const detail = entry.value.kind === 'scalar' ? entry.value.text : ''
    report(problem(empty ? 'empty-value' : 'bad-value', placeOf(entry), { detail, expected: 'mapping' }))
    return []
  }
  const rules = entriesOf(entry.value).flatMap((rule): readonly SeverityRule[] => {
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
  return entry.duplicate ? [] : rules
}

/** The entries of a list; a single scalar is read as a list of one. */
function itemsOf(entry: Entry | undefined, report: Report): readonly Item[] | null {
  if (entry === undefined) return null
  const { value, range } = entry
  switch (value.kind) {
    case 'sequence':
      return value.items
    case 'scalar':
      if (resolve(value) !== null) return [{ value, range }]
      report(problem('empty-value', placeOf(entry), { expected: 'list' }))
      return null
    case 'mapping':
      report(problem('bad-value', placeOf(entry), { expected: 'list' }))
      return null
    case 'refused':
      return null
  }
}

function placeIn({ range }: Item, entry: Entry): Range {
  return range.start === range.end ? entry.key.range : range
}

function reportValue({ value }: Item, place: Range, accepted: readonly string[], report: Report): void {
  const empty = value.kind === 'scalar' && resolve(value) === null
  const detail = value.kind === 'scalar' ? value.text : ''
  report(problem(empty ? 'empty-value' : 'bad-value', place, { detail, accepted }))
}
