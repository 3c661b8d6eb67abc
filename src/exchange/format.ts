import type { EnumFact, SetFact, TernaryFact } from '../manifest/facts.ts'
import type { PathOf, SectionName, ValueAt } from '../manifest/vocabulary.ts'

/** A fact that another tool's key states word for word. */
export interface Statement {
  readonly fact: PathOf<EnumFact | SetFact | TernaryFact>
  readonly value: string
}

/** The types hold that the fact has the value. */
export function states<P extends Statement['fact']>(fact: P, value: ValueAt<P>): Statement {
  return { fact, value }
}

/** What becomes of one key of another tool's description. */
export type Row =
  /** A text of ours, such as the name. */
  | { readonly kind: 'text'; readonly path: string; readonly to: TextKey }
  /** A list of countries, among words that may be something else. Nothing says that it is complete. */
  | { readonly kind: 'countries'; readonly path: string; readonly section: 'scope' }
  /** True states the fact, if there is one. False is the other tool's default and states nothing. */
  | {
      readonly kind: 'flag'
      readonly path: string
      readonly section: SectionName
      readonly states: Statement | null
    }
  /** It has no sure equivalent, and is said in a comment: of the section, else at the head. */
  | { readonly kind: 'note'; readonly path: string; readonly section: SectionName | null }

export type TextKey = 'name' | 'version' | 'description' | 'owner' | 'purpose'

/** How another tool describes a system: its keys, as `key` or `group.key`, in the order in which they are shown. */
export interface SourceFormat {
  /** What people call it. */
  readonly title: string
  /** Which of its keys tell it from other formats, all of which it asks for. */
  readonly marks: readonly string[]
  readonly rows: readonly Row[]
}

/** A flag that defaults to false. */
export function flag(path: string, section: SectionName, stated: Statement | null = null): Row {
  return { kind: 'flag', path, section, states: stated }
}
