/** Whatever the style of a manifest, an edit states what was asked, changes no other fact and keeps every comment. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Lexer } from 'yaml'
import { statementsOf } from '../../src/manifest/edit/check.ts'
import {
  addUse,
  applyEdits,
  type FactTarget,
  type FactValue,
  setTopLevel,
  stateFact,
  stateSection,
  type TextEdit,
} from '../../src/manifest/edit.ts'
import type { Fact } from '../../src/manifest/facts.ts'
import type { FactStatement, SectionStatement } from '../../src/manifest/manifest.ts'
import { parse } from '../../src/manifest/parse.ts'
import { read } from '../../src/manifest/read.ts'
import { ownEntry } from '../../src/manifest/tree.ts'
import { type SectionName, sections, useSectionNames } from '../../src/manifest/vocabulary.ts'
import { anyManifest, factsOf, isItems, print, randomStatement } from '../support/manifests.ts'

const NOTES = [null, null, null, 'Seen by the board.', "it's: # so", 'two\nlines']

interface Place {
  readonly section: SectionName
  readonly list: string | null
  readonly name: string
  readonly fact: Fact
}

const places: readonly Place[] = (Object.keys(sections) as SectionName[]).flatMap(section =>
  Object.entries(factsOf(section)).flatMap(([name, fact]): Place[] =>
    fact.type === 'items'
      ? Object.entries(fact.facts).map(([inner, of]) => ({ section, list: name, name: inner, fact: of }))
      : [{ section, list: null, name, fact }],
  ),
)

interface Change extends Place {
  readonly use: number
  readonly item: number
  readonly value: FactValue
}

const change: fc.Arbitrary<Change> = fc.constantFrom(...places).chain(place =>
  fc.record({
    section: fc.constant(place.section),
    list: fc.constant(place.list),
    name: fc.constant(place.name),
    fact: fc.constant(place.fact),
    use: fc.nat(3),
    item: fc.nat(3),
    value: fc
      .tuple(randomStatement(place.fact), fc.constantFrom(...NOTES))
      .map(([{ value, evidence }, note]): FactValue => {
        assert(!isItems(value) || value.length === 0)
        return { words: value as FactValue['words'], evidence: evidence[0] ?? null, note }
      }),
  }),
)

function targetOf(text: string, { section, list, name, use, item }: Change): FactTarget {
  const { uses } = firstSystem(text)
  const ofSystem = section === 'scope' && use === 3
  const chosen = ofSystem ? undefined : uses[use % uses.length]
  return {
    system: 0,
    use: chosen?.id ?? null,
    section,
    list,
    name,
    // An entry past the end is the next one.
    item: list === null ? null : Math.min(item, itemsAt(text, chosen?.id ?? null, section, list)),
  }
}

function firstSystem(text: string) {
  const [system] = read(text).systems
  assert(system, 'no system')
  return system
}

function sectionOf(text: string, use: string | null, section: SectionName): SectionStatement | null {
  const system = firstSystem(text)
  if (use === null) return system.scope
  const found = system.uses.find(({ id }) => id === use)
  return (section === 'scope' ? found?.scope : found?.sections.get(section)) ?? null
}

function itemsAt(text: string, use: string | null, section: SectionName, list: string): number {
  const stated = sectionOf(text, use, section)
  const value = stated?.kind === 'facts' ? stated.facts.get(list)?.value : undefined
  return value?.kind === 'items' ? value.items.length : 0
}

function statementAt(
  text: string,
  { use, section, list, item, name }: FactTarget,
): FactStatement | undefined {
  const stated = sectionOf(text, use, section)
  if (stated?.kind !== 'facts') return undefined
  if (list === null) return stated.facts.get(name)
  const value = stated.facts.get(list)?.value
  return value?.kind === 'items' ? value.items[item ?? 0]?.facts.get(name) : undefined
}

/** What the reader says of the fact, as words. */
function wordsOf(statement: FactStatement | undefined): FactValue['words'] | undefined {
  const value = statement?.value
  switch (value?.kind) {
    case 'choice':
      return value.choice
    case 'number':
      return value.number
    case 'text':
      return value.text
    case 'unknown':
      return 'unknown'
    case 'set':
      return [...value.entries.map(entry => entry.value), ...(value.complete ? [] : ['unknown'])]
    default:
      return undefined
  }
}

/** A set that holds `unknown` alone says no more than `unknown`: either may be written for the other. */
function sorted(words: FactValue['words'] | undefined): unknown {
  if (typeof words !== 'object') return words
  return words.length === 1 && words[0] === 'unknown' ? 'unknown' : [...words].sort()
}

/** As the lexer of another library sees them. */
function commentsOf(text: string): readonly string[] {
  return [...new Lexer().lex(text)]
    .filter(token => token.startsWith('#'))
    .map(token => token.trim())
    .sort()
}

