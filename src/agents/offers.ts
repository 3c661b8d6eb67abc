import type { Answer, Question } from '../language/interview/question.ts'
import type { WordedQuestion } from '../language/interview/words.ts'
import type { Fact, Language } from '../manifest/facts.ts'
import { documentWordsIn } from '../report/document/words.ts'
import { named, piece } from './quote.ts'
import { refusalsIn } from './refusals.ts'
import { agentWordsIn } from './words.ts'

/** An answer to a question, as an agent reads it. */
export interface Offer {
  readonly name: string
  readonly meaning: string
  /** What is answered: for the question about sections, one of them at a time. */
  readonly question: Question
  readonly answer: Answer
}

/** More values, such as the countries, are typed. */
const MOST_VALUES = 24
const UNKNOWN = 'unknown'
const EMPTY = '[]'

/** Every answer whose edit is known before it is given. */
export function offers(question: Question, worded: WordedQuestion, language: Language): readonly Offer[] {
  const words = agentWordsIn(language)
  if (question.kind === 'sections') {
    return question.sections.flatMap(section => {
      const one: Question = { ...question, sections: [section] }
      const about = worded.choices.find(({ value }) => value === section)?.meaning ?? ''
      const chosenNone: Answer = { kind: 'words', words: [] }
      return [
        {
          name: `${section}: none`,
          meaning: `${about} ${words.sectionNone}`,
          question: one,
          answer: chosenNone,
        },
        {
          name: `${section}: ${UNKNOWN}`,
          meaning: words.sectionUnknown,
          question: one,
          answer: { kind: UNKNOWN },
        },
      ]
    })
  }
  const offer = (name: string, meaning: string, answer: Answer): Offer => ({
    name,
    meaning,
    question,
    answer,
  })
  const values = worded.choices.length > MOST_VALUES ? [] : worded.choices
  return [
    ...values.map(({ value, meaning }) =>
      offer(value, meaningOf(value, meaning, question, language), { kind: 'words', words: [value] }),
    ),
    ...(worded.input === 'several' ? [offer(EMPTY, words.noneOfThem, { kind: 'words', words: [] })] : []),
    ...(worded.none === null ? [] : [offer(EMPTY, words.noEntry, { kind: 'none' })]),
    ...(worded.canBeUnknown ? [offer(UNKNOWN, words.unknown, { kind: UNKNOWN })] : []),
  ]
}

function meaningOf(value: string, meaning: string, question: Question, language: Language): string {
  const fact: Fact | null = 'fact' in question ? question.fact : null
  const needsEvidence = fact !== null && 'evidence' in fact && fact.evidence.includes(value)
  return needsEvidence ? `${meaning} (${documentWordsIn(language).withEvidence})` : meaning
}

/** The answer that a person gave, as the interview takes it; or why it is none, and what to send instead. */
export function givenAnswer(
  question: Question,
  worded: WordedQuestion,
  given: readonly string[],
  language: Language,
): Offer | string {
  const refusals = refusalsIn(language)
  if (question.kind === 'sections') return refusals.noAnswerHere
  const offer = (answer: Answer): Offer => ({
    name: given.length === 0 ? EMPTY : given.map(piece).join(', '),
    meaning: agentWordsIn(language).given,
    question,
    answer,
  })
  const [first = EMPTY, ...others] = given.map(text => text.trim())
  if (others.length === 0) {
    if (first === UNKNOWN && worded.canBeUnknown) return offer({ kind: UNKNOWN })
    if (first === EMPTY && worded.none !== null) return offer({ kind: 'none' })
    if (first === EMPTY && worded.input === 'several') return offer({ kind: 'words', words: [] })
  }
  if (worded.choices.length === 0) {
    if (others.length > 0 || first === '' || first === EMPTY) return refusals.oneAnswer
    const isNumber = 'fact' in question && question.fact.type === 'integer'
    return isNumber && !/^\d{1,15}$/.test(first) ? refusals.wholeNumber : offer({ kind: 'text', text: first })
  }
  if (others.length > 0 && worded.input !== 'several') return refusals.oneAnswer
  const words = [first, ...others]
  const known = worded.choices.map(({ value }) => value)
  const strange = words.find(word => !known.includes(word))
  if (strange === undefined) return offer({ kind: 'words', words: [...new Set(words)] })
  const shown = [...known.slice(0, MOST_VALUES), ...(known.length > MOST_VALUES ? ['…'] : [])]
  return refusals.notAnAnswer(named(strange), [...shown, UNKNOWN].join(', '))
}
