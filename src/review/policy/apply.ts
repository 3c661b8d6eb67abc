import type { Draft } from '../findings/draft.ts'
import type { Verdict } from '../verdict.ts'
import { isNeverLowered } from './codes.ts'
import { type Policy, type PolicySeverity, type SeverityRule, strictest } from './policy.ts'

/**
 * The drafts with the severities that a policy gives them, without those that it switches off. The longest code that
 * fits wins, and a code wins over a verdict. What is always an error is neither lowered nor switched off, and nothing
 * falls below what a stricter policy says.
 * @param verdict of the judgement that the drafts are about; null where they are about none
 */
export function withSeverities(
  drafts: readonly Draft[],
  verdict: Verdict | null,
  { severities, severityFloors }: Pick<Policy, 'severities' | 'severityFloors'>,
): readonly Draft[] {
  if (severities.length === 0 && severityFloors.length === 0) return drafts
  return drafts.flatMap(draft => {
    // Only the finding of the verdict itself carries the plain code of its provision.
    const ofVerdict = verdict !== null && !draft.code.includes('/') ? verdict : null
    const wanted = severityOf(draft.code, ofVerdict, severities) ?? draft.severity
    const severity = severityFloors
      .flatMap(rules => severityOf(draft.code, ofVerdict, rules) ?? [])
      .reduce<PolicySeverity>(strictest, wanted)
    if (severity !== 'error' && isProtected(draft, ofVerdict)) return [draft]
    return severity === 'off' ? [] : [{ ...draft, severity }]
  })
}

/**
 * What rules say of a code; null: nothing.
 * @param verdict the verdict that a finding with the code tells, or any other word that a rule may name
 */
export function severityOf(
  code: string,
  verdict: string | null,
  rules: readonly SeverityRule[],
): PolicySeverity | null {
  const byLength = rules
    .filter(({ key }) => code === key || code.startsWith(`${key}/`))
    .toSorted((one, two) => two.key.length - one.key.length)
  const ofCode = byLength[0] ?? rules.find(({ key }) => key === verdict)
  return ofCode?.severity ?? null
}

function isProtected({ code, severity }: Draft, verdict: Verdict | null): boolean {
  if (verdict !== null) return isNeverLowered(verdict)
  return severity === 'error' && isNeverLowered(code)
}
