import { factOf, itemOfPath, referenceTo, type SectionName, sections } from '../../manifest/vocabulary.ts'
import type { FactList, SectionFacts, UseFact, UseFacts } from '../facts.ts'
import type { FactChange } from './value.ts'

/** The facts as they would be after the changes. */
export function withChanges(facts: UseFacts, changed: readonly FactChange[]): UseFacts {
  return changed.reduce(withChange, facts)
}

function withChange(facts: UseFacts, { path, to }: FactChange): UseFacts {
  const ref = referenceTo(path)
  const index = itemOfPath(path) ?? -1
  const section = statedSection(facts[ref.section], ref.section)
  const fact = factOf(ref)
  const changed = (before: UseFact): UseFact => ({
    name: ref.name,
    path,
    fact,
    statement: before.statement,
    standing: 'stated',
    hits: new Set(typeof to === 'string' ? [to] : typeof to === 'number' ? [] : to),
    claimed: new Set(),
    open: false,
    number: typeof to === 'number' ? to : null,
  })
  if (ref.list === null) {
    const stated = withFact(section.facts, ref.name, changed)
    const items = fact.type === 'items' ? new Map(section.items).set(ref.name, []) : section.items
    return { ...facts, [ref.section]: { ...section, facts: stated, items } }
  }
  const entries = (section.items.get(ref.list) ?? []).map((entry, at) =>
    at === index ? { ...entry, facts: withFact(entry.facts, ref.name, changed) } : entry,
  )
  return { ...facts, [ref.section]: { ...section, items: new Map(section.items).set(ref.list, entries) } }
}

function withFact(facts: FactList, name: string, changed: (before: UseFact) => UseFact): FactList {
  return facts.map(fact => (fact.name === name ? changed(fact) : fact))
}

/** A section without facts becomes one in which nothing but the changes is stated, and nothing is assumed. */
function statedSection(section: SectionFacts, name: SectionName): Extract<SectionFacts, { kind: 'facts' }> {
  if (section.kind === 'facts') return section
  const facts = Object.entries(sections[name].facts).map(
    ([key, fact]): UseFact => ({
      name: key,
      path: `${name}.${key}`,
      fact,
      statement: null,
      standing: 'not-stated',
      hits: new Set(),
      claimed: new Set(),
      open: true,
      number: null,
    }),
  )
  return { kind: 'facts', name, statement: null, facts, items: new Map() }
}
