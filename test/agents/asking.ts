/** Asks the tools about a text, in the language of the test, on a day of its own. */

import assert from 'node:assert/strict'
import { type Answer, type ReviewedManifest, refusal } from '../../src/agents/answer.ts'
import { asQuery, explainAnswer } from '../../src/agents/explain.ts'
import { type Known, questionAnswer } from '../../src/agents/question.ts'
import { reviewAnswer, type Wanted } from '../../src/agents/review.ts'
import type { ExplainAnswer } from '../../src/agents/schemas.ts'
import type { Language } from '../../src/manifest/facts.ts'
import { read } from '../../src/manifest/read.ts'
import { askedIn } from '../../src/report/asked.ts'
import { pageOf } from '../../src/report/explain.ts'
import { review } from '../../src/review/review.ts'

export const DAY = '2026-12-10'

export function reviewed(text: string, language: Language = 'en'): ReviewedManifest {
  const options = { asOf: null, today: DAY, language, isMissing: () => false }
  return { path: 'ai-system.yaml', review: review(read(text), options) }
}

export function askReview(text: string, wanted: Wanted = {}, language: Language = 'en') {
  return reviewAnswer(reviewed(text, language), wanted, language)
}

export function askQuestion(text: string, known: Known = {}, language: Language = 'en') {
  return questionAnswer(reviewed(text, language), known, language)
}

/** What was answered; a refusal fails the test. */
export function answered<T>(answer: Answer<T>): { readonly data: T; readonly markdown: string } {
  assert.ok(answer.kind === 'answer', answer.kind === 'refusal' ? answer.message : '')
  return answer
}

/** Why nothing was answered. */
export function refused(answer: Answer<unknown>): string {
  assert.ok(answer.kind === 'refusal', 'there is an answer')
  return answer.message
}

/** As a face that holds what makes the pages. */
export function askLaw(query: string, from: number, language: Language): Answer<ExplainAnswer> {
  const asked = askedIn(asQuery(query), language)
  return asked.kind === 'refusal'
    ? refusal(asked.markdown.trim())
    : explainAnswer(asQuery(query), asked, pageOf(asked, language), from, language)
}
