import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { prohibitedSystemTerms } from '../../src/law/dpv.ts'
import { law } from '../../src/law/law.ts'
import type { Language } from '../../src/manifest/facts.ts'
import type { ReportInput } from '../../src/report/input.ts'
import { jsonLdReport } from '../../src/report/jsonld.ts'
import { CONTEXT } from '../../src/report/jsonld-terms.ts'
import { allCases } from '../support/cases.ts'
import { DAY, examples, HOSTILE, inputOf, inputWith, reviewed } from './inputs.ts'

/**
 * The terms of other vocabularies that a report may hold: read in AIRO 1.0 (airo.ttl of 2024-05-25), in DPV 2.3
 * (modules/purposes.ttl) and its extension on the AI Act (modules prohibited-systems, system, risk_levels and roles
 * of 2026-02-25), and in the terms of Dublin Core.
 */
const FOREIGN: ReadonlySet<string> = new Set([
  ...['airo:AISystem', 'airo:Purpose', 'airo:hasPurpose', 'dpv:Purpose', 'dpv:hasPurpose'],
  ...['eu-aiact:AISystem', 'eu-aiact:ProhibitedAISystem', 'eu-aiact:hasRiskLevel'],
  ...['eu-aiact:RiskLevelProhibited', 'eu-aiact:AIProvider', 'eu-aiact:AIDeployer', 'eu-aiact:AIImporter'],
  ...['eu-aiact:AIDistributor', 'eu-aiact:AuthorisedRepresentative', 'eu-aiact:AIProductManufacturer'],
  ...[...'abcdefgh'].map(point => `eu-aiact:ProhibitedAISystem-A5-1-${point}`),
  ...['dct:title', 'dct:identifier', 'dct:description', 'xsd:date'],
])
const PREFIXED = /^(?:airo|dpv|eu-aiact|dct|xsd):/

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
type Node = { readonly [key: string]: Json }

function reportOf(input: ReportInput): Node {
  return JSON.parse(jsonLdReport(input))
}

/** Every object of a report but its context. */
function nodesOf(value: Json): readonly Node[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap(nodesOf)
  const node = value as Node
  return [node, ...Object.entries(node).flatMap(([key, held]) => (key === '@context' ? [] : nodesOf(held)))]
}

function ofType(report: Node, type: string): readonly Node[] {
  return nodesOf(report).filter(node => [node['@type']].flat().includes(type))
}

function typesOf(node: Node | undefined): readonly Json[] {
  return [node?.['@type'] ?? []].flat()
}

const NAMES = ['rental-firm', 'party-room', 'face-harvest', 'rental-firm-draft', 'mistakes']

function onCases(language: Language): ReportInput {
  const files = allCases().map(({ id, folder, manifest, asOf }) =>
    reviewed(`${folder}/${id}/ai-system.yaml`, manifest, language, asOf),
  )
  return { asOf: DAY, language, files, toolProblems: [] }
}

