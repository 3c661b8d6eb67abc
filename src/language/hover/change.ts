import type { Language } from '../../manifest/facts.ts'
import { type Change, changesOf, NO_CHANGES } from '../../review/changes/changes.ts'
import type { ChangedValue } from '../../review/changes/value.ts'
import type { Judgement } from '../../review/judge.ts'
import { messagesIn } from '../../review/messages/messages.ts'
import type { UseReview } from '../../review/review.ts'
import { paragraphs } from '../markdown.ts'
import { languageTexts } from '../texts.ts'
import type { HoverContext } from './options.ts'

/** Sets of changes in one hover, and facts in one set. Reports show them all. */
const SETS = 2
const FACTS = 3

/**
 * Changes of design in which the fact takes part and after which the verdict would be another: out of a prohibition,
 * or, where one condition alone holds the use outside, into it. A description, never advice.
 * @param path of the fact, such as `face_collection.channels[0].targeting`
 */
export function changeList(
  path: string,
  judgement: Judgement,
  { facts }: UseReview,
  day: string,
  { language, attempt }: HoverContext,
): string {
  const { provision, verdict } = judgement
  if (verdict === 'undetermined') return ''
  const found = attempt(provision.id, () => changesOf(judgement, facts, day), NO_CHANGES)
  const changes = found.sets.filter(
    change =>
      change.facts.length <= FACTS &&
      change.facts.some(fact => fact.path === path) &&
      change.facts.every(({ kind }) => kind === 'design'),
  )
  if (changes.length === 0) return ''
  const shown = [...changes].sort((one, two) => one.facts.length - two.facts.length).slice(0, SETS)
  const lines = shown.map(change => `- ${changeWords(change, language)}`)
  return paragraphs([`${languageTexts(language).changes}:`, lines.join('\n')])
}

/** Sets of answers on one line, facts of one set and values of one fact; the rest is counted. */
const ALTERNATIVES = 2
const VALUES = 3

/**
 * The smallest sets of answers that settle an undetermined verdict, a line for each verdict to which they do: "not
 * prohibited if ...". Empty where the verdict is settled, or no answers by themselves settle it.
 */
export function settlingLines(
  judgement: Judgement,
  { facts }: UseReview,
  day: string,
  { language, attempt }: HoverContext,
): readonly string[] {
  if (judgement.verdict !== 'undetermined') return []
  const texts = languageTexts(language)
  const { id } = judgement.provision
  const { sets } = attempt(id, () => changesOf(judgement, facts, day), NO_CHANGES)
  const verdicts = [...new Set(sets.map(({ to }) => to))]
  return verdicts.map(verdict => {
    // The same answers may work through several conditions.
    const answers = new Set(
      sets.filter(({ to }) => to === verdict).map(change => answerWords(change, language)),
    )
    const shown = [...answers].slice(0, ALTERNATIVES).join(`, ${texts.or} `)
    const more = answers.size - ALTERNATIVES
    const rest = more > 0 ? ` (${texts.moreAnswers(more)})` : ''
    return `${texts.verdictIf(messagesIn(language).verdict[verdict])} ${shown}${rest}`
  })
}

function answerWords({ facts }: Change, language: Language): string {
  const texts = languageTexts(language)
  const words = facts.slice(0, FACTS).map(({ path, to, or, evidence }) => {
    const values = [to, ...or]
    const shown = values.slice(0, VALUES).map(valueWords).join(` ${texts.or} `)
    const cut = values.length > VALUES ? ' …' : ''
    const name = path.slice(path.indexOf('.') + 1)
    return `\`${name}\`: ${shown}${cut}${evidence ? ` (${texts.needsEvidence})` : ''}`
  })
  const more = facts.length - FACTS
  return [...words, ...(more > 0 ? [texts.more(more)] : [])].join('; ')
}

function changeWords({ facts, to }: Change, language: Language): string {
  const texts = languageTexts(language)
  const words = facts.map(({ path, to: value, or, evidence }) => {
    const values = [value, ...or].map(valueWords).join(` ${texts.or} `)
    // Facts of two entries of a list may stand beside each other.
    const name = path.slice(path.indexOf('.') + 1)
    return `\`${name}\`: ${values}${evidence ? ` (${texts.needsEvidence})` : ''}`
  })
  return `${words.join('; ')} → ${messagesIn(language).verdict[to]}`
}

function valueWords(value: ChangedValue): string {
  return `\`${typeof value === 'object' ? `[${value.join(', ')}]` : value}\``
}
