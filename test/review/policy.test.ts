import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import fc from 'fast-check'
import { parseDocument } from 'yaml'
import { rulesIn } from '../../src/report/rules.ts'
import { SEVERITY_KEYS } from '../../src/review/policy/codes.ts'
import { reviewPolicy } from '../../src/review/policy/findings.ts'
import { DEFAULT_POLICY, NO_WISHES, policyFrom } from '../../src/review/policy/policy.ts'
import { readPolicy } from '../../src/review/policy/read-policy.ts'
import { policySchema } from '../../src/review/policy/schema.ts'

const SCHEMA = 'schema: ai-design-review-policy/v1\n'

/** Everything that a policy can say. */
const FULL = `${SCHEMA}law_as_of: 2026-12-02
language: da
recommendations: [justitia]
ignore:
  - drafts/**
  - "!drafts/real/**"
fail_on: [prohibited, undetermined]
severity:
  undetermined: information
  5-1-e: error
  5-1-e/held-by: off
  not-stated: off
  evidence/missing: error
  prohibited: error
require:
  - services/*
owners: required
evidence: strict
decisions:
  accept_undetermined: true
detect: Yes
extends: ../base.yaml
loosen: true
reason: A pilot.
`

/** What is wrong with a policy: code, place and the text there. */
function mistakes(source: string): readonly string[] {
  const file = readPolicy(source)
  const lines = file.text.split('\n')
  return reviewPolicy(file, 'en').findings.map(({ code, severity, range: { start, end } }) => {
    const text = start.line === end.line ? lines[start.line]?.slice(start.character, end.character) : '…'
    return `${severity} ${code} ${start.line + 1}:${start.character + 1} ${text}`
  })
}

