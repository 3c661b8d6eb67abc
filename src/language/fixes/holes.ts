import { difference, lineStart } from '../../manifest/edit/text.ts'
import type { TextEdit } from '../../manifest/edit.ts'
import { type Fact, valuesOf } from '../../manifest/facts.ts'
import type { Range } from '../../manifest/tree.ts'
import { type FixWords, UNSTATED } from './words.ts'

/** A place in the edited text that is left for the user to fill in. */
export interface Hole {
  readonly range: Range
  readonly filling: Filling
}

export type Filling =
  /** One of the words; the first stands there until another is picked. */
  | { readonly kind: 'choice'; readonly words: readonly string[]; readonly inBrackets: boolean }
  | { readonly kind: 'text'; readonly shown: string; readonly inBrackets: boolean }

/** The edit from one text to the other as a snippet, with the holes as placeholders; null where there is nothing. */
export function snippetEdit(before: string, after: string, holes: readonly Hole[]): TextEdit | null {
  const [edit] = difference(before, after)
  const grown = after.length - before.length
  const ends = edit === undefined ? [] : [{ start: edit.range.start, end: edit.range.end + grown }]
  const places = [...ends, ...holes.map(({ range }) => range)]
  if (places.length === 0) return null
  const whole = {
    start: Math.min(...places.map(place => place.start)),
    end: Math.max(...places.map(place => place.end)),
  }
  const { start, end } = atLineStart(before, after, whole)
  const ordered = [...holes].sort((one, two) => one.range.start - two.range.start)
  let text = ''
  let at = start
  for (const [index, { range, filling }] of ordered.entries()) {
    text += escaped(after.slice(at, range.start)) + placeholder(filling, index + 1)
    at = range.end
  }
  return { range: { start, end: end - grown }, text: text + escaped(after.slice(at, end)) }
}

/**
 * An editor may add the indentation of the line before a snippet to its further lines. There is none where a snippet
 * of several lines starts with a line.
 */
function atLineStart(before: string, after: string, { start, end }: Range): Range {
  const lineBreak = /^(?:\r\n|\n|\r)/.exec(after.slice(start, end))?.[0]
  if (!/[\r\n]/.test(after.slice(start, end))) return { start, end }
  const isInsertion = end - start === after.length - before.length
  if (lineBreak !== undefined && isInsertion && after.startsWith(lineBreak, end)) {
    return { start: start + lineBreak.length, end: end + lineBreak.length }
  }
  return { start: lineStart(after, start), end }
}

function placeholder(filling: Filling, number: number): string {
  const inner =
    filling.kind === 'choice'
      ? `\${${number}|${filling.words.map(word => word.replace(/[\\,|]/g, '\\$&')).join(',')}|}`
      : filling.shown === ''
        ? `\${${number}}`
        : `\${${number}:${escaped(filling.shown)}}`
  return filling.inBrackets ? `[${inner}]` : inner
}

/** Text that stands in a snippet as it is. */
export function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&')
}

/** The choices of a fact: `unknown` until the user picks another. */
export function fillingOf(fact: Fact, words: FixWords): Filling {
  switch (fact.type) {
    case 'ternary':
    case 'enum':
      return { kind: 'choice', words: [UNSTATED, ...valuesOf(fact)], inBrackets: false }
    case 'set':
      return { kind: 'choice', words: [UNSTATED, ...valuesOf(fact)], inBrackets: true }
    case 'countries':
      return { kind: 'text', shown: UNSTATED, inBrackets: true }
    case 'integer':
    case 'items':
      return { kind: 'text', shown: UNSTATED, inBrackets: false }
    case 'text':
      return { kind: 'text', shown: words.namePlaceholder, inBrackets: false }
  }
}
