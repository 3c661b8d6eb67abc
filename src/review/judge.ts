import type { Formula } from '../law/formula.ts'
import type { Provision } from '../law/provision.ts'
import { excluded, isAiSystem, nexus } from '../law/scope.ts'
import { reference } from '../manifest/vocabulary.ts'
import { type Evaluation, evaluate, type Ground, isFact, type Status, statusOf } from './evaluate.ts'
import { factAt, itemsAt, type UseFacts } from './facts.ts'
import { isAdverse, VERDICTS, type Verdict } from './verdict.ts'

export interface ConditionReview {
  /** From 1, in the order of the provision. */
  readonly number: number
  readonly id: string
  readonly status: Status
  readonly grounds: readonly Ground[]
}

export interface ExceptionReview {
  readonly id: string
  readonly status: Status
  readonly grounds: readonly Ground[]
}

/** The judgement of one use under one provision. */
export interface Judgement {
  readonly provision: Provision
  readonly verdict: Verdict
  /** Whether the provision applies on the day of judging. */
  readonly applicable: boolean
  /** The index of the reported entry, where the provision is judged per item. */
  readonly item: number | null
  /** The number of the only condition that is not satisfied, where that alone holds the verdict. */
  readonly heldBy: number | null
  readonly conditions: readonly ConditionReview[]
  readonly exceptions: readonly ExceptionReview[]
  /** The paths of the assumed facts among the deciding ones, and of the assumed exclusions. */
  readonly assumptions: readonly string[]
}

/** What the scope says of a use, the same for every provision. */
export interface ScopeReview {
  readonly excluded: Evaluation
  readonly outOfScope: boolean
}

/** Steps of scope: excluded, no AI system, or no link to the Union (`law/README.md`, Verdict, 1). */
export function reviewScope(facts: UseFacts): ScopeReview {
  const exclusion = evaluate(excluded, facts, null)
  const outOfScope =
    exclusion.status === 'satisfied' ||
    statusOf(isAiSystem, facts, null) === 'not_satisfied' ||
    statusOf(nexus, facts, null) === 'not_satisfied'
  return { excluded: exclusion, outOfScope }
}

/**
 * Judges a use under a provision.
 * @param day the day of the law, as an ISO date
 */
export function judge(provision: Provision, facts: UseFacts, scope: ScopeReview, day: string): Judgement {
  return judgeEach(provision, facts, scope, day).reduce((worst, one) => (isWorse(one, worst) ? one : worst))
}

/** The same judgement with others in the places of its grounds; what rests on none that changes is shared. */
export function onGrounds(judgement: Judgement, other: (ground: Ground) => Ground): Judgement {
  const replaced = <Part extends ConditionReview | ExceptionReview>(part: Part): Part =>
    part.grounds.some(ground => other(ground) !== ground)
      ? { ...part, grounds: part.grounds.map(other) }
      : part
  return {
    ...judgement,
    conditions: judgement.conditions.map(replaced),
    exceptions: judgement.exceptions.map(replaced),
  }
}

/** One judgement per entry where the provision is judged per item, else the only one. */
export function judgeEach(
  provision: Provision,
  facts: UseFacts,
  scope: ScopeReview,
  day: string,
): readonly [Judgement, ...Judgement[]] {
  const shared = provision.conditions.map((condition, index) =>
    condition.perItem ? null : reviewCondition(provision, index, facts, null),
  )
  const exceptions = provision.exceptions.map(({ id, formula }): ExceptionReview => {
    const { status, grounds } = evaluate(formula, facts, null)
    return { id, status, grounds }
  })
  const judgeItem = (item: number | null): Judgement => {
    const conditions = shared.map((review, index) => review ?? reviewCondition(provision, index, facts, item))
    const verdict = verdictOf(provision, conditions, exceptions, scope, facts)
    return {
      provision,
      verdict,
      applicable: day >= provision.appliesFrom,
      item,
      heldBy: verdict === 'not_prohibited' ? heldBy(conditions, exceptions, scope) : null,
      conditions,
      exceptions,
      assumptions: assumptionsOf(facts, conditions, exceptions),
    }
  }
  const [first = null, ...others] = itemIndexes(provision, facts)
  return [judgeItem(first), ...others.map(judgeItem)]
}

function reviewCondition(
  provision: Provision,
  index: number,
  facts: UseFacts,
  item: number | null,
): ConditionReview {
  const condition = provision.conditions[index] as Provision['conditions'][number]
  const { status, grounds } = evaluateCondition(provision, condition, facts, item)
  return { number: index + 1, id: condition.id, status, grounds }
}

