import type { Language } from '../manifest/facts.ts'
import { type Asked, partIds } from '../report/asked.ts'
import { type Answer, refusal } from './answer.ts'
import { LONGEST_PAGE } from './limits.ts'
import { refusalsIn } from './refusals.ts'
import type { ExplainAnswer } from './schemas.ts'
import { agentWordsIn } from './words.ts'

/** What the law says where it is asked for. */
export type AskedOfLaw = Exclude<Asked, { kind: 'refusal' }>

/** A query as a tool takes it: where it is refused it stands in code marks, which it must not close. */
export function asQuery(text: string): string {
  return text.replaceAll('`', "'").trim()
}

/**
 * A page of the law, or a part of one that is too long for one answer.
 * @param markdown the whole page: faces have it from `report/explain.ts`, or from the pages that travel with them
 * @param from the UTF-16 offset in the page at which to go on
 */
export function explainAnswer(
  query: string,
  { provision }: AskedOfLaw,
  markdown: string,
  from: number,
  language: Language,
): Answer<ExplainAnswer> {
  if (from >= markdown.length) return refusal(refusalsIn(language).pastEnd(markdown.length))
  const end = endOfPart(markdown, from)
  const page = markdown.slice(from, end)
  const next = end < markdown.length ? end : null
  const data = { query, page, next }
  if (next === null) return { kind: 'answer', data, markdown: page }
  const parts = partIds(provision).map(id => `${provision.id}/${id}`)
  const more = agentWordsIn(language).moreOfPage(markdown.length - next, next, parts.join(', '))
  return { kind: 'answer', data, markdown: `${page.trimEnd()}\n\n${more}.\n` }
}

/** A condition or exception from the page of its provision: its section, and the facts that it names. */
export function partOfPage(page: string, id: string): string {
  const lines = page.split('\n')
  const start = lines.indexOf(`### \`${id}\``)
  const after = lines.findIndex((line, index) => index > start && /^##/.test(line))
  const section = lines.slice(start, after < 0 ? undefined : after)
  const words = new Set(section.flatMap(line => line.match(/`[^`]+`/g) ?? []))
  const rows = lines.filter(line => words.has(/^\| (`[^`]+`) \|/.exec(line)?.[1] ?? ''))
  const title = lines.find(line => line.startsWith('# ')) ?? ''
  return [title, '', ...section.slice(2).join('\n').trimEnd().split('\n'), '', ...rows, ''].join('\n')
}

/** Before the last heading that fits, else before the last line. */
function endOfPart(page: string, from: number): number {
  if (page.length - from <= LONGEST_PAGE) return page.length
  const most = from + LONGEST_PAGE
  const heading = page.lastIndexOf('\n#', most)
  const line = page.lastIndexOf('\n', most)
  return heading > from + LONGEST_PAGE / 2 ? heading + 1 : line > from ? line + 1 : most
}
