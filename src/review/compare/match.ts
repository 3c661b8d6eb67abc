import type { FactStatements, SectionStatement, Use } from '../../manifest/manifest.ts'
import { statementText } from '../decisions/digest.ts'
import type { SystemReview, UseReview } from '../review.ts'

/** What belongs together before and after; null: it is not there on that side. */
export interface Pair<T> {
  readonly before: T | null
  readonly after: T | null
}

/**
 * Pairs by each of the keys in turn, the first of equals with the first. A key that is null pairs nothing. In the
 * order of the text after, and then what is left of before.
 */
export function pairBy<T>(
  before: readonly T[],
  after: readonly T[],
  keys: readonly ((one: T) => string | null)[],
): readonly Pair<T>[] {
  const partners = new Map<T, T>()
  let left = [...before]
  for (const key of keys) {
    for (const one of after) {
      const wanted = partners.has(one) ? null : key(one)
      const partner = wanted === null ? undefined : left.find(other => key(other) === wanted)
      if (partner === undefined) continue
      partners.set(one, partner)
      left = left.filter(other => other !== partner)
    }
  }
  return [
    ...after.map(one => ({ before: partners.get(one) ?? null, after: one })),
    ...left.map(one => ({ before: one, after: null })),
  ]
}

/** Systems by name, then by the ids of their uses; one that is left alone on both sides is the same. */
export function pairSystems(
  before: readonly SystemReview[],
  after: readonly SystemReview[],
): readonly Pair<SystemReview>[] {
  const pairs = pairBy(before, after, [
    ({ system }) => system.name,
    ({ uses }) => (uses.length === 0 ? null : JSON.stringify(uses.map(({ use }) => use.id).sort())),
  ])
  const [deleted, ...moreDeleted] = pairs.filter(pair => pair.after === null)
  const [added, ...moreAdded] = pairs.filter(pair => pair.before === null)
  if (deleted === undefined || added === undefined || moreDeleted.length + moreAdded.length > 0) return pairs
  return pairs
    .filter(pair => pair !== deleted)
    .map(pair => (pair === added ? { before: deleted.before, after: added.after } : pair))
}

/** Uses by id, then by purpose and facts: a use that only got another id is the same use. */
export function pairUses(
  before: readonly UseReview[],
  after: readonly UseReview[],
): readonly Pair<UseReview>[] {
  return pairBy(before, after, [({ use }) => use.id, ({ use }) => useText(use)])
}

function useText({ purpose, scope, sections }: Use): string {
  const stated = [...sections].map(([name, section]) => [name, sectionText(section)]).sort()
  return JSON.stringify([purpose, sectionText(scope), stated])
}

function sectionText(section: SectionStatement | null): string {
  if (section === null) return 'absent'
  return section.kind === 'facts' ? factsText(section.facts) : section.kind
}

function factsText(facts: FactStatements): string {
  const texts = [...facts].map(([name, statement]) => {
    const { value } = statement
    const entries = value.kind === 'items' ? value.items.map(item => factsText(item.facts)) : []
    return [name, statementText(statement), entries]
  })
  return JSON.stringify(texts.sort())
}
