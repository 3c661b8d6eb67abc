import type { Formula } from '../law/formula.ts'
import type { Provision } from '../law/provision.ts'
import type { Language } from '../manifest/facts.ts'
import { type Asked, askedIn } from './asked.ts'
import { partPageWordsIn } from './explain-words.ts'
import { conditionBody, exceptionBody } from './page/conditions.ts'
import { factsOf, pathsRead } from './page/facts-read.ts'
import { factsTable } from './page/facts-table.ts'
import { blocks } from './page/markdown.ts'
import { provisionPage } from './provision-page.ts'

/** What was asked for as Markdown, or why there is nothing, with the ids that there are. */
export type Explanation =
  | { readonly kind: 'page'; readonly markdown: string }
  | { readonly kind: 'refusal'; readonly markdown: string }

/** Explains a provision, or one of its conditions or exceptions, by a query as `askedIn` reads it. */
export function explain(query: string, language: Language): Explanation {
  const asked = askedIn(query, language)
  return asked.kind === 'refusal' ? asked : { kind: 'page', markdown: pageOf(asked, language) }
}

/** The page of a provision, or of a part of it. */
export function pageOf(asked: Exclude<Asked, { kind: 'refusal' }>, language: Language): string {
  const { provision } = asked
  if (asked.kind === 'provision') return provisionPage(provision, language, null)
  const condition = provision.conditions.find(({ id }) => id === asked.id)
  if (condition !== undefined)
    return part(provision, condition.formula, conditionBody(provision, condition, language), language)
  const exception = provision.exceptions.find(({ id }) => id === asked.id)
  if (exception === undefined) throw new Error(`no such part: ${provision.id}/${asked.id}`)
  return part(provision, exception.formula, exceptionBody(provision, exception, language), language)
}

/** One condition with the facts that it reads, in the order of the format. */
function part(provision: Provision, formula: Formula, body: string, language: Language): string {
  const { citation, title } = provision.wording[language]
  const read = pathsRead([formula])
  const facts = [...factsOf(provision.section), ...factsOf('scope')].filter(({ path }) => read.has(path))
  const words = partPageWordsIn(language)
  const markdown = blocks(
    `# ${citation}: ${title}`,
    body,
    `## ${words.facts}`,
    factsTable(facts, language),
    words.wholePage(provision.id),
  )
  return `${markdown}\n`
}
