/** What the statements of a use make of its facts. */

import type { Fact, Facts } from '../manifest/facts.ts'
import type {
  FactStatement,
  FactStatements,
  ItemStatement,
  SectionStatement,
  SetEntry,
  System,
  Use,
} from '../manifest/manifest.ts'
import { placeIn, type SectionName, sections, useSectionNames } from '../manifest/vocabulary.ts'
import { eachOnce } from './each-once.ts'
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
  const above = statementsIn(ofSystem)
  const statements = ofUse === null ? above : new Map([...above, ...statementsIn(ofUse)])
  return stated('scope', ofUse ?? ofSystem, statements, isMissing)
}

function statementsIn(section: SectionStatement | null): FactStatements {
  return section?.kind === 'facts' ? section.facts : new Map()
}

function stated(
  name: SectionName,
  statement: SectionStatement | null,
  statements: FactStatements,
  isMissing: IsMissing,
): StatedSection {
  let items: Map<string, readonly ItemFacts[]> | null = null
  const facts = ABSENT[name].slice()
  statements.forEach((one, key) => {
    const place = placeIn(name, key)
    const absent = facts[place]
    if (absent === undefined) return
    facts[place] = settle(key, absent.path, absent.fact, one, isMissing)
    if (absent.fact.type !== 'items' || one.value.kind !== 'items') return
    items ??= new Map()
    items.set(key, factsOfItems(absent.path, absent.fact.facts, one.value.items, isMissing))
  })
  return { kind: 'facts', name, statement, facts, items: items ?? NO_ITEMS }
}

const NO_ITEMS: StatedSection['items'] = new Map()

function factsOfItems(
  path: string,
  facts: Facts,
  items: readonly ItemStatement[],
  isMissing: IsMissing,
): readonly ItemFacts[] {
  return items.map((item, index) => ({
    statement: item,
    facts: factsOfItem(`${path}[${index}]`, facts, item, isMissing),
  }))
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
  const { value } = statement
  let standing: Standing = 'stated'
  let hits = NOTHING
  let claimed = NOTHING
  let open = false
  let number: number | null = null
  switch (value.kind) {
    case 'choice':
      if (needsEvidence(value.choice, fact) && isUnproven(statement, isMissing)) {
        standing = 'unevidenced'
        open = true
      } else hits = [value.choice]
      break
    case 'set':
      hits = eachOnce(wordsIn(value.entries))
      open = !value.complete
      standing = open ? 'partly' : 'stated'
      if (isUnproven(statement, isMissing)) claimed = needingEvidence(hits, fact)
      if (claimed.length > 0) {
        hits = without(hits, claimed)
        standing = 'unevidenced'
      }
      break
    case 'number':
      number = value.number
      break
    case 'items':
    case 'text':
      break
    case 'unknown':
    case 'invalid':
      standing = value.kind
      open = true
      break
  }
  return { name, path, fact, statement, standing, hits, claimed, open, number }
}

function wordsIn(entries: readonly SetEntry[]): readonly string[] {
  return entries.map(({ value }) => value)
}

function without(words: readonly string[], dropped: readonly string[]): readonly string[] {
  return words.filter(word => !dropped.includes(word))
}

function needingEvidence(words: readonly string[], fact: Fact): readonly string[] {
  return words.filter(word => needsEvidence(word, fact))
}

/** Whether a value counts only with evidence. */
function needsEvidence(word: string, fact: Fact): boolean {
  return 'evidence' in fact && fact.evidence.includes(word)
}

/** No evidence that counts is named. */
function isUnproven({ evidence }: FactStatement, isMissing: IsMissing): boolean {
  for (const proof of evidence) if (counts(proof, isMissing)) return false
  return true
}
