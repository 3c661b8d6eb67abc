import type { Language } from '../../manifest/facts.ts'

/**
 * A document as plain data. Text from a manifest stands in it as it is: each renderer escapes all text in one place,
 * so that nothing of it is ever interpreted.
 */
export interface Document {
  readonly language: Language
  readonly title: string
  /** Below the title: what is reviewed, and by what. */
  readonly head: readonly Block[]
  readonly body: readonly Block[]
  readonly foot: readonly Block[]
}

export type Block =
  | {
      readonly kind: 'heading'
      readonly level: HeadingLevel
      readonly content: Inlines
      /** An id of our own making to which links lead; null where none does. */
      readonly anchor: string | null
    }
  | { readonly kind: 'paragraph'; readonly content: Inlines }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | {
      readonly kind: 'table'
      /** What the table shows, for those who do not see its place. */
      readonly caption: string
      readonly head: readonly string[]
      readonly rows: readonly (readonly Cell[])[]
    }
  | {
      readonly kind: 'quote'
      readonly paragraphs: readonly Inlines[]
      readonly language: Language
    }

export type HeadingLevel = 2 | 3 | 4 | 5

/** The lines of a cell. */
export type Cell = readonly Inlines[]

export type Inlines = readonly Inline[]

/** A string is plain text. */
export type Inline =
  | string
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong'; readonly content: Inlines }
  /** A status or verdict: its mark and its word, so that colour is never needed. */
  | { readonly kind: 'badge'; readonly tone: Tone; readonly text: string }
  /** A link to an anchor of the same document. */
  | { readonly kind: 'link'; readonly anchor: string; readonly content: Inlines }

export type Tone = 'adverse' | 'open' | 'satisfied' | 'plain'

export function heading(level: HeadingLevel, content: Inlines, anchor: string | null = null): Block {
  return { kind: 'heading', level, content, anchor }
}

export function paragraph(...content: Inlines): Block {
  return { kind: 'paragraph', content }
}

/** A list; nothing where there is no item. */
export function list(items: readonly (readonly Block[])[], ordered = false): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', ordered, items }]
}

/** A list of single lines. */
export function bullets(lines: readonly Inlines[]): readonly Block[] {
  return list(lines.map(line => [paragraph(...line)]))
}

/** A table; nothing where there is no row. */
export function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
): readonly Block[] {
  return rows.length === 0 ? [] : [{ kind: 'table', caption, head, rows }]
}

export function code(text: string): Inline {
  return { kind: 'code', text }
}

export function strong(...content: Inlines): Inline {
  return { kind: 'strong', content }
}

/** Texts of our own mark code with backquotes. A backquote that a manifest smuggles in moves a mark, no more. */
export function marked(text: string): Inlines {
  return text
    .split('`')
    .map((part, index): Inline => (index % 2 === 1 ? code(part) : part))
    .filter(part => part !== '')
}

/** Pieces with something between them. */
export function joined(pieces: readonly Inlines[], between: string): Inlines {
  return pieces.flatMap((piece, index) => (index === 0 ? piece : [between, ...piece]))
}

/** Text of a manifest on one line; longer text is cut, which the ellipsis tells. */
export function oneLine(text: string, longest: number): string {
  const flat = text
    .slice(0, 4 * longest)
    .replace(/\s+/g, ' ')
    .trim()
  const characters = [...flat]
  const isCut = characters.length > longest || text.length > 4 * longest
  return isCut ? `${characters.slice(0, longest).join('')}…` : flat
}
