import type { Range } from './tree.ts'
import type { UseSectionName } from './vocabulary.ts'

/** What one file says: its systems, and what is wrong with it as a manifest. */
export interface ManifestFile {
  /** The text without a byte order mark; every range is of UTF-16 offsets into it. */
  readonly text: string
  readonly systems: readonly System[]
  readonly problems: readonly Problem[]
  /** What is left of the allowance of a file (`allowance.ts`). */
  readonly spare: number
}

/** One YAML document with `schema: ai-design-review/v1`. */
export interface System {
  readonly name: string | null
  /** The key of `schema`, where findings about the whole document stand. */
  readonly place: Range
  readonly owner: string | null
  readonly lawAsOf: string | null
  readonly scope: SectionStatement | null
  readonly uses: readonly Use[]
  /** In the order of the text. */
  readonly decisions: readonly Decision[]
}

export type Conclusion = 'accepted' | 'rejected' | 'needs_work'

/** A reviewer's recorded decision on one use under one provision. What is missing or has a mistake is null. */
export interface Decision {
  readonly range: Range
  /** The first key, where findings about the whole decision stand. */
  readonly place: Range
  readonly provision: StatedText | null
  readonly use: StatedText | null
  readonly conclusion: Conclusion | null
  readonly by: string | null
  readonly date: string | null
  readonly reason: string | null
  readonly until: StatedText | null
  readonly evidence: readonly Evidence[]
  /** The digest of the facts and of the law data that it rests on. */
  readonly facts: StatedText | null
}

export interface StatedText {
  readonly text: string
  /** Where a finding on it stands. */
  readonly place: Range
}

/** One intended purpose of the system. */
export interface Use {
  readonly id: string
  readonly key: Range
  /** From the key to the end of the use. */
  readonly range: Range
  readonly purpose: string | null
  readonly scope: SectionStatement | null
  /** The stated sections; what is missing here is not stated. */
  readonly sections: ReadonlyMap<UseSectionName, SectionStatement>
}

export type SectionStatement =
  | { readonly kind: 'facts'; readonly key: Range; readonly range: Range; readonly facts: FactStatements }
  | { readonly kind: 'none' | 'unknown' | 'invalid'; readonly key: Range; readonly range: Range }

export type FactStatements = ReadonlyMap<string, FactStatement>

/** One stated fact, in short or long form. */
export interface FactStatement {
  readonly key: Range
  /** The value, brackets and quotes included; empty after the colon where nothing stands there. */
  readonly range: Range
  /** Where a finding on the fact stands: the value, or the key where the value is empty or a block collection. */
  readonly place: Range
  readonly value: Value
  readonly evidence: readonly Evidence[]
}

export type Value =
  | { readonly kind: 'choice'; readonly choice: string }
  /** `complete`: the list holds neither `unknown` nor an invalid value, so what it leaves out is stated as not so. */
  | { readonly kind: 'set'; readonly entries: readonly SetEntry[]; readonly complete: boolean }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'items'; readonly items: readonly ItemStatement[] }
  | { readonly kind: 'unknown' }
  /** A problem has been reported; the fact is unknown to the evaluation. */
  | { readonly kind: 'invalid' }

export interface SetEntry {
  readonly value: string
  readonly range: Range
}

/** One entry of an items fact. An entry that is no mapping has no facts, and its problem has been reported. */
export interface ItemStatement {
  readonly range: Range
  readonly place: Range
  readonly invalid: boolean
  readonly facts: FactStatements
}

/** `path` is relative to the manifest, with `/`; `url` is absolute with https. */
export interface Evidence {
  readonly kind: 'path' | 'url'
  readonly text: string
  readonly range: Range
}

export type ProblemCode =
  | 'not-ours'
  | 'empty'
  | 'newer-schema'
  | 'unknown-key'
  | 'bad-value'
  | 'empty-value'
  | 'missing-key'
  | 'bad-id'
  | 'not-text'
  | 'encoding'
  | 'syntax'
  | 'tag'
  | 'duplicate-key'
  | 'alias'
  | 'complex-key'
  | 'merge'
  | 'limit'

export type Expected =
  | 'word'
  | 'country'
  | 'number'
  | 'list'
  | 'mapping'
  | 'text'
  | 'date'
  | 'evidence'
  | 'section'
  | 'digest'

/** Something wrong with the file as a manifest; `review/messages` puts it into words. */
export interface Problem {
  readonly code: ProblemCode
  readonly range: Range
  readonly related: readonly Range[]
  /** The key, value or library code that the message names. */
  readonly detail: string
  /** What should stand there, where something else does. */
  readonly expected: Expected
  /** For a closed list: the accepted words. */
  readonly accepted: readonly string[]
  /** The nearest accepted word, if one is near. */
  readonly suggestion: string | null
}
