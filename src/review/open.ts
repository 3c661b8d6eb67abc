import type { Formula } from '../law/formula.ts'
import type { Provision } from '../law/provision.ts'
import { excluded, isAiSystem, nexus } from '../law/scope.ts'
import { generalPath, itemOfPath, sections } from '../manifest/vocabulary.ts'
import { type Status, statusOf } from './evaluate.ts'
import type { UseFacts } from './facts.ts'
import { itemIndexes, type Judgement } from './judge.ts'
import { ALREADY, type Alternatives, each, eachEntry, either, IMPOSSIBLE } from './settle/alternatives.ts'
import { type Settle, settlingOf } from './settle/formula.ts'
import { smallestSets } from './settle/sets.ts'

/**
 * The facts whose answer could settle the verdict, as paths: by the size of the smallest settling set that contains
 * them, then the gate, then the law page's order of questions, then the facts table. Empty where the verdict is
 * settled, and where only the law, not a fact, leaves it open.
 */
export function openFacts(judgement: Judgement, facts: UseFacts): readonly string[] {
  const { provision, verdict } = judgement
  if (verdict !== 'undetermined' && verdict !== 'prohibited_unless_excepted') return []
  const known = OPEN.get(judgement)
  if (known !== undefined) return known
  const ranked = [...smallestSets(settlingSets(judgement, facts))].map(([path, size]) => ({
    path,
    rank: [size, orderIn(provision, generalPath(path)), itemOfPath(path) ?? 0],
  }))
  const open = ranked.sort((one, two) => compare(one.rank, two.rank)).map(({ path }) => path)
  OPEN.set(judgement, open)
  return open
}

/** Messages, reports and hovers ask for the open facts of the same judgement. */
const OPEN = new WeakMap<Judgement, readonly string[]>()

/** By provision and general path, the place among all facts that the provision may ask for. */
const ORDERS = new WeakMap<Provision, Map<string, number>>()

function orderIn(provision: Provision, general: string): number {
  const known = ORDERS.get(provision) ?? orderOf(provision)
  ORDERS.set(provision, known)
  return known.get(general) ?? known.size
}

/** The gate, then the law page's order of questions, then the facts table. */
function orderOf(provision: Provision): Map<string, number> {
  const gate = pathsIn(provision.conditions.find(condition => condition.gate)?.formula)
  const asked = (general: string): number => {
    const place = provision.askFirst.findIndex(first => general === first || general.startsWith(`${first}[`))
    return place < 0 ? provision.askFirst.length : place
  }
  const ranked = [...TABLE.keys()].map((general, place) => ({
    general,
    rank: [gate.has(general) ? 0 : 1, asked(general), place],
  }))
  ranked.sort((one, two) => compare(one.rank, two.rank))
  return new Map(ranked.map(({ general }, place) => [general, place]))
}

function settlingSets(judgement: Judgement, facts: UseFacts): Alternatives {
  const { provision, verdict } = judgement
  const settle = settlingUnknown(facts, judgement)
  const exceptions = provision.exceptions.map(({ formula }) => formula)
  const excepted = exceptions.map(formula => settle(formula, 'satisfied'))
  if (verdict === 'prohibited_unless_excepted') {
    return either([...excepted, each(exceptions.map(formula => settle(formula, 'not_satisfied')))])
  }
  const { notBinding, openTerritory } = provision
  const outOfScope = [
    settle(excluded, 'satisfied'),
    settle(isAiSystem, 'not_satisfied'),
    settle(nexus, 'not_satisfied'),
    ...(notBinding === undefined ? [] : [settle(notBinding, 'satisfied')]),
  ]
  // Where it is open whether the provision binds, a prohibition or breach settles nothing.
  const bound = openTerritory === undefined ? [] : [settle(openTerritory, 'not_satisfied')]
  const inScope = each([settle(excluded, 'not_satisfied'), ...bound])
  const [trigger, ...duties] = provision.conditions.map(({ formula }) => formula)
  if (provision.kind === 'restriction' && trigger !== undefined) {
    const triggered = settle(trigger, 'satisfied')
    const met = duties.map(formula => settle(formula, 'satisfied'))
    const broken = duties.map(formula => settle(formula, 'not_satisfied'))
    return either([
      ...outOfScope,
      settle(trigger, 'not_satisfied'),
      each([triggered, inScope, either(broken)]),
      each([triggered, ...met]),
    ])
  }
  const shared = provision.conditions.filter(({ perItem }) => !perItem)
  const single = provision.conditions.filter(({ perItem }) => perItem)
  const entries = single.length === 0 ? [] : itemIndexes(provision, facts)
  const entriesHeld = entries.map(item =>
    either(single.map(({ formula }) => settle(formula, 'not_satisfied', item))),
  )
  const entrySatisfied = entries.map(item =>
    each(single.map(({ formula }) => settle(formula, 'satisfied', item))),
  )
  return either([
    ...outOfScope,
    ...excepted,
    ...shared.map(({ formula }) => settle(formula, 'not_satisfied')),
    ...(entries.length === 0 ? [] : [eachEntry(entriesHeld)]),
    each([
      inScope,
      ...shared.map(({ formula }) => settle(formula, 'satisfied')),
      ...(entries.length === 0 ? [] : [either(entrySatisfied)]),
    ]),
  ])
}

/** As `settlingOf`, without a look at the parts of what is settled already: no answer changes what is stated. */
function settlingUnknown(facts: UseFacts, judgement: Judgement): Settle {
  const settle = settlingOf(facts, 'answer')
  return (formula, target, item = null) => {
    const status = statusIn(judgement, formula) ?? statusOf(formula, facts, item)
    if (status === 'unknown') return settle(formula, target, item)
    return status === target ? ALREADY : IMPOSSIBLE
  }
}

/** What has been judged of the whole use, and not of one entry of a list. */
function statusIn({ provision, conditions, exceptions }: Judgement, formula: Formula): Status | undefined {
  const condition = provision.conditions.findIndex(one => !one.perItem && one.formula === formula)
  if (condition >= 0) return conditions[condition]?.status
  return exceptions[provision.exceptions.findIndex(one => one.formula === formula)]?.status
}

/** The paths of the facts that a formula reads, with `[]` for the entries of a list. */
export function pathsIn(formula: Formula | undefined): ReadonlySet<string> {
  if (formula === undefined) return new Set()
  switch (formula.kind) {
    case 'all':
    case 'any':
      return new Set(formula.formulas.flatMap(part => [...pathsIn(part)]))
    case 'not':
    case 'part':
      return pathsIn(formula.formula)
    case 'some':
      return new Set([formula.list.path, ...pathsIn(formula.formula)])
    case 'in':
    case 'hits':
    case 'within':
    case 'at-least':
      return new Set([formula.fact.path])
  }
}

function compare(one: readonly number[], two: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== two[index])
  return at < 0 ? 0 : (one[at] ?? 0) - (two[at] ?? 0)
}

/** The place of a fact in the facts table: scope first, then the section's facts in order. */
export function tableOrder(path: string): number {
  return TABLE.get(generalPath(path)) ?? -1
}

const TABLE: ReadonlyMap<string, number> = new Map(
  Object.entries(sections)
    .flatMap(([name, section]) =>
      Object.entries(section.facts).flatMap(([key, fact]) => [
        `${name}.${key}`,
        ...(fact.type === 'items' ? Object.keys(fact.facts).map(inner => `${name}.${key}[].${inner}`) : []),
      ]),
    )
    .map((path, index) => [path, index]),
)
