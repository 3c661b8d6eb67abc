import type { FactTarget } from '../../manifest/edit.ts'
import type { Fact } from '../../manifest/facts.ts'
import type { UseSectionName } from '../../manifest/vocabulary.ts'

/** One plain question. Each is about one use, but for the first two. */
export type Question =
  | { readonly kind: 'name' }
  | { readonly kind: 'purpose' }
  /** Which of these things does the use do? What is not chosen is stated as `none`. */
  | { readonly kind: 'sections'; readonly use: string; readonly sections: readonly UseSectionName[] }
  | {
      readonly kind: 'fact'
      readonly use: string
      readonly target: FactTarget
      readonly path: string
      readonly fact: Fact
    }
  /** A first or further entry of a list; `fact` and `target` are those of the question that starts it. */
  | {
      readonly kind: 'entry'
      readonly use: string
      readonly target: FactTarget
      readonly path: string
      readonly list: Fact
      readonly fact: Fact
    }
  | { readonly kind: 'another'; readonly use: string; readonly path: string; readonly list: Fact }
  /** The stated value counts only with evidence. */
  | {
      readonly kind: 'evidence'
      readonly use: string
      readonly target: FactTarget
      readonly path: string
      readonly value: string
    }

export type Answer =
  | { readonly kind: 'text'; readonly text: string }
  /** Values of a fact, or the names of the sections. */
  | { readonly kind: 'words'; readonly words: readonly string[] }
  /** Yes, there is another entry; no, the list is complete. */
  | { readonly kind: 'yes' | 'no' }
  /** There is no entry at all. */
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' }

/** What an interview remembers beside the manifest; it starts anew when the interview is taken up again. */
export interface InterviewState {
  /** Paths, with the use in front, that are not asked again. */
  readonly skipped: ReadonlySet<string>
  /** Sections, with the use in front, that the use does. */
  readonly described: ReadonlySet<string>
  /** Lists that were begun here, and are not yet said to be complete. */
  readonly openLists: ReadonlySet<string>
  /** Lists that wait for a further entry. */
  readonly wanted: ReadonlySet<string>
}

export const START: InterviewState = {
  skipped: new Set(),
  described: new Set(),
  openLists: new Set(),
  wanted: new Set(),
}

/** What the state remembers where nobody knows which of the eight things a use does. */
export const SECTIONS = 'sections'

/** The key under which the state remembers something of a use. */
export function memory(use: string, what: string): string {
  return `${use}/${what}`
}
