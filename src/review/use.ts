import { law } from '../law/law.ts'
import type { System, Use } from '../manifest/manifest.ts'
import { bareJudgements } from './bare.ts'
import { decisionsOf } from './decisions/decisions.ts'
import type { SectionFacts } from './facts.ts'
import { factsOfUse } from './facts-of-use.ts'
import { withDecision } from './findings/decisions.ts'
import type { Draft } from './findings/draft.ts'
import { evidenceDrafts, noteDrafts, scopeDrafts } from './findings/facts.ts'
import { recommendationDrafts } from './findings/recommendations.ts'
import { notStatedDrafts, verdictDrafts } from './findings/verdicts.ts'
import type { Attempt } from './guard.ts'
import { type Judgement, judge, reviewScope } from './judge.ts'
import { withSeverities } from './policy/apply.ts'
import { DEFAULT_POLICY } from './policy/policy.ts'
import type { ReviewOptions, UseReview } from './review.ts'
import type { Verdict } from './verdict.ts'

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
      const judgement =
        known?.judgement ?? attempt(provision.id, () => judge(provision, facts, scope, day), null)
      if (judgement === null) continue
      if (known === null) bare.keep(judgement, facts)
      judgements.push(judgement)
    }
    const decisions = attempt<UseReview['decisions']>(
      'decisions',
      () => decisionsOf(system, use, facts, judgements, options.asOf ?? options.today),
      new Map(),
    )
    return { use, facts, scope, judgements, decisions }
  }

  function draftsOf(use: UseReview): readonly Draft[] {
    const drafts: Draft[] = []
    const add = (found: readonly Draft[], verdict: Verdict | null = null) =>
      drafts.push(...withSeverities(found, verdict, policy))
    for (const judgement of use.judgements) {
      const { id } = judgement.provision
      const known = bare.find(judgement.provision, use.facts)
      if (known?.findings.any === false) continue
      const ofVerdict = attempt(id, () => verdictDrafts(judgement, use, language), [])
      const decided = () => withDecision(ofVerdict, judgement, use, language)
      add(attempt('decisions', decided, ofVerdict), judgement.verdict)
      const notes = attempt(id, () => noteDrafts(judgement, use, day, language), [])
      add(notes)
      if (known !== null) known.findings.any = ofVerdict.length + notes.length > 0
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
