import type { ItemsFact, Language, Text } from '../manifest/facts.ts'
import type { FactPath, PathOf, UseSectionName } from '../manifest/vocabulary.ts'
import type { Formula, Part } from './formula.ts'

/** One numbered condition of a provision. Its number is its place in `conditions`, from 1. */
export interface Condition<Id extends string = string> {
  readonly id: Id
  /** A section of `none` makes this condition not satisfied. Exactly one condition of a provision is its gate. */
  readonly gate?: true
  /** Judged for each entry of the provision's `items`. */
  readonly perItem?: true
  readonly formula: Formula
  /** Articles, recitals, paragraphs of the Guidelines "(234)", sections of a guide "guide §4". */
  readonly sources: string
}

/** A named exception: where it is satisfied, the provision does not prohibit. */
export interface Exception<Id extends string = string> {
  readonly id: Id
  readonly formula: Formula
  readonly sources: string
}

/** Statutory wording, letter for letter, with its citation. */
export interface Statute {
  readonly text: string
  readonly citation: string
}

/** A label, and one sentence for each status. */
export interface ConditionWording {
  readonly label: string
  readonly satisfied: string
  readonly not_satisfied: string
  readonly unknown: string
}

/** The texts of one provision in one language; those of its named parts are in `part-words.ts`. */
export interface Wording<C extends string = string, E extends string = string> {
  /** The short name, such as "Social scoring". */
  readonly title: string
  /** Such as "Article 5(1)(c)". */
  readonly citation: string
  /** What is prohibited, in one plain sentence. */
  readonly summary: string
  /** Statutory text in this language; empty where no wording in this language has been verified. */
  readonly statute: readonly Statute[]
  readonly conditions: Readonly<Record<C, ConditionWording>>
  readonly exceptions: Readonly<Record<E, ConditionWording>>
}

/** Two facts that contradict each other: `formula` is satisfied where they do. */
export interface Contradiction {
  readonly id: string
  readonly formula: Formula
  /** The finding stands on this fact. */
  readonly at: FactPath
  /** The other place. */
  readonly other: FactPath
  readonly message: Text
}

/** A note beside a verdict, shown where its formula is satisfied. It decides nothing. */
export interface Note {
  readonly id: string
  readonly formula: Formula
  /** The id of a condition of the provision: the note is not shown where that condition is not satisfied. */
  readonly unlessNotSatisfied?: string
  readonly message: Text
  /** The finding stands on this fact; absent: on the key of the use. */
  readonly at?: FactPath
  /** A duty beside the prohibition that is not met is a warning; all else is information, the default. */
  readonly severity?: 'warning'
  /** The day from which the note applies, where it is later than the provision's. */
  readonly appliesFrom?: string
}

/** A note on something that is not stated, which no formula can say: a leaf without an answer is unknown. */
export interface NotStatedNote {
  readonly id: string
  /** Shown where this fact is unknown, `dependent` is unknown, and the section states facts. */
  readonly fact: FactPath
  readonly dependent: Formula
  readonly message: Text
}

export interface Provision<C extends string = string, P extends string = string, E extends string = string> {
  readonly id: string
  /** A restriction has a trigger (its gate) and duties, and verdicts of its own. */
  readonly kind: 'prohibition' | 'restriction'
  readonly section: UseSectionName
  /** The day from which the provision applies, as an ISO date. */
  readonly appliesFrom: string
  /** The list whose entries are judged one by one, the worst being reported. */
  readonly items?: PathOf<ItemsFact>
  readonly parts: readonly Part<P>[]
  readonly conditions: readonly Condition<C>[]
  readonly exceptions: readonly Exception<E>[]
  /** The law page's order of questions. */
  readonly askFirst: readonly FactPath[]
  /** Where satisfied, the provision binds nobody there: replaces every verdict but `out_of_scope`. */
  readonly notBinding?: Formula
  /** What `not_binding` means, to be said with the verdict. */
  readonly notBindingReason?: Text
  /** Where satisfied, whether the provision binds is open: a prohibition or breach becomes `undetermined`. */
  readonly openTerritory?: Formula
  readonly contradictions?: readonly Contradiction[]
  readonly notes?: readonly Note[]
  readonly notStatedNotes?: readonly NotStatedNote[]
  readonly wording: { readonly en: Wording<C, E>; readonly da: Wording<C, E> }
}

/** Words for each named part of a provision, in both languages. */
export type PartWords<Of extends Pick<Provision, 'parts'> = Provision> = Readonly<
  Record<
    Language,
    Of extends { readonly parts: readonly Part<infer P>[] } ? Readonly<Record<P, string>> : never
  >
>

/** What is easily got wrong about a provision, in our own words, and where to look beside it. */
export interface Pitfalls
  extends Readonly<Record<Language, { readonly traps: readonly string[]; readonly neighbours: string }>> {}

/** Declares a provision; the types hold that both wordings have a text for every condition and exception. */
export function provision<
  const C extends string,
  const P extends string = never,
  const E extends string = never,
>(description: Provision<C, P, E>): Provision<C, P, E> {
  return description
}
