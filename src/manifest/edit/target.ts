import type { SectionName } from '../vocabulary.ts'

/** Which fact: `use` null means the system's own scope; `list` and `item` a fact of an entry of a list. */
export interface FactTarget {
  readonly system: number
  readonly use: string | null
  readonly section: SectionName
  readonly list: string | null
  readonly item: number | null
  readonly name: string
}

/** What a fact is to say. Evidence and note that are null stay as they are. */
export interface FactValue {
  readonly words: string | number | readonly string[]
  readonly evidence: string | null
  readonly note: string | null
}