function evaluateCondition(
  provision: Provision,
  condition: Provision['conditions'][number],
  facts: UseFacts,
  item: number | null,
): Evaluation {
  const section = facts[provision.section]
  if (condition.gate && section.kind === 'none') return { status: 'not_satisfied', grounds: [section] }
  if (condition.perItem && item === null && provision.items !== undefined) {
    const list = reference(provision.items)
    // No entry to judge: the list itself, stated as empty, decides.
    if (itemsAt(facts, list)?.length === 0) {
      return { status: 'not_satisfied', grounds: [factAt(facts, list, null)] }
    }
  }
  return evaluate(condition.formula, facts, item)
}

/** The entries to judge; a single null where there is none. */
export function itemIndexes(provision: Provision, facts: UseFacts): readonly (number | null)[] {
  const items = provision.items === undefined ? null : itemsAt(facts, reference(provision.items))
  return items === null || items.length === 0 ? [null] : items.map((_, index) => index)
}

/** Whether a formula on the territory is satisfied. */
function holds(formula: Formula | undefined, facts: UseFacts): boolean {
  return formula !== undefined && statusOf(formula, facts, null) === 'satisfied'
}

/** `law/README.md`, Verdict of a provision for one use. */
function verdictOf(
  provision: Provision,
  conditions: readonly ConditionReview[],
  exceptions: readonly ExceptionReview[],
  scope: ScopeReview,
  facts: UseFacts,
): Verdict {
  if (scope.outOfScope) return 'out_of_scope'
  if (holds(provision.notBinding, facts)) return 'not_binding'
  const verdict =
    provision.kind === 'restriction'
      ? restrictionVerdict(conditions, scope)
      : prohibitionVerdict(conditions, exceptions, scope)
  return isAdverse(verdict) && holds(provision.openTerritory, facts) ? 'undetermined' : verdict
}

function prohibitionVerdict(
  conditions: readonly ConditionReview[],
  exceptions: readonly ExceptionReview[],
  scope: ScopeReview,
): Verdict {
  if (conditions.some(({ status }) => status === 'not_satisfied')) return 'not_prohibited'
  if (exceptions.some(({ status }) => status === 'satisfied')) return 'not_prohibited'
  if (conditions.some(({ status }) => status === 'unknown')) return 'undetermined'
  if (scope.excluded.status === 'unknown') return 'undetermined'
  return exceptions.some(({ status }) => status === 'unknown') ? 'prohibited_unless_excepted' : 'prohibited'
}

function restrictionVerdict([trigger, ...duties]: readonly ConditionReview[], scope: ScopeReview): Verdict {
  if (trigger?.status === 'not_satisfied') return 'not_triggered'
  if (trigger?.status === 'unknown') return 'undetermined'
  if (duties.some(({ status }) => status === 'not_satisfied')) {
    return scope.excluded.status === 'unknown' ? 'undetermined' : 'breach'
  }
  return duties.some(({ status }) => status === 'unknown') ? 'undetermined' : 'duties_met'
}

/** Held by one condition: one change of design makes it prohibited. */
function heldBy(
  conditions: readonly ConditionReview[],
  exceptions: readonly ExceptionReview[],
  scope: ScopeReview,
): number | null {
  const [only, ...more] = conditions.filter(({ status }) => status === 'not_satisfied')
  const settled =
    more.length === 0 &&
    conditions.every(({ status }) => status !== 'unknown') &&
    exceptions.every(({ status }) => status === 'not_satisfied') &&
    scope.excluded.status === 'not_satisfied'
  return settled && only !== undefined ? only.number : null
}

const EXCLUSIONS = reference('scope.exclusions')

function assumptionsOf(
  facts: UseFacts,
  conditions: readonly ConditionReview[],
  exceptions: readonly ExceptionReview[],
): readonly string[] {
  const assumed: string[] = []
  const add = (ground: Ground) => {
    const isNew = isFact(ground) && ground.standing === 'assumed' && !assumed.includes(ground.path)
    if (isNew) assumed.push(ground.path)
  }
  for (const { grounds } of conditions) grounds.forEach(add)
  for (const { grounds } of exceptions) grounds.forEach(add)
  add(factAt(facts, EXCLUSIONS, null))
  return assumed
}

/** The worst item is reported; among equals the one with the most satisfied conditions, then the first. */
function isWorse(candidate: Judgement, than: Judgement): boolean {
  const rank = VERDICTS.indexOf(candidate.verdict) - VERDICTS.indexOf(than.verdict)
  return rank === 0 ? satisfied(candidate) > satisfied(than) : rank < 0
}

function satisfied({ conditions }: Judgement): number {
  return conditions.filter(({ status }) => status === 'satisfied').length
}

/** The path of the reported entry, or null where nothing is judged per item. */
export function itemPath({ provision, item }: Judgement): string | null {
  return item === null ? null : `${provision.items}[${item}]`
}
