/** Hovering in tests: the cursor is marked `|` in the text of a manifest. */

import { type Hover, hover } from '../../src/language/hover/hover.ts'
import type { Language } from '../../src/manifest/facts.ts'
import { lineIndex } from '../../src/manifest/position.ts'
import { read } from '../../src/manifest/read.ts'
import { type FileReview, review } from '../../src/review/review.ts'

/** The address that tests give to the page of a provision or condition. */
export const pageOf = (provision: string, condition: string | null) =>
  condition === null ? `page:${provision}` : `page:${provision}/${condition}`

export function reviewOf(text: string, language: Language = 'en', asOf: string | null = null): FileReview {
  return review(read(text), {
    asOf,
    today: '2026-11-22',
    language,
    isMissing: path => path.includes('missing'),
  })
}

/** The hover at the cursor; null where there is none. */
export function hoverAt(
  marked: string,
  language: Language = 'en',
): (Hover & { readonly over: string }) | null {
  const offset = marked.indexOf('|')
  const text = marked.slice(0, offset) + marked.slice(offset + 1)
  return hoverAtOffset(text, offset, language)
}

/** The hover at an offset, with the text that it speaks of. */
export function hoverAtOffset(
  text: string,
  offset: number,
  language: Language = 'en',
  reviewed: FileReview = reviewOf(text, language),
): (Hover & { readonly over: string }) | null {
  const lines = lineIndex(text)
  const found = hover(reviewed, lines.position(offset), { language, pageOf })
  if (found === null) return null
  const over = text.slice(lines.offset(found.range.start), lines.offset(found.range.end))
  return { ...found, markdown: found.markdown.replaceAll('\u00a0', ' '), over }
}

/** The text of the hover at the cursor. */
export function textAt(marked: string, language: Language = 'en'): string {
  const found = hoverAt(marked, language)
  if (found === null) throw new Error('no hover')
  return found.markdown
}

/** The rows of the tables in a text, without heads. */
export function rowsIn(markdown: string): readonly string[] {
  const lines = markdown.split('\n').filter(line => line.startsWith('|'))
  return lines.filter(
    (line, index) => !/^\|( :-- \|)+$/.test(line) && !/^\|( :-- \|)+$/.test(lines[index + 1] ?? ''),
  )
}
