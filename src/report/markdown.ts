import { escaped } from '../review/messages/words.ts'
import { documentFormat, type Renderer } from './document/format.ts'
import type { Block, Cell, Document, Inline, Inlines } from './document/model.ts'
import type { ReportInput } from './input.ts'
import { whole } from './stream.ts'

/** The review report as GitHub-flavoured Markdown. */
export function markdownReport(input: ReportInput): string {
  return whole(markdownFormat, input)
}

/** A document as GitHub-flavoured Markdown, in which no text is interpreted. */
export function markdownOf({ body, foot, ...opening }: Document): string {
  return markdown.opening(opening) + body.map(markdown.block).join('') + markdown.closing(foot)
}

const markdown: Renderer = {
  opening: ({ title, head }) => `# ${text(title)}${head.map(markdownBlock).join('')}`,
  block: markdownBlock,
  table: {
    opening: (_, head) => `\n\n${tableHead(head)}`,
    row: cells => `\n${tableRow(cells)}`,
    closing: '',
  },
  closing: foot => `\n\n---${foot.map(markdownBlock).join('')}\n`,
}

export const markdownFormat = documentFormat(markdown)

/** A block with what stands before it. */
function markdownBlock(part: Block): string {
  const shown = block(part)
  return shown === '' ? '' : `\n\n${shown}`
}

function block(part: Block): string {
  switch (part.kind) {
    case 'heading': {
      const title = `${'#'.repeat(part.level)} ${line(part.content)}`
      return part.anchor === null ? title : `<a id="${part.anchor}"></a>\n\n${title}`
    }
    case 'paragraph':
      return line(part.content)
    case 'list':
      return part.items
        .map((item, index) => listItem(item, part.ordered ? `${index + 1}. ` : '- '))
        .join('\n')
    case 'table':
      return [tableHead(part.head), ...part.rows.map(tableRow)].join('\n')
    case 'quote':
      return part.paragraphs.map(paragraph => `> ${line(paragraph)}`).join('\n>\n')
  }
}

/** What follows the first line of an item is moved in, so that it stays within the item. */
function listItem(blocks: readonly Block[], mark: string): string {
  const content = blocks.map(block).reduce((before, part) => {
    const tight = part.startsWith('- ') || part.startsWith('1. ')
    return before === '' ? part : `${before}${tight ? '\n' : '\n\n'}${part}`
  }, '')
  return mark + content.replace(/\n(?!\n)/g, `\n${' '.repeat(mark.length)}`)
}

function tableHead(columns: readonly string[]): string {
  return `${row(columns.map(text))}\n${row(columns.map(() => '---'))}`
}

function tableRow(cells: readonly Cell[]): string {
  return row(cells.map(cell => cell.map(line).join('<br>')))
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

/** Space at the start of a line would mean something. */
function line(parts: Inlines): string {
  return inlines(parts).trim()
}

function inlines(parts: Inlines): string {
  return parts.map(inline).join('')
}

function inline(part: Inline): string {
  if (typeof part === 'string') return spaced(part)
  switch (part.kind) {
    case 'code':
      return codeSpan(part.text)
    case 'strong':
      return strong(inlines(part.content))
    case 'badge':
      return strong(text(part.text))
    case 'link':
      return `[${inlines(part.content)}](#${part.anchor})`
  }
}

/** The marks must touch what they embrace. */
function strong(content: string): string {
  const inner = content.trim()
  return inner === '' ? content : content.replace(inner, () => `**${inner}**`)
}

/** What a code span can hold in a table as well; anything else stands as plain text. */
const PLAIN_CODE = /^(?! )[\p{L}\p{N}\p{M} !"#$%&'()*+,./:;<=>?@[\]^_{}~-]+(?<! )$/u

function codeSpan(content: string): string {
  const shown = escaped(content)
  return PLAIN_CODE.test(shown) ? `\`${shown}\`` : text(content)
}

/** Text between other inlines keeps the space at its ends. */
function spaced(content: string): string {
  const before = /^\s/.test(content) ? ' ' : ''
  const after = content.length > 1 && /\s$/.test(content) ? ' ' : ''
  const shown = text(content)
  return shown === '' ? before : `${before}${shown}${after}`
}

/**
 * The one place where text becomes Markdown: on one line, invisible characters written out, and every mark escaped
 * that could mean anything where it stands. Marks that cannot are left, so that the source can be read as well.
 */
function text(content: string): string {
  return escaped(content.replace(/\s+/g, ' ').trim())
    .replace(/[\\`*[\]|~$@]/g, '\\$&')
    .replace(/&(?=[#\p{L}])/gu, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/_+/g, underscores)
    .replace(/^(?=[-+=#])|^(\d+)(?=[.)])/, '$1\\')
    .replace(/(?<!\d)[.](?=\S)|[.](?=[^\s\d])|(?<=www)[.]|:(?=\S)|#(?=[\p{L}\p{N}])/giu, '\\$&')
    .replace(/(\\[@#])(?=[\p{L}\p{N}])/gu, `$1${NO_REFERENCE}`)
}

/** Keeps GitHub from making a mention or a reference of a name or number. */
const NO_REFERENCE = '<!-- -->'

/** Within a word they are no marks. */
function underscores(run: string, at: number, within: string): string {
  const before = within.slice(0, at)
  const after = within.slice(at + run.length)
  const inWord = /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after)
  return inWord ? run : run.replaceAll('_', '\\_')
}
