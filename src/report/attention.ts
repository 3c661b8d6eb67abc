import type { Judgement } from '../review/judge.ts'
import type { UseReview } from '../review/review.ts'

/** A judgement that somebody should read: adverse, held by one condition, or open or not binding on described facts. */
export function needsAttention({ verdict, heldBy, provision }: Judgement, { facts }: UseReview): boolean {
  switch (verdict) {
    case 'prohibited':
    case 'prohibited_unless_excepted':
    case 'breach':
      return true
    // Where a provision does not bind, its conditions are shown all the same.
    case 'not_binding':
    case 'undetermined':
      return facts[provision.section].kind === 'facts'
    case 'not_prohibited':
      return heldBy !== null
    case 'out_of_scope':
    case 'not_triggered':
    case 'duties_met':
      return false
  }
}
