import type { Provision } from '../../law/provision.ts'
import type { UseFacts } from '../facts.ts'
import type { Judgement } from '../judge.ts'
import { writeOut } from '../settle/sets.ts'
import { isAdverse, type Verdict } from '../verdict.ts'
import { type ChangedValue, changesIn, type FactChange } from './value.ts'
import { type VerdictAfter, verdictsAfter } from './verdicts.ts'
import { intoProhibition, outOfBreach, outOfProhibition, settlingEachWay, type Way } from './ways.ts'

/** A minimal set of changes after which the verdict is `to`. It describes; it never advises to declare otherwise. */
export interface Change {
  /** The number of the condition through which it works; null where it is not one condition. */
  readonly condition: number | null
  /** The id of the exception through which it works, or null. */
  readonly exception: string | null
  readonly to: Verdict
  readonly facts: readonly FactChange[]
}

export interface Changes {
  readonly sets: readonly Change[]
  /** False: more entries of a list would have to change than can be combined; each set changes them alike. */
  readonly complete: boolean
}

export const NO_CHANGES: Changes = { sets: [], complete: true }

/**
 * What would change a verdict: for a prohibited use the minimal changes through each condition and exception, for one
 * held by a single condition what would make it prohibited, for a breach what would meet the duties or leave them
 * untriggered, for an undetermined verdict the smallest sets of answers that settle it each way. Each has been
 * applied and judged.
 * @param day the day of the law, as an ISO date
 */
export function changesOf(judgement: Judgement, facts: UseFacts, day: string): Changes {
  const found = (ways: readonly Way[]) => follow(ways, judgement.provision, facts, day)
  switch (judgement.verdict) {
    case 'prohibited':
    case 'prohibited_unless_excepted':
      return found(outOfProhibition(judgement, facts, day))
    case 'breach':
      return found(outOfBreach(judgement, facts))
    case 'not_prohibited':
      return judgement.heldBy === null ? NO_CHANGES : found(intoProhibition(judgement, facts, day))
    case 'undetermined': {
      // Where nothing of the section is described, the first question is the section itself.
      const described = facts[judgement.provision.section].kind === 'facts'
      return described ? fewestEachWay(found(settlingEachWay(judgement, facts, day))) : NO_CHANGES
    }
    case 'out_of_scope':
    case 'not_binding':
    case 'not_triggered':
    case 'duties_met':
      return NO_CHANGES
  }
}

/** Turns each set of demands into changes, applies them, and keeps the minimal ones that have the effect. */
function follow(ways: readonly Way[], provision: Provision, facts: UseFacts, day: string): Changes {
  const after = verdictsAfter(provision, facts, day)
  let sets: readonly Change[] = []
  let complete = true
  for (const way of ways) {
    const written = writeOut(way.alternatives)
    complete &&= written.complete
    for (const demands of written.sets) {
      const found = effectOf(changesIn(demands), way, after)
      if (found !== null) sets = withSet(sets, found, way)
    }
  }
  return { sets, complete }
}

/** What contains a smaller set is left out, and what differs from a set in the values of one fact goes into it. */
function withSet(sets: readonly Change[], found: Change, way: Way): readonly Change[] {
  const contained = sets.filter(other => isRival(other, way) && isPart(other, found))
  if (contained.length === 0) return [...sets, found]
  const like = contained.find(other => isLike(other, found))
  return like === undefined ? sets : sets.map(set => (set === like ? withValues(like, found) : set))
}

/** Whether both change the same facts, through the same condition and to the same effect, but one to other values. */
function isLike(one: Change, other: Change): boolean {
  const isSame = one.condition === other.condition && one.exception === other.exception && one.to === other.to
  const beside = (facts: readonly FactChange[], of: Change) =>
    facts.filter(fact => valuesBeside(fact, of).length > 0).map(({ path }) => path)
  const differing = new Set([...beside(one.facts, other), ...beside(other.facts, one)])
  return isSame && one.facts.length === other.facts.length && differing.size === 1
}

function withValues(one: Change, other: Change): Change {
  return {
    ...one,
    facts: one.facts.map(fact => ({ ...fact, or: [...fact.or, ...valuesBeside(fact, other)] })),
  }
}

/** The values of the same fact in the other set that the fact does not have. */
function valuesBeside({ path, to, or }: FactChange, other: Change): readonly ChangedValue[] {
  const known = new Set([to, ...or].map(String))
  const same = other.facts.find(fact => fact.path === path)
  return same === undefined ? [] : [same.to, ...same.or].filter(value => !known.has(String(value)))
}

/** Sets are minimal among those through the same condition; what works through several adds to what works through one. */
function isRival({ condition, exception, to }: Change, way: Way): boolean {
  const mixed = way.condition === null && way.exception === null
  return way.to.includes(to) && (mixed || (condition === way.condition && exception === way.exception))
}

function isPart({ facts }: Change, of: Change): boolean {
  return facts.every(({ path }) => of.facts.some(fact => fact.path === path))
}

/** The changes with those values that have the effect; null where they have it not, or there are none. */
function effectOf(
  changed: readonly FactChange[],
  { condition, exception, to }: Way,
  after: VerdictAfter,
): Change | null {
  if (changed.length === 0) return null
  const verdict = after(changed)
  if (!to.includes(verdict)) return null
  // Of a condition that is not satisfied any value will do; a prohibition depends on the other conditions as well.
  const facts = !to.some(isAdverse)
    ? changed
    : changed.map((fact, at) => ({
        ...fact,
        or: fact.or.filter(
          value =>
            after(changed.map((other, index) => (index === at ? { ...fact, to: value } : other))) === verdict,
        ),
      }))
  return { condition, exception, to: verdict, facts }
}

/** The sets with the fewest answers, to each side. */
function fewestEachWay({ sets, complete }: Changes): Changes {
  const least = new Map<Side | null, number>()
  for (const { to, facts } of sets) {
    least.set(sideOf(to), Math.min(facts.length, least.get(sideOf(to)) ?? facts.length))
  }
  return { sets: sets.filter(({ to, facts }) => facts.length === least.get(sideOf(to))), complete }
}

type Side = 'adverse' | 'clear' | 'duties_met' | 'not_binding'

/** The side of the line to which a verdict settles a use. */
function sideOf(verdict: Verdict): Side | null {
  switch (verdict) {
    case 'prohibited':
    case 'prohibited_unless_excepted':
    case 'breach':
      return 'adverse'
    case 'not_prohibited':
    case 'not_triggered':
    case 'out_of_scope':
      return 'clear'
    case 'duties_met':
    case 'not_binding':
      return verdict
    case 'undetermined':
      return null
  }
}
