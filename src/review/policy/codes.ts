import { law } from '../../law/law.ts'
import type { Provision } from '../../law/provision.ts'
import { recommendations } from '../../law/recommendations.ts'
import { scopeContradictions, scopeNotes } from '../../law/scope.ts'
import type { ProblemCode } from '../../manifest/manifest.ts'
import type { Severity } from '../findings/finding.ts'
import { FAILING_VERDICTS } from './policy.ts'

/** What is wrong with a manifest, by the severity that it has. */
const MANIFEST_PROBLEMS: Readonly<Record<ProblemCode, 'error' | 'information'>> = {
  'not-ours': 'information',
  empty: 'information',
  'newer-schema': 'error',
  'unknown-key': 'error',
  'bad-value': 'error',
  'empty-value': 'error',
  'missing-key': 'error',
  'bad-id': 'error',
  'not-text': 'error',
  encoding: 'error',
  syntax: 'error',
  tag: 'error',
  'duplicate-key': 'error',
  alias: 'error',
  'complex-key': 'error',
  merge: 'error',
  limit: 'error',
}

/** An exclusion that is void is a mistake of the manifest, like those. */
const VOID_EXCLUSION = 'scope/void-exclusion'

/** The codes of what a policy asks for, unlike those of its own mistakes. */
const TEAM_RULES = ['owner-missing', 'evidence-missing'] as const
export type TeamRule = (typeof TEAM_RULES)[number]

/**
 * What is found around the manifests because a policy asks for it, by the severity that it has: AI that no manifest
 * describes, a `none` that a dependency makes doubtful, a required manifest that is missing, and a requirement that
 * no folder meets.
 */
export const WORKSPACE_CODES = {
  undescribed: 'warning',
  'doubtful-none': 'information',
  'manifest-missing': 'error',
  'no-such-folder': 'information',
} as const satisfies Readonly<Record<string, Severity>>
export type WorkspaceCode = keyof typeof WORKSPACE_CODES

const OTHERS = [
  'not-stated',
  'evidence',
  'evidence/missing',
  'evidence/not-found',
  'scope',
  VOID_EXCLUSION,
  'scope/note',
  'decision',
  'decision/stale',
  'decision/unknown-provision',
  'decision/unknown-use',
  'consistency',
  'policy',
  ...TEAM_RULES.map(rule => `policy/${rule}`),
  'policy/undescribed',
  'policy/doubtful-none',
  'policy/manifest-missing',
  'justitia',
  'manifest',
]

/** What `severity` of a policy names: verdicts, the codes of findings, and the beginnings of codes. */
export const SEVERITY_KEYS: readonly string[] = [
  ...new Set([
    ...FAILING_VERDICTS,
    ...law.map(({ id }) => id),
    ...OTHERS,
    ...Object.keys(MANIFEST_PROBLEMS).map(code => `manifest/${code}`),
    ...law.flatMap(codesOf),
    ...scopeNotes.map(({ id }) => `scope/note/${id}`),
    ...scopeContradictions.map(({ id }) => `consistency/${id}`),
    ...recommendations.map(({ id }) => `justitia/${id}`),
  ]),
]

/** The codes below that of the verdict. A restriction points at its duties from the verdict alone. */
function codesOf(provision: Provision): readonly string[] {
  const { id, kind, conditions, notes = [], notStatedNotes = [], notBindingReason } = provision
  const ofConditions =
    kind === 'prohibition'
      ? [
          `${id}/held-by`,
          ...conditions.flatMap(condition => [`${id}/${condition.id}`, `${id}/held-by/${condition.id}`]),
        ]
      : []
  const noted = [
    ...(notBindingReason === undefined ? [] : ['not-binding']),
    ...[...notes, ...notStatedNotes].map(note => note.id),
  ]
  const contradictions = (provision.contradictions ?? []).map(one => `consistency/${one.id}`)
  return [
    ...ofConditions,
    ...(noted.length > 0 ? [`${id}/note`] : []),
    ...noted.map(note => `${id}/note/${note}`),
    ...contradictions,
  ]
}

const NEVER_LOWERED: ReadonlySet<string> = new Set([
  'prohibited',
  'prohibited_unless_excepted',
  'breach',
  VOID_EXCLUSION,
  'manifest',
  ...Object.entries(MANIFEST_PROBLEMS).flatMap(([code, severity]) =>
    severity === 'error' ? [`manifest/${code}`] : [],
  ),
])

/** Whether what the key names is always an error: it can be neither lowered nor switched off. */
export function isNeverLowered(key: string): boolean {
  return NEVER_LOWERED.has(key)
}
