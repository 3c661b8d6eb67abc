import type { Language } from '../../manifest/facts.ts'

export interface HoverOptions {
  readonly language: Language
  /** The address of a provision's page, at one of its conditions where an id is given. */
  readonly pageOf: (provision: string, condition: string | null) => string
}

/** Rows of one hover; the deciding and unknown ones come first, the rest is counted. */
export const ROWS = 12
