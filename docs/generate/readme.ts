import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { law } from '../../src/law/law.ts'
import type { GeneratedFile } from './files.ts'

/** README.md with its tables, each between a pair of comments, made from the data. */
export function readme(root: string): readonly GeneratedFile[] {
  const text = readFileSync(join(root, 'README.md'), 'utf8')
  const tables: Readonly<Record<string, string>> = { provisions: provisions(), settings: settings(root) }
  const content = Object.entries(tables).reduce((done, [name, table]) => between(done, name, table), text)
  return [{ path: 'README.md', content }]
}

function between(text: string, name: string, table: string): string {
  const [start, end] = [`<!-- generated: ${name} -->`, `<!-- /generated: ${name} -->`]
  const [from, to] = [text.indexOf(start), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`README.md has no place for the table "${name}".`)
  return `${text.slice(0, from + start.length)}\n${table}\n${text.slice(to)}`
}

function provisions(): string {
  const rows = law.map(({ id, kind, conditions, exceptions, appliesFrom, section, wording }) => {
    const parts =
      kind === 'restriction' ? `trigger + ${conditions.length - 1} duties` : `${conditions.length}`
    const excepted = exceptions.length === 0 ? '' : ` + ${exceptions.length} exception`
    const { citation, title } = wording.en
    return `| [${citation}](docs/law/${id}.md) | ${title} | ${parts}${excepted} | ${appliesFrom} | \`${section}\` |`
  })
  return ['| | | conditions | applies from | section |', '|---|---|---|---|---|', ...rows].join('\n')
}

interface Setting {
  readonly default: unknown
  readonly markdownDescription: string
}

function settings(root: string): string {
  const read = (name: string) => JSON.parse(readFileSync(join(root, name), 'utf8'))
  const words: Readonly<Record<string, string>> = read('package.nls.json')
  const properties: Readonly<Record<string, Setting>> =
    read('package.json').contributes.configuration.properties
  const rows = Object.entries(properties).map(([name, setting]) => {
    const described = words[setting.markdownDescription.replaceAll('%', '')] ?? setting.markdownDescription
    return `| \`${name}\` | \`${JSON.stringify(setting.default)}\` | ${described} |`
  })
  return ['| setting | default | |', '|---|---|---|', ...rows].join('\n')
}
