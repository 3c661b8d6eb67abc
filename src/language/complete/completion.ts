import type { Language } from '../../manifest/facts.ts'
import type { LineRange } from '../../review/findings/finding.ts'

/** What an editor offers to put at a place. */
export interface Completion {
  readonly label: string
  readonly kind: CompletionKind
  /** In snippet syntax, escaped; its lines after the first carry their whole indentation. */
  readonly insertText: string
  /** What the text replaces: one line, around the position; it may begin with the blanks before the word. */
  readonly range: LineRange
  /** A few words beside the label. */
  readonly detail: string
  /** Markdown. */
  readonly documentation: string
  /** What the typed word is matched with. */
  readonly filterText: string
  readonly sortText: string
  /** What can stand at the place where the cursor then is should be offered at once. */
  readonly retrigger: boolean
}

export type CompletionKind = 'key' | 'section' | 'value' | 'snippet'

export interface CompletionOptions {
  readonly language: Language
}
