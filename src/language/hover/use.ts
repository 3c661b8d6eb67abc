import type { Provision } from '../../law/provision.ts'
import { danishAuthorities } from '../../law/territory.ts'
import type { Language } from '../../manifest/facts.ts'
import { reference } from '../../manifest/vocabulary.ts'
import { isFact } from '../../review/evaluate.ts'
import { factAt, type UseFacts } from '../../review/facts.ts'
import { notesOf } from '../../review/findings/facts.ts'
import type { Judgement } from '../../review/judge.ts'
import { messagesIn } from '../../review/messages/messages.ts'
import type { UseReview } from '../../review/review.ts'
import { paragraphs, plain, row, table } from '../markdown.ts'
import type { Place } from '../place.ts'
import { languageTexts } from '../texts.ts'
import { type HoverOptions, ROWS } from './options.ts'
import { verdictWords } from './words.ts'

/** The verdicts of a use, the adverse and open ones first, with its notes and, in Denmark, who supervises. */
export function useMarkdown({ uses, system }: Place, options: HoverOptions): string {
  return paragraphs(uses.map(use => oneUse(use, system.day, options)))
}

function oneUse(review: UseReview, day: string, options: HoverOptions): string {
  const { language, pageOf } = options
  const texts = languageTexts(language)
  const messages = messagesIn(language)
  const ranked = [...review.judgements].sort((one, two) => verdictRank(one) - verdictRank(two))
  const told = ranked.filter(judgement => verdictRank(judgement) < SETTLED).slice(0, ROWS)
  const rows = told.map(judgement => {
    const { citation, title } = judgement.provision.wording[language]
    const link = `[${citation}](${pageOf(judgement.provision.id, null)})`
    return row(link, title, verdictWords(judgement, language))
  })
  const rest = ranked.filter(judgement => !told.includes(judgement))
  const others = rest.map(
    ({ provision, verdict }) => `${provision.wording[language].citation}: ${messages.verdict[verdict]}`,
  )
  return paragraphs([
    `**${plain(review.use.id)}**${review.use.purpose === null ? '' : `: ${plain(review.use.purpose)}`}`,
    rows.length === 0 ? '' : table([texts.provision, '', texts.verdict], rows),
    others.length === 0 ? '' : `${rows.length === 0 ? '' : `${texts.others}: `}${others.join('; ')}.`,
    ...ranked.flatMap(judgement => notesOf(judgement, review.facts, day).map(note => note.message[language])),
    ...authorityLines(
      told.map(({ provision }) => provision),
      review.facts,
      language,
    ),
    `${texts.judgedAsOf} ${messages.day(day)}.`,
  ])
}

/** Verdicts from here on say that nothing is to be done. */
const SETTLED = 4

function verdictRank({ verdict, heldBy, conditions, provision }: Judgement): number {
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

/** For uses in Denmark: who supervises the points that matter here, with its source and whether it was verified. */
function authorityLines(
  provisions: readonly Provision[],
  facts: UseFacts,
  language: Language,
): readonly string[] {
  const states = factAt(facts, reference('scope.member_states'), null)
  if (!isFact(states) || !states.hits.has('DK')) return []
  const texts = languageTexts(language)
  const concerned = danishAuthorities.filter(({ provisions: ids }) =>
    provisions.some(({ id }) => ids?.includes(id)),
  )
  return concerned.map(({ concerns, authority, basis, checked, asOf }) => {
    const name = authority?.[language] ?? texts.noAuthority
    const verified = checked === 'verified' ? '' : `; ${texts.notVerified}`
    return `${texts.authority} (${concerns[language]}): ${name}. ${basis[language]}${verified} (${asOf}).`
  })
}
