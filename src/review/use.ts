import { law } from '../law/law.ts'
import type { Provision } from '../law/provision.ts'
import type { System, Use } from '../manifest/manifest.ts'
import { type BareJudgement, bareJudgements } from './bare.ts'
import { decisionsOf } from './decisions/decisions.ts'
import type { SectionFacts, UseFacts } from './facts.ts'
import { factsOfUse } from './facts-of-use.ts'
import { withDecision } from './findings/decisions.ts'
import type { Draft } from './findings/draft.ts'
import { evidenceDrafts, noteDrafts, scopeDrafts } from './findings/facts.ts'
import { recommendationDrafts } from './findings/recommendations.ts'
import { notStatedDrafts, verdictDrafts } from './findings/verdicts.ts'
import type { Attempt } from './guard.ts'
import { type Judgement, judge, reviewScope, type ScopeReview } from './judge.ts'
import { withSeverities } from './policy/apply.ts'
import { DEFAULT_POLICY } from './policy/policy.ts'
import type { ReviewOptions, UseReview } from './review.ts'

/** The review of one use, and what is found of it by itself. */
export interface ReviewedUse {
  readonly review: UseReview
  readonly drafts: readonly Draft[]
}

/**
 * Reviews the uses of one system, one after the other.
 * @param ofSystem the facts of the scope of the system
 * @param day the day of the law, as an ISO date
 */
export function useReviewer(
  system: System,
  ofSystem: SectionFacts,
  day: string,
  options: ReviewOptions,
  attempt: Attempt,
): (use: Use) => ReviewedUse {
  const { policy = DEFAULT_POLICY, language, isMissing } = options
  const bare = bareJudgements(ofSystem, day)

  function judged(use: Use): UseReview {
    const facts = factsOfUse(system, use, isMissing, ofSystem)
    const scope = reviewScope(facts)
    const judgements: Judgement[] = []
    for (const provision of options.provisions ?? law) {
      const known = bare.find(provision, facts)
      const judgement = known?.judgement ?? judgedAnew(provision, facts, scope)
      if (judgement !== null) judgements.push(judgement)
    }
    const decisions = attempt<UseReview['decisions']>(
      'decisions',
      () => decisionsOf(system, use, facts, judgements, options.asOf ?? options.today),
      new Map(),
    )
    return { use, facts, scope, judgements, decisions }
  }

  function judgedAnew(provision: Provision, facts: UseFacts, scope: ScopeReview): Judgement | null {
    const judgement = attempt(provision.id, () => judge(provision, facts, scope, day), null)
    if (judgement !== null) bare.keep(judgement, facts)
    return judgement
  }

  function draftsOfJudgement(
    judgement: Judgement,
    use: UseReview,
    known: BareJudgement | null,
  ): readonly Draft[] {
    const { provision, verdict } = judgement
    const ofVerdict = attempt(provision.id, () => verdictDrafts(judgement, use, language), null)
    const notes = attempt(provision.id, () => noteDrafts(judgement, use, day, language), null)
    // Nothing is known of what threw: it is to be shown with every file.
    if (known !== null && ofVerdict !== null && notes !== null) {
      known.findings.any = ofVerdict.length + notes.length > 0
    }
    const found = ofVerdict ?? []
    const decided = () => withDecision(found, judgement, use, language)
    return [
      ...withSeverities(attempt('decisions', decided, found), verdict, policy),
      ...withSeverities(notes ?? [], null, policy),
    ]
  }

  function draftsOf(use: UseReview): readonly Draft[] {
    const drafts: Draft[] = []
    const add = (found: readonly Draft[]) => drafts.push(...withSeverities(found, null, policy))
    for (const judgement of use.judgements) {
      const known = bare.find(judgement.provision, use.facts)
      if (known?.findings.any === false) continue
      drafts.push(...draftsOfJudgement(judgement, use, known))
    }
    add(notStatedDrafts(use.use, language))
    add(attempt('scope', () => scopeDrafts(use, language), []))
    for (const section of Object.values(use.facts)) {
      if (section.kind !== 'facts' || section === ofSystem) continue
      add(attempt('evidence', () => evidenceDrafts(section, use, isMissing, language), []))
    }
    if (options.recommendations?.includes('justitia')) {
      add(attempt('justitia', () => recommendationDrafts(use, language), []))
    }
    return drafts
  }

  return use => {
    const review = judged(use)
    return { review, drafts: draftsOf(review) }
  }
}
