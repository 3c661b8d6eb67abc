import type { Language } from '../../manifest/facts.ts'
import type { Severity } from '../findings/finding.ts'
import type { RecommendationSet } from '../findings/recommendations.ts'
import type { Verdict } from '../judge.ts'

/** The file name of a team's policy. */
export const POLICY_NAME = '.ai-design-review.yaml'
/** The value of `schema` in a policy that this version reads. */
export const POLICY_SCHEMA = 'ai-design-review-policy/v1'

export const POLICY_KEYS = [
  'schema',
  'law_as_of',
  'language',
  'recommendations',
  'ignore',
  'fail_on',
  'severity',
] as const
export const LANGUAGES: readonly Language[] = ['en', 'da']
export const RECOMMENDATION_SETS: readonly RecommendationSet[] = ['justitia']

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

/** The severity of one verdict, or of the findings with a code or below it. */
export interface SeverityRule {
  readonly key: string
  readonly severity: PolicySeverity
}

/** What a team asks for: the nearest policy above a manifest holds. It changes no verdict. */
export interface Policy {
  /** The day of the law where neither `--as-of` nor the manifest names one. */
  readonly lawAsOf: string | null
  readonly language: Language | null
  readonly recommendations: readonly RecommendationSet[]
  /** Globs as in .gitignore, relative to the folder of the policy. */
  readonly ignore: readonly string[]
  readonly failOn: readonly FailingVerdict[]
  readonly severities: readonly SeverityRule[]
}

/** What holds without a policy. */
export const DEFAULT_POLICY: Policy = {
  lawAsOf: null,
  language: null,
  recommendations: [],
  ignore: [],
  failOn: ['prohibited', 'prohibited_unless_excepted', 'breach'],
  severities: [],
}

/** @param name a file name without its folder */
export function isPolicyName(name: string): boolean {
  return name === POLICY_NAME
}