suite('reading a policy', () => {
  test('everything that it can say', () => {
    const { wishes, problems, extends: base, loosens } = readPolicy(FULL)
    assert.deepEqual(problems, [])
    assert.equal(base?.path, '../base.yaml')
    assert.equal(loosens, true)
    assert.deepEqual(wishes, {
      lawAsOf: '2026-12-02',
      language: 'da',
      recommendations: ['justitia'],
      ignore: ['drafts/**', '!drafts/real/**'],
      failOn: ['prohibited', 'undetermined'],
      severities: [
        { key: 'undetermined', severity: 'information' },
        { key: '5-1-e', severity: 'error' },
        { key: '5-1-e/held-by', severity: 'off' },
        { key: 'not-stated', severity: 'off' },
        { key: 'evidence/missing', severity: 'error' },
        { key: 'prohibited', severity: 'error' },
      ],
      severityFloors: [],
      require: ['services/*'],
      owners: 'required',
      evidence: 'strict',
      acceptUndetermined: true,
      detect: true,
    })
  })

  test('without a word more than its schema, the defaults hold', () => {
    const { text, wishes, problems } = readPolicy(`\uFEFF${SCHEMA}`)
    assert.deepEqual([text, problems], [SCHEMA, []])
    assert.deepEqual(wishes, NO_WISHES)
    assert.deepEqual(policyFrom(wishes), DEFAULT_POLICY)
  })

  const wrong: readonly (readonly [what: string, text: string, found: readonly string[]])[] = [
    ['nothing', '', ['error policy/missing-key 1:1 ']],
    ['no schema', 'language: da\n', ['error policy/missing-key 1:1 language']],
    ['a list', '- a\n', ['error policy/bad-value 1:1 - a']],
    [
      'a later version',
      'schema: ai-design-review-policy/v2\nnew: 1\n',
      ['error policy/newer-schema 1:9 ai-design-review-policy/v2'],
    ],
    [
      'the schema of manifests',
      'schema: ai-design-review/v1\n',
      ['error policy/bad-value 1:9 ai-design-review/v1'],
    ],
    ['a misspelt key', `${SCHEMA}langauge: da\n`, ['error policy/unknown-key 2:1 langauge']],
    ['an unknown language', `${SCHEMA}language: de\n`, ['error policy/bad-value 2:11 de']],
    ['an empty value', `${SCHEMA}language:\n`, ['error policy/bad-value 2:1 language']],
    ['no day', `${SCHEMA}law_as_of: 2026-02-30\n`, ['error policy/bad-value 2:12 2026-02-30']],
    [
      'a glob that is none',
      `${SCHEMA}ignore: [a, 1, "", [b]]\n`,
      ['error policy/bad-value 2:13 1', 'error policy/bad-value 2:16 ""', 'error policy/bad-value 2:20 [b]'],
    ],
    [
      'a verdict that nothing fails on',
      `${SCHEMA}fail_on: [prohibited, not_prohibited]\n`,
      ['error policy/bad-value 2:23 not_prohibited'],
    ],
    ['prohibited left out', `${SCHEMA}fail_on: [breach]\n`, ['error policy/bad-value 2:10 [breach]']],
    ['nothing to fail on', `${SCHEMA}fail_on: []\n`, ['error policy/bad-value 2:10 []']],
    ['an unknown code', `${SCHEMA}severity: { 5-1-z: off }\n`, ['error policy/unknown-key 2:13 5-1-z']],
    [
      'an unknown severity',
      `${SCHEMA}severity: { not-stated: hint }\n`,
      ['error policy/bad-value 2:25 hint'],
    ],
    [
      'a prohibition lowered',
      `${SCHEMA}severity: { prohibited: warning }\n`,
      ['error policy/never-lowered 2:25 warning'],
    ],
    [
      'mistakes switched off',
      `${SCHEMA}severity: { manifest/unknown-key: off }\n`,
      ['error policy/never-lowered 2:35 off'],
    ],
    ['severity as a word', `${SCHEMA}severity: off\n`, ['error policy/bad-value 2:11 off']],
    ['a key twice', `${SCHEMA}language: da\nlanguage: en\n`, ['error policy/duplicate-key 3:1 language']],
    ['to be looser without a reason', `${SCHEMA}loosen: true\n`, ['error policy/missing-key 2:9 true']],
    ['an empty reason', `${SCHEMA}loosen: true\nreason: " "\n`, ['error policy/bad-value 3:9 " "']],
    ['no word of yes or no', `${SCHEMA}detect: maybe\n`, ['error policy/bad-value 2:9 maybe']],
    [
      'a decision that policies do not take',
      `${SCHEMA}decisions: { accept_prohibited: true }\n`,
      ['error policy/unknown-key 2:14 accept_prohibited'],
    ],
    [
      'weaker evidence than the law asks for',
      `${SCHEMA}evidence: none\n`,
      ['error policy/bad-value 2:11 none'],
    ],
    ['a second document', `${SCHEMA}---\nlanguage: da\n`, ['error policy/syntax 3:1 ']],
    ['a null character', `${SCHEMA}\0`, ['error policy/syntax 2:1 \0']],
  ]
  for (const [what, text, found] of wrong) {
    test(`${what} is a mistake`, () => assert.deepEqual(mistakes(text), found))
  }

  test('what is wrong takes nothing else with it', () => {
    const { wishes: policy } = readPolicy(
      `${SCHEMA}language: de\nlaw_as_of: 2026-12-02\nfail_on: [undetermined]\nseverity: { not-stated: off, breach: off }\n`,
    )
    assert.equal(policy.language, null)
    assert.equal(policy.lawAsOf, '2026-12-02')
    assert.deepEqual(policy.failOn, ['prohibited', 'undetermined'])
    assert.deepEqual(policy.severities, [{ key: 'not-stated', severity: 'off' }])
  })

  test('broken text is a mistake, and the rest of it holds', () => {
    const file = readPolicy(`${FULL}ignored: "\n`)
    assert.ok(file.problems.length > 0)
    assert.equal(file.wishes.language, 'da')
  })

  test('the messages name what is meant and what is accepted, in both languages', () => {
    const message = (text: string, language: 'en' | 'da') =>
      reviewPolicy(readPolicy(SCHEMA + text), language).findings[0]?.message ?? ''
    assert.equal(message('langauge: da', 'en'), 'Unknown key `langauge`. Did you mean `language`?')
    assert.equal(message('language: de', 'da'), '`de` passer ikke her. Mente du `da`? Den tager: `en`, `da`.')
    assert.match(message('severity: { evidence/mising: off }', 'da'), /Mente du `evidence\/missing`\?/)
    assert.match(message('fail_on: []', 'da'), /`prohibited` kan ikke udelades/)
    assert.match(message('severity: { breach: off }', 'en'), /`breach` is always an error/)
  })

  test('never throws, whatever is cut out of it', () => {
    fc.assert(
      fc.property(fc.nat(FULL.length), fc.nat(40), fc.string({ maxLength: 4 }), (at, length, put) => {
        const file = readPolicy(FULL.slice(0, at) + put + FULL.slice(at + length))
        assert.ok(policyFrom(file.wishes).failOn.includes('prohibited'))
        for (const { message } of reviewPolicy(file, 'da').findings) assert.ok(message.length > 10)
      }),
      { numRuns: 2000 },
    )
  })
})

