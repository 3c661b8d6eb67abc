/** One step towards a fact that says what it should. */

import { isNull, resolve } from '../scalar.ts'
import { type Entry, find, type Mapping, type Node, ownEntry, type Sequence } from '../tree.ts'
import { type Content, contentOf, contentOfWords, type Layout, mappingOf } from './content.ts'
import { isAlias, layoutOf } from './layout.ts'
import { addItem, removeItems, setItem } from './list.ts'
import { addEntry, setValue, wrapValue } from './mapping.ts'
import type { FactTarget, FactValue } from './target.ts'
import type { TextEdit } from './text.ts'
import { ownCopy, reach } from './walk.ts'

/** As `FactValue`; without words the value stays as it is. */
export type Wanted = Omit<FactValue, 'words'> & { readonly words: FactValue['words'] | null }

type Edits = readonly TextEdit[] | null

/** The edits of the next step; none where the fact says what it should, null where it cannot be made to. */
export function factStep(source: string, root: Mapping, target: FactTarget, value: Wanted): Edits {
  const keys = target.use === null ? ['scope'] : ['uses', target.use, target.section]
  const below = target.list === null ? [target.name] : [target.list, target.name]
  const reached = reach(source, root, keys)
  if (reached === null) return null
  switch (reached.kind) {
    case 'edits':
      return reached.edits
    case 'absent': {
      const { mapping, at } = reached
      const key = keys[at] ?? ''
      // A use is never made up: it needs a purpose.
      if (at < keys.length - 1 || value.words === null) return null
      const layout = layoutOf(source, root, mapping)
      const content = nested(below, target, value)
      return addEntry(source, mapping, key, content, layout, placeOfScope(mapping, root))
    }
    case 'scalar': {
      const { mapping, entry, at } = reached
      const rest = [...keys.slice(at + 1), ...below]
      if (keys[at] === 'uses' || value.words === null) return null
      return setValue(source, mapping, entry, nested(rest, target, value), layoutOf(source, root, mapping))
    }
    case 'mapping': {
      const layout = layoutOf(source, root, reached.mapping)
      if (target.list === null) return inMapping(source, reached.mapping, target.name, value, layout)
      return inList(source, reached.mapping, target.list, target, value, layout)
    }
  }
}

/** The system's scope stands before its uses; everything else goes to the end, for which this is undefined. */
function placeOfScope(mapping: Mapping, root: Mapping): Entry | null | undefined {
  const uses = ownEntry(root, 'uses')
  if (mapping !== root || uses === undefined) return undefined
  return root.entries[root.entries.indexOf(uses) - 1] ?? null
}

/** The fact with all that is missing around it. */
function nested(keys: readonly string[], target: FactTarget, value: Wanted): Content {
  const [key = target.name, ...rest] = keys
  if (rest.length === 0) return mappingOf({ [key]: factContent(value) })
  const inner = nested(rest, target, value)
  return mappingOf({ [key]: key === target.list ? { kind: 'list', items: [inner] } : inner })
}

function factContent({ words, evidence, note }: Wanted): Content {
  const value = contentOfWords(words ?? 'unknown')
  return evidence === null && note === null ? value : longForm(value, evidence, note)
}

function longForm(value: Content, evidence: string | null, note: string | null): Content {
  return mappingOf({
    value,
    ...(evidence === null ? {} : { evidence: { kind: 'text', text: evidence } }),
    ...(note === null ? {} : { note: { kind: 'text', text: note } }),
  })
}

function inList(
  source: string,
  mapping: Mapping,
  key: string,
  target: FactTarget,
  value: Wanted,
  layout: Layout,
): Edits {
  const found = find(mapping, key)
  const entry = ownEntry(mapping, key)
  const one = mappingOf({ [target.name]: factContent(value) })
  const list: Content = { kind: 'list', items: [one] }
  if (found === undefined) return addEntry(source, mapping, key, list, layout)
  if (entry === undefined || isAlias(entry)) return ownCopy(source, mapping, found, layout)
  const { value: node } = entry
  switch (node.kind) {
    case 'mapping':
      // The long form of a list; a list inside it is no long form again.
      return key === 'value' ? null : inList(source, node, 'value', target, value, layout)
    case 'sequence': {
      if (node.items.length === 0) return setValue(source, mapping, entry, list, layout)
      const item = node.items[target.item ?? 0]
      if (item === undefined) return addItem(source, node, one, layout)
      if (isAlias(item)) {
        const copy = contentOf(item.value)
        return copy === null ? null : setItem(source, node, item, copy, layout)
      }
      if (item.value.kind !== 'mapping') return setItem(source, node, item, one, layout)
      return inMapping(source, item.value, target.name, value, layout)
    }
    case 'scalar':
      return setValue(source, mapping, entry, list, layout)
    case 'refused':
      return null
  }
}

