import type { Formula } from '../../law/formula.ts'
import type { Provision } from '../../law/provision.ts'
import { excluded } from '../../law/scope.ts'
import { evaluate, type Status } from '../evaluate.ts'
import type { UseFacts } from '../facts.ts'
import { itemIndexes, type Judgement, judgeEach, reviewScope } from '../judge.ts'
import { ALREADY, type Alternatives, each, eachEntry, either } from '../settle/alternatives.ts'
import { type Settle, settlingOf } from '../settle/formula.ts'
import type { Verdict } from '../verdict.ts'
import { withChanges } from './apply.ts'
import { changesIn } from './value.ts'

/** What may change a verdict: through which condition or exception, how, and what counts as its effect. */
export interface Way {
  /** The number of the condition; null where it is not one condition. */
  readonly condition: number | null
  readonly exception: string | null
  readonly to: readonly Verdict[]
  readonly alternatives: Alternatives
}

const CLEAR: readonly Verdict[] = ['not_prohibited', 'out_of_scope']
const PROHIBITED: readonly Verdict[] = ['prohibited', 'prohibited_unless_excepted']
const NOT_TRIGGERED: readonly Verdict[] = ['not_triggered', 'out_of_scope']

type Items = readonly (number | null)[]

/** A condition no longer satisfied for any entry, different ones for the entries, or an exception satisfied. */
export function outOfProhibition({ provision }: Judgement, facts: UseFacts, day: string): readonly Way[] {
  const settle = settlingOf(facts, 'change')
  return waysOut(provision, settle, itemsToClear(provision, facts, day))
}

function itemsToClear(provision: Provision, facts: UseFacts, day: string): Items {
  return judgeEach(provision, facts, reviewScope(facts), day)
    .filter(({ verdict }) => verdict !== 'not_prohibited')
    .map(({ item }) => item)
}

function waysOut({ conditions, exceptions }: Provision, settle: Settle, items: Items): readonly Way[] {
  const heldFor = (formula: Formula) => (item: number | null) => settle(formula, 'not_satisfied', item)
  const ofItems = conditions.filter(({ perItem }) => perItem).map(({ formula }) => heldFor(formula))
  const mixed = everyItem(items, item => either(ofItems.map(held => held(item))))
  return [
    ...conditions.map(({ formula, perItem }, index) => {
      const alternatives = perItem ? everyItem(items, heldFor(formula)) : heldFor(formula)(null)
      return way(index + 1, null, CLEAR, alternatives)
    }),
    ...(items.length > 1 && ofItems.length > 1 ? [way(null, null, CLEAR, mixed)] : []),
    ...exceptions.map(({ id, formula }) => way(null, id, CLEAR, settle(formula, 'satisfied'))),
  ]
}

/** Settled for each of the items; where nothing is judged per item, or no entry is there, for the only one. */
function everyItem(items: Items, settled: (item: number | null) => Alternatives): Alternatives {
  const [only = null, ...others] = items
  if (others.length === 0) return settled(only)
  const count = Math.max(...items.map(item => item ?? 0)) + 1
  return eachEntry(
    Array.from({ length: count }, (_, index) => (items.includes(index) ? settled(index) : ALREADY)),
  )
}

/** Every condition satisfied for one of the items, and nothing that stands against it. */
export function intoProhibition({ provision }: Judgement, facts: UseFacts, day: string): readonly Way[] {
  const settle = settlingOf(facts, 'change')
  return judgeEach(provision, facts, reviewScope(facts), day).map(({ item, heldBy }) => {
    const satisfied = each(satisfiedFor(provision, settle, item))
    const alternatives = unopposed(satisfied, opponentsOf(provision), facts, settle)
    return way(heldBy, null, PROHIBITED, alternatives)
  })
}

/** A formula that stands against a prohibition where it has one of the statuses. */
interface Opponent {
  readonly formula: Formula
  readonly opposes: readonly Status[]
}

