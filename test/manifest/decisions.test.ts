import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import fc from 'fast-check'
import { parseDocument } from 'yaml'
import { read } from '../../src/manifest/read.ts'
import { manifestSchema } from '../../src/manifest/schema.ts'

const HEAD = `schema: ai-design-review/v1
name: Shop
uses:
  basket:
    purpose: Suggest products.
`
const WHOLE = `${HEAD}decisions:
  - provision: 5-1-c
    use: basket
    conclusion: accepted
    by: Jane Doe, DPO
    date: 2026-11-22
    reason: Nobody is scored.
    until: 2027-11-22
    evidence: [docs/minutes.md, https://example.org/minutes]
    facts: law-0123abcd-facts-0123456789abcdef
`
const ajv = new Ajv2020({ strict: false })
formats.default(ajv)
const jsonSchema = ajv.compile(JSON.parse(readFileSync('schemas/ai-system.schema.json', 'utf8')))

/** The problems as `code word`, each with the text where it stands. */
function problems(text: string): readonly string[] {
  return read(text).problems.map(
    ({ code, detail, range }) => `${code} ${detail} @${text.slice(range.start, range.end)}`,
  )
}

function agree(text: string): void {
  const data: unknown = parseDocument(text, { merge: true }).toJS()
  const byReader = read(text).problems.length === 0
  assert.equal(manifestSchema.safeParse(data).success, byReader, text)
  assert.equal(jsonSchema(data), byReader, text)
}

suite('decisions in a manifest', () => {
  test('a whole decision is read, with the places that findings need', () => {
    assert.deepEqual(problems(WHOLE), [])
    const [decision, ...more] = read(WHOLE).systems[0]?.decisions ?? []
    assert.ok(decision !== undefined && more.length === 0)
    assert.deepEqual(
      [decision.provision?.text, decision.use?.text, decision.conclusion, decision.by, decision.date],
      ['5-1-c', 'basket', 'accepted', 'Jane Doe, DPO', '2026-11-22'],
    )
    assert.deepEqual([decision.reason, decision.until?.text], ['Nobody is scored.', '2027-11-22'])
    assert.deepEqual(
      decision.evidence.map(({ kind, text }) => [kind, text]),
      [
        ['path', 'docs/minutes.md'],
        ['url', 'https://example.org/minutes'],
      ],
    )
    const at = ({ start, end }: { start: number; end: number }) => WHOLE.slice(start, end)
    assert.equal(at(decision.place), 'provision')
    assert.equal(at(decision.facts?.place ?? assert.fail()), 'law-0123abcd-facts-0123456789abcdef')
  })

  const mistakes: readonly (readonly [
    name: string,
    from: RegExp,
    to: string,
    expected: readonly string[],
  ])[] = [
    ['an unknown key', /reason:/, 'raeson:', ['unknown-key raeson @raeson', 'missing-key reason @provision']],
    ['another conclusion', /accepted/, 'accept', ['bad-value accept @accept']],
    ['no day', /date: .*/, 'date: yesterday', ['bad-value yesterday @yesterday']],
    ['a day that does not exist', /until: .*/, 'until: 2027-02-30', ['bad-value 2027-02-30 @2027-02-30']],
    ['no digest', /facts: .*/, 'facts: abc', ['bad-value abc @abc']],
    ['an empty text', /by: .*/, 'by:', ['empty-value  @by']],
    ['evidence elsewhere', /evidence: .*/, 'evidence: /etc/passwd', ['bad-value /etc/passwd @/etc/passwd']],
    ['a key twice', /by: .*/, 'by: a\n    by: b', ['duplicate-key by @by']],
  ]
  for (const [name, from, to, expected] of mistakes) {
    test(`${name} is a mistake on its place, and the decision is read all the same`, () => {
      const text = WHOLE.replace(from, to)
      assert.deepEqual([...problems(text)].sort(), [...expected].sort())
      assert.equal(read(text).systems[0]?.decisions.length, 1)
      if (name !== 'a key twice') agree(text)
    })
  }

  test('did you mean', () => {
    const suggestions = (text: string) => read(text).problems.map(({ suggestion }) => suggestion)
    assert.ok(suggestions(WHOLE.replace('conclusion:', 'conclusoin:')).includes('conclusion'))
    assert.deepEqual(suggestions(WHOLE.replace('accepted', 'needs work')), ['needs_work'])
  })

  test('the list itself', () => {
    for (const [value, expected] of [
      ['[]', []],
      ['', ['bad-value  @decisions']],
      ['accepted', ['bad-value  @accepted']],
      ['{ provision: 5-1-c }', ['bad-value  @{ provision: 5-1-c }']],
      ['[accepted]', ['bad-value accepted @accepted']],
      ['[{}]', ['empty-value  @{}']],
      ['[~]', ['empty-value ~ @~']],
    ] as const) {
      const text = `${HEAD}decisions: ${value}\n`
      assert.deepEqual(problems(text), expected, value)
      agree(text)
    }
  })

  test('reader and schemas agree where any value of a decision is replaced by anything', () => {
    const lines = WHOLE.split('\n')
    const places = lines.flatMap((line, index) => (index > 5 && /: \S/.test(line) ? [index] : []))
    const values = [
      '',
      '~',
      '1',
      'yes',
      '5-1-c',
      '2026-11-22',
      '2026-11-31',
      'needs_work',
      '[]',
      '[a.md]',
      '{ a: 1 }',
    ]
    const digests = [
      'law-0-facts-0',
      'law-00000000-facts-0000000000000000',
      '1234',
      '"a b"',
      '../a.md',
      'a\\b',
    ]
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.constantFrom(...values, ...digests), (at, value) => {
        agree(lines.with(at, (lines[at] ?? '').replace(/: .*/, `: ${value}`)).join('\n'))
      }),
      { numRuns: 400 },
    )
  })

  test('reader and schemas agree where a line of a decision is missing', () => {
    const lines = WHOLE.split('\n')
    for (let at = 7; at < lines.length - 1; at++) agree(lines.toSpliced(at, 1).join('\n'))
  })
})
