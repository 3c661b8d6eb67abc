/**
 * The verdicts after many different changes. Of the entries of a list only the kinds count: those of which every
 * formula says the same come to the same verdict, however many there are. So one of each kind is judged.
 */

import type { Formula } from '../../law/formula.ts'
import type { Provision } from '../../law/provision.ts'
import { itemOfPath, type Reference, reference } from '../../manifest/vocabulary.ts'
import { statusOf } from '../evaluate.ts'
import { type ItemFacts, itemsAt, type UseFacts } from '../facts.ts'
import { judge, reviewScope } from '../judge.ts'
import type { Verdict } from '../verdict.ts'
import { changedEntry, withChanges } from './apply.ts'
import type { FactChange } from './value.ts'

export type VerdictAfter = (changed: readonly FactChange[]) => Verdict

/** Of fewer entries each is judged as fast as its kind is found. */
const FEW = 3

/** @param day the day of the law, as an ISO date */
export function verdictsAfter(provision: Provision, facts: UseFacts, day: string): VerdictAfter {
  const verdictOf = (changed: UseFacts) => judge(provision, changed, reviewScope(changed), day).verdict
  const whole: VerdictAfter = changed => verdictOf(withChanges(facts, changed))
  const asked = formulasOf(provision).flatMap(askedIn)
  const paths = new Set([
    ...(provision.items === undefined ? [] : [provision.items]),
    ...asked.map(one => one.list.path),
  ])
  const [path, ...others] = paths
  const list = path === undefined || others.length > 0 ? null : reference(path)
  const entries = list === null ? null : itemsAt(facts, list)
  if (list === null || entries === null || entries.length <= FEW) return whole
  const formulas = [
    ...asked.map(({ formula }) => formula),
    ...provision.conditions.filter(({ perItem }) => perItem).map(({ formula }) => formula),
  ]
  const known = new Map<string, VerdictAfter>()
  return changed => {
    const beside = changed.filter(change => placed(change).item === null)
    // Without the list there are no entries to tell apart.
    if (beside.some(({ path }) => path === list.path)) return whole(changed)
    const name = nameOf(beside)
    const after = known.get(name) ?? ofKinds(withChanges(facts, beside), entries, list, formulas, verdictOf)
    known.set(name, after)
    return after(changed)
  }
}

/** The verdicts after changes in entries of the list, everything else being as it is. */
function ofKinds(
  facts: UseFacts,
  entries: readonly ItemFacts[],
  list: Reference,
  formulas: readonly Formula[],
  verdictOf: (facts: UseFacts) => Verdict,
): VerdictAfter {
  /** One entry of each kind, and the numbers of the kinds by what the formulas say. */
  const examples: ItemFacts[] = []
  const numbers = new Map<string, number>()
  const changedNumbers = new Map<string, number>()
  const verdicts = new Map<string, Verdict>()

  function kindOf(entry: ItemFacts): number {
    const alone = withEntries(facts, list, [entry])
    const name = formulas.map(formula => statusOf(formula, alone, 0)).join()
    const number = numbers.get(name) ?? examples.push(entry) - 1
    numbers.set(name, number)
    return number
  }

  function changedKind(entry: ItemFacts, changes: readonly FactChange[]): number {
    const name = nameOf(changes)
    const number = changedNumbers.get(name) ?? kindOf(changedEntry(entry, changes))
    changedNumbers.set(name, number)
    return number
  }

  const kinds = entries.map(kindOf)
  const counts = examples.map((_, number) => kinds.filter(kind => kind === number).length)

  return changed => {
    const left = [...counts]
    for (const [index, changes] of byEntry(changed)) {
      const entry = entries[index]
      const before = kinds[index]
      if (entry === undefined || before === undefined) continue
      const after = changedKind(entry, changes)
      left[before] = (left[before] ?? 0) - 1
      left[after] = (left[after] ?? 0) + 1
    }
    const present = [...examples.keys()].filter(number => (left[number] ?? 0) > 0)
    const name = present.join()
    const shown = () => present.flatMap(number => examples[number] ?? [])
    const verdict = verdicts.get(name) ?? verdictOf(withEntries(facts, list, shown()))
    verdicts.set(name, verdict)
    return verdict
  }
}

function withEntries(facts: UseFacts, list: Reference, entries: readonly ItemFacts[]): UseFacts {
  const section = facts[list.section]
  if (section.kind !== 'facts') return facts
  return { ...facts, [list.section]: { ...section, items: new Map(section.items).set(list.name, entries) } }
}

function byEntry(changed: readonly FactChange[]): ReadonlyMap<number, readonly FactChange[]> {
  const found = new Map<number, FactChange[]>()
  for (const change of changed) {
    const { item } = placed(change)
    if (item === null) continue
    const others = found.get(item)
    if (others === undefined) found.set(item, [change])
    else others.push(change)
  }
  return found
}

interface Placed {
  /** The index of the entry that is changed; null outside lists. */
  readonly item: number | null
  readonly name: string
}

/** The same change is part of hundreds of sets. */
const PLACED = new WeakMap<FactChange, Placed>()

function placed(change: FactChange): Placed {
  const { path, to } = change
  const known = PLACED.get(change) ?? { item: itemOfPath(path), name: `${path} ${JSON.stringify(to)}` }
  PLACED.set(change, known)
  return known
}

function nameOf(changes: readonly FactChange[]): string {
  return changes.map(change => placed(change).name).join('\n')
}

/** All that a verdict asks of a list; the scope has none. */
function formulasOf({ conditions, exceptions, notBinding, openTerritory }: Provision): readonly Formula[] {
  const others = [notBinding, openTerritory].filter(formula => formula !== undefined)
  return [...conditions, ...exceptions].map(({ formula }) => formula).concat(others)
}

/** What is asked of each entry of a list by itself. */
function askedIn(formula: Formula): readonly Extract<Formula, { kind: 'some' }>[] {
  switch (formula.kind) {
    case 'all':
    case 'any':
      return formula.formulas.flatMap(askedIn)
    case 'not':
    case 'part':
      return askedIn(formula.formula)
    case 'some':
      return [formula, ...askedIn(formula.formula)]
    case 'in':
    case 'hits':
    case 'within':
    case 'at-least':
      return []
  }
}
