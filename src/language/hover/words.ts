import type { Language } from '../../manifest/facts.ts'
import type { Ground } from '../../review/evaluate.ts'
import { pathOf, valueInWords } from '../../review/findings/draft.ts'
import type { Judgement, Verdict } from '../../review/judge.ts'
import { messagesIn } from '../../review/messages/messages.ts'
import { VERDICT_MARK } from '../markdown.ts'
import { languageTexts } from '../texts.ts'

/** A verdict by mark and word, with the day from which it applies, what holds it, and the entry it is about. */
export function verdictWords(
  { verdict, applicable, provision, heldBy, item }: Judgement,
  language: Language,
): string {
  const texts = languageTexts(language)
  const messages = messagesIn(language)
  const from =
    applicable || !isAdverse(verdict) ? '' : `, ${texts.applies} ${messages.day(provision.appliesFrom)}`
  const held = heldBy === null ? '' : `, ${texts.heldBy}`
  const entry = item === null || !isAdverse(verdict) ? '' : ` (\`${provision.items}[${item}]\`)`
  return `${VERDICT_MARK[verdict]} ${messages.verdict[verdict]}${from}${held}${entry}`
}

function isAdverse(verdict: Verdict): boolean {
  return verdict === 'prohibited' || verdict === 'prohibited_unless_excepted' || verdict === 'breach'
}

/** How many facts a table cell names. */
const NAMED = 3

/** The first facts that decide, by name and value. */
export function groundsInWords(grounds: readonly Ground[], language: Language): string {
  const messages = messagesIn(language)
  const named = grounds.slice(0, NAMED).map(ground => {
    const path = pathOf(ground)
    return `\`${path.slice(path.lastIndexOf('.') + 1)}\` ${valueInWords(ground, messages)}`
  })
  const more = grounds.length - NAMED
  return [...named, ...(more > 0 ? [languageTexts(language).more(more)] : [])].join('; ')
}
