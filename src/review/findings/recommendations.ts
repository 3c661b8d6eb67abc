import { recommendations, recommendationsSource } from '../../law/recommendations.ts'
import type { Language } from '../../manifest/facts.ts'
import { evaluate } from '../evaluate.ts'
import { messagesIn } from '../messages/messages.ts'
import type { UseReview } from '../review.ts'
import { type Draft, pathOf, relatedTo } from './draft.ts'

/** Recommendations that a team may turn on. Policy, never law: they change no verdict. */
export type RecommendationSet = 'justitia'

/** What a recommendation says of a use: that it fires, or which facts it waits for once its use is described. */
export function recommendationDrafts({ use, facts }: UseReview, language: Language): readonly Draft[] {
  const messages = messagesIn(language)
  return recommendations.flatMap(({ id, label, text, formula, source }): readonly Draft[] => {
    const { status, grounds } = evaluate(formula, facts, null)
    const described = facts.biometric_identification.kind === 'facts'
    if (status === 'not_satisfied' || (status === 'unknown' && !described)) return []
    const message =
      status === 'satisfied'
        ? messages.recommendation({ label: label[language], text: text[language], source })
        : messages.recommendationOpen({ label: label[language], facts: grounds.map(pathOf), source })
    return [
      {
        code: `justitia/${id}`,
        severity: 'information',
        message: `${message} ${recommendationsSource.label[language]}`,
        range: use.key,
        related: relatedTo(grounds, use, messages),
      },
    ]
  })
}
