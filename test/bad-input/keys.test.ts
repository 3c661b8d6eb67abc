import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { jsonReport } from '../../src/report/json.ts'
import { prettyReport } from '../../src/report/pretty.ts'
import { codes, DAY, reviewed, reviewedInTime, verdictsOf } from './reviewed.ts'

/** Names that every object of JavaScript has. */
const INHERITED = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype']

/** A manifest with the word as a key on every level; each is marked with a line of its own. */
function withKey(key: string): string {
  return `schema: ai-design-review/v1
name: a
${key}: { is_ai_system: no }
scope:
  is_ai_system: yes
  activities: [use]
  union_nexus: [union_market]
  ${key}: no
uses:
  ${key}:
    purpose: a
    ${key}: none
    face_collection:
      ${key}: creates
      database_operation: { value: creates, ${key}: expands }
      channels:
        - ${key}: social_media
          source: public_web
  case:
    purpose: b
    face_collection: none
`
}

function withValue(value: string): string {
  return `schema: ai-design-review/v1
name: ${value}
law_as_of: ${value}
scope:
  is_ai_system: ${value}
  activities: [use, ${value}]
  deployer_type: ${value}
  member_states: ${value}
uses:
  case:
    purpose: ${value}
    influence: ${value}
    face_collection:
      intended_purpose: ${value}
      database_operation: { value: ${value}, evidence: ${value} }
      channels: ${value}
    biometric_identification:
      biometric_function: ${value}
`
}

suite('names that every object has', () => {
  for (const word of INHERITED) {
    test(`${word} as a key is unknown on every level, and as the id of a use an id`, () => {
      const result = reviewed(withKey(word))
      const unknown = result.findings.filter(({ code }) => code === 'manifest/unknown-key')
      assert.deepEqual(
        unknown.map(({ range }) => range.start.line),
        [2, 7, 11, 13, 14, 16],
      )
      assert.notEqual(verdictsOf(result, word), null)
      assert.equal(verdictsOf(result, 'case')?.['5-1-e'], 'not_prohibited')
      const input = {
        asOf: DAY,
        language: 'en',
        files: [{ path: 'a', review: result }],
        toolProblems: [],
      } as const
      assert.ok(jsonReport(input).includes(`"id": "${word}"`))
      assert.ok(prettyReport(input, false).includes(word))
      assert.equal(({} as Record<string, unknown>).is_ai_system, undefined, 'nothing reached the prototype')
    })

    test(`${word} as a value is none of the vocabulary`, () => {
      const result = reviewed(withValue(word))
      const bad = result.findings.filter(({ code }) => code === 'manifest/bad-value')
      assert.deepEqual(
        bad.map(({ range }) => range.start.line),
        [2, 4, 5, 6, 7, 11, 13, 14, 15, 17],
      )
    })
  }

  test('__proto__ with a mapping of facts states nothing', () => {
    const result = reviewed(
      'schema: ai-design-review/v1\nname: a\nuses:\n  a:\n    purpose: b\n    face_collection: {__proto__: {database_operation: creates}}\n',
    )
    assert.equal(verdictsOf(result, 'a')?.['5-1-e'], 'undetermined')
    assert.ok(codes(result).includes('manifest/unknown-key'))
  })
})

const FRONT = 'schema: ai-design-review/v1\nname: a\n'

suite('anchors, aliases, merge keys and tags', () => {
  test('a cycle and an alias of nothing are errors where they stand, and the rest is judged', () => {
    const result = reviewed(
      `${FRONT}uses:\n  a: &a\n    purpose: b\n    face_collection: *a\n    influence: *none\n    intimate_media: none\n`,
    )
    const found = result.findings
      .filter(({ code }) => code === 'manifest/alias')
      .map(({ range }) => range.start)
    assert.deepEqual(found, [
      { line: 5, character: 21 },
      { line: 6, character: 15 },
    ])
    assert.equal(verdictsOf(result, 'a')?.['5-1-ba'], 'not_prohibited')
    assert.equal(verdictsOf(result, 'a')?.['5-1-e'], 'undetermined')
  })

  test('merge keys: own keys win, then the earlier source; hostile ones are errors', () => {
    const result = reviewedInTime(
      `${FRONT}uses:
  a: &a { purpose: a, face_collection: none, influence: none }
  b: &b { purpose: b, face_collection: unknown, intimate_media: none }
  c: { <<: [*a, *b], influence: unknown }
  d: { <<: 12, intimate_media: none, purpose: d }
  e: { <<: *a, <<: *b, purpose: e }
  f: { <<: [${'*a, '.repeat(1000)}], intimate_media: none, purpose: f }
`,
    )
    const c = verdictsOf(result, 'c')
    assert.deepEqual(
      [c?.['5-1-e'], c?.['5-1-a'], c?.['5-1-ba']],
      ['not_prohibited', 'undetermined', 'not_prohibited'],
    )
    for (const id of ['d', 'f']) assert.equal(verdictsOf(result, id)?.['5-1-ba'], 'not_prohibited', id)
    assert.deepEqual(
      result.findings
        .filter(({ severity }) => severity === 'error')
        .map(({ code, range }) => `${code} ${range.start.line}`),
      ['manifest/merge 6', 'manifest/duplicate-key 7', 'manifest/merge 8'],
    )
  })

  test('a tag makes its value unknown, and is an error', () => {
    const result = reviewed(
      `${FRONT}uses:\n  a:\n    purpose: b\n    face_collection: !!str none\n    influence: none\n`,
    )
    assert.deepEqual(
      codes(result).filter(code => code.startsWith('manifest/')),
      ['manifest/tag'],
    )
    assert.equal(verdictsOf(result, 'a')?.['5-1-e'], 'undetermined')
    assert.equal(verdictsOf(result, 'a')?.['5-1-a'], 'not_prohibited')
  })

  test('stated twice: a fact and a section are unknown, a use is judged each time', () => {
    const result = reviewed(
      `${FRONT}uses:\n  a:\n    purpose: b\n    face_collection: none\n    face_collection: none\n    influence: none\n  a:\n    purpose: c\n`,
    )
    assert.equal(verdictsOf(result, 'a')?.['5-1-e'], 'undetermined')
    assert.equal(verdictsOf(result, 'a')?.['5-1-a'], 'not_prohibited')
    assert.equal(result.systems[0]?.uses.length, 2)
    const twice = result.findings.filter(({ code }) => code === 'manifest/duplicate-key')
    assert.deepEqual(
      twice.map(({ range, related }) => [range.start.line, related[0]?.range.start.line]),
      [
        [6, 5],
        [8, 3],
      ],
    )
  })
})
