import type { Language } from '../../manifest/facts.ts'
import type { Judgement } from '../../review/judge.ts'
import { messagesIn } from '../../review/messages/messages.ts'
import { shortCitation } from '../outline.ts'
import { languageTexts } from '../texts.ts'
import { COUNTED, countedAs, groupOf, type Tally } from './order.ts'

/** "1 prohibited · 2 open": what asks for something; where nothing does, what there is. */
export function tallyWords(tally: Tally, language: Language): string {
  const counted = COUNTED.filter(one => tally[one] > 0)
  const asking = counted.filter(one => groupOf(one) !== 'rest')
  return countWords(asking.length > 0 ? asking : counted, tally, language).join(' · ')
}

/** "8 not prohibited", "1 not triggered": what asks for nothing. */
export function restWords(tally: Tally, language: Language): readonly string[] {
  return countWords(
    COUNTED.filter(one => groupOf(one) === 'rest' && tally[one] > 0),
    tally,
    language,
  )
}

function countWords(counted: readonly (keyof Tally)[], tally: Tally, language: Language): readonly string[] {
  const texts = languageTexts(language)
  return counted.map(one => texts.counted[one](tally[one]))
}

/** "prohibited", "prohibited from 2 December 2026" or "held by condition 3 of 4 alone". */
export function verdictInWords(judgement: Judgement, language: Language): string {
  const { verdict, applicable, provision, heldBy, conditions } = judgement
  const messages = messagesIn(language)
  const texts = languageTexts(language)
  if (heldBy !== null) return texts.heldBy(heldBy, conditions.length)
  const adverse = groupOf(countedAs(judgement)) === 'adverse'
  const from = adverse && !applicable ? ` ${texts.from} ${messages.day(provision.appliesFrom)}` : ''
  return `${messages.verdict[verdict]}${from}`
}

/** "3 of 4 conditions satisfied, 1 unknown". */
export function conditionsInWords({ conditions }: Judgement, language: Language): string {
  const count = (status: string) => conditions.filter(one => one.status === status).length
  return languageTexts(language).conditionsSatisfied(count('satisfied'), conditions.length, count('unknown'))
}

/** "5(1)(c), 5(1)(e)", by the order of the law. */
export function pointsOf(judgements: readonly Judgement[]): string {
  return judgements.map(({ provision }) => shortCitation(provision.id)).join(', ')
}
