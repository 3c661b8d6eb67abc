import type { Provision } from '../../law/provision.ts'
import type { FactPath } from '../../manifest/vocabulary.ts'
import { pathsReadBy } from '../decisions/digest.ts'
import type { Status } from '../evaluate.ts'
import type { ConditionReview, ExceptionReview, Judgement } from '../judge.ts'
import { pathsIn } from '../open.ts'
import type { FileReview, SystemReview, UseReview } from '../review.ts'
import { changedAmong, changedGrounds, type FactChange, inOrder, type Side, sideOf } from './facts.ts'
import { type Pair, pairSystems, pairUses } from './match.ts'

/**
 * What a file is: `mistakes` can be read and has mistakes of its own; `unreadable` is ours, but no system of it could
 * be read.
 */
export type FileState = 'absent' | 'empty' | 'not-ours' | 'unreadable' | 'mistakes' | 'reviewed'

/** What changed from one review of a file to another, in the order of the text after. */
export interface FileComparison {
  readonly before: FileState
  readonly after: FileState
  readonly systems: readonly SystemComparison[]
}

export interface SystemComparison {
  readonly before: SystemReview | null
  readonly after: SystemReview | null
  readonly uses: readonly UseComparison[]
}

export interface UseComparison {
  /** `renamed`: another id with the same purpose and facts. */
  readonly change: 'kept' | 'renamed' | 'added' | 'deleted'
  readonly before: UseReview | null
  readonly after: UseReview | null
  /** In the order of the law, those without a change included. */
  readonly provisions: readonly ProvisionComparison[]
}

export interface ProvisionComparison {
  readonly provision: Provision
  readonly before: Judgement | null
  readonly after: Judgement | null
  /** The verdict, or for an adverse one whether it applies on the day. */
  readonly verdictChanged: boolean
  /** An adverse verdict that applies, and that was not there before. */
  readonly becameProhibited: boolean
  /** The conditions and exceptions whose status changed. */
  readonly conditions: readonly StatusChange[]
  /** The facts that did it, each once. */
  readonly facts: readonly FactChange[]
}

/** A condition or exception that got another status. */
export interface StatusChange {
  readonly kind: 'condition' | 'exception'
  /** From 1; null for an exception. */
  readonly number: number | null
  readonly id: string
  readonly before: Status
  readonly after: Status
  /** The deciding facts, before or after, that changed. */
  readonly facts: readonly FactChange[]
}

/** Compares two reviews of a manifest; null: there was none, or there is none any more. */
export function compare(before: FileReview | null, after: FileReview | null): FileComparison {
  const texts = { before: before?.file.text ?? '', after: after?.file.text ?? '' }
  const systems = pairSystems(before?.systems ?? [], after?.systems ?? [])
  return {
    before: stateOf(before),
    after: stateOf(after),
    systems: systems.map(pair => ({
      ...pair,
      uses: pairUses(pair.before?.uses ?? [], pair.after?.uses ?? []).map(uses => compareUse(uses, texts)),
    })),
  }
}

function stateOf(review: FileReview | null): FileState {
  if (review === null) return 'absent'
  const { problems, systems } = review.file
  if (systems.length === 0) {
    if (problems.some(({ code }) => code === 'empty')) return 'empty'
    return problems.every(({ code }) => code === 'not-ours') ? 'not-ours' : 'unreadable'
  }
  return problems.some(({ code }) => code !== 'not-ours') ? 'mistakes' : 'reviewed'
}

interface Texts {
  readonly before: string
  readonly after: string
}

function compareUse({ before, after }: Pair<UseReview>, texts: Texts): UseComparison {
  const sides =
    before === null || after === null
      ? null
      : { from: sideOf(before, texts.before), to: sideOf(after, texts.after) }
  const provisions = [before, after].flatMap(use => use?.judgements.map(({ provision }) => provision) ?? [])
  const of = (use: UseReview | null, provision: Provision) =>
    use?.judgements.find(judgement => judgement.provision === provision) ?? null
  return {
    change: changeOf({ before, after }),
    before,
    after,
    provisions: [...new Set(provisions)].map(provision =>
      compareProvision(provision, of(before, provision), of(after, provision), sides),
    ),
  }
}

