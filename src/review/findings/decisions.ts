import { law } from '../../law/law.ts'
import type { Language } from '../../manifest/facts.ts'
import type { Decision, StatedText, System } from '../../manifest/manifest.ts'
import { problem } from '../../manifest/problems.ts'
import type { RecordedDecision } from '../decisions/decisions.ts'
import { counts, type IsMissing } from '../facts.ts'
import type { Judgement } from '../judge.ts'
import { messagesIn } from '../messages/messages.ts'
import { shown } from '../messages/words.ts'
import type { UseReview } from '../review.ts'
import type { Draft } from './draft.ts'

/** What is wrong with the decisions of a system, and which of them no longer hold. */
export function decisionDrafts(
  system: System,
  uses: readonly UseReview[],
  isMissing: IsMissing,
  language: Language,
): readonly Draft[] {
  const ofSystem = system.decisions.flatMap(decision => [
    ...unknownDrafts(decision, system, language),
    ...evidenceDrafts(decision, isMissing, language),
  ])
  const stale = uses.flatMap(({ decisions }) =>
    [...decisions.values()].flatMap(recorded => staleDrafts(recorded, language)),
  )
  return [...ofSystem, ...stale]
}

function unknownDrafts({ provision, use }: Decision, system: System, language: Language): readonly Draft[] {
  return [
    ...unknownDraft(
      'provision',
      provision,
      law.map(({ id }) => id),
      language,
    ),
    ...unknownDraft(
      'use',
      use,
      system.uses.map(({ id }) => id),
      language,
    ),
  ]
}

function unknownDraft(
  kind: 'provision' | 'use',
  stated: StatedText | null,
  known: readonly string[],
  language: Language,
): readonly Draft[] {
  if (stated === null || known.includes(stated.text)) return []
  const { suggestion } = problem('bad-value', stated.place, { detail: stated.text, accepted: known })
  const message = messagesIn(language).decisionUnknown({
    kind,
    word: shown(stated.text),
    known: known.map(shown),
    suggestion: suggestion === null ? null : shown(suggestion),
  })
  return [{ code: `decision/unknown-${kind}`, severity: 'error', message, range: stated.place, related: [] }]
}

function evidenceDrafts({ evidence }: Decision, isMissing: IsMissing, language: Language): readonly Draft[] {
  return evidence
    .filter(proof => !counts(proof, isMissing))
    .map(({ text, range }) => ({
      code: 'evidence/not-found',
      severity: 'warning',
      message: messagesIn(language).evidenceNotFound(text),
      range,
      related: [],
    }))
}

function staleDrafts({ decision, stale, digest }: RecordedDecision, language: Language): readonly Draft[] {
  if (stale.length === 0) return []
  const until = decision.until?.text ?? null
  const message = messagesIn(language).decisionStale({ reasons: stale, until, digest })
  const range = decision.facts?.place ?? decision.place
  return [{ code: 'decision/stale', severity: 'warning', message, range, related: [] }]
}

/**
 * Shows the recorded decision beside the findings that a person can settle: those of an undetermined verdict and of
 * one held by a single condition. A finding of a prohibition stays as it is.
 */
export function withDecision(
  drafts: readonly Draft[],
  { provision, verdict }: Judgement,
  { decisions }: UseReview,
  language: Language,
): readonly Draft[] {
  const recorded = decisions.get(provision.id)
  if (recorded === undefined || (verdict !== 'undetermined' && verdict !== 'not_prohibited')) return drafts
  const sentence = decisionSentence(recorded, language)
  const { place } = recorded.decision
  return drafts.map(draft => ({
    ...draft,
    message: `${draft.message} ${sentence}`,
    related: [...draft.related, { message: sentence, range: place }],
  }))
}

/** "Decision recorded: accepted by ..., date", and whether it still holds. */
export function decisionSentence({ decision, stale }: RecordedDecision, language: Language): string {
  const { conclusion, by, date } = decision
  const messages = messagesIn(language)
  return messages.decisionRecorded({
    conclusion: messages.conclusion[conclusion ?? 'needs_work'],
    by: shown(by ?? '?'),
    date: date === null ? '?' : messages.day(date),
    stale: stale.length > 0,
  })
}
