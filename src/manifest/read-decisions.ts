import { entriesOf } from './entries.ts'
import type { Conclusion, Decision, StatedText } from './manifest.ts'
import { problem } from './problems.ts'
import { readDate } from './read-date.ts'
import { placeOf, type Report, readEvidence, readText } from './read-facts.ts'
import { isNull } from './scalar.ts'
import { type Entry, find, type Item, type Mapping } from './tree.ts'

export const CONCLUSIONS: readonly Conclusion[] = ['accepted', 'rejected', 'needs_work']
/** The form of a digest: which law data, and which facts. No word of it reads as a number in YAML. */
export const DIGEST = /^law-[0-9a-f]{8}-facts-[0-9a-f]{16}$/

const REQUIRED = ['provision', 'use', 'conclusion', 'by', 'date', 'reason', 'facts']
const KEYS = ['provision', 'use', 'conclusion', 'by', 'date', 'reason', 'until', 'evidence', 'facts']

/** Reads the recorded decisions. Whether their use and provision exist is for the review to say. */
export function readDecisions(entry: Entry | undefined, report: Report): readonly Decision[] {
  if (entry === undefined || entry.value.kind === 'refused') return []
  if (entry.value.kind !== 'sequence') {
    report(problem('bad-value', placeOf(entry), { expected: 'list' }))
    return []
  }
  const { key } = entry
  return entry.value.items.flatMap(item => {
    const { value, range } = item
    if (value.kind === 'refused') return []
    if (value.kind === 'mapping' && value.entries.length + value.merges.length > 0) {
      return [readDecision(item, value, report)]
    }
    const empty = value.kind === 'mapping' || (value.kind === 'scalar' && isNull(value))
    const place = range.start === range.end ? key.range : range
    const detail = value.kind === 'scalar' ? value.text : ''
    report(problem(empty ? 'empty-value' : 'bad-value', place, { detail, expected: 'mapping' }))
    return []
  })
}

function readDecision({ range }: Item, mapping: Mapping, report: Report): Decision {
  for (const { key } of entriesOf(mapping)) {
    if (!KEYS.includes(key.text))
      report(problem('unknown-key', key.range, { detail: key.text, accepted: KEYS }))
  }
  const isAlias = range.start !== mapping.range.start
  const place = (isAlias ? undefined : mapping.entries[0]?.key.range) ?? range
  for (const key of REQUIRED) {
    if (find(mapping, key) === undefined) report(problem('missing-key', place, { detail: key }))
  }
  const text = (key: string) => readStatedText(find(mapping, key), report)
  const until = find(mapping, 'until')
  const untilDate = readDate(until, report)
  return {
    range,
    place,
    provision: text('provision'),
    use: text('use'),
    conclusion: readConclusion(find(mapping, 'conclusion'), report),
    by: text('by')?.text ?? null,
    date: readDate(find(mapping, 'date'), report),
    reason: text('reason')?.text ?? null,
    until: until === undefined || untilDate === null ? null : { text: untilDate, place: placeOf(until) },
    evidence: readEvidence(find(mapping, 'evidence'), report),
    facts: readDigest(find(mapping, 'facts'), report),
  }
}

/** What is stated twice is not stated; the tree has reported the second key. */
function readStatedText(entry: Entry | undefined, report: Report): StatedText | null {
  if (entry === undefined) return null
  const text = readText(entry, report)
  return text === null || entry.duplicate ? null : { text, place: placeOf(entry) }
}

function readConclusion(entry: Entry | undefined, report: Report): Conclusion | null {
  const stated = readStatedText(entry, report)
  if (stated === null) return null
  const conclusion = CONCLUSIONS.find(known => known === stated.text)
  if (conclusion === undefined)
    report(problem('bad-value', stated.place, { detail: stated.text, accepted: CONCLUSIONS }))
  return conclusion ?? null
}

function readDigest(entry: Entry | undefined, report: Report): StatedText | null {
  const stated = readStatedText(entry, report)
  if (stated === null || DIGEST.test(stated.text)) return stated
  report(problem('bad-value', stated.place, { detail: stated.text, expected: 'digest' }))
  return null
}
