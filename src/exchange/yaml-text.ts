import { escaped, shown } from '../review/messages/words.ts'

/** A piece of text that may stand in a comment of one line, cut where it is long. */
export function commentOf(text: string): string {
  return withoutNonCharacters(shown(text))
}

/** The same, never cut. */
export function wholeCommentOf(text: string): string {
  return withoutNonCharacters(escaped(text))
}

function withoutNonCharacters(text: string): string {
  return text.replace(
    /[\ufdd0-\ufdef\ufffd-\uffff]/g,
    character => `\\u{${character.charCodeAt(0).toString(16)}}`,
  )
}
