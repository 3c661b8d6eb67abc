/**
 * Small edits of a manifest that keep its comments, anchors, style and line endings. Each is made in the text where
 * the tree says, a step at a time, and read again: what did not come out as asked, or changed anything else, is not
 * edited at all.
 */

import { type Content, mappingOf, quoted } from './edit/content.ts'
import { factStep, type Wanted } from './edit/fact.ts'
import { statementAt } from './edit/find.ts'
import { layoutOf } from './edit/layout.ts'
import { addEntry, setValue } from './edit/mapping.ts'
import { edited, type Place } from './edit/steps.ts'
import type { FactTarget, FactValue } from './edit/target.ts'
import type { TextEdit } from './edit/text.ts'
import { reach } from './edit/walk.ts'
import type { Section } from './facts.ts'
import { read, SCHEMA } from './read.ts'
import { isNull } from './scalar.ts'
import { find, type Mapping, ownEntry } from './tree.ts'
import { sections, type UseSectionName } from './vocabulary.ts'

export { removeKey, removeWord } from './edit/remove.ts'
export { addSchema } from './edit/schema.ts'
export type { FactTarget, FactValue } from './edit/target.ts'
export { applyEdits, type TextEdit } from './edit/text.ts'

/**
 * States a fact: replaces its value, keeping evidence and note unless given, or adds it. A section that is absent,
 * `none`, `unknown` or empty becomes a mapping; an entry past the end of a list is added. No edits where the place
 * cannot be found or the fact does not take the value.
 */
export function stateFact(text: string, target: FactTarget, value: FactValue): readonly TextEdit[] {
  return factEdits(text, [{ target, value }])
}

/** States several facts of one system at once; all of them or none. */
export function stateFacts(
  text: string,
  facts: readonly { readonly target: FactTarget; readonly value: FactValue }[],
): readonly TextEdit[] {
  return factEdits(text, facts)
}

/** Adds evidence to a stated fact, or puts it in the place of what is there; short form becomes long form. */
export function stateEvidence(text: string, target: FactTarget, evidence: string): readonly TextEdit[] {
  if (statementAt(read(text), target) === null) return []
  return factEdits(text, [{ target, value: { words: null, evidence, note: null } }])
}

interface WantedFact {
  readonly target: FactTarget
  readonly value: Wanted
}

function factEdits(text: string, wanted: readonly WantedFact[]): readonly TextEdit[] {
  const facts = wanted.map(({ target, value }) => ({ target: withinList(text, target), value }))
  const [first] = facts
  const system = first?.target.system ?? 0
  if (!facts.every(({ target }) => isFact(target) && target.system === system)) return []
  const places = facts.map(({ target }) => placesOf(target))
  return edited(text, system, places, (source, root) => {
    const together: TextEdit[] = []
    let list: string | null = null
    for (const { target, value } of facts) {
      const edits = factStep(source, root, target, value)
      if (edits === null) return null
      if (edits.length === 0) continue
      const isFirst = together.length === 0
      if (!isFirst && (!isNewEntry(edits, target) || target.list !== list)) return together
      if (isFirst && !isNewEntry(edits, target)) return edits
      list = target.list
      together.push(...edits)
    }
    return together
  })
}

/** An entry past the end of the list is the next one. */
function withinList(text: string, target: FactTarget): FactTarget {
  const { list, item } = target
  if (list === null || item === null || item === 0) return target
  const stated = statementAt(read(text), { ...target, list: null, item: null, name: list })
  const length = stated?.value.kind === 'items' ? stated.value.items.length : 0
  return { ...target, item: Math.min(item, length) }
}

/** The edit adds the fact to a mapping that is there, where more may be added in the same step. */
function isNewEntry(edits: readonly TextEdit[], { name }: FactTarget): boolean {
  const [edit, ...others] = edits
  if (edit === undefined || others.length > 0 || edit.range.start !== edit.range.end) return false
  return /^[\r\n]/.test(edit.text) && edit.text.trimStart().startsWith(`${name}:`)
}

/** A section, list or entry around the fact may come into being; beyond that only the fact changes. */
function placesOf({ use, section, list, item, name }: FactTarget): Place {
  const ofSection = use === null ? ['scope'] : ['uses', use, section]
  const ofList = list === null ? [] : [...ofSection, list]
  const ofItem = list === null ? ofSection : [...ofList, String(item ?? 0)]
  return { path: [...ofItem, name], around: [ofSection, ofList, ofItem] }
}

function isFact({ use, section, list, name }: FactTarget): boolean {
  if (use === null && section !== 'scope') return false
  const { facts }: Section = sections[section]
  if (list === null) return Object.hasOwn(facts, name)
  const outer = Object.hasOwn(facts, list) ? facts[list] : undefined
  return outer?.type === 'items' && Object.hasOwn(outer.facts, name)
}