function changeOf({ before, after }: Pair<UseReview>): UseComparison['change'] {
  if (before === null) return 'added'
  if (after === null) return 'deleted'
  return before.use.id === after.use.id ? 'kept' : 'renamed'
}

function compareProvision(
  provision: Provision,
  before: Judgement | null,
  after: Judgement | null,
  sides: { readonly from: Side; readonly to: Side } | null,
): ProvisionComparison {
  const verdictChanged =
    before?.verdict !== after?.verdict || (isAdverse(after) && before?.applicable !== after?.applicable)
  const whole = {
    provision,
    before,
    after,
    verdictChanged,
    becameProhibited: rank(after) > rank(before),
  }
  if (before === null || after === null || sides === null) return { ...whole, conditions: [], facts: [] }
  const conditions = [
    ...statusChanges('condition', before.conditions, after.conditions, provision, sides),
    ...statusChanges('exception', before.exceptions, after.exceptions, provision, sides),
  ]
  const facts = unique(conditions.flatMap(change => change.facts))
  const explained = facts.length > 0 || !verdictChanged
  // A verdict also turns on what no condition says: the exclusions, the territory.
  const others = explained ? [] : changedAmong(pathsReadBy(provision), sides.from, sides.to)
  return { ...whole, conditions, facts: explained ? facts : others }
}

function statusChanges(
  kind: StatusChange['kind'],
  before: readonly (ConditionReview | ExceptionReview)[],
  after: readonly (ConditionReview | ExceptionReview)[],
  provision: Provision,
  { from, to }: { readonly from: Side; readonly to: Side },
): readonly StatusChange[] {
  return after.flatMap((now): StatusChange[] => {
    const then = before.find(({ id }) => id === now.id)
    if (then === undefined || then.status === now.status) return []
    const point = [...provision.conditions, ...provision.exceptions].find(({ id }) => id === now.id)
    const facts = firstFound([
      () => changedGrounds(then.grounds, now.grounds, from, to),
      () => changedAmong([...pathsIn(point?.formula)] as FactPath[], from, to),
      // Another entry of the list is reported now, for what other conditions say of it.
      () => changedAmong(pathsReadBy(provision), from, to),
    ])
    const number = 'number' in now ? now.number : null
    return [{ kind, number, id: now.id, before: then.status, after: now.status, facts }]
  })
}

/** What the first search finds that finds anything. */
function firstFound(searches: readonly (() => readonly FactChange[])[]): readonly FactChange[] {
  for (const search of searches) {
    const found = search()
    if (found.length > 0) return found
  }
  return []
}

function unique(changes: readonly FactChange[]): readonly FactChange[] {
  return inOrder([...new Map(changes.map(change => [change.path, change])).values()])
}

function isAdverse(judgement: Judgement | null): boolean {
  switch (judgement?.verdict) {
    case 'prohibited':
    case 'prohibited_unless_excepted':
    case 'breach':
      return true
    case 'undetermined':
    case 'not_prohibited':
    case 'out_of_scope':
    case 'not_binding':
    case 'not_triggered':
    case 'duties_met':
    case undefined:
      return false
  }
}

/** The higher, the worse; a prohibition counts where it applies on the day. */
function rank(judgement: Judgement | null): number {
  if (judgement === null || !judgement.applicable) return 0
  if (judgement.verdict === 'prohibited') return 2
  return judgement.verdict === 'prohibited_unless_excepted' ? 1 : 0
}

/** Whether there is anything to tell of a use. */
export function hasChanged({ change, provisions }: UseComparison): boolean {
  return change !== 'kept' || provisions.some(isChanged)
}

/** Whether the verdict, or the status of a condition or exception, changed. */
export function isChanged({ verdictChanged, conditions }: ProvisionComparison): boolean {
  return verdictChanged || conditions.length > 0
}
