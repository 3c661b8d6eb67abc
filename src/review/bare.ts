import type { Provision } from '../law/provision.ts'
import type { BareSection, SectionFacts, UseFacts } from './facts.ts'
import { type Judgement, onGrounds } from './judge.ts'

/** The judgement of a provision whose section states no facts, and whether any finding comes of it. */
export interface BareJudgement {
  /** The section of the use that was judged. */
  readonly section: BareSection
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

/** For the uses of one system on one day. A use with a scope of its own is judged by itself. */
export function bareJudgements(ofSystem: SectionFacts): BareJudgements {
  const known = new Map<Provision, Map<BareSection['kind'], BareJudgement>>()
  return {
    find(provision, facts) {
      const { kind } = facts[provision.section]
      return kind === 'facts' || facts.scope !== ofSystem ? null : (known.get(provision)?.get(kind) ?? null)
    },
    keep(judgement, facts) {
      const { provision } = judgement
      const section = facts[provision.section]
      if (section.kind === 'facts' || facts.scope !== ofSystem) return
      const kinds = known.get(provision) ?? new Map<BareSection['kind'], BareJudgement>()
      known.set(provision, kinds.set(section.kind, { section, judgement, silent: null }))
    },
  }
}

/** The judgement as it is for the section of another use. */
export function forSection({ section, judgement }: BareJudgement, facts: UseFacts): Judgement {
  const own = facts[section.name]
  return own.kind === 'facts' || own === section
    ? judgement
    : onGrounds(judgement, ground => (ground === section ? own : ground))
}
