import type { Fact, Facts, Section } from '../manifest/facts.ts'
import type {
  Evidence,
  FactStatement,
  FactStatements,
  ItemStatement,
  SectionStatement,
  System,
  Use,
} from '../manifest/manifest.ts'
import type { Range } from '../manifest/tree.ts'
import {
  placeIn,
  type Reference,
  type SectionName,
  sections,
  useSectionNames,
} from '../manifest/vocabulary.ts'

/**
 * How a fact stands: stated (a set with `unknown` in it is `partly` stated), assumed because it is absent, or
 * unknown for one of the other reasons.
 */
export type Standing = 'stated' | 'partly' | 'assumed' | 'not-stated' | 'unknown' | 'invalid' | 'unevidenced'

/** One fact of one use, as the evaluation sees it. */
export interface UseFact {
  readonly name: string
  /** Such as `face_collection.channels[0].targeting`. */
  readonly path: string
  readonly fact: Fact
  readonly statement: FactStatement | null
  readonly standing: Standing
  /** Values that are so, each once. */
  readonly hits: readonly string[]
  /** Values that are claimed but lack the evidence that counts. */
  readonly claimed: readonly string[]
  /** What is in neither set is unknown; otherwise it is not so. */
  readonly open: boolean
  readonly number: number | null
}

/** Every fact of a section or of an entry of a list, stated or not, in the order of the format. */
export type FactList = readonly UseFact[]

/** The facts of one entry of a list. */
export interface ItemFacts {
  readonly statement: ItemStatement
  readonly facts: FactList
}

export interface StatedSection {
  readonly kind: 'facts'
  readonly name: SectionName
  /** Null where the section is absent and its assumptions hold all the same, as for `scope`. */
  readonly statement: SectionStatement | null
  readonly facts: FactList
  /** The entries of the items facts that are stated. */
  readonly items: ReadonlyMap<string, readonly ItemFacts[]>
}

/**
 * A section without facts: nothing is assumed in it. Where it is not a mistake it is the same in every use, and
 * `statementOf` tells where it stands.
 */
export type BareSection =
  | { readonly kind: 'not-stated' | 'none' | 'unknown'; readonly name: SectionName }
  | { readonly kind: 'invalid'; readonly name: SectionName; readonly statement: SectionStatement }

export type SectionFacts = StatedSection | BareSection
export type UseFacts = Readonly<Record<SectionName, SectionFacts>>

/** Tells whether an evidence path, as written in the manifest, is known not to exist. */
export type IsMissing = (path: string) => boolean

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

/** The facts outside lists as they are where nothing is stated, the same for every use. */
const ABSENT = Object.fromEntries(
  Object.entries(sections).map(([name, { facts }]: [string, Section]) => [
    name,
    Object.entries(facts).map(([key, fact]) => absentFact(key, `${name}.${key}`, fact, true)),
  ]),
) as unknown as Readonly<Record<SectionName, FactList>>

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

/** A web address counts as named; a path counts unless it is known not to exist. */
export function counts(evidence: Evidence, isMissing: IsMissing): boolean {
  return evidence.kind === 'url' || !isMissing(evidence.text)
}

/**
 * The fact that a reference means: for a fact of a list, that of the entry `item`, and the list itself where there
 * is no entry to look at. A section without facts stands for all of its facts.
 */
export function factAt(facts: UseFacts, reference: Reference, item: number | null): UseFact | BareSection {
  const section = facts[reference.section]
  if (section.kind !== 'facts') return section
  const { list, name } = reference
  const entry = list === null || item === null ? undefined : section.items.get(list)?.[item]
  const fact =
    (entry === undefined ? undefined : factNamed(entry.facts, name)) ??
    section.facts[placeIn(reference.section, list ?? name)]
  if (fact === undefined) throw new Error(`no such fact: ${reference.path}`)
  return fact
}

/** The fact of this name among those of a section or of an entry. */
export function factNamed(facts: FactList, name: string): UseFact | undefined {
  return facts.find(fact => fact.name === name)
}

/** What the manifest calls an entry of a list; null where it has no name. */
export function nameOfEntry({ facts }: ItemFacts): string | null {
  const value = factNamed(facts, 'name')?.statement?.value
  return value?.kind === 'text' ? value.text : null
}

/** The entries of the list, or null where it is not stated as a list. */
export function itemsAt(facts: UseFacts, list: Reference): readonly ItemFacts[] | null {
  const section = facts[list.section]
  return section.kind === 'facts' ? (section.items.get(list.name) ?? null) : null
}

/** Every fact of the section that is stated, in the order of the format; for looking at evidence. */
export function statedFacts(section: SectionFacts): readonly UseFact[] {
  const stated: UseFact[] = []
  if (section.kind !== 'facts') return stated
  const add = (facts: FactList) => {
    for (const fact of facts) if (fact.statement !== null) stated.push(fact)
  }
  add(section.facts)
  for (const entries of section.items.values()) for (const entry of entries) add(entry.facts)
  return stated
}

/** What a use states of a fact, or of a section without facts; null: nothing. */
export function statementOf(
  ground: UseFact | SectionFacts,
  { sections }: Use,
): FactStatement | SectionStatement | null {
  if ('statement' in ground) return ground.statement
  return ground.name === 'scope' ? null : (sections.get(ground.name) ?? null)
}

/** Where a bare section or a fact that is not stated is best pointed at; null: nowhere in the section. */
export function keyOf(section: SectionFacts, use: Use): Range | null {
  return statementOf(section, use)?.key ?? null
}
