import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import Ajv from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import { law } from '../../src/law/law.ts'
import type { Language } from '../../src/manifest/facts.ts'
import type { ReportInput } from '../../src/report/input.ts'
import { rulesIn } from '../../src/report/rules.ts'
import { sarifReport } from '../../src/report/sarif.ts'
import { allCases } from '../support/cases.ts'
import { examples, HOSTILE, inputOf, inputWith, reviewed } from './inputs.ts'
import { sarifObject } from './sarif-log.ts'

/** The schema of SARIF 2.1.0 as Microsoft's package carries it. */
const schemaPath = import.meta.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')
const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false })
addFormats.default(ajv as unknown as Parameters<typeof addFormats.default>[0])
const validate = ajv.compile(JSON.parse(readFileSync(new URL(schemaPath), 'utf8')))

function assertValid(input: ReportInput): void {
  const valid = validate(JSON.parse(sarifReport(input)))
  assert.ok(valid, JSON.stringify(validate.errors?.slice(0, 3), null, 2))
}

const NAMES = [
  'rental-firm',
  'party-room',
  'face-harvest',
  'rental-firm-draft',
  'mistakes',
  'shop-recommender',
]

/** Every worked case, as one report. */
function reportOnCases(language: Language): ReportInput {
  const files = allCases().map(({ id, folder, manifest, asOf }) =>
    reviewed(`${folder}/${id}/ai-system.yaml`, manifest, language, asOf),
  )
  return { asOf: '2026-11-22', language, files, toolProblems: [] }
}

test('the schema tells good from bad', () => {
  assert.ok(!validate({ version: '2.1.0' }))
  assert.ok(!validate({ version: '2.1.0', runs: [{ tool: { driver: {} } }] }))
})

for (const language of ['en', 'da'] as const) {
  test(`${language}: examples and worked cases give valid SARIF`, () => {
    assertValid(examples(NAMES, language))
    assertValid(reportOnCases(language))
  })

  test(`${language}: so does a report on nothing, and hostile text, with nothing in it that is a link`, () => {
    assertValid(inputOf({}, language))
    for (const text of HOSTILE) {
      const input = inputWith(text, language)
      assertValid(input)
      const report = sarifReport(input)
      assert.doesNotMatch(report, /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
      for (const [, message = ''] of report.matchAll(/"message": \{\s*"text": ("[^\n]*")/g)) {
        assert.ok(!message.includes(']('), message)
      }
    }
  })

  test(`${language}: there is a rule for every code that occurs, once`, () => {
    const codes = rulesIn(language).map(({ code }) => code)
    assert.equal(new Set(codes).size, codes.length)
    const found = [reportOnCases(language), examples(NAMES, language)].flatMap(({ files }) =>
      files.flatMap(({ review }) => review.findings.map(({ code }) => code)),
    )
    for (const code of new Set(found)) assert.ok(codes.includes(code), code)
  })
}

test('a rule says what it is about, and the law says it in its help', () => {
  const [run] = sarifObject(examples(['rental-firm'])).runs
  const rules = run?.tool.driver.rules ?? []
  for (const { id, shortDescription, fullDescription } of rules) {
    assert.ok(shortDescription.text.length > 3 && fullDescription.text.length > 3, id)
  }
  for (const provision of law) {
    const rule = rules.find(({ id }) => id === provision.id) as {
      readonly help?: { readonly markdown: string }
    }
    const [statute] = provision.wording.en.statute
    assert.ok(rule.help?.markdown.includes(statute?.text ?? '?'), provision.id)
    assert.doesNotMatch(rule.help?.markdown ?? '', /\]\(#/)
  }
})

test('every result stands somewhere, knows its rule and where in the review it belongs', () => {
  const [run] = sarifObject(examples(NAMES)).runs
  const results = JSON.parse(JSON.stringify(run?.results))
  assert.ok(results.length > 50)
  for (const result of results) {
    assert.equal(run?.tool.driver.rules[result.ruleIndex]?.id, result.ruleId)
    const { region, artifactLocation } = result.locations[0].physicalLocation
    assert.ok(region.startLine >= 1 && region.startColumn >= 1 && region.endLine >= region.startLine)
    assert.equal(artifactLocation.uriBaseId, '%SRCROOT%')
    assert.match(artifactLocation.uri, /^examples\/[\w-]+\/ai-system\.yaml$/)
    assert.match(result.partialFingerprints['aiDesignReview/v1'], /^[0-9a-f]{16}:\d+$/)
  }
  const found = results.find(
    ({ ruleId, properties }: { ruleId: string; properties: { fact: string | null } }) =>
      ruleId === '5-1-c/detrimental-treatment' && properties.fact?.includes('[2]'),
  )
  assert.deepEqual(found.properties, {
    system: 'Tenant behaviour score',
    use: 'tenant-screening',
    fact: 'person_scoring.data_sources[2].same_social_context',
    provision: '5-1-c',
    condition: 'detrimental-treatment',
    conditionPath: 'tenant-screening/5-1-c/detrimental-treatment',
  })
})

test('a path becomes a URI', () => {
  const text = 'schema: ai-design-review/v1\n'
  const paths = [
    'a b/æ#?%/ai-system.yaml',
    '../up/ai-system.yaml',
    '/root/ai-system.yaml',
    'D:/x/ai-system.yaml',
  ]
  const input = inputOf(Object.fromEntries(paths.map(path => [path, text])))
  assertValid(input)
  assert.deepEqual(
    sarifObject(input).runs[0]?.artifacts.map(({ location }) => location),
    [
      { uri: 'a%20b/%C3%A6%23%3F%25/ai-system.yaml', uriBaseId: '%SRCROOT%' },
      { uri: '../up/ai-system.yaml', uriBaseId: '%SRCROOT%' },
      { uri: 'file:///root/ai-system.yaml' },
      { uri: 'file:///D:/x/ai-system.yaml' },
    ],
  )
})

test('a problem of the tool is a notification, and the run did not succeed', () => {
  const problem = { code: 'tool/unreadable', path: 'a', message: 'EACCES' }
  const input = { ...examples(['rental-firm']), toolProblems: [problem] }
  assertValid(input)
  const [invocation] = sarifObject(input).runs[0]?.invocations ?? []
  assert.equal(invocation?.executionSuccessful, false)
  assert.equal(invocation?.toolExecutionNotifications[0]?.descriptor.id, 'tool/unreadable')
  assert.equal(sarifObject(examples([])).runs[0]?.invocations[0]?.executionSuccessful, true)
})

test('the same input gives the same bytes', () => {
  assert.equal(sarifReport(examples(NAMES, 'da')), sarifReport(examples(NAMES, 'da')))
})

test('with a baseline every result says whether it is new', () => {
  const { files, ...rest } = examples(NAMES)
  const marked = files.map(file => ({
    ...file,
    known: { findings: new Set(file.review.findings.slice(0, 1)), verdicts: new Map() },
  }))
  assertValid({ ...rest, files: marked })
  const states = (input: ReportInput) =>
    (sarifObject(input).runs[0]?.results ?? []).map(result =>
      'baselineState' in result ? result.baselineState : null,
    )
  assert.deepEqual(new Set(states({ ...rest, files: marked })), new Set(['unchanged', 'new']))
  assert.deepEqual(new Set(states({ ...rest, files })), new Set([null]))
})
