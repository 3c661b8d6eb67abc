import type { Decision, System, Use } from '../../manifest/manifest.ts'
import type { UseFacts } from '../facts.ts'
import type { Judgement } from '../judge.ts'
import { differences, digestOf } from './digest.ts'

/** Why a decision no longer holds; `no-digest`: it does not say what it rests on. */
export type StaleReason = 'facts' | 'law' | 'until' | 'no-digest'

/** The decision that counts for a use under a provision. It changes no verdict. */
export interface RecordedDecision {
  readonly decision: Decision
  /** Nothing: the decision is current. */
  readonly stale: readonly StaleReason[]
  /** The digest as it is now. */
  readonly digest: string
}

/**
 * The decisions on a use by the id of their provision. Of several the one with the latest date counts, among equals
 * the last in the text.
 * @param today the day on which `until` is looked at; the manifest's `law_as_of` chooses the law, not the calendar
 */
export function decisionsOf(
  system: System,
  use: Use,
  facts: UseFacts,
  judgements: readonly Judgement[],
  today: string,
): ReadonlyMap<string, RecordedDecision> {
  const recorded = new Map<string, RecordedDecision>()
  const ofUse = system.decisions.filter(
    ({ use: id, conclusion }) => id?.text === use.id && conclusion !== null,
  )
  if (ofUse.length === 0) return recorded
  for (const judgement of judgements) {
    const { id } = judgement.provision
    const decision = ofUse.filter(({ provision }) => provision?.text === id).reduce(latest, null)
    if (decision === null) continue
    const digest = digestOf(judgement, facts)
    recorded.set(id, { decision, stale: staleReasons(decision, digest, today), digest })
  }
  return recorded
}

function latest(known: Decision | null, next: Decision): Decision {
  return known === null || (next.date ?? '') >= (known.date ?? '') ? next : known
}

function staleReasons({ facts, until }: Decision, digest: string, today: string): readonly StaleReason[] {
  const reasons: StaleReason[] = facts === null ? ['no-digest'] : [...differences(facts.text, digest)]
  if (until !== null && until.text < today) reasons.push('until')
  return reasons
}
