import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { hashOf, identitiesOf } from '../../src/report/fingerprint.ts'
import { exampleText, reviewed } from './inputs.ts'

function fingerprints(text: string): readonly string[] {
  return identitiesOf(reviewed('ai-system.yaml', text, 'en').review).map(({ fingerprint }) => fingerprint)
}

const rental = exampleText('rental-firm')

test('every finding of a file has its own', () => {
  for (const name of ['rental-firm', 'party-room', 'face-harvest', 'mistakes']) {
    const found = fingerprints(exampleText(name))
    assert.equal(new Set(found).size, found.length, name)
  }
})

test('moved lines, comments and other spacing change none', () => {
  const moved = `# one\n# more\n\n${rental.replaceAll('\n\n', '\n\n# between\n\n').replaceAll(': ', ':   ')}`
  assert.deepEqual(fingerprints(moved).toSorted(), fingerprints(rental).toSorted())
})

test('nor does another language', () => {
  const danish = identitiesOf(reviewed('ai-system.yaml', rental, 'da').review)
  assert.deepEqual(
    danish.map(({ fingerprint }) => fingerprint),
    fingerprints(rental),
  )
})

test('a section that is moved keeps those of all its findings', () => {
  const scope = rental.slice(rental.indexOf('scope:'), rental.indexOf('uses:'))
  const moved = `${rental.replace(scope, '')}\n${scope}`
  assert.deepEqual(fingerprints(moved).toSorted(), fingerprints(rental).toSorted())
})

test('a new entry of a list, before the others, keeps those of the others', () => {
  const entry = '        - name: Another\n          same_social_context: yes\n'
  const more = fingerprints(rental.replace('      data_sources:\n', `      data_sources:\n${entry}`))
  for (const fingerprint of fingerprints(rental)) assert.ok(more.includes(fingerprint))
})

test('another value, another use and another fact are other findings', () => {
  const before = new Set(fingerprints(rental))
  const changed = fingerprints(rental.replace('trivial', 'moderate').replace('severe #', 'severe  #'))
  assert.ok(changed.some(fingerprint => !before.has(fingerprint)) || changed.length !== before.size)
  const renamed = fingerprints(rental.replace('tenant-screening', 'other-screening'))
  const kept = renamed.filter(fingerprint => before.has(fingerprint))
  // Only what stands in the scope of the whole system is the same.
  assert.equal(kept.length, 3)
})

test('equal findings are told apart by an ordinal', () => {
  const text = `schema: ai-design-review/v1
name: a
uses:
  u:
    person_scoring:
      data_sources:
        - foo: 1
        - foo: 1
`
  const review = reviewed('ai-system.yaml', text, 'en').review
  const foos = identitiesOf(review).filter(
    (_, index) => review.findings[index]?.code === 'manifest/unknown-key',
  )
  assert.deepEqual(
    foos.map(({ fingerprint }) => fingerprint.split(':')[1]),
    ['1', '2'],
  )
  assert.equal(new Set(foos.map(({ fingerprint }) => fingerprint.split(':')[0])).size, 1)
})

test('a finding knows its system, use and fact', () => {
  const review = reviewed('ai-system.yaml', rental, 'en').review
  const known = identitiesOf(review).map(({ system, use, path }) => [system, use, path])
  assert.deepEqual(known[0], ['Tenant behaviour score', null, 'scope.is_ai_system'])
  assert.ok(known.some(([, use, path]) => use === 'tenant-screening' && path === 'person_scoring'))
  assert.ok(known.some(([, , path]) => path === 'person_scoring.treatment_effect'))
  assert.ok(known.some(([, , path]) => path === 'person_scoring.data_sources[0].relevant_to_purpose'))
})

test('the hash is FNV-1a of 64 bits', () => {
  const expected = (text: string) => {
    let hash = 0xcbf29ce484222325n
    for (const byte of Buffer.from(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n)
    return hash.toString(16).padStart(16, '0')
  }
  assert.equal(hashOf(''), 'cbf29ce484222325')
  assert.equal(hashOf('a'), 'af63dc4c8601ec8c')
  fc.assert(fc.property(fc.string({ unit: 'binary' }), text => assert.equal(hashOf(text), expected(text))))
})
