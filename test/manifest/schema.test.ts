import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import fc from 'fast-check'
import { parseDocument } from 'yaml'
import { read } from '../../src/manifest/read.ts'
import { manifestSchema } from '../../src/manifest/schema.ts'
import { allCases } from '../support/cases.ts'
import { anyManifest, print } from '../support/manifests.ts'

const EXAMPLES = ['face-harvest', 'rental-firm', 'party-room', 'rental-firm-draft', 'shop-recommender']

/** The committed file, as other editors use it. */
const ajv = new Ajv2020({ strict: false })
formats.default(ajv)
const jsonSchema = ajv.compile(JSON.parse(readFileSync('schemas/ai-system.schema.json', 'utf8')))

/** The reader accepts what the zod schema and the JSON Schema accept: YAML 1.2 core data, as other editors read it. */
function agree(text: string): boolean {
  const data: unknown = parseDocument(text, { merge: true }).toJS()
  const reader = read(text).problems.length === 0
  const schema = manifestSchema.safeParse(data).success
  assert.equal(jsonSchema(data), schema, `JSON Schema, with zod ${schema}:\n${text}`)
  assert.equal(
    schema,
    reader,
    `reader ${reader}, schema ${schema}:\n${text}\n${JSON.stringify(read(text).problems[0])}`,
  )
  return reader
}

test('reader and schema accept every case and every example without mistakes', () => {
  for (const { manifest } of allCases()) assert.ok(agree(manifest))
  for (const name of EXAMPLES) assert.ok(agree(readFileSync(`examples/${name}/ai-system.yaml`, 'utf8')))
})

test('reader and schema agree on random manifests in random style', () => {
  fc.assert(
    fc.property(anyManifest(), fc.nat(), (manifest, style) => {
      assert.ok(agree(print(manifest, style)))
    }),
    { numRuns: 300 },
  )
})

/** What may stand where something else should: words of the format, other words, and other kinds of value. */
const REPLACEMENTS = [
  'yes',
  'no',
  'Yes',
  'TRUE',
  '"no"',
  'none',
  'unknown',
  'creates',
  'maybe',
  '~',
  '',
  '1',
  '-1',
  '2.5',
  '[]',
  '{}',
  '[yes]',
  '[unknown]',
  '[use, unknown]',
  '{ value: yes }',
  '{ value: yes, evidence: a.md }',
  '{ value: yes, evidence: /etc/passwd }',
  '{ value: yes, evidence: [a.md, https://example.org] }',
  '{ evidence: a.md }',
  '{ value: yes, note: 1 }',
  '[[yes]]',
  'DK',
  '[DK, SE]',
  'dk',
  '2026-12-02',
  '2026-13-01',
  '"text"',
  '{ value: yes, evidence: "http://example.org" }',
]

test('reader and schema agree where a value of a manifest is replaced by anything', () => {
  const lines = allCases().flatMap(({ manifest }) => {
    const all = manifest.split('\n')
    return all.flatMap((line, index) => (/^\s*(- )?\w+: \S/.test(line) ? [{ all, index }] : []))
  })
  fc.assert(
    fc.property(fc.constantFrom(...lines), fc.constantFrom(...REPLACEMENTS), ({ all, index }, value) => {
      const changed = all.with(index, (all[index] ?? '').replace(/: .*/, `: ${value}`))
      // A foreign file is nobody's mistake; the schema is for ours.
      fc.pre(changed.some(line => /schema: ai-design-review\/v1/.test(line)))
      agree(changed.join('\n'))
    }),
    { numRuns: 1500 },
  )
})

test('reader and schema agree where a key of a manifest is misspelt', () => {
  fc.assert(
    fc.property(fc.constantFrom(...allCases()), fc.nat(), ({ manifest }, at) => {
      const keys = [...manifest.matchAll(/\b\w+(?=:( |$))/gm)].filter(([key]) => key !== 'schema')
      const { index = 0, 0: key = '' } = keys[at % keys.length] ?? assert.fail('no key')
      agree(`${manifest.slice(0, index)}${key}_x${manifest.slice(index + key.length)}`)
    }),
    { numRuns: 300 },
  )
})