/** What holds of every report, whatever it is on. */
function assertSound(input: ReportInput): Node {
  const report = reportOf(input)
  assert.deepEqual(report['@context'], CONTEXT)
  const ids = new Set<string>()
  for (const node of nodesOf(report)) {
    for (const [key, value] of Object.entries(node)) {
      if (key !== '@context' && PREFIXED.test(key)) assert.ok(FOREIGN.has(key), key)
      else assert.match(key, /^@?[a-zA-Z_]+$/)
      if (['@type', 'practice', 'roles'].includes(key)) {
        for (const term of [value].flat()) {
          if (PREFIXED.test(String(term))) assert.ok(FOREIGN.has(String(term)), String(term))
        }
      }
    }
    const id = node['@id']
    // What has an id and a type is described there; else it is referred to.
    if (typeof id !== 'string' || node['@type'] === undefined) continue
    assert.match(id, /^urn:ai-design-review:[\w./:;#%!'()*~-]+$/)
    assert.ok(!ids.has(id), `twice: ${id}`)
    ids.add(id)
  }
  return report
}

suite('the provisions', () => {
  test('every prohibition has a term: of the vocabulary, or of ours where that has none', () => {
    const report = assertSound(inputOf({}))
    const practices = ofType(report, 'Provision').map(({ '@id': id, practice }) => [
      String(id).replace('urn:ai-design-review:provision:', ''),
      practice,
    ])
    assert.deepEqual(
      practices,
      law.map(({ id, kind }) => [
        id,
        kind === 'prohibition' ? (prohibitedSystemTerms[id] ?? `ProhibitedAISystem-${id}`) : undefined,
      ]),
    )
    const own = practices.filter(([, practice]) => practice?.toString().startsWith('Prohibited'))
    assert.deepEqual(
      own.map(([id]) => id),
      ['5-1-ba', '5-1-bb'],
    )
  })
})

for (const language of ['en', 'da'] as const) {
  test(`${language}: examples, worked cases and hostile text hold only terms that there are`, () => {
    assertSound(examples(NAMES, language))
    assertSound(onCases(language))
    for (const text of HOSTILE.filter(word => word !== '')) assertSound(inputWith(text, language))
  })
}

test('a prohibited use is said to be one in the terms of the vocabulary', () => {
  const report = assertSound(examples(['rental-firm']))
  const [use] = ofType(report, 'SystemInUse')
  assert.deepEqual(typesOf(use), [
    'SystemInUse',
    'eu-aiact:ProhibitedAISystem',
    'eu-aiact:ProhibitedAISystem-A5-1-c',
  ])
  assert.deepEqual(use?.['eu-aiact:hasRiskLevel'], { '@id': 'eu-aiact:RiskLevelProhibited' })
  const result = ofType(report, 'Result').find(({ verdict }) => verdict === 'prohibited')
  assert.equal(result?.practice, 'eu-aiact:ProhibitedAISystem-A5-1-c')
  assert.equal(result?.outcome, 'prohibited')
  assert.equal(
    result?.['@id'],
    'urn:ai-design-review:manifest:examples/rental-firm/ai-system.yaml#system-1/tenant-screening/5-1-c',
  )
})

test('nothing else is: an undetermined use, one that is not prohibited, one that an exception may lift', () => {
  const report = assertSound(onCases('en'))
  let prohibited = 0
  for (const use of ofType(report, 'SystemInUse')) {
    const results = use.results as readonly Node[]
    const now = results.filter(({ verdict, applicable }) => verdict === 'prohibited' && applicable === true)
    assert.equal('eu-aiact:hasRiskLevel' in use, now.length > 0)
    assert.equal(typesOf(use).length, now.length === 0 ? 1 : now.length + 2)
    prohibited += now.length
    for (const result of results) assert.equal('practice' in result, now.includes(result))
  }
  assert.ok(prohibited > 20)
  const ofProhibitions = ofType(report, 'Result').filter(result => 'outcome' in result)
  const said = new Map(ofProhibitions.map(({ verdict, outcome }) => [verdict, outcome]))
  assert.deepEqual(Object.fromEntries(said), {
    undetermined: 'undetermined',
    prohibited: 'prohibited',
    prohibited_unless_excepted: 'undetermined',
    not_prohibited: 'not_prohibited',
    out_of_scope: 'not_prohibited',
    not_binding: 'not_prohibited',
  })
  // Nothing of the vocabulary that says less than prohibited, such as a permitted or minimal risk.
  for (const [term] of jsonLdReport(onCases('en')).matchAll(/\b(?:eu-aiact|airo|dpv):\w[\w-]*/g))
    assert.ok(FOREIGN.has(term), term)
})

test('a prohibition that does not apply yet makes no prohibited system', () => {
  const found = allCases().flatMap(({ id, folder, manifest }) => {
    const files = [reviewed(`${folder}/${id}/ai-system.yaml`, manifest, 'en', '2026-12-01')]
    const report = assertSound({ asOf: '2026-12-01', language: 'en', files, toolProblems: [] })
    return ofType(report, 'SystemInUse').filter(use =>
      (use.results as readonly Node[]).some(
        ({ verdict, applicable }) => verdict === 'prohibited' && applicable === false,
      ),
    )
  })
  assert.ok(found.length > 0)
  assert.ok(found.some(use => typesOf(use).length === 1))
  for (const use of found)
    assert.ok(!typesOf(use).some(type => String(type).includes('A5-1-b')), String(use['@id']))
})

test('on its day points (ba) and (bb) are said in terms of ours, beside the general one', () => {
  const types = new Set(
    allCases().flatMap(({ id, folder, manifest }) => {
      const files = [reviewed(`${folder}/${id}/ai-system.yaml`, manifest, 'en', '2026-12-02')]
      const report = reportOf({ asOf: '2026-12-02', language: 'en', files, toolProblems: [] })
      return ofType(report, 'ProhibitedAISystem-5-1-ba').map(use => typesOf(use).join(' '))
    }),
  )
  assert.ok(types.has('SystemInUse eu-aiact:ProhibitedAISystem ProhibitedAISystem-5-1-ba'))
})

test('a system is an AI system, and somebody its provider, only where that is stated', () => {
  const text = (scope: string) =>
    `schema: ai-design-review/v1\nname: A\n${scope}uses:\n  a:\n    purpose: p\n    influence: none\n`
  const systemWith = (scope: string) => {
    const report = assertSound(inputOf({ 'ai-system.yaml': text(scope) }))
    const [system] = ofType(report, 'System')
    return system
  }
  assert.deepEqual(typesOf(systemWith('')), ['System'])
  assert.deepEqual(typesOf(systemWith('scope: {is_ai_system: no}\n')), ['System'])
  assert.deepEqual(typesOf(systemWith('scope: {is_ai_system: unknown}\n')), ['System'])
  const stated = systemWith('scope: {is_ai_system: yes, roles: [provider, deployer, unknown]}\n')
  assert.deepEqual(typesOf(stated), ['System', 'airo:AISystem', 'eu-aiact:AISystem'])
  assert.deepEqual(stated?.roles, ['eu-aiact:AIProvider', 'eu-aiact:AIDeployer'])
  assert.deepEqual(systemWith('')?.roles, [])
})

test('a fact has its path, its value and its line', () => {
  const report = assertSound(examples(['face-harvest']))
  const fact = ofType(report, 'Fact').find(node => node.fact === 'scope.activities')
  assert.equal(fact?.path, 'examples/face-harvest/ai-system.yaml')
  assert.deepEqual(fact?.value, ['importing'])
  assert.equal(typeof fact?.startLine, 'number')
})

test('uses of one id, systems of one file and odd paths stay apart', () => {
  const system =
    'schema: ai-design-review/v1\nname: A\nuses:\n  a;2: {purpose: p}\n  a: {purpose: p}\n  a: {purpose: q}\n'
  const report = assertSound(inputOf({ 'a b/æ#?%.ai-system.yaml': `${system}---\n${system}` }))
  assert.equal(ofType(report, 'SystemInUse').length, 6)
})
