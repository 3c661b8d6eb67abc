import { quoted } from '../manifest/edit/content.ts'
import { escaped, shown } from '../review/messages/words.ts'

/** What a reader does not see, what no YAML may hold, and what reads like a mistake in the encoding of the file. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\ufdd0-\ufdef\ufffd-\uffff]/gu

/** Any string as a scalar of YAML on one line that is read as that string again. */
export function scalarOf(text: string): string {
  if (text.search(HIDDEN) < 0) return quoted(text, false)
  const inQuotes = text.replace(/["\\]/g, '\\$&').replace(HIDDEN, character => {
    if (character === '\n') return '\\n'
    const code = character.codePointAt(0) ?? 0
    return code > 0xffff ? `\\U${hexadecimal(code, 8)}` : `\\u${hexadecimal(code, 4)}`
  })
  return `"${inQuotes}"`
}

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
    character => `\\u{${hexadecimal(character.charCodeAt(0), 4)}}`,
  )
}

function hexadecimal(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0')
}
