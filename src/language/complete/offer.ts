import type { Language } from '../../manifest/facts.ts'
import type { LineRange } from '../../review/findings/finding.ts'
import type { Completion, CompletionKind } from './completion.ts'
import type { Cursor } from './cursor.ts'
import type { Landing } from './land.ts'
import { widthOf } from './layout.ts'
import { escaped, type Indentation } from './snippet.ts'
import { type CompletionWords, completionWords } from './words.ts'

/** What the offers of one place share. */
export interface Place {
  readonly language: Language
  readonly words: CompletionWords
  readonly cursor: Cursor
  readonly landing: Landing
  readonly eol: string
  readonly indentation: Indentation
}

export function placeOf(cursor: Cursor, landing: Landing, eol: string, language: Language): Place {
  const width = widthOf(cursor.layout)
  const indentation = { width, dash: cursor.layout.dash }
  return { language, words: completionWords(language), cursor, landing, eol, indentation }
}

/** An offer before it has its place among the others. */
export interface Offer {
  readonly label: string
  readonly kind: CompletionKind
  /** In snippet syntax. */
  readonly text: string
  /** Replaces the blanks before the word as well: the text begins on the next line. */
  readonly below: boolean
  readonly detail: string
  readonly documentation: string
  readonly filterText: string
  readonly retrigger: boolean
}

const PLAIN = { below: false, detail: '', documentation: '', retrigger: false }

export function offer(label: string, kind: CompletionKind, text: string, more: Partial<Offer> = {}): Offer {
  return { ...PLAIN, label, kind, text, filterText: label, ...more }
}

/** A text without placeholders. */
export function plainOffer(label: string, kind: CompletionKind, more: Partial<Offer> = {}): Offer {
  return offer(label, kind, escaped(label), more)
}

/** The text of a key: its name alone where its colon stands already. */
export function keyText(place: Place, name: string, tail: string): string {
  return place.cursor.hasColon ? name : `${name}:${tail}`
}

/** A key with nothing below it yet, and the cursor on the next line. */
export function openBelow({ landing, eol, indentation }: Place): string {
  return `${eol}${' '.repeat(landing.attempt.column + indentation.width)}$0`
}

/** The completion of an offer, `rank` being its place among all. */
export function completionOf(place: Place, made: Offer, rank: number): Completion {
  const { attempt } = place.landing
  const { kind, detail, documentation, filterText, retrigger } = made
  return {
    label: attempt.dash && kind !== 'snippet' ? `- ${made.label}` : made.label,
    kind,
    insertText: made.below ? made.text : attempt.lead + made.text,
    range: rangeOf(place, made.below),
    detail,
    documentation,
    filterText,
    sortText: String(rank).padStart(4, '0'),
    retrigger,
  }
}

function rangeOf({ cursor, landing }: Place, below: boolean): LineRange {
  const { lines, line, to } = cursor
  const { from } = landing.attempt
  const before = (lines[line] ?? '').slice(0, from)
  const start = below ? before.trimEnd().length : from
  return { start: { line, character: start }, end: { line, character: to } }
}

/** How many characters the word and what stands beside it may have together; more would cut the word. */
const ROW = 46
/** Fewer would tell nothing. */
const LEAST = 10

/** The meaning beside the word, after what it needs, as far as there is room. */
export function inShort(value: string, meaning: string, needs: string): string {
  const room = ROW - value.length
  const whole = [needs, meaning].filter(part => part !== '').join(' · ')
  if (whole.length <= room) return whole
  const cut = whole.slice(0, Math.max(0, room - 1)).replace(/[\s,;:.·]*\S*$/, '')
  return cut.length < LEAST ? needs : `${cut}…`
}
