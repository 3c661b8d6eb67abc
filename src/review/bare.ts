import type { Provision } from '../law/provision.ts'
import { placeIn } from '../manifest/vocabulary.ts'
import { type Ground, isFact } from './evaluate.ts'
import type { BareSection, SectionFacts, StatedSection, UseFact, UseFacts } from './facts.ts'
import { type Judgement, onGrounds } from './judge.ts'

/** The judgement of a provision whose section states no facts. */
export interface BareJudgement {
  readonly judgement: Judgement
  readonly findings: {
    /** Whether any finding comes of it; null as long as nobody has looked. */
    any: boolean | null
  }
}

/**
 * Most sections of most uses state no facts: they are `none`, `unknown` or not there. A provision reads its own section
 * and the scope alone, so that for all scopes that say the same such a section is judged once.
 */
export interface BareJudgements {
  /** What is known of the section of a provision; null where it is to be judged by itself. */
  find(provision: Provision, facts: UseFacts): BareJudgement | null
  keep(judgement: Judgement, facts: UseFacts): void
}

/** What is known of each provision where its section is bare in one way. */
type Known = Record<BareSection['kind'], Map<Provision, BareJudgement> | null>

/** For the uses of one system on one day. A use with a scope of its own, or a mistake, is judged by itself. */
export function bareJudgements(ofSystem: SectionFacts, day: string): BareJudgements {
  const own = nothingKnown()
  const ofAll = ofSystem.kind === 'facts' ? knownOf(ofSystem, day) : null
  const ownGround = (ground: Ground) =>
    isFact(ground) && ofSystem.kind === 'facts'
      ? (ofSystem.facts[placeIn('scope', ground.name)] ?? ground)
      : ground
  return {
    find(provision, facts) {
      const section = facts[provision.section]
      if (section.kind === 'facts' || facts.scope !== ofSystem) return null
      const found = own[section.kind]?.get(provision)
      if (found !== undefined) return found
      const elsewhere = ofAll?.[section.kind]?.get(provision)
      if (elsewhere === undefined) return null
      const { judgement, findings } = elsewhere
      const here = { judgement: onGrounds(judgement, ownGround), findings }
      add(own, section, here)
      return here
    },
    keep(judgement, facts) {
      const section = facts[judgement.provision.section]
      if (section.kind === 'facts' || section.kind === 'invalid' || facts.scope !== ofSystem) return
      const bare = { judgement, findings: { any: null } }
      add(own, section, bare)
      if (ofAll !== null) add(ofAll, section, bare)
    },
  }
}

function nothingKnown(): Known {
  return { 'not-stated': null, none: null, unknown: null, invalid: null }
}

function add(known: Known, { kind }: BareSection, bare: BareJudgement): void {
  const ofKind = known[kind] ?? new Map<Provision, BareJudgement>()
  known[kind] = ofKind.set(bare.judgement.provision, bare)
}

/** A repository seldom has manifests with more scopes that differ. */
const MOST = 64

/** By the day and what the scope says. */
const ALL = new Map<string, Known>()

function knownOf(scope: StatedSection, day: string): Known {
  const key = `${day}\n${scope.facts.map(inWords).join('\n')}`
  const found = ALL.get(key)
  if (found !== undefined) return found
  if (ALL.size === MOST) ALL.clear()
  const known = nothingKnown()
  ALL.set(key, known)
  return known
}

/** All that an evaluation sees of a fact; what is not stated is always the same. */
function inWords({ statement, standing, hits, claimed, open, number }: UseFact): string {
  if (statement === null) return ''
  return `${standing} ${hits.join()} ${claimed.join()} ${open} ${number}`
}
