import { law } from '../law/law.ts'
import type { Provision } from '../law/provision.ts'
import type { Language } from '../manifest/facts.ts'
import type { ManifestFile, System, Use } from '../manifest/manifest.ts'
import { lineIndex } from '../manifest/position.ts'
import { type BareJudgements, bareJudgements, forSection } from './bare.ts'
import { decisionsOf, type RecordedDecision } from './decisions/decisions.ts'
import { factsOfSystem, factsOfUse, type IsMissing, type SectionFacts, type UseFacts } from './facts.ts'
import { decisionDrafts, withDecision } from './findings/decisions.ts'
import { type Draft, finish } from './findings/draft.ts'
import { evidenceDrafts, noteDrafts, scopeDrafts } from './findings/facts.ts'
import type { Finding } from './findings/finding.ts'
import { policyDrafts } from './findings/policy.ts'
import { problemDrafts } from './findings/problems.ts'
import { type RecommendationSet, recommendationDrafts } from './findings/recommendations.ts'
import { notStatedDrafts, verdictDrafts } from './findings/verdicts.ts'
import { type Attempt, createGuard, type ToolProblem } from './guard.ts'
import { type Judgement, judge, reviewScope, type ScopeReview, type Verdict } from './judge.ts'
import { messagesIn } from './messages/messages.ts'
import { withSeverities } from './policy/apply.ts'
import { DEFAULT_POLICY, type Policy } from './policy/policy.ts'

export interface ReviewOptions {
  /** The day to judge on, as an ISO date; null: the manifest's `law_as_of`, else the policy's, else `today`. */
  readonly asOf: string | null
  readonly today: string
  readonly language: Language
  /** Tells whether an evidence path is known not to exist. */
  readonly isMissing: IsMissing
  readonly recommendations?: readonly RecommendationSet[]
  /** What the team asks for; the defaults where absent. It changes no verdict. */
  readonly policy?: Policy
  /** The provisions to judge by; all of them where absent. */
  readonly provisions?: readonly Provision[]
}

export interface FileReview {
  readonly file: ManifestFile
  readonly systems: readonly SystemReview[]
  readonly findings: readonly Finding[]
  readonly toolProblems: readonly ToolProblem[]
}

export interface SystemReview {
  readonly system: System
  /** The day of the law, as an ISO date. */
  readonly day: string
  readonly uses: readonly UseReview[]
}

export interface UseReview {
  readonly use: Use
  readonly facts: UseFacts
  readonly scope: ScopeReview
  /** In the order of the law. */
  readonly judgements: readonly Judgement[]
  /** The recorded decisions by the id of their provision. They change no verdict. */
  readonly decisions: ReadonlyMap<string, RecordedDecision>
}

/** Reviews every use of every system of a file under every provision. Never throws. */
export function review(file: ManifestFile, options: ReviewOptions): FileReview {
  const { policy = DEFAULT_POLICY } = options
  const messages = messagesIn(options.language)
  const drafts: Draft[] = []
  const add = (found: readonly Draft[], verdict: Verdict | null = null) =>
    drafts.push(...withSeverities(found, verdict, policy))
  add(problemDrafts(file, messages))
  const { attempt, problems } = createGuard(options.language)
  const systems = file.systems.map((system): SystemReview => {
    const day = options.asOf ?? system.lawAsOf ?? policy.lawAsOf ?? options.today
    const scope = factsOfSystem(system, options.isMissing)
    const bare = bareJudgements(scope)
    const uses = system.uses.map(use => reviewUse(system, scope, bare, use, day, options, attempt))
    /** The scope of the system, once its evidence has been looked at: every use has it. */
    let lookedAt: SectionFacts | null = null
    for (const use of uses) {
      for (const judgement of use.judgements) {
        const { id } = judgement.provision
        const known = bare.find(judgement.provision, use.facts)
        if (known?.silent) continue
        const ofVerdict = attempt(id, () => verdictDrafts(judgement, use, options.language), [])
        add(
          attempt('decisions', () => withDecision(ofVerdict, judgement, use, options.language), ofVerdict),
          judgement.verdict,
        )
        const notes = attempt(id, () => noteDrafts(judgement, use, day, options.language), [])
        add(notes)
        if (known !== null) known.silent = ofVerdict.length + notes.length === 0
      }
      add(notStatedDrafts(use.use, options.language))
      add(attempt('scope', () => scopeDrafts(use, options.language), []))
      add(attempt('evidence', () => evidenceDrafts(use, lookedAt, options.isMissing, options.language), []))
      if (use.facts.scope === scope) lookedAt = scope
      if (options.recommendations?.includes('justitia')) {
        add(attempt('justitia', () => recommendationDrafts(use, options.language), []))
      }
    }
    add(attempt('policy', () => policyDrafts(system, uses, policy, options.isMissing, options.language), []))
    add(attempt('decisions', () => decisionDrafts(system, uses, options.isMissing, options.language), []))
    return { system, day, uses }
  })
  return { file, systems, findings: finish(drafts, lineIndex(file.text)), toolProblems: problems() }
}

function reviewUse(
  system: System,
  ofSystem: SectionFacts,
  bare: BareJudgements,
  use: Use,
  day: string,
  options: ReviewOptions,
  attempt: Attempt,
): UseReview {
  const facts = factsOfUse(system, use, options.isMissing, ofSystem)
  const scope = reviewScope(facts)
  const judgements: Judgement[] = []
  for (const provision of options.provisions ?? law) {
    const known = bare.find(provision, facts)
    const judgement =
      known === null
        ? attempt(provision.id, () => judge(provision, facts, scope, day), null)
        : forSection(known, facts)
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
