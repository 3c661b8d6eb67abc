import type { Use } from '../../manifest/manifest.ts'
import { type LineIndex, lineIndex } from '../../manifest/position.ts'
import { type FactPath, reference } from '../../manifest/vocabulary.ts'
import { statementText } from '../decisions/digest.ts'
import { type Ground, isFact } from '../evaluate.ts'
import {
  factAt,
  factNamed,
  type ItemFacts,
  nameOfEntry,
  type SectionFacts,
  type UseFact,
  type UseFacts,
} from '../facts.ts'
import { statedAt } from '../findings/draft.ts'
import type { UseReview } from '../review.ts'

/** How a fact stood on one side. */
export interface FactSide {
  /** The fact, or the section without facts that stands for it. */
  readonly ground: Ground
  /** The entries of a stated list; null where the fact is no list. */
  readonly entries: number | null
  /** From 1; null where nothing is stated. */
  readonly line: number | null
}

/** A fact that is not the same on both sides; null: its entry of a list is not there. */
export interface FactChange {
  /** As it is after, else as it was before. */
  readonly path: string
  readonly before: FactSide | null
  readonly after: FactSide | null
}

/** The facts of a use on one side, with the text that they stand in. */
export interface Side {
  readonly use: Use
  readonly facts: UseFacts
  readonly lines: LineIndex
}

export function sideOf({ use, facts }: Pick<UseReview, 'use' | 'facts'>, text: string): Side {
  return { use, facts, lines: lineIndex(text) }
}

/** Those of the grounds before and after that changed, each once. */
export function changedGrounds(
  before: readonly Ground[],
  after: readonly Ground[],
  from: Side,
  to: Side,
): readonly FactChange[] {
  const changes = new Map<string, FactChange>()
  const add = (ground: Ground, own: Side, other: Side, isAfter: boolean) => {
    // The facts that took the place of a section without any speak for themselves.
    if (!isFact(ground) && other.facts[ground.name].kind === 'facts') return
    const counterpart = counterpartOf(ground, own.facts, other.facts)
    if (counterpart !== null && isSame(ground, own.facts, counterpart, other.facts)) return
    const [ownSide, otherSide] = [
      describe(ground, own),
      counterpart === null ? null : describe(counterpart, other),
    ]
    const [first, second] = isAfter ? [otherSide, ownSide] : [ownSide, otherSide]
    const path = pathOf(second?.ground ?? null, first?.ground ?? null)
    if (!changes.has(path)) changes.set(path, { path, before: first, after: second })
  }
  for (const ground of after) add(ground, to, from, true)
  for (const ground of before) add(ground, from, to, false)
  return inOrder([...changes.values()])
}

/** In the order of the text after. */
export function inOrder(changes: readonly FactChange[]): readonly FactChange[] {
  return changes.toSorted((one, two) => lineOf(one) - lineOf(two))
}

/** Every fact among the paths that changed, for a change that no deciding fact explains. */
export function changedAmong(paths: readonly FactPath[], from: Side, to: Side): readonly FactChange[] {
  const groundsIn = ({ facts }: Side) => paths.flatMap(path => everyGround(path, facts))
  return changedGrounds(groundsIn(from), groundsIn(to), from, to)
}

/** The fact, or that of each entry of the list in which it stands. */
function everyGround(path: FactPath, facts: UseFacts): readonly Ground[] {
  const read = reference(path)
  const section = facts[read.section]
  if (section.kind !== 'facts') return [section]
  if (read.list === null) return [factAt(facts, read, null)]
  return (section.items.get(read.list) ?? []).flatMap(entry => factNamed(entry.facts, read.name) ?? [])
}

/** A fact says more than the section that stands for it. */
function pathOf(after: Ground | null, before: Ground | null): string {
  if (after !== null && isFact(after)) return after.path
  if (before !== null && isFact(before)) return before.path
  return (after ?? before)?.name ?? ''
}

function lineOf({ before, after }: FactChange): number {
  return after?.line ?? before?.line ?? Number.MAX_SAFE_INTEGER
}

function describe(ground: Ground, { use, facts, lines }: Side): FactSide {
  const range = statedAt(ground, use)
  return {
    ground,
    entries: entriesOf(ground, facts)?.length ?? null,
    line: range === null ? null : lines.position(range.start).line + 1,
  }
}

const PATH = /^(\w+)(?:\.(\w+)(?:\[(\d+)\]\.(\w+))?)?$/

function entriesOf(ground: Ground, facts: UseFacts): readonly ItemFacts[] | null {
  if (!isFact(ground) || ground.fact.type !== 'items') return null
  const [, section = '', list = ''] = PATH.exec(ground.path) ?? []
  return itemsIn(facts[section as keyof UseFacts], list)
}

function itemsIn(section: SectionFacts, list: string): readonly ItemFacts[] | null {
  return section.kind === 'facts' ? (section.items.get(list) ?? null) : null
}

/** What stands on the other side for a ground; null: the entry of the list is not there. */
function counterpartOf(ground: Ground, own: UseFacts, other: UseFacts): Ground | null {
  const [, name = '', outer = '', index, inner = ''] =
    PATH.exec(isFact(ground) ? ground.path : ground.name) ?? []
  const section = other[name as keyof UseFacts]
  if (section.kind !== 'facts') return section
  if (!isFact(ground)) return null
  if (index === undefined) return factNamed(section.facts, outer) ?? null
  const entries = itemsIn(section, outer)
  if (entries === null) return factNamed(section.facts, outer) ?? null
  const entry = sameEntry(itemsIn(own[name as keyof UseFacts], outer) ?? [], Number(index), entries)
  return entry === null ? null : (factNamed(entry.facts, inner) ?? null)
}

/** The entry that says the same, else the one with the same name, else the one in the same place. */
function sameEntry(own: readonly ItemFacts[], index: number, others: readonly ItemFacts[]): ItemFacts | null {
  const entry = own[index]
  if (entry === undefined) return null
  const same = others.find(other => entryText(other) === entryText(entry))
  if (same !== undefined) return same
  const name = nameOfEntry(entry)
  const named = name === null ? undefined : others.find(other => nameOfEntry(other) === name)
  if (named !== undefined) return named
  const inPlace = others[index]
  const isTaken =
    inPlace !== undefined && own.some(one => one !== entry && entryText(one) === entryText(inPlace))
  return inPlace === undefined || isTaken ? null : inPlace
}

function entryText({ facts }: ItemFacts): string {
  return JSON.stringify(facts.map(({ name, statement }) => [name, statementText(statement)]))
}

/** Whether both count the same to an evaluation. */
function isSame(one: Ground, ofOne: UseFacts, two: Ground, ofTwo: UseFacts): boolean {
  if (!isFact(one) || !isFact(two)) return !isFact(one) && !isFact(two) && one.kind === two.kind
  return factText(one, ofOne) === factText(two, ofTwo)
}

function factText(fact: UseFact, facts: UseFacts): string {
  const { standing, hits, claimed, open, number } = fact
  const entries = entriesOf(fact, facts)
  return JSON.stringify([
    standing,
    [...hits].sort(),
    [...claimed].sort(),
    open,
    number,
    entries === null ? null : entries.length > 0,
  ])
}
