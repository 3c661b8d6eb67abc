import { escaped } from '../review/messages/words.ts'
import { documentFormat, type Renderer } from './document/format.ts'
import type { Block, Cell, Inline, Inlines } from './document/model.ts'
import { STYLE } from './html-style.ts'
import type { ReportInput } from './input.ts'
import { whole } from './stream.ts'

/** Nothing is loaded and nothing runs, whatever a manifest says. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

const TABLE_CLOSING = '</tbody>\n</table>'

/** The review report as one self-contained HTML file, without script, network or anything outside it. */
export function htmlReport(input: ReportInput): string {
  return whole(htmlFormat, input)
}

const html: Renderer = {
  opening: ({ language, title, head }) => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${text(title)}</title>
<style>
${STYLE}</style>
</head>
<body>
<header>
<h1>${text(title)}</h1>
${blocks(head)}
</header>
<main>
`,
  block: part => `${block(part)}\n`,
  table: {
    opening: tableOpening,
    row: cells => `${row(cells)}\n`,
    closing: `${TABLE_CLOSING}\n`,
  },
  closing: foot => `</main>
<footer>
${blocks(foot)}
</footer>
</body>
</html>
`,
}

export const htmlFormat = documentFormat(html)

function blocks(parts: readonly Block[]): string {
  return parts.map(block).join('\n')
}

function block(part: Block): string {
  switch (part.kind) {
    case 'heading': {
      const id = part.anchor === null ? '' : ` id="${part.anchor}"`
      return `<h${part.level}${id}>${inlines(part.content)}</h${part.level}>`
    }
    case 'paragraph':
      return `<p>${inlines(part.content)}</p>`
    case 'list': {
      const name = part.ordered ? 'ol' : 'ul'
      return `<${name}>\n${part.items.map(item => `<li>${listItem(item)}</li>`).join('\n')}\n</${name}>`
    }
    case 'table':
      return tableOf(part)
    case 'quote':
      return `<blockquote lang="${part.language}">\n${part.paragraphs.map(content => `<p>${inlines(content)}</p>`).join('\n')}\n</blockquote>`
  }
}

/** The first paragraph of an item is the item itself. */
function listItem([first, ...others]: readonly Block[]): string {
  if (first === undefined) return ''
  const lead = first.kind === 'paragraph' ? inlines(first.content) : block(first)
  return others.length === 0 ? lead : `${lead}\n${blocks(others)}`
}

function tableOf({ caption, head, rows }: Extract<Block, { kind: 'table' }>): string {
  return `${tableOpening(caption, head)}${rows.map(row).join('\n')}\n${TABLE_CLOSING}`
}

function tableOpening(caption: string, head: readonly string[]): string {
  const columns = head.map(name => `<th scope="col">${text(name)}</th>`).join('')
  return `<table class="columns-${head.length}">
<caption>${text(caption)}</caption>
<thead><tr>${columns}</tr></thead>
<tbody>
`
}

function row(cells: readonly Cell[]): string {
  const columns = cells.map((cell, index) =>
    index === 0 ? `<th scope="row">${lines(cell)}</th>` : `<td>${lines(cell)}</td>`,
  )
  return `<tr>${columns.join('')}</tr>`
}

function lines(cell: Cell): string {
  const [only = [], ...others] = cell
  if (others.length === 0) return inlines(only)
  return `<ul>${cell.map(line => `<li>${inlines(line)}</li>`).join('')}</ul>`
}

function inlines(parts: Inlines): string {
  return parts.map(inline).join('')
}

function inline(part: Inline): string {
  if (typeof part === 'string') return text(part)
  switch (part.kind) {
    case 'code':
      return `<code>${text(part.text)}</code>`
    case 'strong':
      return `<strong>${inlines(part.content)}</strong>`
    case 'badge':
      // The mark stays with its word.
      return `<span class="badge ${part.tone}">${text(part.text).replace(' ', '&nbsp;')}</span>`
    case 'link':
      return `<a href="#${part.anchor}">${inlines(part.content)}</a>`
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** The one place where text becomes HTML; invisible characters are written out. */
function text(content: string): string {
  return escaped(content.replace(/\s+/g, ' ')).replace(/[&<>"']/g, character => ENTITIES[character] ?? '')
}
