/** What the statements of a use make of its facts. */

import type { Fact, Facts } from '../manifest/facts.ts'
import type {
  FactStatement,
  FactStatements,
  ItemStatement,
  SectionStatement,
  System,
  Use,
} from '../manifest/manifest.ts'
import { placeIn, type SectionName, sections, useSectionNames } from '../manifest/vocabulary.ts'
import {
  type BareSection,
  counts,
  type FactList,
  type IsMissing,
  type ItemFacts,
  type SectionFacts,
  type Standing,
  type StatedSection,
  type UseFact,
  type UseFacts,
} from './facts.ts'

/**
 * The facts of a use: its own sections, and the system's scope with the use's own scope facts in place.
 * @param scope the facts of the system's scope, for a caller with many uses
 */
export function factsOfUse(
  system: System,
  use: Use,
  isMissing: IsMissing,
  scope: SectionFacts = factsOfSystem(system, isMissing),
): UseFacts {
  const facts: Partial<Record<SectionName, SectionFacts>> = {}
  for (const name of useSectionNames) {
    facts[name] = factsOfSection(name, use.sections.get(name), isMissing)
  }
  facts.scope = use.scope === null ? scope : factsOfScope(system.scope, use.scope, isMissing)
  return facts as UseFacts
}

/** The facts of the system's scope, as every use has them that has no scope of its own. */
export function factsOfSystem(system: System, isMissing: IsMissing): SectionFacts {
  return factsOfScope(system.scope, null, isMissing)
}

function factsOfSection(
  name: SectionName,
  statement: SectionStatement | undefined,
  isMissing: IsMissing,
): SectionFacts {
  switch (statement?.kind) {
    case 'facts':
      return stated(name, statement, statement.facts, isMissing)
    case 'invalid':
      return { kind: 'invalid', name, statement }
    case 'none':
    case 'unknown':
      return BARE[statement.kind][name]
    case undefined:
      return BARE['not-stated'][name]
  }
}

const BARE = { 'not-stated': bare('not-stated'), none: bare('none'), unknown: bare('unknown') }

function bare(kind: 'not-stated' | 'none' | 'unknown'): Readonly<Record<SectionName, BareSection>> {
  const all = Object.keys(sections).map(name => [name, { kind, name }])
  return Object.fromEntries(all) as Record<SectionName, BareSection>
}

/** An absent scope is an empty one: its assumptions hold. An invalid one is unknown. */
function factsOfScope(
  ofSystem: SectionStatement | null,
  ofUse: SectionStatement | null,
  isMissing: IsMissing,
): SectionFacts {
  const invalid = [ofUse, ofSystem].find(statement => statement !== null && statement.kind !== 'facts')
  if (invalid) return { kind: 'invalid', name: 'scope', statement: invalid }
  const facts = new Map([...factsIn(ofSystem), ...factsIn(ofUse)])
  return stated('scope', ofUse ?? ofSystem, facts, isMissing)
}

function factsIn(statement: SectionStatement | null): FactStatements {
  return statement?.kind === 'facts' ? statement.facts : new Map()
}

function stated(
  name: SectionName,
  statement: SectionStatement | null,
  statements: FactStatements,
  isMissing: IsMissing,
): StatedSection {
  const items = new Map<string, readonly ItemFacts[]>()
  const facts = ABSENT[name].slice()
  for (const [key, one] of statements) {
    const place = placeIn(name, key)
    const absent = facts[place]
    if (absent === undefined) continue
    facts[place] = settle(key, absent.path, absent.fact, one, isMissing)
    if (absent.fact.type !== 'items' || one.value.kind !== 'items') continue
    const inner = absent.fact.facts
    const entries = one.value.items.map((item, index) => ({
      statement: item,
      facts: factsOfItem(`${absent.path}[${index}]`, inner, item, isMissing),
    }))
    items.set(key, entries)
  }
  return { kind: 'facts', name, statement, facts, items }
}

function factsOfItem(
  prefix: string,
  facts: Facts,
  { facts: statements, invalid }: ItemStatement,
  isMissing: IsMissing,
): FactList {
  return Object.keys(facts).map(name => {
    const fact = facts[name] as Fact
    const statement = statements.get(name)
    const path = `${prefix}.${name}`
    return statement === undefined
      ? absentFact(name, path, fact, !invalid)
      : settle(name, path, fact, statement, isMissing)
  })
}

const NOTHING: readonly string[] = []

function absentFact(name: string, path: string, fact: Fact, assume: boolean): UseFact {
  const assumed = assume && 'assumed' in fact ? fact.assumed : undefined
  return {
    name,
    path,
    fact,
    statement: null,
    standing: assumed === undefined ? 'not-stated' : 'assumed',
    hits: assumed === undefined ? NOTHING : typeof assumed === 'string' ? [assumed] : assumed,
    claimed: NOTHING,
    open: assumed === undefined,
    number: null,
  }
}

/**
 * The facts of a section outside lists as they are where nothing is stated.
 * @param assume whether its assumptions hold
 */
export function absentFacts(name: SectionName, assume: boolean): FactList {
  const facts: Facts = sections[name].facts
  return Object.entries(facts).map(([key, fact]) => absentFact(key, `${name}.${key}`, fact, assume))
}

/** Where they hold, the same for every use. */
const ABSENT = Object.fromEntries(
  Object.keys(sections).map(name => [name, absentFacts(name as SectionName, true)]),
) as Record<string, FactList> as Readonly<Record<SectionName, FactList>>

function settle(
  name: string,
  path: string,
  fact: Fact,
  statement: FactStatement,
  isMissing: IsMissing,
): UseFact {
  const as = (standing: Standing, open: boolean, hits = NOTHING, claimed = NOTHING): UseFact => ({
    name,
    path,
    fact,
    statement,
    standing,
    hits,
    claimed,
    open,
    number: null,
  })
  const { value } = statement
  switch (value.kind) {
    case 'choice':
      return lacksEvidence(value.choice, fact, statement, isMissing)
        ? as('unevidenced', true)
        : as('stated', false, [value.choice])
    case 'set': {
      const words = eachOnce(value.entries.map(entry => entry.value))
      const claimed = words.filter(word => lacksEvidence(word, fact, statement, isMissing))
      if (claimed.length === 0) return as(value.complete ? 'stated' : 'partly', !value.complete, words)
      const hits = words.filter(word => !claimed.includes(word))
      return as('unevidenced', !value.complete, hits, claimed)
    }
    case 'number':
      return { ...as('stated', false), number: value.number }
    case 'items':
    case 'text':
      return as('stated', false)
    case 'unknown':
      return as('unknown', true)
    case 'invalid':
      return as('invalid', true)
  }
}

function eachOnce(words: readonly string[]): readonly string[] {
  return words.length < 2 ? words : [...new Set(words)]
}

/** Whether a value counts only with evidence, and none that counts is named. */
function lacksEvidence(word: string, fact: Fact, { evidence }: FactStatement, isMissing: IsMissing): boolean {
  return (
    'evidence' in fact && fact.evidence.includes(word) && !evidence.some(proof => counts(proof, isMissing))
  )
}
