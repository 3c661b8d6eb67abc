import { COUNTRY_CODES } from './countries.ts'
import { entriesOf } from './entries.ts'
import { type Fact, type Facts, valuesOf } from './facts.ts'
import type {
  Evidence,
  Expected,
  FactStatement,
  FactStatements,
  ItemStatement,
  Problem,
  SetEntry,
  Value,
} from './manifest.ts'
import { problem } from './problems.ts'
import { isNull, resolve } from './scalar.ts'
import { type Entry, find, type Mapping, type Node, type Range, type Scalar } from './tree.ts'

/** Collects the problems of one file. */
export type Report = (problem: Problem) => void

const INVALID: Value = { kind: 'invalid' }
const UNKNOWN: Value = { kind: 'unknown' }
const NO_EVIDENCE: readonly Evidence[] = []
const LONG_FORM = ['value', 'evidence', 'note']
/** A map, as any word is looked up in it, `constructor` among them. */
const TERNARY: ReadonlyMap<string, Value> = new Map([
  ['yes', choice('yes')],
  ['true', choice('yes')],
  ['no', choice('no')],
  ['false', choice('no')],
])

/**
 * Reads the facts of a section or of an item. Unknown keys and values are reported; each fact with a mistake is
 * invalid, and the rest is read all the same.
 */
export function readFacts(mapping: Mapping, facts: Facts, report: Report): FactStatements {
  const statements = new Map<string, FactStatement>()
  const known = byName(facts)
  for (const entry of entriesOf(mapping)) {
    const { text, range } = entry.key
    const named = known.get(text)
    if (named === undefined) {
      report(problem('unknown-key', range, { detail: text, accepted: Object.keys(facts) }))
    } else {
      // Under the name as the format has it, which is found faster than the same word of a text.
      statements.set(named.name, readFact(entry, named.fact, report))
    }
  }
  return statements
}

interface Named {
  readonly name: string
  readonly fact: Fact
}

/** The facts of the format in maps, in which words from a text are found faster than in objects. */
const BY_NAME = new WeakMap<Facts, ReadonlyMap<string, Named>>()

function byName(facts: Facts): ReadonlyMap<string, Named> {
  const known =
    BY_NAME.get(facts) ?? new Map(Object.entries(facts).map(([name, fact]) => [name, { name, fact }]))
  BY_NAME.set(facts, known)
  return known
}

function readFact(entry: Entry, fact: Fact, report: Report): FactStatement {
  const { key, value, range, duplicate } = entry
  if (value.kind === 'mapping') return readLongForm(entry, value, fact, report)
  const place = placeOf(entry)
  const read = readValue(value, range, place, fact, report)
  // A fact stated twice is unknown, whatever either says; the tree has reported the second key.
  return { key: key.range, range, place, value: duplicate ? INVALID : read, evidence: NO_EVIDENCE }
}

/** `{value, evidence, note}`. */
function readLongForm(entry: Entry, mapping: Mapping, fact: Fact, report: Report): FactStatement {
  for (const { key } of entriesOf(mapping)) {
    if (!LONG_FORM.includes(key.text))
      report(problem('unknown-key', key.range, { detail: key.text, accepted: LONG_FORM }))
  }
  const note = find(mapping, 'note')
  if (note !== undefined) readText(note, report)
  const evidence = readEvidence(find(mapping, 'evidence'), report)
  const inner = find(mapping, 'value')
  if (inner === undefined) {
    report(problem('missing-key', entry.key.range, { detail: 'value' }))
    return {
      key: entry.key.range,
      range: entry.range,
      place: entry.key.range,
      value: INVALID,
      evidence,
    }
  }
  const value = readValue(inner.value, inner.range, placeOf(inner), fact, report)
  const twice = entry.duplicate || inner.duplicate
  return {
    key: entry.key.range,
    range: inner.range,
    place: placeOf(inner),
    value: twice ? INVALID : value,
    evidence,
  }
}

function readValue(node: Node, range: Range, place: Range, fact: Fact, report: Report): Value {
  if (node.kind === 'refused') return INVALID
  if (node.kind === 'scalar' && isNull(node)) {
    report(problem('empty-value', place, expectation(fact)))
    return INVALID
  }
  if (fact.type === 'text') return readTextValue(node, place, report)
  if (node.kind === 'scalar' && node.text === 'unknown') return UNKNOWN
  switch (fact.type) {
    case 'ternary': {
      const read = node.kind === 'scalar' ? TERNARY.get(node.text.toLowerCase()) : undefined
      return read ?? badValue(node, place, fact, report)
    }
    case 'enum': {
      const read = node.kind === 'scalar' ? wordsOf(fact).get(node.text) : undefined
      return read ?? badValue(node, place, fact, report)
    }
    case 'set':
    case 'countries':
      return readSet(node, range, place, fact, wordsOf(fact), report)
    case 'integer': {
      const number = node.kind === 'scalar' ? resolve(node) : null
      return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0
        ? { kind: 'number', number }
        : badValue(node, place, fact, report)
    }
    case 'items':
      return node.kind === 'sequence'
        ? {
            kind: 'items',
            items: node.items.map(item => readItem(item.value, item.range, fact.facts, report)),
          }
        : badValue(node, place, fact, report)
  }
}

type Choice = Extract<Value, { kind: 'choice' }>

/** What the words of a fact state, and the codes of countries: the same wherever a text says them. */
const WORDS = new WeakMap<Fact, ReadonlyMap<string, Choice>>()

