import type { Language } from '../../manifest/facts.ts'
import type { Range } from '../../manifest/tree.ts'
import type { LineRange } from '../../review/findings/finding.ts'
import type { Filter } from './order.ts'

export interface TreeOptions {
  readonly filter: Filter
  readonly language: Language
}

/** What the rows of one manifest are made with. */
export interface Context extends TreeOptions {
  readonly toLines: (range: Range) => LineRange
  readonly isOnlyUse: boolean
}
