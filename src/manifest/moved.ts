/** The same statements elsewhere in a text: every range moved by as many UTF-16 units. */

import type {
  FactStatement,
  FactStatements,
  ItemStatement,
  SectionStatement,
  Use,
  Value,
} from './manifest.ts'
import type { Range } from './tree.ts'

export function movedRange({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by }
}

export function movedUse(use: Use, by: number): Use {
  const sections = new Map(use.sections)
  for (const [name, section] of sections) sections.set(name, movedSection(section, by))
  return {
    ...use,
    key: movedRange(use.key, by),
    range: movedRange(use.range, by),
    sections,
    scope: use.scope === null ? null : movedSection(use.scope, by),
  }
}

function movedSection(section: SectionStatement, by: number): SectionStatement {
  const at = { key: movedRange(section.key, by), range: movedRange(section.range, by) }
  return section.kind === 'facts'
    ? { kind: 'facts', ...at, facts: movedFacts(section.facts, by) }
    : { kind: section.kind, ...at }
}

function movedFacts(facts: FactStatements, by: number): FactStatements {
  const moved = new Map<string, FactStatement>()
  for (const [name, { key, range, place, value, evidence }] of facts) {
    moved.set(name, {
      key: movedRange(key, by),
      range: movedRange(range, by),
      place: movedRange(place, by),
      value: movedValue(value, by),
      evidence: evidence.map(proof => ({ ...proof, range: movedRange(proof.range, by) })),
    })
  }
  return moved
}

function movedValue(value: Value, by: number): Value {
  switch (value.kind) {
    case 'set':
      return {
        ...value,
        entries: value.entries.map(entry => ({ value: entry.value, range: movedRange(entry.range, by) })),
      }
    case 'items':
      return { kind: 'items', items: value.items.map(item => movedItem(item, by)) }
    case 'choice':
    case 'number':
    case 'text':
    case 'unknown':
    case 'invalid':
      return value
  }
}

function movedItem({ range, place, invalid, facts }: ItemStatement, by: number): ItemStatement {
  return {
    range: movedRange(range, by),
    place: movedRange(place, by),
    invalid,
    facts: movedFacts(facts, by),
  }
}
