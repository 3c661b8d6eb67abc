import { complete } from '../../src/language/complete/complete.ts'
import type { Completion } from '../../src/language/complete/completion.ts'
import type { Language } from '../../src/manifest/facts.ts'
import { lineIndex } from '../../src/manifest/position.ts'

/** What is offered at the `|` of a text. */
export function completionsAt(marked: string, language: Language = 'en'): readonly Completion[] {
  const { text, offset } = cursorIn(marked)
  return complete(text, lineIndex(text).position(offset), { language })
}

/** The text without its `|`, and where that stood. */
export function cursorIn(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf('|')
  if (offset < 0 || marked.indexOf('|', offset + 1) >= 0) throw new Error(`not one cursor: ${marked}`)
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset }
}

/** The text with a completion accepted and every placeholder left as it comes, and where the new text stands. */
export function accepted(
  text: string,
  { range, insertText }: Completion,
): { readonly text: string; readonly start: number; readonly end: number } {
  const lines = lineIndex(text)
  const start = lines.offset(range.start)
  const inserted = expanded(insertText)
  return {
    text: text.slice(0, start) + inserted + text.slice(lines.offset(range.end)),
    start,
    end: start + inserted.length,
  }
}

/** A snippet with the first choice or the shown text of each placeholder. */
export function expanded(snippet: string): string {
  return snippet.replace(
    /\\([\\$},|])|\$\{\d+\|((?:[^|\\]|\\.)*)\|\}|\$\{\d+:((?:[^}\\]|\\.)*)\}|\$\d+/g,
    (_, literal?: string, choices?: string, shown?: string) =>
      literal ?? choices?.split(/(?<!\\),/)[0] ?? shown?.replace(/\\(.)/g, '$1') ?? '',
  )
}
