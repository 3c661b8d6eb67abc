import { oneLine } from '../report/document/model.ts'
import { escaped } from '../review/messages/words.ts'
import { LONGEST_PIECE } from './limits.ts'

/** A piece of a manifest as data: one line, invisible characters written out, cut where it is long. */
export function piece(text: string): string {
  return escaped(oneLine(text, LONGEST_PIECE))
}

/** The same in a sentence: between quotation marks that it cannot close. */
export function quoted(text: string): string {
  return `“${piece(text).replace(/[“”„‟]/g, "'")}”`
}

/** A name, path or id as somebody gave it, for a sentence: in code marks that it cannot close. */
export function named(text: string): string {
  return `\`${piece(text).replaceAll('`', "'")}\``
}