function opponentsOf({ exceptions, notBinding, openTerritory }: Provision): readonly Opponent[] {
  const formulas = [...exceptions.map(({ formula }) => formula), notBinding, openTerritory]
  return [
    { formula: excluded, opposes: ['satisfied', 'unknown'] },
    ...formulas.flatMap((formula): readonly Opponent[] =>
      formula === undefined ? [] : [{ formula, opposes: ['satisfied'] }],
    ),
  ]
}

/**
 * The alternatives, with demands that keep from them what would otherwise stand against them. To demand that of all
 * alternatives would be to try every way in which nothing of the kind can happen.
 */
function unopposed(
  alternatives: Alternatives,
  opponents: readonly Opponent[],
  facts: UseFacts,
  settle: Settle,
): Alternatives {
  return alternatives.flatMap(one => {
    const after = withChanges(facts, changesIn(one.demands))
    const standing = opponents.filter(({ formula, opposes }) =>
      opposes.includes(evaluate(formula, after, null).status),
    )
    if (standing.length === 0) return [one]
    const beaten = standing.map(({ formula }) => settle(formula, 'not_satisfied'))
    const others = opponents.filter(opponent => !standing.includes(opponent))
    return unopposed(each([[one], ...beaten]), others, facts, settle)
  })
}

function satisfiedFor(
  { conditions }: Provision,
  settle: Settle,
  item: number | null,
): readonly Alternatives[] {
  return conditions.map(({ formula, perItem }) => settle(formula, 'satisfied', perItem ? item : null))
}

/** The trigger no longer satisfied, or every duty met. */
export function outOfBreach({ provision, conditions }: Judgement, facts: UseFacts): readonly Way[] {
  const settle = settlingOf(facts, 'change')
  const [trigger] = provision.conditions
  const [unmet = null, ...others] = conditions.filter(({ status }) => status !== 'satisfied')
  const through = others.length === 0 ? (unmet?.number ?? null) : null
  return [
    ...(trigger === undefined ? [] : [way(1, null, NOT_TRIGGERED, settle(trigger.formula, 'not_satisfied'))]),
    way(through, null, ['duties_met'], each(satisfiedFor(provision, settle, null))),
  ]
}

/** The answers that settle an undetermined verdict, to each side. */
export function settlingEachWay({ provision }: Judgement, facts: UseFacts, day: string): readonly Way[] {
  const settle = settlingOf(facts, 'answer')
  const { notBinding } = provision
  const beside = [
    way(null, null, ['out_of_scope'], settle(excluded, 'satisfied')),
    ...(notBinding === undefined ? [] : [way(null, null, ['not_binding'], settle(notBinding, 'satisfied'))]),
  ]
  const opponents = opponentsOf(provision)
  switch (provision.kind) {
    case 'prohibition': {
      const satisfied = itemIndexes(provision, facts).map(item => each(satisfiedFor(provision, settle, item)))
      return [
        ...waysOut(provision, settle, itemsToClear(provision, facts, day)),
        ...beside,
        way(null, null, PROHIBITED, unopposed(either(satisfied), opponents, facts, settle)),
      ]
    }
    case 'restriction': {
      const [trigger, ...duties] = provision.conditions
      if (trigger === undefined) return beside
      const triggered = settle(trigger.formula, 'satisfied')
      return [
        way(1, null, NOT_TRIGGERED, settle(trigger.formula, 'not_satisfied')),
        ...beside,
        way(null, null, ['duties_met'], each(satisfiedFor(provision, settle, null))),
        ...duties.map(({ formula }, index) => {
          const broken = each([triggered, settle(formula, 'not_satisfied')])
          return way(index + 2, null, ['breach'], unopposed(broken, opponents, facts, settle))
        }),
      ]
    }
  }
}

function way(
  condition: number | null,
  exception: string | null,
  to: readonly Verdict[],
  alternatives: Alternatives,
): Way {
  return { condition, exception, to, alternatives }
}
