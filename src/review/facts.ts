import type { Fact } from '../manifest/facts.ts'
import type { Evidence, FactStatement, ItemStatement, SectionStatement, Use } from '../manifest/manifest.ts'
import type { Range } from '../manifest/tree.ts'
import type { Reference, SectionName } from '../manifest/vocabulary.ts'

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
  const { list, name, place } = reference
  const entry = list === null || item === null ? undefined : section.items.get(list)?.[item]
  const fact = (entry === undefined ? undefined : factNamed(entry.facts, name)) ?? section.facts[place]
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

/** Every fact of the section, and of the entries of its lists, in the order of the format; none where it is bare. */
export function factsIn(section: SectionFacts): FactList {
  if (section.kind !== 'facts') return []
  const { facts, items } = section
  return items.size === 0 ? facts : [...facts, ...[...items.values()].flat().flatMap(entry => entry.facts)]
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
