import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { parse } from '../../src/manifest/parse.ts'
import type { Node, Range } from '../../src/manifest/tree.ts'
import { sections } from '../../src/manifest/vocabulary.ts'
import { EXAMPLES } from './examples.ts'
import { reviewed, verdictsOf } from './reviewed.ts'

const USED = ['face-harvest', 'rental-firm', 'party-room', 'shop-recommender']

/** The examples' uses in one manifest. */
const TEXT = `schema: ai-design-review/v1
name: Several
scope:
  is_ai_system: yes
  activities: [importing, use]
  union_nexus: [union_market]
  member_states: [DK, SE]
uses:
${USED.map(name => EXAMPLES.find(example => example.name === name)?.text.split('\nuses:\n')[1]).join('')}`

interface Place {
  readonly range: Range
  /** The id of the use around it, or null. */
  readonly use: string | null
  readonly isKey: boolean
}

/** Every key and value, with the use that it is in. */
function placesIn(node: Node, use: string | null, depth: number): readonly Place[] {
  if (node.kind === 'sequence') {
    return node.items.flatMap(({ value, range }) => [
      { range, use, isKey: false },
      ...placesIn(value, use, depth + 1),
    ])
  }
  if (node.kind !== 'mapping') return []
  return node.entries.flatMap(({ key, value, range }) => {
    const own = depth === 1 && use === '' ? key.text : depth === 0 && key.text === 'uses' ? '' : use
    const inUses = own === '' ? null : own
    return [
      { range: key.range, use: inUses, isKey: true },
      { range, use: inUses, isKey: false },
      ...placesIn(value, own, depth + 1),
    ]
  })
}

const [{ root } = { root: null }] = parse(TEXT).documents
const PLACES = root === null ? [] : placesIn(root, null, 0)

const WORDS = [
  ...[
    'yes',
    'no',
    'unknown',
    'none',
    'NO',
    'True',
    '~',
    'null',
    '12',
    '-1',
    '1e999',
    '.nan',
    '0x1f',
    '2026-02-30',
  ],
  ...['"\\u0000"', '"\\ud800"', "'it''s'", '""', '😀', '<<', '__proto__', 'constructor', 'toString', 'value'],
  ...['!!str x', '!x {}', '&a b', '*a', '"a: b"', 'natural_person', 'detrimental', 'DK', 'docs/a.md'],
]
const KEYS = [
  ...[
    'value',
    'evidence',
    'note',
    'purpose',
    'scope',
    'uses',
    'schema',
    '__proto__',
    '<<',
    'a',
    '"b c"',
    '1',
  ],
  ...Object.keys(sections),
  ...Object.values(sections).flatMap(({ facts }) => Object.keys(facts).slice(0, 4)),
]

/** Any value of YAML, on one line. */
const anyValue: fc.Arbitrary<string> = fc.letrec<{ value: string }>(tie => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 5, arbitrary: fc.constantFrom(...WORDS) },
    { weight: 1, arbitrary: fc.string().map(text => JSON.stringify(text)) },
    {
      weight: 2,
      arbitrary: fc.array(tie('value'), { maxLength: 4 }).map(values => `[${values.join(', ')}]`),
    },
    {
      weight: 2,
      arbitrary: fc
        .array(fc.tuple(fc.constantFrom(...KEYS), tie('value')), { maxLength: 4 })
        .map(entries => `{${entries.map(([key, value]) => `${key}: ${value}`).join(', ')}}`),
    },
  ),
})).value

function replaced({ range, isKey }: Place, value: string): string {
  const space = range.start === range.end || isKey ? ' ' : ''
  const before = TEXT.slice(0, range.start)
  return `${before}${isKey ? '' : space}${value}${isKey ? space : ''}${TEXT.slice(range.end)}`
}

suite('any node replaced by any value', () => {
  const whole = reviewed(TEXT)
  const ids = whole.systems[0]?.uses.map(({ use }) => use.id) ?? []

  test('the manifest itself is one', () => {
    assert.equal(ids.length, USED.length)
    assert.ok(PLACES.length > 200)
    for (const id of ids)
      assert.ok(
        PLACES.some(({ use }) => use === id),
        id,
      )
    assert.deepEqual(whole.file.problems, [])
  })

  test('nothing throws, something is said, and the other uses keep their verdicts', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PLACES), anyValue, (place, value) => {
        const result = reviewed(replaced(place, value))
        assert.ok(result.findings.length > 0)
        if (place.use === null) return
        for (const id of ids.filter(other => other !== place.use))
          assert.deepEqual(verdictsOf(result, id), verdictsOf(whole, id), id)
      }),
      { numRuns: 1500 },
    )
  })

  test('every node replaced by a few values of each kind', () => {
    for (const place of PLACES) {
      for (const value of [
        '',
        'constructor',
        '[]',
        '{}',
        '[[], {a: b}, ~, 1]',
        '{value: {value: [x]}, evidence: {}}',
      ]) {
        // Without a key the line starts further right: another mistake.
        if (place.isKey && value === '') continue
        const result = reviewed(replaced(place, value))
        if (place.use === null) continue
        for (const id of ids.filter(other => other !== place.use))
          assert.deepEqual(
            verdictsOf(result, id),
            verdictsOf(whole, id),
            `${value} at ${place.range.start}: ${id}`,
          )
      }
    }
  })

  test('nothing but characters: any text after ours, any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
        reviewed(text)
        reviewed(`schema: ai-design-review/v1\n${text}`)
      }),
      { numRuns: 500 },
    )
    const letters = fc.string({
      unit: fc.constantFrom(...' \n\n-:?[]{},#&*!|>\'"%@`ab~<\t\r\\.'),
      maxLength: 60,
    })
    fc.assert(
      fc.property(letters, text => {
        reviewed(`schema: ai-design-review/v1\nuses:\n  a:\n    purpose: b\n    influence: ${text}`)
      }),
      { numRuns: 1500 },
    )
  })
})
