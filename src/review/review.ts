import type { Provision } from '../law/provision.ts'
import type { Language } from '../manifest/facts.ts'
import type { ManifestFile, System, Use } from '../manifest/manifest.ts'
import { lineIndex } from '../manifest/position.ts'
import type { RecordedDecision } from './decisions/decisions.ts'
import type { IsMissing, SectionFacts, UseFacts } from './facts.ts'
import { factsOfSystem } from './facts-of-use.ts'
import { decisionDrafts } from './findings/decisions.ts'
import { type Draft, finish } from './findings/draft.ts'
import { evidenceDrafts } from './findings/facts.ts'
import type { Finding } from './findings/finding.ts'
import { policyDrafts } from './findings/policy.ts'
import { problemDrafts } from './findings/problems.ts'
import type { RecommendationSet } from './findings/recommendations.ts'
import { createGuard, type ToolProblem } from './guard.ts'
import type { Judgement, ScopeReview } from './judge.ts'
import { messagesIn } from './messages/messages.ts'
import { withSeverities } from './policy/apply.ts'
import { DEFAULT_POLICY, type Policy } from './policy/policy.ts'
import { type ReviewedUse, useReviewer } from './use.ts'

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
  return reviewKept(file, options, NOTHING_KNOWN).review
}

/** A review with what it takes to review the file again after an edit. */
export interface KeptReview {
  readonly review: FileReview
  readonly options: ReviewOptions
  /** The uses of all systems, in the order of the text. */
  readonly uses: readonly ReviewedUse[]
}

/** What is known of a file before it is reviewed. */
export interface Known {
  /** The facts of the scope of its only system. */
  readonly scope: SectionFacts | null
  /** The review of a use, by its place among the uses; null: it is to be reviewed. */
  use(index: number, use: Use, system: System): ReviewedUse | null
}

export const NOTHING_KNOWN: Known = { scope: null, use: () => null }

export function reviewKept(file: ManifestFile, options: ReviewOptions, known: Known): KeptReview {
  const { policy = DEFAULT_POLICY, language, isMissing } = options
  const drafts: Draft[] = []
  const add = (found: readonly Draft[]) => drafts.push(...withSeverities(found, null, policy))
  add(problemDrafts(file, messagesIn(language)))
  const { attempt, problems } = createGuard(language)
  const kept: ReviewedUse[] = []
  const systems = file.systems.map((system): SystemReview => {
    const day = options.asOf ?? system.lawAsOf ?? policy.lawAsOf ?? options.today
    const scope = known.scope ?? factsOfSystem(system, isMissing)
    const reviewUse = useReviewer(system, scope, day, options, attempt)
    const reviewed = system.uses.map((use, index) => known.use(index, use, system) ?? reviewUse(use))
    for (const use of reviewed) {
      kept.push(use)
      drafts.push(...use.drafts)
    }
    const uses = reviewed.map(use => use.review)
    // What is wrong with the scope of the system is the same for every use that has it.
    const [sharing] = uses.filter(({ facts }) => facts.scope === scope)
    if (sharing !== undefined) {
      add(attempt('evidence', () => evidenceDrafts(scope, sharing, isMissing, language), []))
    }
    add(attempt('policy', () => policyDrafts(system, uses, policy, isMissing, language), []))
    add(attempt('decisions', () => decisionDrafts(system, uses, isMissing, language), []))
    return { system, day, uses }
  })
  const findings = finish(drafts, lineIndex(file.text))
  return { review: { file, systems, findings, toolProblems: problems() }, options, uses: kept }
}
