import type { Fact, Facts } from '../../manifest/facts.ts'
import { TOP_LEVEL } from '../../manifest/read.ts'
import { find, type Mapping } from '../../manifest/tree.ts'
import {
  type SectionName,
  sections,
  type UseSectionName,
  useSectionNames,
} from '../../manifest/vocabulary.ts'
import { keysOf, type Landing, type Step, wordsOf } from './land.ts'

/** A fact by its place in the format. */
export interface FactPlace {
  readonly section: SectionName
  /** The items fact that holds it, or null. */
  readonly list: string | null
  readonly name: string
  readonly fact: Fact
}

/** What the format has at a place. `present` are the keys or values that stand there already. */
export type Slot =
  | { readonly kind: 'empty-document' }
  | { readonly kind: 'top-key'; readonly present: ReadonlySet<string> }
  | { readonly kind: 'schema-value' }
  | { readonly kind: 'date-value' }
  | { readonly kind: 'uses-value' }
  | { readonly kind: 'use-id' }
  | { readonly kind: 'use-value' }
  | { readonly kind: 'use-key'; readonly present: ReadonlySet<string> }
  | { readonly kind: 'section-value'; readonly section: SectionName }
  | {
      readonly kind: 'fact-key'
      readonly section: SectionName
      readonly list: string | null
      /** The index of the entry of the list. */
      readonly item: number | null
      readonly facts: Facts
      readonly present: ReadonlySet<string>
      /** The use around it; null in the scope of a system. */
      readonly use: string | null
    }
  | {
      readonly kind: 'fact-value'
      readonly place: FactPlace
      readonly where: 'alone' | 'in-list'
      readonly present: ReadonlySet<string>
      /** The value of the long form. */
      readonly long: boolean
    }
  | { readonly kind: 'long-key'; readonly place: FactPlace; readonly present: ReadonlySet<string> }

/** Whether the word is a key of the format at the place. */
export function knows(slot: Slot, word: string): boolean {
  switch (slot.kind) {
    case 'top-key':
      return TOP_LEVEL.includes(word)
    case 'use-key':
      return word === 'purpose' || word === 'scope' || isUseSection(word)
    case 'fact-key':
      return Object.hasOwn(slot.facts, word)
    case 'long-key':
      return word === 'value' || word === 'evidence' || word === 'note'
    case 'empty-document':
    case 'schema-value':
    case 'date-value':
    case 'uses-value':
    case 'use-id':
    case 'use-value':
    case 'section-value':
    case 'fact-value':
      return false
  }
}

/** What the format has where the mark landed; null where it has nothing, and in YAML that is not ours. */
export function slotOf({ root, steps, mapping }: Landing, word: string): Slot | null {
  const [first, ...rest] = steps
  const schema = find(root, 'schema')
  if (first?.kind === 'entry' && first.key === 'schema') {
    const ours = root.entries.every(({ key }) => TOP_LEVEL.includes(key.text))
    const begun = 'ai-design-review/v1'.startsWith(word) || word.startsWith('ai-design-review')
    return ours && begun && rest.length === 0 && mapping === null ? { kind: 'schema-value' } : null
  }
  if (schema === undefined && first === undefined && mapping !== null && root.entries.length === 1) {
    return { kind: 'empty-document' }
  }
  if (schema?.value.kind !== 'scalar' || !schema.value.text.startsWith('ai-design-review/')) return null
  if (first === undefined) return mapping === null ? null : { kind: 'top-key', present: keysOf(mapping) }
  if (first.kind !== 'entry') return null
  switch (first.key) {
    case 'scope':
      return sectionSlot('scope', null, rest, mapping)
    case 'uses':
      return usesSlot(rest, mapping)
    case 'law_as_of':
      return rest.length === 0 && mapping === null ? { kind: 'date-value' } : null
    default:
      return null
  }
}

function usesSlot(steps: readonly Step[], mapping: Mapping | null): Slot | null {
  const [use, section, ...rest] = steps
  if (use === undefined) return { kind: mapping === null ? 'uses-value' : 'use-id' }
  if (use.kind !== 'entry') return null
  if (section === undefined) {
    return mapping === null ? { kind: 'use-value' } : { kind: 'use-key', present: keysOf(mapping) }
  }
  if (section.kind !== 'entry') return null
  const name = section.key
  return name === 'scope' || isUseSection(name) ? sectionSlot(name, use.key, rest, mapping) : null
}

function isUseSection(name: string): name is UseSectionName {
  return (useSectionNames as readonly string[]).includes(name)
}

function sectionSlot(
  section: SectionName,
  use: string | null,
  steps: readonly Step[],
  mapping: Mapping | null,
): Slot | null {
  const [step, ...rest] = steps
  const facts: Facts = sections[section].facts
  if (step === undefined) {
    if (mapping === null) return { kind: 'section-value', section }
    return { kind: 'fact-key', section, list: null, item: null, facts, present: keysOf(mapping), use }
  }
  const place = step.kind === 'entry' ? placeIn(facts, section, null, step.key) : null
  return place === null ? null : factSlot(place, use, rest, mapping, false)
}

function placeIn(facts: Facts, section: SectionName, list: string | null, name: string): FactPlace | null {
  const fact = Object.hasOwn(facts, name) ? facts[name] : undefined
  return fact === undefined ? null : { section, list, name, fact }
}

function factSlot(
  place: FactPlace,
  use: string | null,
  steps: readonly Step[],
  mapping: Mapping | null,
  long: boolean,
): Slot | null {
  const [step, ...rest] = steps
  const { fact, section, name } = place
  if (step === undefined) {
    if (mapping === null) return { kind: 'fact-value', place, where: 'alone', present: new Set(), long }
    return long ? null : { kind: 'long-key', place, present: keysOf(mapping) }
  }
  if (step.kind === 'entry') {
    return step.key === 'value' && !long ? factSlot(place, use, rest, mapping, true) : null
  }
  if (fact.type !== 'items') return rest.length === 0 ? wordSlot(place, step, mapping, long) : null
  const [inner, ...deeper] = rest
  if (inner === undefined) {
    if (mapping === null) return null
    const { index: item } = step
    const present = keysOf(mapping)
    return { kind: 'fact-key', section, list: name, item, facts: fact.facts, present, use }
  }
  const own = inner.kind === 'entry' ? placeIn(fact.facts, section, name, inner.key) : null
  return own === null ? null : factSlot(own, use, deeper, mapping, false)
}

/** A word of a list; the mark may have been read as a key there. */
function wordSlot(
  place: FactPlace,
  { sequence }: Extract<Step, { kind: 'item' }>,
  mapping: Mapping | null,
  long: boolean,
): Slot | null {
  if (mapping !== null && mapping.entries.length > 1) return null
  return { kind: 'fact-value', place, where: 'in-list', present: wordsOf(sequence), long }
}
