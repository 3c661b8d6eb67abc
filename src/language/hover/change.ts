import type { Language } from '../../manifest/facts.ts'
import { type Change, changesOf } from '../../review/changes/changes.ts'
import type { ChangedValue } from '../../review/changes/value.ts'
import type { Judgement } from '../../review/judge.ts'
import { messagesIn } from '../../review/messages/messages.ts'
import type { UseReview } from '../../review/review.ts'
import { paragraphs } from '../markdown.ts'
import { languageTexts } from '../texts.ts'

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
  language: Language,
): string {
  if (judgement.verdict === 'undetermined') return ''
  const changes = changesOf(judgement, facts, day).sets.filter(
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
