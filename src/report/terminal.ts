import { escaped } from '../review/messages/words.ts'
import { type Block, blocksOf } from './terminal/blocks.ts'
import { type Line, lineWidth, type Run, runsOf, type Style, widthOf, wrap } from './terminal/runs.ts'
import { tableLines } from './terminal/table.ts'

export interface TerminalOptions {
  readonly colour: boolean
  /** The number of columns. */
  readonly width: number
}

/** Narrower terminals get lines of this width all the same. */
const NARROWEST = 20

/**
 * Markdown of our pages as plain text for a terminal: headings underlined or bold, tables aligned or as lists, no
 * Markdown marks. Control characters of the text are written out; the only escapes are our own colours.
 */
export function markdownForTerminal(markdown: string, { colour, width }: TerminalOptions): string {
  const columns = Math.max(NARROWEST, width)
  const lines = markdown.split(/\r\n|\r|\n/).map(line => escaped(line.replaceAll('\t', '  ')))
  const output = blocksOf(lines).flatMap((block, index): readonly Line[] => {
    const rendered = render(block, columns, colour)
    return index === 0 || block.tight ? rendered : [[], ...rendered]
  })
  return `${output.map(line => painted(line, colour).trimEnd()).join('\n')}\n`
}

/** Lines as runs of one style each. */
function render(block: Block, width: number, colour: boolean): readonly Line[] {
  switch (block.kind) {
    case 'heading':
      return headingLines(block.text, block.level, width, colour)
    case 'paragraph':
      return wrap(runsOf(block.text), width - block.indent).map(line => [space(block.indent), ...line])
    case 'item': {
      const margin = block.indent + widthOf(block.mark) + 1
      return wrap(runsOf(block.text), width - margin).map((line, index) =>
        index === 0 ? [space(block.indent), plain(`${block.mark} `), ...line] : [space(margin), ...line],
      )
    }
    case 'quote':
      return wrap(runsOf(block.text), width - 2).map(line => [plain('│ '), ...line])
    case 'table':
      return tableLines(block.rows, width)
    case 'verbatim':
      return [[plain(block.text)]]
  }
}

function headingLines(text: string, level: number, width: number, colour: boolean): readonly Line[] {
  const lines = wrap(
    runsOf(text).map(run => ({ ...run, style: 'strong' as const })),
    width,
  )
  const longest = Math.max(...lines.map(lineWidth))
  // Colour shows a heading by itself; without it a line below does.
  return colour ? lines : [...lines, [plain((level === 1 ? '=' : '-').repeat(longest))]]
}

function plain(text: string): Run {
  return { text, style: 'plain' }
}

function space(count: number): Run {
  return plain(' '.repeat(count))
}

const CODES: Readonly<Record<Style, string>> = { plain: '', strong: '\u001b[1m', code: '\u001b[36m' }

function painted(line: Line, colour: boolean): string {
  if (!colour) return line.map(({ text }) => text).join('')
  return merged(line)
    .map(({ text, style }) => (style === 'plain' ? text : `${CODES[style]}${text}\u001b[0m`))
    .join('')
}

/** Neighbours of one style as one run. */
function merged(line: Line): Line {
  const runs: Run[] = []
  for (const run of line) {
    const last = runs.at(-1)
    if (last?.style === run.style) runs[runs.length - 1] = { ...last, text: last.text + run.text }
    else runs.push(run)
  }
  return runs
}
