import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import * as z from 'zod'
import { law } from '../../src/law/law.ts'
import { recommendations } from '../../src/law/recommendations.ts'
import { excluded, scopeContradictions } from '../../src/law/scope.ts'
import type { Fact } from '../../src/manifest/facts.ts'
import { type SectionName, sections } from '../../src/manifest/vocabulary.ts'
import { factsOf } from '../support/manifests.ts'
import { everyFact, formulasOf, readBy } from '../support/model.ts'

/** A copy of `vocabulary.json` of the law folder: the vocabulary as the law pages fix it. */
const simple = {
  values: z.array(z.string()).optional(),
  assumed: z.union([z.string(), z.array(z.string())]).optional(),
  evidence_values: z.array(z.string()).optional(),
  evaluated: z.enum(['never', 'recommendations only']).optional(),
}
const inner = z.strictObject({
  type: z.enum(['ternary', 'enum', 'set', 'countries', 'integer', 'text']),
  ...simple,
})
const outer = z.union([
  inner,
  z.strictObject({ type: z.literal('items'), items: z.record(z.string(), inner) }),
])
const vocabulary = z
  .record(z.string(), z.record(z.string(), outer))
  .parse(JSON.parse(readFileSync(new URL('vocabulary.json', import.meta.url), 'utf8')))

type Entry = z.infer<typeof outer>

/** Our fact in the words of the law's vocabulary. */
function entryOf(fact: Fact): Entry {
  if (fact.type === 'items') {
    const entries = Object.entries(fact.facts).map(([name, of]) => [name, inner.parse(entryOf(of))])
    return { type: 'items', items: Object.fromEntries(entries) }
  }
  return inner.parse({
    type: fact.type,
    // A ternary always takes yes and no.
    ...(fact.type === 'enum' || fact.type === 'set' ? { values: Object.keys(fact.values) } : {}),
    ...('assumed' in fact && fact.assumed !== undefined ? { assumed: fact.assumed } : {}),
    ...('evidence' in fact && fact.evidence.length > 0 ? { evidence_values: fact.evidence } : {}),
  })
}

/** What the law's vocabulary says of a fact, without whether it is evaluated. */
function unevaluated(entry: Entry): Entry {
  if (entry.type === 'items') {
    const entries = Object.entries(entry.items).map(([name, of]) => [name, inner.parse(unevaluated(of))])
    return { type: 'items', items: Object.fromEntries(entries) }
  }
  const { evaluated: _, ...rest } = entry
  return rest
}

test('the sections are those of the law, in its order', () => {
  assert.deepEqual(Object.keys(sections), Object.keys(vocabulary))
})

for (const [name, entries] of Object.entries(vocabulary)) {
  test(`${name}: facts, types, values, assumptions and evidence are those of the law, in its order`, () => {
    const facts = factsOf(name as SectionName)
    assert.deepEqual(Object.keys(facts), Object.keys(entries))
    for (const [key, entry] of Object.entries(entries)) {
      const fact = facts[key]
      assert.ok(fact)
      // `deepEqual` does not look at the order of keys.
      assert.equal(JSON.stringify(entryOf(fact)), JSON.stringify(unevaluated(entry)), `${name}.${key}`)
    }
  })
}

test('a ternary takes yes and no, in this order', () => {
  for (const { section, list, name, path } of everyFact()) {
    const holder = factsOf(section)[list ?? name]
    const fact = list === null || holder?.type !== 'items' ? holder : holder.facts[name]
    if (fact?.type === 'ternary') assert.deepEqual(Object.keys(fact.values), ['yes', 'no'], path)
  }
})

/** The paths that the law's vocabulary marks so, free text in entries included. */
function marked(mark: 'never' | 'recommendations only'): readonly string[] {
  return Object.entries(vocabulary).flatMap(([section, entries]) =>
    Object.entries(entries).flatMap(([name, entry]) =>
      entry.type === 'items'
        ? Object.entries(entry.items).flatMap(([key, of]) =>
            of.evaluated === mark ? [`${section}.${name}[].${key}`] : [],
          )
        : entry.evaluated === mark
          ? [`${section}.${name}`]
          : [],
    ),
  )
}

/** The paths that our vocabulary marks as information only, and free text. */
function informationOnly(): readonly string[] {
  return everyFact().flatMap(({ section, list, name, path }) => {
    const holder = factsOf(section)[list ?? name]
    const fact = list === null || holder?.type !== 'items' ? holder : holder.facts[name]
    return fact?.informationOnly || fact?.type === 'text' ? [path] : []
  })
}

test('a fact is for information only where the law never evaluates it, or the recommendations alone do', () => {
  assert.deepEqual(
    [...informationOnly()].sort(),
    [...marked('never'), ...marked('recommendations only')].sort(),
  )
})

test('no condition, exception or exclusion reads a fact that is for information only, and each other is read', () => {
  const read = readBy([excluded, ...law.flatMap(formulasOf)]).map(({ path }) => path as string)
  // A list is read through the facts of its entries.
  const lists = everyFact().filter(({ path }) => read.some(one => one.startsWith(`${path}[]`)))
  const known = everyFact().map(({ path }) => path as string)
  const silent = new Set(informationOnly())
  assert.deepEqual(
    [...read, ...lists.map(({ path }) => path)].sort(),
    known.filter(path => !silent.has(path)).sort(),
  )
})

test('the facts of the recommendations alone are read by them and by no law', () => {
  const read = readBy(recommendations.map(({ formula }) => formula)).map(({ path }) => path as string)
  const alone = marked('recommendations only')
  for (const path of alone) assert.ok(read.includes(path), path)
  const contradictions = [...scopeContradictions, ...law.flatMap(provision => provision.contradictions ?? [])]
  const byLaw = readBy(contradictions.map(({ formula }) => formula)).map(({ path }) => path as string)
  assert.deepEqual(
    byLaw.filter(path => alone.includes(path)),
    [],
  )
})
