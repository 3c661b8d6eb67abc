import type { Language } from '../../manifest/facts.ts'
import type { System } from '../../manifest/manifest.ts'
import { type Evaluation, type Ground, isFact } from '../evaluate.ts'
import { counts, type IsMissing } from '../facts.ts'
import type { Judgement } from '../judge.ts'
import { messagesIn } from '../messages/messages.ts'
import type { Policy } from '../policy/policy.ts'
import type { UseReview } from '../review.ts'
import { type Draft, placeOf } from './draft.ts'

/** What a team asks of every manifest beyond the law, and this one does not give. */
export function policyDrafts(
  system: System,
  uses: readonly UseReview[],
  { owners, evidence }: Policy,
  isMissing: IsMissing,
  language: Language,
): readonly Draft[] {
  const owner = owners === 'required' && system.owner === null ? [ownerDraft(system, language)] : []
  if (evidence === 'lenient') return owner
  return [
    ...owner,
    ...uses.flatMap(use =>
      use.judgements.flatMap(judgement => evidenceDrafts(judgement, use, isMissing, language)),
    ),
  ]
}

function ownerDraft({ place }: System, language: Language): Draft {
  const message = messagesIn(language).ownerMissing
  return { code: 'policy/owner-missing', severity: 'error', message, range: place, related: [] }
}

/**
 * What holds a described use off a prohibition is to be documented: all facts of one condition that is not satisfied,
 * or of one exception that is. The findings ask for what is missing of the one that lacks least.
 */
function evidenceDrafts(
  { provision, verdict, conditions, exceptions }: Judgement,
  { use, facts }: UseReview,
  isMissing: IsMissing,
  language: Language,
): readonly Draft[] {
  if (verdict !== 'not_prohibited' || facts[provision.section].kind !== 'facts') return []
  const isUndocumented = (ground: Ground) =>
    !isFact(ground) || !(ground.statement?.evidence ?? []).some(proof => counts(proof, isMissing))
  const pillars: readonly Evaluation[] = [
    ...conditions.filter(({ status }) => status === 'not_satisfied'),
    ...exceptions.filter(({ status }) => status === 'satisfied'),
  ]
  const [least = []] = pillars
    .map(({ grounds }) => grounds.filter(isUndocumented))
    .toSorted((one, two) => one.length - two.length)
  const message = messagesIn(language).evidenceWanted(provision.wording[language].citation)
  return least.map(ground => ({
    code: 'policy/evidence-missing',
    severity: 'error',
    message,
    range: placeOf(ground, use, facts),
    related: [],
  }))
}
