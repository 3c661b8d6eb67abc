import type { Language } from '../../manifest/facts.ts'
import type { Attempt } from '../../review/guard.ts'

export interface HoverOptions {
  readonly language: Language
  /** The address of a provision's page, at one of its conditions where an id is given. */
  readonly pageOf: (provision: string, condition: string | null) => string
}

/** What the parts of a hover are given: a rule that throws hides no other. */
export interface HoverContext extends HoverOptions {
  readonly attempt: Attempt
}

/** Rows of one hover; the deciding and unknown ones come first, the rest is counted. */
export const ROWS = 12
