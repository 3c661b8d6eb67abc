import assert from 'node:assert/strict'
import { type Fix, fixesFor } from '../../src/language/fixes/fixes.ts'
import { applyEdits } from '../../src/manifest/edit.ts'
import type { Language } from '../../src/manifest/facts.ts'
import { lineIndex } from '../../src/manifest/position.ts'
import { read } from '../../src/manifest/read.ts'
import { review } from '../../src/review/review.ts'
import { unmark } from '../manifest/marks.ts'

const TODAY = '2026-11-22'

export function reviewOf(text: string, language: Language = 'en') {
  const options = { asOf: null, today: TODAY, language, isMissing: () => false }
  return review(read(text), options)
}

/** The fixes at the mark, or of the whole text where it has none. */
export function fixesIn(marked: string, language: Language = 'en'): readonly Fix[] {
  const { text, ranges } = unmark(marked)
  const lines = lineIndex(text)
  const { start, end } = ranges[0] ?? { start: 0, end: text.length }
  return fixesFor(
    reviewOf(text, language),
    { start: lines.position(start), end: lines.position(end) },
    { language, today: TODAY },
  )
}

/** The text with the fix made; placeholders stand in it as snippet syntax. */
export function fixed(text: string, { change }: Fix): string {
  if (change.kind === 'edits') return applyEdits(text, change.edits)
  // A brace is escaped in a snippet; here it stands as it will.
  return applyEdits(text, [{ ...change.edit, text: change.edit.text.replaceAll('\\}', '}') }])
}

/** The text as a user leaves it who picks none of the choices. */
export function untouchedChoices(text: string, { change }: Fix): string {
  if (change.kind === 'edits') return applyEdits(text, change.edits)
  const plain = change.edit.text
    .replace(/\$\{\d+\|([^|,]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+\}/g, '')
    .replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1')
    .replace(/\\([\\$}])/g, '$1')
  return applyEdits(text, [{ range: change.edit.range, text: plain }])
}

export interface Example {
  /** How the title of the fix starts. */
  readonly title: string
  /** With marks around a place in the finding. */
  readonly before: string
  readonly after: string
}

/** Checks the example as it is, with other line breaks, and without one at its end. */
export function check({ title, before, after }: Example): void {
  const crlf = (text: string) => text.replaceAll('\n', '\r\n')
  const variants: readonly ((text: string) => string)[] = [text => text, crlf]
  for (const variant of variants) {
    const { text } = unmark(variant(before))
    const found = fixesIn(variant(before)).filter(fix => fix.title.startsWith(title))
    const [fix] = found
    const others = () => fixesIn(variant(before)).map(one => one.title)
    assert(fix !== undefined, `no fix '${title}' among ${JSON.stringify(others())}`)
    assert.equal(found.length, 1, `more than one: ${title}`)
    assert.equal(fixed(text, fix), variant(after))
  }
}
