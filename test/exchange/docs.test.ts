import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { sourceFormats, sourceNames } from '../../src/exchange/formats.ts'
import { prohibitedSystemTerms } from '../../src/law/dpv.ts'
import { factOf, reference } from '../../src/manifest/vocabulary.ts'
import { reportIn } from '../../src/report/formats.ts'
import { PROJECT } from '../cli/run.ts'
import { examples } from '../report/inputs.ts'

const text = readFileSync(join(PROJECT, 'docs', 'exchange.md'), 'utf8')

test('docs/exchange.md lists the keys that become facts, and no other', () => {
  const listed = [...text.matchAll(/^\| (\w+) `([\w.]+): true` \| `([^`]+)` \|$/gm)].map(match =>
    match.slice(1),
  )
  const expected = sourceNames.flatMap(name =>
    sourceFormats[name].rows.flatMap(row => {
      if (row.kind !== 'flag' || row.states === null) return []
      const { fact, value } = row.states
      const isSet = factOf(reference(fact)).type === 'set'
      return [[sourceFormats[name].title, row.path, `${fact}: ${isSet ? `[${value}, unknown]` : value}`]]
    }),
  )
  assert.deepEqual(listed, expected)
})

test('it names the texts that are taken over', () => {
  const [, keys = ''] = /^\| (.*) \| the same text \|$/m.exec(text) ?? []
  const named = [...keys.matchAll(/`([\w.]+)`/g)].map(([, key]) => key)
  const paths = sourceNames.flatMap(name =>
    sourceFormats[name].rows.flatMap(row => (row.kind === 'text' ? row.path : [])),
  )
  assert.deepEqual(new Set(named), new Set(paths))
})

test('it names the properties of a bill of materials that there are', () => {
  const { metadata, components } = JSON.parse(
    reportIn('cyclonedx', examples(['rental-firm', 'face-harvest']), false),
  )
  const names: readonly string[] = [
    ...metadata.properties,
    ...components.flatMap((component: { properties: readonly object[] }) => component.properties),
  ].map(({ name }: { name: string }) =>
    name
      .replace(/^ai-design-review:/, '')
      .replace(/^use:[^:]+:/, 'use:ID:')
      .replace(/:\d[\w-]*:/, ':PROVISION:'),
  )
  for (const name of new Set(names)) {
    const last = name.slice(name.lastIndexOf(':'))
    assert.ok(text.includes(`\`${name}\``) || text.includes(`\`${last}\``), name)
  }
})

test('the term that it takes as an example is one', () => {
  const named = [...text.matchAll(/`(eu-aiact:ProhibitedAISystem-[\w-]+)`/g)].map(([, term = '']) => term)
  assert.ok(named.length > 0)
  for (const term of named) assert.ok(Object.values(prohibitedSystemTerms).includes(term), term)
})
