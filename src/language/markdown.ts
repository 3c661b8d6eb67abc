import type { Status } from '../review/evaluate.ts'
import type { Verdict } from '../review/judge.ts'
import { escaped } from '../review/messages/words.ts'

/** Text of a manifest as Markdown in which nothing is interpreted: no links, no HTML, no formatting. */
export function plain(text: string): string {
  const flat = escaped(text.replace(/\s+/g, ' ').trim())
  return flat
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
  return [row(...head), row(...head.map(() => '---')), ...rows].join('\n')
}

/** Blocks with an empty line between them; empty ones are left out. */
export function paragraphs(blocks: readonly string[]): string {
  return blocks.filter(block => block !== '').join('\n\n')
}

/** A mark that does not rely on colour, always followed by the word. */
export const STATUS_MARK: Readonly<Record<Status, string>> = {
  satisfied: '☑',
  not_satisfied: '☐',
  unknown: '?',
}

export const VERDICT_MARK: Readonly<Record<Verdict, string>> = {
  prohibited: '⛔',
  prohibited_unless_excepted: '⛔',
  breach: '⛔',
  undetermined: '?',
  not_prohibited: '–',
  out_of_scope: '–',
  not_binding: '–',
  not_triggered: '–',
  duties_met: '–',
}
