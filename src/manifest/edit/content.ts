/** What an edit writes, and how it is written in block and in flow style. */

import { entriesOf } from '../entries.ts'
import { resolve } from '../scalar.ts'
import type { Node } from '../tree.ts'

export type Content =
  /** A string, quoted where YAML would read it differently. */
  | { readonly kind: 'text'; readonly text: string }
  /** Written as it is: a number or another word that is no string. */
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'mapping'; readonly entries: readonly (readonly [key: string, value: Content])[] }
  | { readonly kind: 'list'; readonly items: readonly Content[] }

export function contentOfWords(words: string | number | readonly string[]): Content {
  if (typeof words === 'number') return { kind: 'plain', text: String(words) }
  if (typeof words === 'string') return { kind: 'text', text: words }
  return { kind: 'list', items: words.map(text => ({ kind: 'text', text })) }
}

export function mappingOf(entries: Readonly<Record<string, Content>>): Content {
  return { kind: 'mapping', entries: Object.entries(entries) }
}

/** More nodes are not copied: aliases could make them countless. */
const MOST_COPIED = 2000

/** A copy of a node without anchors, aliases and merge keys; null where it cannot be copied. */
export function contentOf(node: Node): Content | null {
  let left = MOST_COPIED
  function copy(copied: Node): Content | null {
    left -= 1
    if (left < 0) return null
    switch (copied.kind) {
      case 'refused':
        return null
      case 'scalar': {
        const isText = typeof resolve(copied) === 'string'
        if (isText) return { kind: 'text', text: copied.text }
        return { kind: 'plain', text: copied.text === '' ? 'null' : copied.text }
      }
      case 'sequence': {
        const items = copied.items.map(({ value }) => copy(value))
        return items.every(item => item !== null) ? { kind: 'list', items } : null
      }
      case 'mapping': {
        const entries = entriesOf(copied).map(({ key, value }) => [key.text, copy(value)] as const)
        const whole = entries.filter((entry): entry is [string, Content] => entry[1] !== null)
        return whole.length === entries.length ? { kind: 'mapping', entries: whole } : null
      }
    }
  }
  return copy(node)
}

/** How the edited text is laid out. */
export interface Layout {
  readonly lineBreak: string
  /** One more level of indentation. */
  readonly step: string
}

/** Everything on one line, as it stands inside brackets; `inFlow`: it does stand inside brackets. */
export function inline(content: Content, inFlow: boolean): string {
  switch (content.kind) {
    case 'text':
      return quoted(content.text, inFlow)
    case 'plain':
      return content.text
    case 'list':
      return `[${content.items.map(item => inline(item, true)).join(', ')}]`
    case 'mapping': {
      const entries = content.entries.map(([key, value]) => `${quoted(key, true)}: ${inline(value, true)}`)
      return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
    }
  }
}

/** Whether the content goes below its key, on lines of its own. */
export function isBlock(content: Content): boolean {
  switch (content.kind) {
    case 'text':
    case 'plain':
      return false
    case 'mapping':
      return content.entries.length > 0
    case 'list':
      return content.items.some(isBlock)
  }
}

/** What follows `key:` in a block mapping whose keys stand at `indent`. */
export function afterKey(content: Content, indent: string, layout: Layout): string {
  if (!isBlock(content)) return ` ${inline(content, false)}`
  const deeper = indent + layout.step
  if (content.kind === 'mapping') {
    return content.entries
      .map(([key, value]) => layout.lineBreak + deeper + entryText(key, value, deeper, layout))
      .join('')
  }
  const items = content.kind === 'list' ? content.items : []
  return items.map(item => `${layout.lineBreak}${deeper}- ${itemText(item, `${deeper}  `, layout)}`).join('')
}

/** One entry of a block mapping whose keys stand at `indent`. */
export function entryText(key: string, value: Content, indent: string, layout: Layout): string {
  return `${quoted(key, false)}:${afterKey(value, indent, layout)}`
}

/** What follows the dash of a block list; the entries of a mapping stand at `indent`. */
export function itemText(content: Content, indent: string, layout: Layout): string {
  if (content.kind !== 'mapping' || content.entries.length === 0) return inline(content, false)
  return content.entries
    .map(([key, value]) => entryText(key, value, indent, layout))
    .join(layout.lineBreak + indent)
}

/** A string as YAML: plain where it is read as the same string, else in quotes. */
export function quoted(text: string, inFlow: boolean): string {
  if (isPlain(text, inFlow)) return text
  if (text.search(HIDDEN) < 0) {
    return text.includes("'") && !/["\\]/.test(text) ? `"${text}"` : `'${text.replaceAll("'", "''")}'`
  }
  return JSON.stringify(text).replace(HIDDEN, character => {
    const code = character.codePointAt(0) ?? 0
    return code > 0xffff ? `\\U${hexadecimal(code, 8)}` : `\\u${hexadecimal(code, 4)}`
  })
}

/** What a reader does not see, what no YAML may hold, and what reads like a mistake in the encoding of the file. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\ufdd0-\ufdef\ufffd-\uffff]/gu

function hexadecimal(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0')
}

/** Letters and digits first, nothing that opens a comment, a key or a bracket, and no number or other word. */
function isPlain(text: string, inFlow: boolean): boolean {
  if (!/^[\p{L}\p{N}_(/][\p{L}\p{N}\p{M}\p{P}\p{S} ]*$/u.test(text) && !/^\.{1,2}\//.test(text)) return false
  if (/[^\p{L}\p{N}\p{M}\p{P}\p{S} ]/u.test(text)) return false
  if (/\s#|:\s|:$|\s$/.test(text) || (inFlow && /[,[\]{}]|:[,[\]{}]/.test(text))) return false
  const range = { start: 0, end: text.length }
  return typeof resolve({ kind: 'scalar', text, style: 'plain', range }) === 'string'
}
