import type { Draft } from '../findings/draft.ts'
import type { Verdict } from '../judge.ts'
import { isNeverLowered } from './codes.ts'
import type { PolicySeverity, SeverityRule } from './policy.ts'

/**
 * The drafts with the severities that a policy gives them, without those that it switches off. The longest code that
 * fits wins, and a code wins over a verdict. What is always an error is neither lowered nor switched off.
 * @param verdict of the judgement that the drafts are about; null where they are about none
 */
export function withSeverities(
  drafts: readonly Draft[],
  verdict: Verdict | null,
  rules: readonly SeverityRule[],
): readonly Draft[] {
  if (rules.length === 0) return drafts
  return drafts.flatMap(draft => {
    // Only the finding of the verdict itself carries the plain code of its provision.
    const ofVerdict = verdict !== null && !draft.code.includes('/') ? verdict : null
    const severity = severityOf(draft.code, ofVerdict, rules)
    if (severity === null || (severity !== 'error' && isProtected(draft, ofVerdict))) return [draft]
    return severity === 'off' ? [] : [{ ...draft, severity }]
  })
}

function severityOf(
  code: string,
  verdict: Verdict | null,
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