function wordsOf(fact: Fact): ReadonlyMap<string, Choice> {
  const known =
    WORDS.get(fact) ??
    new Map((fact.type === 'countries' ? COUNTRY_CODES : valuesOf(fact)).map(word => [word, choice(word)]))
  WORDS.set(fact, known)
  return known
}

function choice(word: string): Choice {
  return { kind: 'choice', choice: word }
}

function badValue(node: Node, place: Range, fact: Fact, report: Report): Value {
  report(problem('bad-value', place, { detail: wordOf(node), ...expectation(fact) }))
  return INVALID
}

/** A single scalar is read as a list of one. An invalid entry counts as `unknown` in the list. */
function readSet(
  node: Node,
  range: Range,
  place: Range,
  fact: Fact,
  words: ReadonlyMap<string, Choice>,
  report: Report,
): Value {
  if (node.kind === 'mapping') return badValue(node, place, fact, report)
  const listed = node.kind === 'sequence' ? node.items : [{ value: node, range }]
  const entries: SetEntry[] = []
  let complete = true
  for (const item of listed) {
    const text = item.value.kind === 'scalar' ? item.value.text : null
    const word = text === null ? undefined : words.get(text)
    if (word !== undefined) {
      entries.push({ value: word.choice, range: item.range })
      continue
    }
    complete = false
    if (text === 'unknown' || item.value.kind === 'refused') continue
    const empty = item.value.kind === 'scalar' && isNull(item.value)
    const at = empty && item.range.start === item.range.end ? place : item.range
    report(
      problem(empty ? 'empty-value' : 'bad-value', at, { detail: wordOf(item.value), ...expectation(fact) }),
    )
  }
  // One invalid scalar states nothing at all.
  return node.kind === 'scalar' && !complete ? INVALID : { kind: 'set', entries, complete }
}

function readItem(node: Node, range: Range, facts: Facts, report: Report): ItemStatement {
  if (node.kind === 'mapping') {
    const place = node.entries[0]?.key.range ?? range
    return { range, place, invalid: false, facts: readFacts(node, facts, report) }
  }
  if (node.kind !== 'refused')
    report(
      problem('bad-value', range, {
        detail: wordOf(node),
        expected: 'mapping',
        accepted: Object.keys(facts),
      }),
    )
  return { range, place: range, invalid: true, facts: new Map() }
}

/** Reads a text of the format that is never evaluated; null where it is none. */
export function readText(entry: Entry, report: Report): string | null {
  const value = readTextValue(entry.value, placeOf(entry), report)
  return value.kind === 'text' ? value.text : null
}

function readTextValue(node: Node, place: Range, report: Report): Value {
  if (node.kind === 'refused') return INVALID
  if (node.kind !== 'scalar' || isNull(node)) {
    report(problem(node.kind === 'scalar' ? 'empty-value' : 'bad-value', place, { expected: 'text' }))
    return INVALID
  }
  return { kind: 'text', text: node.text }
}

/** A path, an address, or a list of these; what is neither is reported. */
export function readEvidence(entry: Entry | undefined, report: Report): readonly Evidence[] {
  if (entry === undefined || entry.value.kind === 'refused') return []
  const listed =
    entry.value.kind === 'sequence' ? entry.value.items : [{ value: entry.value, range: entry.range }]
  const evidence: Evidence[] = []
  for (const { value, range } of listed) {
    const kind = value.kind === 'scalar' && typeof resolve(value) === 'string' ? evidenceKind(value) : null
    if (kind !== null && value.kind === 'scalar') {
      evidence.push({ kind, text: value.text, range })
    } else if (value.kind !== 'refused') {
      const place = range.start === range.end ? entry.key.range : range
      report(problem('bad-value', place, { detail: wordOf(value), expected: 'evidence' }))
    }
  }
  return evidence
}

/** A relative path or an https address; anything else is no evidence. */
function evidenceKind({ text }: Scalar): Evidence['kind'] | null {
  if (/^https:\/\/[^\s/]+/i.test(text)) return 'url'
  const elsewhere = /^[a-z][a-z0-9+.-]*:/i.test(text) || text.startsWith('/') || text.includes('\\')
  return elsewhere || text.trim() === '' || text.includes('\0') ? null : 'path'
}

/** What the value of a fact should be, for messages. */
function expectation(fact: Fact): { readonly expected: Expected; readonly accepted: readonly string[] } {
  switch (fact.type) {
    case 'ternary':
    case 'enum':
    case 'set':
      return { expected: 'word', accepted: [...valuesOf(fact), 'unknown'] }
    case 'countries':
      return { expected: 'country', accepted: [...COUNTRY_CODES, 'unknown'] }
    case 'integer':
      return { expected: 'number', accepted: [] }
    case 'items':
      return { expected: 'list', accepted: [] }
    case 'text':
      return { expected: 'text', accepted: [] }
  }
}

/** Where a finding on the entry stands: its value, or its key where the value is empty or a block collection. */
export function placeOf(entry: Entry): Range {
  const { value, range } = entry
  const block = (value.kind === 'mapping' || value.kind === 'sequence') && value.style === 'block'
  const alias = range.start !== value.range.start
  return (block && !alias) || range.start === range.end ? entry.key.range : range
}

function wordOf(node: Node): string {
  return node.kind === 'scalar' ? node.text : ''
}