/** States a whole section of a use as `none` or `unknown`, whatever stands there. */
export function stateSection(
  text: string,
  target: { readonly system: number; readonly use: string; readonly section: UseSectionName },
  word: 'none' | 'unknown',
): readonly TextEdit[] {
  const { system, use, section } = target
  return edited(text, system, [{ path: ['uses', use, section], around: [] }], (source, root) => {
    const reached = reach(source, root, ['uses', use])
    if (reached === null || reached.kind === 'absent') return null
    if (reached.kind === 'edits') return reached.edits
    const { mapping } = reached
    const layout = layoutOf(source, root, mapping)
    const content: Content = { kind: 'text', text: word }
    if (reached.kind === 'scalar') {
      if (reached.at === 0) return null
      return setValue(source, mapping, reached.entry, mappingOf({ [section]: content }), layout)
    }
    const entry = ownEntry(mapping, section)
    const stated = find(mapping, section)?.value
    if (stated?.kind === 'scalar' && stated.text === word) return []
    if (entry === undefined) return addEntry(source, mapping, section, content, layout)
    return setValue(source, mapping, entry, content, layout)
  })
}

/** Adds a use at the end of the uses; no edits where there is one with the id. */
export function addUse(text: string, system: number, id: string, purpose: string): readonly TextEdit[] {
  const use = mappingOf({ purpose: { kind: 'text', text: purpose } })
  const uses = mappingOf({ [id]: use })
  return edited(text, system, [{ path: ['uses', id], around: [] }], (source, root) => {
    const reached = reach(source, root, ['uses'])
    if (reached === null) return null
    const layout = layoutOf(source, root)
    switch (reached.kind) {
      case 'edits':
        return reached.edits
      case 'absent':
        return addEntry(source, root, 'uses', uses, layout)
      case 'scalar':
        return setValue(source, root, reached.entry, uses, layout)
      case 'mapping':
        if (find(reached.mapping, id) === undefined) return addEntry(source, reached.mapping, id, use, layout)
        return purposeOf(reached.mapping, id) === purpose ? [] : null
    }
  })
}

/** Says what a use is for, before all else of it. */
export function setPurpose(text: string, system: number, use: string, purpose: string): readonly TextEdit[] {
  const content: Content = { kind: 'text', text: purpose }
  return edited(text, system, [{ path: ['uses', use, 'purpose'], around: [] }], (source, root) => {
    const reached = reach(source, root, ['uses', use])
    if (reached === null || reached.kind === 'absent') return null
    if (reached.kind === 'edits') return reached.edits
    const { mapping } = reached
    const layout = layoutOf(source, root, mapping)
    if (reached.kind === 'scalar') {
      if (reached.at === 0) return null
      return setValue(source, mapping, reached.entry, mappingOf({ purpose: content }), layout)
    }
    const stated = find(mapping, 'purpose')?.value
    if (stated?.kind === 'scalar' && stated.text === purpose) return []
    const entry = ownEntry(mapping, 'purpose')
    if (entry === undefined) return addEntry(source, mapping, 'purpose', content, layout, null)
    return setValue(source, mapping, entry, content, layout)
  })
}

function purposeOf(uses: Mapping, id: string): string | null {
  const use = find(uses, id)?.value
  const purpose = use?.kind === 'mapping' ? find(use, 'purpose')?.value : undefined
  return purpose?.kind === 'scalar' ? purpose.text : null
}

/** A new manifest as text: `uses` is left for `addUse`. */
export function newManifest(name: string): string {
  return `schema: ${SCHEMA}\nname: ${quoted(name, false)}\nuses:\n`
}

const TOP_LEVEL = ['schema', 'name', 'description', 'owner', 'version', 'law_as_of'] as const

/** Sets a text at the top of the manifest, in its usual place where it is new. */
export function setTopLevel(
  text: string,
  system: number,
  key: 'name' | 'description' | 'owner' | 'law_as_of',
  value: string,
): readonly TextEdit[] {
  return edited(text, system, [{ path: [key], around: [] }], (source, root) => {
    const content: Content = { kind: 'text', text: value }
    const layout = layoutOf(source, root)
    const stated = find(root, key)?.value
    if (stated?.kind === 'scalar' && stated.text === value && !isNull(stated)) return []
    const entry = ownEntry(root, key)
    if (entry !== undefined) return setValue(source, root, entry, content, layout)
    const before = TOP_LEVEL.slice(0, TOP_LEVEL.indexOf(key))
    const behind = before.map(name => ownEntry(root, name)).findLast(known => known !== undefined)
    return addEntry(source, root, key, content, layout, behind ?? null)
  })
}
