import type {
  CountriesFact,
  EnumFact,
  IntegerFact,
  ItemsFact,
  SetFact,
  TernaryFact,
} from '../manifest/facts.ts'
import {
  type FactPath,
  factOf,
  type PathOf,
  type Reference,
  reference,
  type SectionName,
  type ValueAt,
} from '../manifest/vocabulary.ts'

/** A value of a leaf; `value?` turns a hit on it into unknown, since the sources leave the point open. */
type Marked<V extends string> = V | `${V}?`

export interface ValueLeaf {
  readonly kind: 'in' | 'hits'
  readonly fact: Reference
  /** A hit on these satisfies. */
  readonly values: ReadonlySet<string>
  /** A hit on these gives unknown. */
  readonly open: ReadonlySet<string>
}

export type Leaf =
  | ValueLeaf
  | { readonly kind: 'within'; readonly fact: Reference; readonly values: ReadonlySet<string> }
  | { readonly kind: 'at-least'; readonly fact: Reference; readonly least: number }

/** A condition as the law page writes it. Evaluated with three values (strong Kleene). */
export type Formula =
  | {
      readonly kind: 'all' | 'any'
      readonly formulas: readonly Formula[]
      /** As `sectionOf` gives it. */
      readonly section: SectionName | null
    }
  | { readonly kind: 'not'; readonly formula: Formula }
  | { readonly kind: 'some'; readonly list: Reference; readonly formula: Formula }
  | Part
  | Leaf

/** A named part of a formula, with words of its own in the wording. */
export interface Part<Id extends string = string> {
  readonly kind: 'part'
  readonly id: Id
  readonly formula: Formula
}

/** AND: not satisfied wins, then unknown. */
export function all(...formulas: readonly Formula[]): Formula {
  return { kind: 'all', formulas, section: onlySection(formulas) }
}

/** OR: satisfied wins, then unknown. */
export function any(...formulas: readonly Formula[]): Formula {
  return { kind: 'any', formulas, section: onlySection(formulas) }
}

/** The only section whose facts a formula reads; null: it reads several. */
export function sectionOf(formula: Formula): SectionName | null {
  switch (formula.kind) {
    case 'all':
    case 'any':
      return formula.section
    case 'not':
    case 'part':
      return sectionOf(formula.formula)
    case 'some':
      return sectionOf(formula.formula) === formula.list.section ? formula.list.section : null
    case 'in':
    case 'hits':
    case 'within':
    case 'at-least':
      return formula.fact.section
  }
}

function onlySection(formulas: readonly Formula[]): SectionName | null {
  const [section = null, ...others] = new Set(formulas.map(sectionOf))
  return others.length === 0 ? section : null
}

/** NOT keeps unknown. */
export function not(formula: Formula): Formula {
  return { kind: 'not', formula }
}

/** The ternary is `yes`. */
export function is(path: PathOf<TernaryFact>): Formula {
  return leaf('in', path, ['yes'])
}

/** The enum or ternary is one of the values. */
export function isIn<const P extends PathOf<EnumFact | TernaryFact>>(
  path: P,
  values: readonly Marked<ValueAt<P>>[],
): Formula {
  return leaf('in', path, values)
}

/** The set states at least one of the values. */
export function hits<const P extends PathOf<SetFact>>(
  path: P,
  values: readonly Marked<ValueAt<P>>[],
): Formula {
  return leaf('hits', path, values)
}

/** The set states anything at all of its vocabulary. */
export function hitsAny(path: PathOf<SetFact>): Formula {
  const fact = factOf(reference(path))
  return leaf('hits', path, fact.type === 'set' ? Object.keys(fact.values) : [])
}

/** The country set states at least one of the ISO 3166-1 alpha-2 codes. */
export function hitsCountry(path: PathOf<CountriesFact>, codes: readonly string[]): Formula {
  return leaf('hits', path, codes)
}

/** The set states nothing else; the empty set is within. */
export function within<const P extends PathOf<SetFact>>(path: P, values: readonly ValueAt<P>[]): Formula {
  return { kind: 'within', fact: reference(path), values: new Set<string>(values) }
}

/** The country set states no other country. */
export function withinCountries(path: PathOf<CountriesFact>, codes: readonly string[]): Formula {
  return { kind: 'within', fact: reference(path), values: new Set(codes) }
}

/** The integer is `least` or more. */
export function atLeast(path: PathOf<IntegerFact>, least: number): Formula {
  return { kind: 'at-least', fact: reference(path), least }
}

/** One item of the list satisfies the formula by itself; not satisfied for the empty list. */
export function some(list: PathOf<ItemsFact>, formula: Formula): Formula {
  return { kind: 'some', list: reference(list), formula }
}

/** Names a part of a formula. */
export function part<const Id extends string>(id: Id, formula: Formula): Part<Id> {
  return { kind: 'part', id, formula }
}

function leaf(kind: 'in' | 'hits', path: FactPath, values: readonly string[]): Formula {
  const open = values.filter(value => value.endsWith('?')).map(value => value.slice(0, -1))
  return {
    kind,
    fact: reference(path),
    values: new Set(values.filter(value => !value.endsWith('?'))),
    open: new Set(open),
  }
}
