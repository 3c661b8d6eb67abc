/**
 * The types of facts that a manifest may state. A section file (`sections/`) lists its facts with these;
 * reading, evaluation, completion, schemas and documentation all follow from that one list.
 */

export type Language = 'en' | 'da'

/** A text in both languages. */
export interface Text {
  readonly en: string
  readonly da: string
}

/** The values of a fact, in order, each with its meaning in plain words. */
export type Values = Readonly<Record<string, Text>>

interface Described {
  /** The plain question that the fact answers. */
  readonly question: Text
  /** What to know before answering; absent where question and values say it all. */
  readonly help?: Text
  /** Where the fact comes from: a guide's section, a paragraph of the Guidelines, an article or recital. */
  readonly source: string
  /** No formula reads the fact: it is shown and never decides. */
  readonly informationOnly?: true
  /** Where, by whom or with whom: a circumstance of the use, not a choice of design. */
  readonly circumstance?: true
}

export interface TernaryFact extends Described {
  readonly type: 'ternary'
  readonly values: Readonly<Record<'yes' | 'no', Text>>
  readonly assumed?: 'yes' | 'no'
  /** Values that are unknown without evidence. */
  readonly evidence: readonly string[]
}

export interface EnumFact<V extends Values = Values> extends Described {
  readonly type: 'enum'
  readonly values: V
  readonly assumed?: string
  readonly evidence: readonly string[]
}

export interface SetFact<V extends Values = Values> extends Described {
  readonly type: 'set'
  readonly values: V
  readonly assumed?: readonly string[]
  readonly evidence: readonly string[]
}

/** A list of mappings, each with its own facts. */
export interface ItemsFact<F extends Facts = Facts> extends Described {
  readonly type: 'items'
  readonly facts: F
}

/** ISO 3166-1 alpha-2 codes, a set. */
export interface CountriesFact extends Described {
  readonly type: 'countries'
}

export interface IntegerFact extends Described {
  readonly type: 'integer'
}

/** A name for messages, never evaluated. */
export interface TextFact extends Described {
  readonly type: 'text'
}

export type Fact = TernaryFact | EnumFact | SetFact | ItemsFact | CountriesFact | IntegerFact | TextFact
export type Facts = Readonly<Record<string, Fact>>

/** One section of a use, or `scope`: what it is about, and its facts in the order of the law page. */
export interface Section<F extends Facts = Facts> {
  readonly label: Text
  /** What the section is about, in plain words: what `none` denies. */
  readonly about: Text
  readonly facts: F
}

const YES_NO = { yes: { en: 'Yes.', da: 'Ja.' }, no: { en: 'No.', da: 'Nej.' } } as const

/** A fact that takes `yes`, `no` or `unknown`. */
export function ternary(
  fact: Described & {
    values?: TernaryFact['values']
    assumed?: 'yes' | 'no'
    evidence?: readonly ('yes' | 'no')[]
  },
): TernaryFact {
  return { type: 'ternary', values: YES_NO, evidence: [], ...fact }
}

/** A fact that takes one of its values, or `unknown`. */
export function oneOf<const V extends Values>(
  fact: Described & { values: V; assumed?: keyof V & string; evidence?: readonly (keyof V & string)[] },
): EnumFact<V> {
  return { type: 'enum', evidence: [], ...fact }
}

/** A fact that takes a list of its values; a stated list is complete. */
export function setOf<const V extends Values>(
  fact: Described & {
    values: V
    assumed?: readonly (keyof V & string)[]
    evidence?: readonly (keyof V & string)[]
  },
): SetFact<V> {
  return { type: 'set', evidence: [], ...fact }
}

export function itemsOf<const F extends Facts>(fact: Described & { facts: F }): ItemsFact<F> {
  return { type: 'items', ...fact }
}

export function countries(fact: Described): CountriesFact {
  return { type: 'countries', ...fact }
}

export function integer(fact: Described): IntegerFact {
  return { type: 'integer', ...fact }
}

export function freeText(fact: Described): TextFact {
  return { type: 'text', ...fact }
}

export function section<const F extends Facts>(description: Section<F>): Section<F> {
  return description
}

/** The values that a fact lists; none for free text, numbers, country codes and items. */
export function valuesOf(fact: Fact): readonly string[] {
  switch (fact.type) {
    case 'ternary':
    case 'enum':
    case 'set':
      return Object.keys(fact.values)
    case 'items':
    case 'countries':
    case 'integer':
    case 'text':
      return []
  }
}
