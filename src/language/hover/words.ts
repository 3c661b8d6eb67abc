import { law } from '../../law/law.ts'
import type { Provision } from '../../law/provision.ts'
import type { Language } from '../../manifest/facts.ts'
import type { Ground, Status } from '../../review/evaluate.ts'
import { pathOf, valueInWords } from '../../review/findings/draft.ts'
import type { Judgement } from '../../review/judge.ts'
import { messagesIn } from '../../review/messages/messages.ts'
import { sourceIn } from '../../review/messages/sources.ts'
import type { UseReview } from '../../review/review.ts'
import { isAdverse } from '../../review/verdict.ts'
import { STATUS_MARK, VERDICT_MARK } from '../markdown.ts'
import { languageTexts } from '../texts.ts'
import type { HoverOptions } from './options.ts'

/** In a narrow cell mark and word stay on one line. */
export function statusWords(status: Status, language: Language): string {
  return `${STATUS_MARK[status]} ${messagesIn(language).status[status]}`.replaceAll(' ', NO_BREAK_SPACE)
}

const NO_BREAK_SPACE = '\u00a0'

/** A verdict by mark and word, with the day from which it applies, what holds it, and the entry it is about. */
export function verdictWords(
  { verdict, applicable, provision, heldBy, item, conditions }: Judgement,
  language: Language,
): string {
  const texts = languageTexts(language)
  const messages = messagesIn(language)
  const from =
    applicable || !isAdverse(verdict) ? '' : `, ${texts.applies} ${messages.day(provision.appliesFrom)}`
  const held = heldBy === null ? '' : `, ${texts.heldBy(heldBy, conditions.length)}`
  const entry = item === null || !isAdverse(verdict) ? '' : ` (\`${provision.items}[${item}]\`)`
  return `${VERDICT_MARK[verdict]} ${messages.verdict[verdict]}${from}${held}${entry}`
}

/**
 * The use neither describes what the provision is about nor comes near to it, and the condition is not what keeps
 * it outside.
 */
export function isRemote(judgement: Judgement, { facts }: UseReview, holds: boolean): boolean {
  const described = facts[judgement.provision.section].kind === 'facts'
  return !described && verdictRank(judgement) >= SETTLED && !holds
}

/** Verdicts from here on say that nothing is to be done. */
export const SETTLED = 4

/** What is adverse and near comes first. */
export function verdictRank({ verdict, heldBy, conditions, provision }: Judgement): number {
  const gate = conditions[provision.conditions.findIndex(condition => condition.gate)]
  switch (verdict) {
    case 'prohibited':
    case 'breach':
      return 0
    case 'prohibited_unless_excepted':
      return 1
    case 'undetermined':
      return gate?.status === 'satisfied' ? 2 : 5
    case 'not_prohibited':
      return heldBy === null ? 6 : 3
    case 'out_of_scope':
    case 'not_binding':
    case 'not_triggered':
    case 'duties_met':
      return 6
  }
}

/** How many facts a table cell names. */
const NAMED = 2

/** The first facts that decide, by name and value. */
export function groundsInWords(grounds: readonly Ground[], language: Language): string {
  const messages = messagesIn(language)
  const named = grounds.slice(0, NAMED).map(ground => {
    const path = pathOf(ground)
    return `\`${path.slice(path.lastIndexOf('.') + 1)}\`: ${valueInWords(ground, messages)}`
  })
  const more = grounds.length - NAMED
  return [...named, ...(more > 0 ? [languageTexts(language).more(more)] : [])].join('; ')
}

const POINT: Readonly<Record<Language, string>> = { en: 'Article 5(1)', da: 'Artikel 5, stk. 1, litra ' }

/** Citations to stand one after the other: what the points of Article 5(1) have in common is said once. */
export function shortCitations(provisions: readonly Provision[], language: Language): readonly string[] {
  const point = POINT[language]
  const citations = provisions.map(({ wording }) => wording[language].citation)
  const first = citations.findIndex(citation => citation.startsWith(point))
  return citations.map((citation, index) =>
    index > first && citation.startsWith(point) ? citation.slice(point.length) : citation,
  )
}

/** A line that counts what is left out and links to the provisions, each once. */
export function moreWords(left: readonly Provision[], { language, pageOf }: HoverOptions): string {
  if (left.length === 0) return ''
  const provisions = law.filter(provision => left.includes(provision))
  const links = shortCitations(provisions, language).map(
    (citation, index) => `[${citation}](${pageOf(provisions[index]?.id ?? '', null)})`,
  )
  return languageTexts(language).moreRows(left.length, links.join(', '))
}

/** A source with its abbreviations spelled out: the guide, and "(228)" for a paragraph of the Guidelines. */
export function sourceWords(source: string, language: Language): string {
  const texts = languageTexts(language)
  return sourceIn(source, language)
    .split('; ')
    .map(part => part.replace(/^guide (?=§)/, `${texts.guide} `).replace(/^\(/, `${texts.guidelines} (`))
    .join('; ')
}
