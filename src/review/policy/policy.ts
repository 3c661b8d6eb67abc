import type { Language } from '../../manifest/facts.ts'
import type { Severity } from '../findings/finding.ts'
import type { RecommendationSet } from '../findings/recommendations.ts'
import type { Verdict } from '../verdict.ts'

/** The file name of a team's policy. */
export const POLICY_NAME = '.ai-design-review.yaml'
/** The value of `schema` in a policy that this version reads. */
export const POLICY_SCHEMA = 'ai-design-review-policy/v1'

export const POLICY_KEYS = [
  'schema',
  'extends',
  'loosen',
  'reason',
  'law_as_of',
  'language',
  'recommendations',
  'ignore',
  'fail_on',
  'severity',
  'require',
  'owners',
  'evidence',
  'decisions',
  'detect',
] as const
export type PolicyKey = (typeof POLICY_KEYS)[number]
export const DECISION_KEYS = ['accept_undetermined'] as const
export const LANGUAGES: readonly Language[] = ['en', 'da']
export const RECOMMENDATION_SETS: readonly RecommendationSet[] = ['justitia']
export const OWNERS = ['required', 'optional'] as const
export const EVIDENCE = ['strict', 'lenient'] as const

/** The verdicts that a check can fail on. */
export const FAILING_VERDICTS = [
  'prohibited',
  'prohibited_unless_excepted',
  'undetermined',
  'breach',
] as const satisfies readonly Verdict[]
export type FailingVerdict = (typeof FAILING_VERDICTS)[number]

export const POLICY_SEVERITIES = ['error', 'warning', 'information', 'off'] as const
export type PolicySeverity = Severity | 'off'

const RANKS: Readonly<Record<PolicySeverity, number>> = { error: 3, warning: 2, information: 1, off: 0 }

/** The stricter of two severities. */
export function strictest<S extends PolicySeverity>(one: S, other: S): S {
  return RANKS[one] >= RANKS[other] ? one : other
}

/** The severity of one verdict, or of the findings with a code or below it. */
export interface SeverityRule {
  readonly key: string
  readonly severity: PolicySeverity
}

/** What a team asks for, as it holds for a manifest. It changes no verdict. */
export interface Policy {
  /** The day of the law where neither `--as-of` nor the manifest names one. */
  readonly lawAsOf: string | null
  readonly language: Language | null
  readonly recommendations: readonly RecommendationSet[]
  /** Globs as in .gitignore, relative to the folder of the policy. */
  readonly ignore: readonly string[]
  readonly failOn: readonly FailingVerdict[]
  readonly severities: readonly SeverityRule[]
  /** Rules of stricter policies, none of which a finding may fall below. */
  readonly severityFloors: readonly (readonly SeverityRule[])[]
  /** Globs of folders that hold a manifest or lie below one that does, relative to the folder of the policy. */
  readonly require: readonly string[]
  readonly owners: (typeof OWNERS)[number]
  /** `strict`: what holds a described use off a prohibition is documented. Never weaker than the law. */
  readonly evidence: (typeof EVIDENCE)[number]
  /** Whether a current decision that accepts an undetermined verdict lets the check pass. */
  readonly acceptUndetermined: boolean
  /** Whether folders that depend on AI libraries must be described. */
  readonly detect: boolean
}

/** What policies ask for before the defaults fill what they are silent about, which is null. */
export interface Wishes {
  readonly lawAsOf: Policy['lawAsOf']
  readonly language: Policy['language']
  readonly recommendations: Policy['recommendations'] | null
  readonly ignore: Policy['ignore'] | null
  readonly failOn: Policy['failOn'] | null
  readonly severities: Policy['severities'] | null
  readonly severityFloors: Policy['severityFloors']
  readonly require: Policy['require'] | null
  readonly owners: Policy['owners'] | null
  readonly evidence: Policy['evidence'] | null
  readonly acceptUndetermined: boolean | null
  readonly detect: boolean | null
}

/** What holds without a policy. */
export const DEFAULT_POLICY: Policy = {
  lawAsOf: null,
  language: null,
  recommendations: [],
  ignore: [],
  failOn: ['prohibited', 'prohibited_unless_excepted', 'breach'],
  severities: [],
  severityFloors: [],
  require: [],
  owners: 'optional',
  evidence: 'lenient',
  acceptUndetermined: false,
  detect: false,
}

/** A policy that says nothing. */
export const NO_WISHES: Wishes = {
  lawAsOf: null,
  language: null,
  recommendations: null,
  ignore: null,
  failOn: null,
  severities: null,
  severityFloors: [],
  require: null,
  owners: null,
  evidence: null,
  acceptUndetermined: null,
  detect: null,
}

/** The policy that the wishes make, with the defaults. */
export function policyFrom(wishes: Wishes): Policy {
  return {
    lawAsOf: wishes.lawAsOf,
    language: wishes.language,
    recommendations: wishes.recommendations ?? DEFAULT_POLICY.recommendations,
    ignore: wishes.ignore ?? DEFAULT_POLICY.ignore,
    failOn: wishes.failOn ?? DEFAULT_POLICY.failOn,
    severities: wishes.severities ?? DEFAULT_POLICY.severities,
    severityFloors: wishes.severityFloors,
    require: wishes.require ?? DEFAULT_POLICY.require,
    owners: wishes.owners ?? DEFAULT_POLICY.owners,
    evidence: wishes.evidence ?? DEFAULT_POLICY.evidence,
    acceptUndetermined: wishes.acceptUndetermined ?? DEFAULT_POLICY.acceptUndetermined,
    detect: wishes.detect ?? DEFAULT_POLICY.detect,
  }
}

/** @param name a file name without its folder */
export function isPolicyName(name: string): boolean {
  return name === POLICY_NAME
}
