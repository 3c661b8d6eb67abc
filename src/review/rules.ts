import { law } from '../law/law.ts'
import type { Condition, Provision } from '../law/provision.ts'
import { recommendations, recommendationsSource } from '../law/recommendations.ts'
import { scopeContradictions, scopeNotes } from '../law/scope.ts'
import type { Language, Text } from '../manifest/facts.ts'
import type { Severity } from './findings/finding.ts'
import { lawTitlesIn } from './messages/titles.ts'

/** What stands behind a code that the law words. */
export interface LawRule {
  readonly code: string
  /** The severity that its findings usually have. */
  readonly severity: Severity
  readonly title: string
  readonly description: string
  readonly provision: Provision | null
  /** Null where the rule is about no condition. */
  readonly condition: Condition | null
}

/** The verdict, the conditions and the notes of a provision. */
export function rulesOfProvision(provision: Provision, language: Language): readonly LawRule[] {
  const titles = lawTitlesIn(language)
  const wording = provision.wording[language]
  const verdict: LawRule = {
    code: provision.id,
    severity: 'error',
    title: `${wording.citation}: ${wording.title}`,
    description: wording.summary,
    provision,
    condition: null,
  }
  const ofConditions = provision.conditions.flatMap((condition, index): readonly LawRule[] => {
    const { label, satisfied, not_satisfied } = wording.conditions[condition.id] ?? {
      label: condition.id,
      satisfied: condition.id,
      not_satisfied: condition.id,
    }
    const about = { provision, condition } as const
    return [
      {
        ...about,
        code: `${provision.id}/${condition.id}`,
        severity: 'warning',
        title: titles.condition(wording.citation, index + 1, label),
        description: satisfied,
      },
      {
        ...about,
        code: `${provision.id}/held-by/${condition.id}`,
        severity: 'information',
        title: titles.heldBy(wording.citation, index + 1, label),
        description: not_satisfied,
      },
    ]
  })
  const reason = provision.notBindingReason
  const notes = [
    ...(reason === undefined ? [] : [{ id: 'not-binding', message: reason, severity: undefined }]),
    ...(provision.notes ?? []),
    ...(provision.notStatedNotes ?? []).map(note => ({ ...note, severity: undefined })),
  ]
  return [
    verdict,
    // A restriction points at its duties from the verdict alone.
    ...(provision.kind === 'prohibition' ? ofConditions : []),
    ...notes.map(
      ({ id, message, severity }): LawRule => ({
        code: `${provision.id}/note/${id}`,
        severity: severity ?? 'information',
        title: titles.note(wording.citation),
        description: message[language],
        provision,
        condition: null,
      }),
    ),
  ]
}

/** Notes on the scope, and facts that contradict each other. */
export function rulesBesideProvisions(language: Language): readonly LawRule[] {
  const titles = lawTitlesIn(language)
  const rule = (code: string, severity: Severity, title: string, message: Text): LawRule => ({
    code,
    severity,
    title,
    description: message[language],
    provision: null,
    condition: null,
  })
  const all = [...scopeContradictions, ...law.flatMap(provision => provision.contradictions ?? [])]
  const contradictions = [...new Map(all.map(contradiction => [contradiction.id, contradiction])).values()]
  return [
    ...scopeNotes.map(({ id, message }) =>
      rule(`scope/note/${id}`, 'information', titles.scopeNote, message),
    ),
    ...contradictions.map(({ id, message }) =>
      rule(`consistency/${id}`, 'warning', titles.contradiction, message),
    ),
  ]
}

export function rulesOfRecommendations(language: Language): readonly LawRule[] {
  return recommendations.map(({ id, label, text }) => ({
    code: `justitia/${id}`,
    severity: 'information',
    title: label[language],
    description: `${text[language]} ${recommendationsSource.label[language]}`,
    provision: null,
    condition: null,
  }))
}
