import { factOf, itemOfPath, referenceTo, type SectionName } from '../../manifest/vocabulary.ts'
import type { FactList, ItemFacts, SectionFacts, UseFact, UseFacts } from '../facts.ts'
import { absentFacts } from '../facts-of-use.ts'
import type { ChangedValue, FactChange } from './value.ts'

/** The facts as they would be after the changes. */
export function withChanges(facts: UseFacts, changed: readonly FactChange[]): UseFacts {
  return changed.reduce(withChange, facts)
}

function withChange(facts: UseFacts, change: FactChange): UseFacts {
  const ref = referenceTo(change.path)
  const section = statedSection(facts[ref.section], ref.section)
  if (ref.list === null) {
    const stated = withFact(section.facts, ref.name, change.to)
    const isList = factOf(ref).type === 'items'
    const items = isList ? new Map(section.items).set(ref.name, []) : section.items
    return { ...facts, [ref.section]: { ...section, facts: stated, items } }
  }
  const entries = [...(section.items.get(ref.list) ?? [])]
  const index = itemOfPath(change.path) ?? -1
  const entry = entries[index]
  if (entry !== undefined) entries[index] = changedEntry(entry, [change])
  return { ...facts, [ref.section]: { ...section, items: new Map(section.items).set(ref.list, entries) } }
}

/** One entry of a list after changes of its facts. */
export function changedEntry(entry: ItemFacts, changes: readonly FactChange[]): ItemFacts {
  const withOne = (facts: FactList, { path, to }: FactChange) => withFact(facts, referenceTo(path).name, to)
  return { ...entry, facts: changes.reduce(withOne, entry.facts) }
}

function withFact(facts: FactList, name: string, to: ChangedValue): FactList {
  return facts.map(fact => (fact.name === name ? withValue(fact, to) : fact))
}

function withValue(fact: UseFact, to: ChangedValue): UseFact {
  return {
    ...fact,
    standing: 'stated',
    hits: typeof to === 'string' ? [to] : typeof to === 'number' ? [] : to,
    claimed: [],
    open: false,
    number: typeof to === 'number' ? to : null,
  }
}

/** A section without facts becomes one in which nothing but the changes is stated, and nothing is assumed. */
function statedSection(section: SectionFacts, name: SectionName): Extract<SectionFacts, { kind: 'facts' }> {
  if (section.kind === 'facts') return section
  return { kind: 'facts', name, statement: null, facts: absentFacts(name, false), items: new Map() }
}
