import { type Line, lineWidth, type Run, runsOf, wrap } from './runs.ts'

const GAP = '  '
const BREAK = /<br ?\/?>/

/** A table in aligned columns where it fits the width, else as a list of its rows. The first row is the head. */
export function tableLines(rows: readonly (readonly string[])[], width: number): readonly Line[] {
  const cells = rows.map(row => row.map(cell => cell.split(BREAK).map(text => runsOf(text.trim()))))
  const [head = [], ...body] = cells
  const widths = head.map((_, column) =>
    Math.max(...cells.flatMap(row => (row[column] ?? []).map(lineWidth))),
  )
  const total = widths.reduce((sum, wide) => sum + wide, 0) + GAP.length * (widths.length - 1)
  return total <= width ? aligned(head, body, widths) : asList(head, body, width)
}

type Cell = readonly Line[]

function aligned(
  head: readonly Cell[],
  body: readonly (readonly Cell[])[],
  widths: readonly number[],
): Line[] {
  const ruler: Line = [plain(widths.map(wide => '-'.repeat(wide)).join(GAP))]
  return [...rowLines(head.map(strong), widths), ruler, ...body.flatMap(row => rowLines(row, widths))]
}

function rowLines(row: readonly Cell[], widths: readonly number[]): readonly Line[] {
  const height = Math.max(1, ...row.map(cell => cell.length))
  return Array.from({ length: height }, (_, at) =>
    widths.flatMap((wide, column) => {
      const line = row[column]?.[at] ?? []
      const padding = ' '.repeat(wide - lineWidth(line))
      return [...line, plain(column === widths.length - 1 ? '' : padding + GAP)]
    }),
  )
}

/** Each row an item: its first cell, and the others below it under the words of the head. */
function asList(head: readonly Cell[], body: readonly (readonly Cell[])[], width: number): Line[] {
  return body.flatMap(([first = [], ...rest], index) => [
    ...(index === 0 ? [] : [[]]),
    ...indented(strong(first), '- ', '  ', width),
    ...rest.flatMap((cell, column) => underLabel(head[column + 1] ?? [], cell, width)),
  ])
}

function underLabel(label: Cell, cell: Cell, width: number): readonly Line[] {
  if (cell.every(line => line.length === 0)) return []
  const name = label.flat()
  const named = name.length === 0 ? [] : [...name, plain(': ')]
  const [only = [], ...more] = cell
  if (more.length === 0) return indented([[...named, ...only]], '  ', '    ', width)
  return [...indented([named], '  ', '    ', width), ...indented(cell, '    ', '      ', width)]
}

function indented(lines: Cell, first: string, next: string, width: number): readonly Line[] {
  return lines.flatMap(line =>
    wrap(line, width - next.length).map((piece, index) => [plain(index === 0 ? first : next), ...piece]),
  )
}

function strong(cell: Cell): Cell {
  return cell.map(line => line.map(run => ({ ...run, style: run.style === 'plain' ? 'strong' : run.style })))
}

function plain(text: string): Run {
  return { text, style: 'plain' }
}