suite('the schema of policies', () => {
  const ajv = new Ajv2020({ strict: false })
  formats.default(ajv)
  const jsonSchema = ajv.compile(JSON.parse(readFileSync('schemas/policy.schema.json', 'utf8')))

  function agree(text: string): boolean {
    const data: unknown = parseDocument(text, { merge: true }).toJS()
    const reader = readPolicy(text).problems.length === 0
    const schema = policySchema.safeParse(data).success
    assert.equal(jsonSchema(data), schema, `JSON Schema, with zod ${schema}:\n${text}`)
    assert.equal(schema, reader, `reader ${reader}, schema ${schema}:\n${text}\n${mistakes(text)}`)
    return reader
  }

  test('accepts what the reader accepts', () => {
    assert.ok(agree(FULL))
    assert.ok(agree(SCHEMA))
    assert.ok(agree(`${SCHEMA}ignore: drafts\nfail_on: prohibited\nrecommendations: []\nseverity: {}\n`))
  })

  const REPLACEMENTS = [
    ...[
      'no',
      'TRUE',
      'required',
      'strict',
      '{ accept_undetermined: yes }',
      'da',
      'de',
      '""',
      '~',
      '',
      '1',
      'true',
      'off',
      'error',
      'warning',
      '"off"',
      '[]',
      '{}',
      '[~]',
      '[1]',
    ],
    ...['[prohibited]', 'prohibited', 'breach', '[breach, prohibited]', '[prohibited, x]', '[[prohibited]]'],
    ...['justitia', '[justitia, justitia]', '2026-12-02', '2026-02-30', '" "', '{ prohibited: error }'],
    ...['{ prohibited: off }', '{ manifest/not-ours: off }', '{ x: off }', '{ scope: off }', '{ off: off }'],
  ]
  const lines = FULL.trimEnd().split('\n')

  test('agrees with the reader where a value is replaced by anything', () => {
    for (const [index, line] of lines.entries()) {
      for (const value of REPLACEMENTS) {
        const changed = line.includes('- ')
          ? line.replace(/- .*/, `- ${value}`)
          : line.replace(/:( .*)?$/, `: ${value}`)
        // A value in the place of a block takes the lines of the block away.
        const rest = lines.slice(index + 1)
        const next = /:$/.test(line) ? rest.findIndex(one => !one.startsWith(' ')) : 0
        const after = next < 0 ? [] : rest.slice(next)
        agree([...lines.slice(0, index), changed, ...after].join('\n'))
      }
    }
  })

  test('agrees with the reader where a key is misspelt, missing or another', () => {
    for (const [index, line] of lines.entries()) {
      if (line.includes('- ')) continue
      agree(lines.with(index, line.replace(':', '_x:')).join('\n'))
      if (!/:$/.test(line)) agree(lines.toSpliced(index, 1).join('\n'))
    }
    for (const key of [...SEVERITY_KEYS, 'constructor', 'policy/bad-value', '5-1']) {
      for (const severity of ['error', 'off']) agree(`${SCHEMA}severity:\n  ${key}: ${severity}\n`)
    }
  })

  test('names every code that a review can give', () => {
    const codes = rulesIn('en')
      .map(({ code }) => code)
      .filter(code => !code.startsWith('policy/') || SEVERITY_KEYS.includes(code))
    assert.deepEqual(
      codes.filter(code => !SEVERITY_KEYS.includes(code)),
      [],
    )
    const known = [...codes, 'prohibited', 'prohibited_unless_excepted', 'undetermined', 'breach']
    const idle = SEVERITY_KEYS.filter(key => !known.some(code => code === key || code.startsWith(`${key}/`)))
    assert.deepEqual(idle, [])
  })
})
