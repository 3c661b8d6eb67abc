import { indentOf, isEmpty, isMarker } from './layout.ts'

/**
 * The lines that say what may stand at a line: of its document the keys of the top level, the scope, the block
 * around the line and, among the uses, the use around it. Errors elsewhere do not reach it, and it is short.
 */
export function reduced(lines: readonly string[], line: number): readonly string[] {
  let start = line
  while (start > 0 && !isMarker(lines[start - 1] ?? '')) start--
  let end = line
  while (end < lines.length && (end === line || !isMarker(lines[end] ?? ''))) end++
  const document = lines.slice(start, end)
  const blocks = blocksOf(document, line - start)
  return blocks.flatMap(block => {
    if (/^\s*(?:schema|scope)\s*:/.test(block.lines[0] ?? '')) return block.lines
    if (!block.current) return keyOnly(block)
    const [head = '', ...rest] = block.lines
    if (!/^\s*uses\s*:/.test(head) || block.line === 0) return block.lines
    return [head, ...blocksOf(rest, block.line - 1).flatMap(use => (use.current ? use.lines : keyOnly(use)))]
  })
}

interface Block {
  readonly lines: readonly string[]
  /** Holds the line; `line` is its index in the block. */
  readonly current: boolean
  readonly line: number
}

/** Lines by the keys at their smallest indentation. What stands before the first of them is a block too. */
function blocksOf(lines: readonly string[], line: number): readonly Block[] {
  const base = lines.find(text => !isEmpty(text))
  const margin = base === undefined ? 0 : indentOf(base)
  const starts = [
    ...new Set([
      0,
      ...lines.flatMap((text, index) =>
        !isEmpty(text) && indentOf(text) <= margin && !/^[\]}]/.test(text.trimStart()) ? [index] : [],
      ),
    ]),
  ]
  return starts.map((start, index) => {
    const own = lines.slice(start, starts[index + 1] ?? lines.length)
    const current = line >= start && line < start + own.length
    return { lines: own, current, line: line - start }
  })
}

function keyOnly({ lines }: Block): readonly string[] {
  const key = /^\s*[^\s#'"[\]{}&*!|>%@,-][^:#]*:(?=\s|$)/.exec(lines[0] ?? '')
  return key === null ? [] : [key[0]]
}
