import type { Judgement } from '../../review/judge.ts'
import type { Verdict } from '../../review/verdict.ts'
import type { Counted } from '../texts.ts'

/** How much a verdict asks of its reader, most first. */
export type Group = 'adverse' | 'open' | 'held' | 'rest'

/** Which verdicts the review view shows. */
export type Filter = 'all' | 'prohibited' | 'open' | 'held'

export const FILTERS: readonly Filter[] = ['all', 'prohibited', 'open', 'held']

/** How many verdicts of each kind; those that one condition alone holds are not counted as `not_prohibited` too. */
export type Tally = Readonly<Record<Counted, number>>

/** Everything that is counted, in the order in which it is told. */
export const COUNTED: readonly Counted[] = [
  'prohibited',
  'prohibited_unless_excepted',
  'breach',
  'undetermined',
  'held',
  'not_prohibited',
  'out_of_scope',
  'not_binding',
  'duties_met',
  'not_triggered',
]

/** What a judgement counts as. */
export function countedAs({ verdict, heldBy }: Judgement): Counted {
  return verdict === 'not_prohibited' && heldBy !== null ? 'held' : verdict
}

export function groupOf(counted: Counted): Group {
  switch (counted) {
    case 'prohibited':
    case 'prohibited_unless_excepted':
    case 'breach':
      return 'adverse'
    case 'undetermined':
      return 'open'
    case 'held':
      return 'held'
    case 'not_prohibited':
    case 'out_of_scope':
    case 'not_binding':
    case 'duties_met':
    case 'not_triggered':
      return 'rest'
  }
}

/** Whether the view shows verdicts of a group. */
export function passes(group: Group, filter: Filter): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'prohibited':
      return group === 'adverse'
    case 'open':
    case 'held':
      return group === filter
  }
}

const RANK: Readonly<Record<Group, number>> = { adverse: 0, open: 1, held: 2, rest: 3 }

export function rankOf(group: Group): number {
  return RANK[group]
}

export function tallyOf(judgements: readonly Judgement[]): Tally {
  const tally: Record<Counted, number> = {
    prohibited: 0,
    prohibited_unless_excepted: 0,
    breach: 0,
    undetermined: 0,
    held: 0,
    not_prohibited: 0,
    out_of_scope: 0,
    not_binding: 0,
    duties_met: 0,
    not_triggered: 0,
  }
  for (const judgement of judgements) tally[countedAs(judgement)]++
  return tally
}

/** What the tally holds that a filter shows, or anything at all. */
export function countIn(tally: Tally, filter: Filter): number {
  return COUNTED.filter(counted => passes(groupOf(counted), filter)).reduce(
    (sum, counted) => sum + tally[counted],
    0,
  )
}

/** The most demanding thing that is counted; null where nothing is. */
export function worstIn(tally: Tally): Counted | null {
  return COUNTED.find(counted => tally[counted] > 0) ?? null
}

/** The verdict that stands behind what is counted. */
export function verdictOf(counted: Counted): Verdict {
  return counted === 'held' ? 'not_prohibited' : counted
}
