import type { Provision } from '../law/provision.ts'
import type { SectionFacts, UseFacts } from './facts.ts'
import type { Judgement } from './judge.ts'

/** The judgement of a provision whose section states no facts, and whether any finding comes of it. */
export interface BareJudgement {
  readonly judgement: Judgement
  /** No finding comes of it; null as long as nobody has looked. */
  silent: boolean | null
}

/**
 * Most sections of most uses state no facts: they are `none`, `unknown` or not there. A provision reads its own section
 * and the scope alone, so that of all uses of a system with one scope such a section is judged once.
 */
export interface BareJudgements {
  /** What is known of the section of a provision; null where it is to be judged by itself. */
  find(provision: Provision, facts: UseFacts): BareJudgement | null
  keep(judgement: Judgement, facts: UseFacts): void
}

/** For the uses of one system on one day. A use with a scope of its own, or a mistake, is judged by itself. */
export function bareJudgements(ofSystem: SectionFacts): BareJudgements {
  const known = new Map<Provision, Map<SectionFacts, BareJudgement>>()
  return {
    find(provision, facts) {
      const section = facts[provision.section]
      if (section.kind === 'facts' || facts.scope !== ofSystem) return null
      return known.get(provision)?.get(section) ?? null
    },
    keep(judgement, facts) {
      const { provision } = judgement
      const section = facts[provision.section]
      if (section.kind === 'facts' || section.kind === 'invalid' || facts.scope !== ofSystem) return
      const ofProvision = known.get(provision) ?? new Map<SectionFacts, BareJudgement>()
      known.set(provision, ofProvision.set(section, { judgement, silent: null }))
    },
  }
}
