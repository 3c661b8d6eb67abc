import type { FactStatement, FactStatements, SectionStatement } from '../manifest/manifest.ts'
import type { Range } from '../manifest/tree.ts'
import { type SectionName, sections, useSectionNames } from '../manifest/vocabulary.ts'
import type { FileReview, SystemReview, UseReview } from '../review/review.ts'

/** What stands at an offset of a manifest. `uses` are the uses that the place speaks of: all, for a system's scope. */
export type Place =
  | {
      readonly kind: 'use'
      readonly range: Range
      readonly system: SystemReview
      readonly uses: readonly UseReview[]
    }
  | {
      readonly kind: 'section'
      readonly range: Range
      readonly system: SystemReview
      readonly uses: readonly UseReview[]
      readonly section: SectionName
    }
  | {
      readonly kind: 'fact'
      readonly range: Range
      readonly system: SystemReview
      readonly uses: readonly UseReview[]
      readonly section: SectionName
      /** The items fact that holds the fact, or null. */
      readonly list: string | null
      /** The index of the entry, or null outside any list. */
      readonly item: number | null
      readonly name: string
      readonly statement: FactStatement
    }

/** The use, section or fact at a UTF-16 offset; null elsewhere. */
export function placeAt({ systems }: FileReview, offset: number): Place | null {
  for (const system of systems) {
    const scope = sectionPlace(system, system.uses, 'scope', system.system.scope, offset)
    if (scope !== null) return scope
    for (const review of system.uses) {
      const { use } = review
      if (!contains(use.range, offset)) continue
      if (contains(use.key, offset)) return { kind: 'use', range: use.key, system, uses: [review] }
      const own = sectionPlace(system, [review], 'scope', use.scope, offset)
      if (own !== null) return own
      for (const name of useSectionNames) {
        const place = sectionPlace(system, [review], name, use.sections.get(name) ?? null, offset)
        if (place !== null) return place
      }
    }
  }
  return null
}

function sectionPlace(
  system: SystemReview,
  uses: readonly UseReview[],
  section: SectionName,
  statement: SectionStatement | null,
  offset: number,
): Place | null {
  if (statement === null) return null
  const inValue = contains(statement.range, offset)
  if (contains(statement.key, offset) || (inValue && statement.kind !== 'facts')) {
    return { kind: 'section', range: statement.key, system, uses, section }
  }
  if (!inValue || statement.kind !== 'facts') return null
  const found = factAt(statement.facts, null, null, offset)
  return found === null ? null : { kind: 'fact', system, uses, section, ...found }
}

interface FoundFact {
  readonly range: Range
  readonly list: string | null
  readonly item: number | null
  readonly name: string
  readonly statement: FactStatement
}

function factAt(
  facts: FactStatements,
  list: string | null,
  item: number | null,
  offset: number,
): FoundFact | null {
  for (const [name, statement] of facts) {
    const { key, range, value, evidence } = statement
    if (contains(key, offset)) return { range: key, list, item, name, statement }
    const proof = evidence.find(one => contains(one.range, offset))
    if (proof !== undefined) return { range: proof.range, list, item, name, statement }
    if (!contains(range, offset)) continue
    if (value.kind !== 'items') return { range, list, item, name, statement }
    const inner = value.items.findIndex(entry => contains(entry.range, offset))
    const entry = value.items[inner]
    return (entry && factAt(entry.facts, name, inner, offset)) ?? { range: key, list, item, name, statement }
  }
  return null
}

/** The end counts too: a cursor behind a word is at the word. */
function contains({ start, end }: Range, offset: number): boolean {
  return start <= offset && offset <= end
}

/** The label of a section in the format. */
export function sectionLabel(section: SectionName): { readonly en: string; readonly da: string } {
  return sections[section].label
}
