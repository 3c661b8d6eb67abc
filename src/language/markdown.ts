import type { Status } from '../review/evaluate.ts'
import { escaped } from '../review/messages/words.ts'
import type { Verdict } from '../review/verdict.ts'

/** Longer pieces of a manifest are cut. */
const LONGEST = 240

/**
 * Text of a manifest as Markdown in which nothing is interpreted: no links, no HTML, no formatting. It stays on one
 * line, and is cut where it is long.
 */
export function plain(text: string): string {
  const characters = [
    ...text
      .slice(0, 4 * LONGEST)
      .replace(/\s+/g, ' ')
      .trim(),
  ]
  const isLong = characters.length > LONGEST || text.length > 4 * LONGEST
  return verbatim(isLong ? `${characters.slice(0, LONGEST).join('')}…` : characters.join(''))
}

/** The same for text of our own, such as the words of a statute: never cut. */
export function verbatim(text: string): string {
  return escaped(text.replace(/\s+/g, ' ').trim())
    .replace(/[\\`*_{}[\]()#+\-.!|~$:@]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
}

/** A table row; a bar inside a cell is escaped. */
export function row(...cells: readonly string[]): string {
  return `| ${cells.map(cell => cell.replace(/(?<!\\)\|/g, '\\|').replace(/\n/g, ' ')).join(' | ')} |`
}

export function table(head: readonly string[], rows: readonly string[]): string {
  return [row(...head), row(...head.map(() => ':--')), ...rows].join('\n')
}

/** Blocks with an empty line between them; empty ones are left out. */
export function paragraphs(blocks: readonly string[]): string {
  return blocks.filter(block => block !== '').join('\n\n')
}

/** The first by rank, at most so many, and the rest; both in the order in which they are given. */
export function atMost<T>(
  count: number,
  all: readonly T[],
  rank: (one: T) => number,
): { readonly shown: readonly T[]; readonly rest: readonly T[] } {
  const ranked = all.map((one, index) => ({ index, rank: rank(one) }))
  ranked.sort((one, two) => one.rank - two.rank || one.index - two.index)
  const chosen = new Set(ranked.slice(0, count).map(({ index }) => index))
  return {
    shown: all.filter((_, index) => chosen.has(index)),
    rest: all.filter((_, index) => !chosen.has(index)),
  }
}

/** A mark that does not rely on colour, always followed by the word. */
export const STATUS_MARK: Readonly<Record<Status, string>> = {
  satisfied: '☑',
  not_satisfied: '☐',
  unknown: '?',
}

export const VERDICT_MARK: Readonly<Record<Verdict, string>> = {
  prohibited: '✖',
  prohibited_unless_excepted: '✖',
  breach: '✖',
  undetermined: '?',
  not_prohibited: '–',
  out_of_scope: '–',
  not_binding: '–',
  not_triggered: '–',
  duties_met: '–',
}
