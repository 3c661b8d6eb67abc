interface Placed {
  /** It follows the block before it without an empty line. */
  readonly tight: boolean
}

/** The Markdown blocks that our pages have. */
export type Block = Placed &
  (
    | { readonly kind: 'heading'; readonly level: number; readonly text: string }
    | { readonly kind: 'paragraph'; readonly indent: number; readonly text: string }
    | { readonly kind: 'item'; readonly indent: number; readonly mark: string; readonly text: string }
    | { readonly kind: 'quote'; readonly text: string }
    | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
    | { readonly kind: 'verbatim'; readonly text: string }
  )

const HEADING = /^(#{1,6})\s+(.*)$/
const ITEM = /^( *)([-*]|\d+\.)\s+(.*)$/
const QUOTE = /^> ?(.*)$/
const COMMENT = /^\s*<!--.*-->\s*$/
const FENCE = /^\s*```/

/** Takes Markdown apart into blocks. A paragraph or item is one line, as our pages write them. */
export function blocksOf(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = []
  let gap = false
  let fenced = false
  for (const line of lines) {
    if (FENCE.test(line)) {
      fenced = !fenced
      continue
    }
    if (fenced) {
      blocks.push({ kind: 'verbatim', text: line, tight: !gap })
      gap = false
      continue
    }
    if (line.trim() === '') {
      gap = true
      continue
    }
    if (COMMENT.test(line)) continue
    const last = blocks.at(-1)
    if (line.startsWith('|')) {
      if (last?.kind === 'table' && !gap) blocks[blocks.length - 1] = withRow(last, line)
      else blocks.push({ kind: 'table', rows: [cellsOf(line)], tight: !gap })
    } else blocks.push(textBlock(line, !gap))
    gap = false
  }
  return blocks
}

function textBlock(line: string, tight: boolean): Block {
  const heading = HEADING.exec(line)
  if (heading !== null) {
    return { kind: 'heading', level: (heading[1] ?? '').length, text: heading[2] ?? '', tight }
  }
  const quote = QUOTE.exec(line)
  if (quote !== null) return { kind: 'quote', text: quote[1] ?? '', tight }
  const item = ITEM.exec(line)
  if (item !== null) {
    return { kind: 'item', indent: (item[1] ?? '').length, mark: item[2] ?? '-', text: item[3] ?? '', tight }
  }
  return { kind: 'paragraph', indent: line.length - line.trimStart().length, text: line.trim(), tight }
}

function withRow(table: Extract<Block, { kind: 'table' }>, line: string): Block {
  const cells = cellsOf(line)
  const ruler = cells.every(cell => /^:?-+:?$/.test(cell))
  return ruler ? table : { ...table, rows: [...table.rows, cells] }
}

function cellsOf(line: string): readonly string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map(cell => cell.trim())
}
