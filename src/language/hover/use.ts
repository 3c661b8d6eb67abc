import type { Provision } from '../../law/provision.ts'
import { danishAuthorities } from '../../law/territory.ts'
import type { Language } from '../../manifest/facts.ts'
import { reference } from '../../manifest/vocabulary.ts'
import { isFact } from '../../review/evaluate.ts'
import { factAt, type UseFacts } from '../../review/facts.ts'
import type { Judgement } from '../../review/judge.ts'
import { messagesIn } from '../../review/messages/messages.ts'
import { lowerFirst } from '../../review/messages/words.ts'
import type { UseReview } from '../../review/review.ts'
import { paragraphs, plain, row, table } from '../markdown.ts'
import type { Place } from '../place.ts'
import { languageTexts } from '../texts.ts'
import { settlingLines } from './change.ts'
import { type HoverContext, ROWS } from './options.ts'
import { SETTLED, shortCitations, verdictRank, verdictWords } from './words.ts'

/**
 * The verdicts of a use, the adverse and open ones first, and, in Denmark, who supervises. Its notes are findings on
 * the same key, which editors show with the hover.
 */
export function useMarkdown({ uses, system }: Place, context: HoverContext): string {
  return paragraphs(uses.map(use => oneUse(use, system.day, context)))
}

function oneUse(review: UseReview, day: string, context: HoverContext): string {
  const { language, pageOf } = context
  const texts = languageTexts(language)
  const messages = messagesIn(language)
  const ranked = [...review.judgements].sort((one, two) => verdictRank(one) - verdictRank(two))
  const told = ranked.filter(judgement => verdictRank(judgement) < SETTLED).slice(0, ROWS)
  const rows = told.map(judgement => {
    const { citation, title } = judgement.provision.wording[language]
    const link = `[${citation}](${pageOf(judgement.provision.id, null)})`
    return row(`${link} ${title}`, verdictWords(judgement, language))
  })
  const rest = review.judgements.filter(judgement => !told.includes(judgement))
  const verdicts = [...new Set(rest.map(({ verdict }) => verdict))]
  const others = verdicts.map(verdict => {
    const of = rest.filter(judgement => judgement.verdict === verdict)
    const provisions = of.map(({ provision }) => provision)
    return `${upperFirst(messages.verdict[verdict])}: ${shortCitations(provisions, language).join(', ')}.`
  })
  const purpose = review.use.purpose === null ? '' : `: ${plain(review.use.purpose)}`
  return paragraphs([
    `**${plain(review.use.id)}**${purpose}`,
    rows.length === 0 ? '' : table([texts.provision, texts.verdict], rows),
    settlingBlock(told, review, day, context),
    others.join('\n\n'),
    ...authorityLines(
      told.map(({ provision }) => provision),
      review.facts,
      language,
    ),
    `${texts.judgedAsOf} ${messages.day(day)}.`,
  ])
}

/** What the answers would settle, for the first open provisions and within the rows that one hover has. */
function settlingBlock(
  told: readonly Judgement[],
  review: UseReview,
  day: string,
  context: HoverContext,
): string {
  const { language } = context
  const lines = told.flatMap(judgement => {
    const { citation } = judgement.provision.wording[language]
    return settlingLines(judgement, review, day, context).map(line => `- ${citation}: ${line}`)
  })
  return lines.slice(0, ROWS - told.length).join('\n')
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** For uses in Denmark: who supervises the points that matter here, with its source and whether it was verified. */
function authorityLines(
  provisions: readonly Provision[],
  facts: UseFacts,
  language: Language,
): readonly string[] {
  const states = factAt(facts, reference('scope.member_states'), null)
  if (!isFact(states) || !states.hits.includes('DK')) return []
  const texts = languageTexts(language)
  const concerned = danishAuthorities.filter(({ provisions: ids }) =>
    provisions.some(({ id }) => ids?.includes(id)),
  )
  return concerned.map(({ concerns, authority, basis, checked, asOf }) => {
    const name = authority?.[language] ?? texts.noAuthority
    const verified = checked === 'verified' ? '' : `, ${texts.notVerified}`
    const dated = `${texts.asOf} ${messagesIn(language).day(asOf)}`
    return `${texts.authority} (${lowerFirst(concerns[language])}): ${name}. ${texts.source}: ${basis[language]} (${dated}${verified}).`
  })
}
