import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import Ajv from 'ajv'
import addFormats from 'ajv-formats'
import { law } from '../../src/law/law.ts'
import { formatNames, reportIn } from '../../src/report/formats.ts'
import type { ReportInput } from '../../src/report/input.ts'
import { allCases } from '../support/cases.ts'
import { DAY, examples, HOSTILE, inputOf, inputWith, reviewed } from './inputs.ts'

interface Property {
  readonly name: string
  readonly value: string
}

interface Bill {
  readonly metadata: { readonly properties: readonly Property[] }
  readonly components: readonly {
    readonly type: string
    readonly name: string
    readonly 'bom-ref': string
    readonly properties: readonly Property[]
  }[]
}

function schema(name: string): { readonly $id: string } {
  return JSON.parse(readFileSync(new URL(`cyclonedx/${name}.SNAPSHOT.schema.json`, import.meta.url), 'utf8'))
}

/** Formats of texts that a review never writes. */
const formats = { 'idn-email': true, 'iri-reference': true } as const
const ajv = new Ajv.default({ strict: false, allErrors: true, formats })
addFormats.default(ajv as unknown as Parameters<typeof addFormats.default>[0])
for (const name of ['spdx', 'jsf-0.82', 'cryptography-defs']) {
  const { $id, ...rest } = schema(name)
  ajv.addSchema(rest, `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`)
}
const validate = ajv.compile<Bill>(schema('bom-1.7'))

function billOf(input: ReportInput): Bill {
  const bill = JSON.parse(reportIn('cyclonedx', input, false))
  assert.ok(validate(bill), JSON.stringify(validate.errors?.slice(0, 3), null, 2))
  // The schema says that they are, in words.
  const references = bill.components.map(component => component['bom-ref'])
  assert.equal(new Set(references).size, references.length)
  return bill
}

function valueAt(properties: readonly Property[], name: string): string | undefined {
  return properties.find(property => property.name === `ai-design-review:${name}`)?.value
}

const NAMES = ['rental-firm', 'party-room', 'face-harvest', 'rental-firm-draft', 'mistakes']

test('the schema tells good from bad', () => {
  assert.ok(validate({ bomFormat: 'CycloneDX', specVersion: '1.7', components: [] }))
  assert.ok(!validate({ bomFormat: 'CycloneDX', specVersion: '1.7', components: [{ name: 'a' }] }))
  assert.ok(!validate({ bomFormat: 'CycloneDX', specVersion: '1.7', verdict: 'prohibited' }))
})

for (const language of ['en', 'da'] as const) {
  test(`${language}: examples, worked cases, hostile text and nothing at all give valid CycloneDX`, () => {
    billOf(examples(NAMES, language))
    const files = allCases().map(({ id, folder, manifest, asOf }) =>
      reviewed(`${folder}/${id}/ai-system.yaml`, manifest, language, asOf),
    )
    billOf({ asOf: DAY, language, files, toolProblems: [] })
    for (const text of HOSTILE) billOf(inputWith(text, language))
    assert.deepEqual(billOf(inputOf({}, language)).components, [])
  })
}

test('a component for each system says its verdicts, conditions and day', () => {
  const { components } = billOf(examples(['rental-firm']))
  assert.equal(components.length, 1)
  const [{ type, name, properties }] = components as [Bill['components'][number]]
  assert.equal(type, 'application')
  assert.equal(name, 'Tenant behaviour score')
  assert.equal(valueAt(properties, 'manifest'), 'examples/rental-firm/ai-system.yaml')
  assert.equal(valueAt(properties, 'as_of'), DAY)
  const use = 'use:tenant-screening'
  assert.equal(valueAt(properties, `${use}:5-1-c:verdict`), 'prohibited')
  assert.equal(valueAt(properties, `${use}:5-1-c:applicable`), 'true')
  assert.match(valueAt(properties, `${use}:5-1-c:conditions`) ?? '', /(?:^| )detrimental-treatment=satisfied/)
  for (const { id } of law) assert.ok(valueAt(properties, `${use}:${id}:verdict`) !== undefined, id)
  assert.match(valueAt(properties, `${use}:purpose`) ?? '', /^Decide who may rent/)
  for (const property of properties) assert.ok(property.name.startsWith('ai-design-review:'))
})

test('several systems of a file, uses of one id and hostile ids stay apart', () => {
  const system = 'schema: ai-design-review/v1\nname: Same\nuses:\n  a:\n    purpose: p\n'
  const { components } = billOf(inputOf({ 'ai-system.yaml': `${system}---\n${system}` }))
  assert.deepEqual(
    components.map(component => component['bom-ref']),
    ['ai-system.yaml#system-1', 'ai-system.yaml#system-2'],
  )
  const [hostile] = billOf(inputOf({ 'a.yaml': system.replace('  a:', "  'a:5-1-e:verdict':") })).components
  assert.ok(hostile?.properties.some(({ name }) => name.includes(':use:a%3A5-1-e%3Averdict:')))
})

test('what is not reviewed is said, and never reads as clean', () => {
  const { components, metadata } = billOf({
    ...inputOf({ 'foreign/ai-system.yaml': 'a: 1', 'empty/ai-system.yaml': '' }),
    toolProblems: [{ code: '5-1-c', path: 'a.yaml', message: 'It failed.' }],
  })
  assert.deepEqual(components, [])
  const findings = metadata.properties.filter(({ name }) => name === 'ai-design-review:finding')
  assert.deepEqual(
    findings.map(({ value }) => value.split(':')[0]),
    ['foreign/ai-system.yaml', 'empty/ai-system.yaml'],
  )
  assert.equal(valueAt(metadata.properties, 'tool_problem'), 'a.yaml: 5-1-c: It failed.')
})

test('the same review gives the same bytes, without a time or a serial number', () => {
  assert.ok(formatNames.includes('cyclonedx'))
  const twice = [0, 1].map(() => reportIn('cyclonedx', examples(NAMES), false))
  assert.equal(twice[0], twice[1])
  assert.doesNotMatch(twice[0] ?? '', /"(?:timestamp|serialNumber)"/)
})