/** Gives every comment a number, so that none can take the place of another. */
function numbered(text: string): string {
  let number = 0
  return [...new Lexer().lex(text)]
    .map(token => (token.startsWith('#') ? `${token.trimEnd()} ${number++}` : token))
    .filter(token => !/^[\u0002\u0018\u001f\ufeff]$/.test(token))
    .join('')
}

function untouched(text: string, edits: readonly TextEdit[]): void {
  const ordered = [...edits].sort((one, two) => one.range.start - two.range.start)
  let at = 0
  for (const { range } of ordered) {
    assert(range.start >= at && range.end >= range.start && range.end <= text.length, 'edits overlap')
    at = range.end
  }
}

const OF_YAML = /^(?:syntax|tag|duplicate-key|alias|complex-key|merge|limit)$/

function check(text: string, change: Change): string {
  const target = targetOf(text, change)
  const edits = stateFact(text, target, change.value)
  untouched(text, edits)
  const after = applyEdits(text, edits)
  const { words, evidence } = change.value
  const statement = statementAt(after, target)
  assert.deepEqual(sorted(wordsOf(statement)), sorted(words), after)
  if (evidence !== null)
    assert.deepEqual(
      statement?.evidence.map(({ text: path }) => path),
      [evidence],
    )
  else
    assert.deepEqual(
      statement?.evidence.map(({ text: path }) => path) ?? [],
      statementAt(text, target)?.evidence.map(({ text: path }) => path) ?? [],
    )
  assert.deepEqual(commentsOf(after), commentsOf(text), after)
  const section = target.use === null ? '0/scope' : `0/uses/${target.use}/${target.section}`
  const around = [
    section,
    ...(target.list === null
      ? []
      : [`${section}/${target.list}`, `${section}/${target.list}/${target.item}`]),
  ]
  const path = `${around.at(-1)}/${target.name}`
  const others = (source: string) =>
    [...statementsOf(read(source))].filter(([at]) => !around.includes(at) && at !== path).sort()
  assert.deepEqual(others(after), others(text))
  assert.deepEqual(
    read(after).problems.filter(({ code }) => OF_YAML.test(code)),
    [],
  )
  assert.deepEqual(stateFact(after, target, change.value), [], 'twice')
  // The line break of the text is the only one.
  const lone = /\r(?!\n)|(?<!\r)\n/
  if (text.includes('\r\n') && !lone.test(text)) assert(!lone.test(after), 'mixed line breaks')
  return after
}

test('stating a fact states it, changes no other and keeps the comments', () => {
  fc.assert(
    fc.property(anyManifest(), fc.nat(), change, (manifest, style, change) => {
      check(numbered(print(manifest, style)), change)
    }),
    { numRuns: 600 },
  )
})

test('several facts stated one after the other', () => {
  fc.assert(
    fc.property(anyManifest(), fc.nat(), fc.array(change, { maxLength: 6 }), (manifest, style, changes) => {
      changes.reduce(check, numbered(print(manifest, style)))
    }),
    { numRuns: 100 },
  )
})

test('without a line break at the end, and with a byte order mark', () => {
  fc.assert(
    fc.property(anyManifest(), fc.nat(), change, fc.boolean(), (manifest, style, change, mark) => {
      const text = (mark ? '\uFEFF' : '') + numbered(print(manifest, style)).trimEnd()
      const after = check(text, change)
      assert.equal(after.startsWith('\uFEFF'), mark)
    }),
    { numRuns: 200 },
  )
})

test('stating a section, adding a use and setting a text at the top', () => {
  fc.assert(
    fc.property(
      anyManifest(),
      fc.nat(),
      fc.constantFrom(...useSectionNames),
      fc.constantFrom('none', 'unknown'),
      fc.constantFrom('name', 'description', 'owner'),
      fc.constantFrom('Plain', "it's: #", '12', 'null', '- a', 'two\nlines', '', '😀 "x" \'y\''),
      (manifest, style, section, word, key, value) => {
        const text = numbered(print(manifest, style))
        const use = manifest.uses[0]?.id ?? ''
        const stated = applyEdits(text, stateSection(text, { system: 0, use, section }, word))
        assert.equal(sectionOf(stated, use, section)?.kind, word)
        assert.deepEqual(commentsOf(stated), commentsOf(text))
        const added = applyEdits(stated, addUse(stated, 0, 'new-use', value))
        assert.equal(firstSystem(added).uses.at(-1)?.id, 'new-use')
        assert.equal(firstSystem(added).uses.at(-1)?.purpose, value)
        assert.deepEqual(addUse(added, 0, 'new-use', `${value}!`), [])
        const named = applyEdits(added, setTopLevel(added, 0, key, value))
        const root = parse(named).documents[0]?.root
        const node = root?.kind === 'mapping' ? ownEntry(root, key)?.value : undefined
        assert.equal(node?.kind === 'scalar' ? node.text : null, value)
        assert.deepEqual(commentsOf(named), commentsOf(text))
        assert.deepEqual(setTopLevel(named, 0, key, value), [])
      },
    ),
    { numRuns: 300 },
  )
})