function inMapping(source: string, mapping: Mapping, name: string, value: Wanted, layout: Layout): Edits {
  const found = find(mapping, name)
  const entry = ownEntry(mapping, name)
  if (found === undefined) return addEntry(source, mapping, name, factContent(value), layout)
  const { words, evidence, note } = value
  const isLong = found.value.kind === 'mapping'
  if (entry === undefined || isAlias(entry)) {
    if (says(found.value, value)) return []
    if (isLong || words === null) return ownCopy(source, mapping, found, layout)
    if (entry === undefined) return addEntry(source, mapping, name, factContent(value), layout)
    return setValue(source, mapping, entry, factContent(value), layout)
  }
  if (entry.value.kind === 'mapping') {
    const long = entry.value
    return (
      (words === null ? undefined : keySaying(source, long, 'value', words, layout)) ??
      (evidence === null ? undefined : keySaying(source, long, 'evidence', evidence, layout)) ??
      (note === null ? undefined : keySaying(source, long, 'note', note, layout)) ??
      []
    )
  }
  if (words !== null && !saysWords(entry.value, words)) {
    return setWords(source, mapping, entry, words, layout)
  }
  if (evidence === null && note === null) return []
  const wrapped = wrapValue(source, mapping, entry, layout)
  if (wrapped !== null) return wrapped
  const stated = contentOf(entry.value)
  return stated === null ? null : setValue(source, mapping, entry, longForm(stated, evidence, note), layout)
}

/** The step that makes a key of the long form say the words; undefined where it does. */
function keySaying(
  source: string,
  long: Mapping,
  key: string,
  words: FactValue['words'],
  layout: Layout,
): Edits | undefined {
  const found = find(long, key)
  if (found !== undefined && saysWords(found.value, words)) return undefined
  const entry = ownEntry(long, key)
  if (entry === undefined) return addEntry(source, long, key, contentOfWords(words), layout)
  return setWords(source, long, entry, words, layout)
}

/** A list keeps the entries that stay, with their comments; anything else is replaced. */
function setWords(
  source: string,
  mapping: Mapping,
  entry: Entry,
  words: FactValue['words'],
  layout: Layout,
): Edits {
  const { value } = entry
  if (typeof words === 'object' && value.kind === 'sequence' && !isAlias(entry)) {
    const kept = stayingItems(value, words)
    const removed = new Set([...value.items.keys()].filter(index => !kept.has(index)))
    if (removed.size > 0 && kept.size > 0) return removeItems(source, entry, value, removed)
    const added = words.find(word => ![...kept.values()].includes(word))
    if (kept.size > 0 && added !== undefined) {
      return addItem(source, value, { kind: 'text', text: added }, layout)
    }
  }
  return setValue(source, mapping, entry, contentOfWords(words), layout)
}

/** The entries of a list that say one of the words, each word once. */
function stayingItems(list: Sequence, words: readonly string[]): ReadonlyMap<number, string> {
  const kept = new Map<number, string>()
  for (const [index, { value }] of list.items.entries()) {
    const word = value.kind === 'scalar' ? value.text : null
    if (word !== null && words.includes(word) && ![...kept.values()].includes(word)) kept.set(index, word)
  }
  return kept
}

function says(node: Node, { words, evidence, note }: Wanted): boolean {
  if (node.kind !== 'mapping') {
    return evidence === null && note === null && (words === null || saysWords(node, words))
  }
  const part = (key: string, expected: FactValue['words'] | null) => {
    const value = find(node, key)?.value
    return expected === null || (value !== undefined && saysWords(value, expected))
  }
  return part('value', words) && part('evidence', evidence) && part('note', note)
}

/** Other spellings that the reader takes for `yes` and `no`. */
const SPELLED: ReadonlyMap<string, RegExp> = new Map([
  ['yes', /^(?:yes|true)$/i],
  ['no', /^(?:no|false)$/i],
])

/** Whether a node states exactly the words; the order of a list does not matter, nor brackets around a single word. */
function saysWords(node: Node, words: FactValue['words']): boolean {
  if (node.kind === 'sequence') {
    const stated = node.items.map(({ value }) => (value.kind === 'scalar' ? value.text : null))
    const wanted: readonly string[] = typeof words === 'object' ? words : [String(words)]
    return stated.length === wanted.length && wanted.every(word => stated.includes(word))
  }
  if (node.kind !== 'scalar' || isNull(node)) return false
  if (typeof words === 'object') return words.length === 1 && node.text === words[0]
  if (typeof words === 'number') return resolve(node) === words
  return node.text === words || (SPELLED.get(words)?.test(node.text) ?? false)
}
