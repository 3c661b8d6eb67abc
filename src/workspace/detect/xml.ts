import type { Range } from '../../manifest/tree.ts'

/** What an XML text is made of, in its order. Names and values are as written; entities are not resolved. */
export type XmlPart =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: readonly XmlAttribute[] }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string; readonly range: Range }

export interface XmlAttribute {
  readonly name: string
  readonly value: string
  /** Without quotes. */
  readonly range: Range
}

const NAME = /[\w:.-]+/y
const ATTRIBUTE = /[\s/]*([\w:.-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y
/** More attributes of one element are not looked at. */
const MOST_ATTRIBUTES = 64

/** Reads elements, attributes and texts in one pass; comments and instructions are left out. */
export function readXml(text: string): readonly XmlPart[] {
  const parts: XmlPart[] = []
  let at = 0
  while (at < text.length) {
    const start = text.indexOf('<', at)
    const end = start < 0 ? text.length : start
    if (end > at) parts.push({ kind: 'text', text: text.slice(at, end), range: { start: at, end } })
    if (start < 0) return parts
    if (text.startsWith('<!--', start)) at = after('-->', start, text)
    else if (text.startsWith('<![CDATA[', start)) at = after(']]>', start, text)
    else if (text.startsWith('<!', start) || text.startsWith('<?', start)) at = after('>', start, text)
    else if (text.startsWith('</', start)) {
      at = after('>', start, text)
      parts.push({ kind: 'close', name: nameAt(start + 2, text) })
    } else at = readElement(start, text, parts)
  }
  return parts
}

/** Where the text goes on behind a mark; the end of the text where the mark is missing. */
function after(mark: string, from: number, text: string): number {
  const found = text.indexOf(mark, from)
  return found < 0 ? text.length : found + mark.length
}

function nameAt(at: number, text: string): string {
  NAME.lastIndex = at
  return NAME.exec(text)?.[0] ?? ''
}

/** Adds an element and returns where the text goes on behind its tag. */
function readElement(start: number, text: string, parts: XmlPart[]): number {
  const name = nameAt(start + 1, text)
  if (name === '') return start + 1
  const attributes: XmlAttribute[] = []
  let at = start + 1 + name.length
  while (attributes.length < MOST_ATTRIBUTES) {
    ATTRIBUTE.lastIndex = at
    const found = ATTRIBUTE.exec(text)
    if (found === null) break
    at += found[0].length
    const value = found[2] ?? found[3] ?? ''
    attributes.push({
      name: found[1] ?? '',
      value,
      range: { start: at - 1 - value.length, end: at - 1 },
    })
  }
  const next = after('>', at, text)
  parts.push({ kind: 'open', name, attributes })
  if (text[next - 2] === '/') parts.push({ kind: 'close', name })
  return next
}
