import type { Judgement } from '../judge.ts'
import type { UseReview } from '../review.ts'
import type { Policy } from './policy.ts'

/**
 * Whether a check fails on a judgement: the provision applies on the day, and the policy fails on the verdict. Only an
 * undetermined verdict can be accepted, by a recorded decision that is current.
 */
export function failsOn(
  { provision, verdict, applicable }: Judgement,
  { decisions }: UseReview,
  { failOn, acceptUndetermined }: Policy,
): boolean {
  if (!applicable || !failOn.some(one => one === verdict)) return false
  if (verdict !== 'undetermined' || !acceptUndetermined) return true
  const recorded = decisions.get(provision.id)
  return recorded?.decision.conclusion !== 'accepted' || recorded.stale.length > 0
}
