// The few Markdown forms of the pages. Our own texts hold no Markdown but code marks; tables escape the rest.

/** A table; a cell's line breaks become `<br>`. Nothing where there is no row. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')
}

function row(cells: readonly string[]): string {
  return `| ${cells.map(cell).join(' | ')} |`
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', '<br>')
}

export function bullets(items: readonly string[]): string {
  return items.map(item => `- ${indented(item)}`).join('\n')
}

export function quote(paragraphs: readonly string[]): string {
  return paragraphs.map(paragraph => `> ${paragraph}`).join('\n>\n')
}

/** Blocks with an empty line between them; empty ones are left out. */
export function blocks(...parts: readonly string[]): string {
  return parts.filter(part => part !== '').join('\n\n')
}

/** Everything but the first line moved in, so that it stays within its list item. */
function indented(text: string): string {
  return text.replace(/\n(?!\n)/g, '\n  ')
}

export function code(text: string): string {
  return `\`${text}\``
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
