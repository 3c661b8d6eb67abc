import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { read } from '../../src/manifest/read.ts'
import { type Policy, policyFrom } from '../../src/review/policy/policy.ts'
import { readPolicy } from '../../src/review/policy/read-policy.ts'
import { type ReviewOptions, review } from '../../src/review/review.ts'
import { BREACH, FACE_HARVEST, MISTAKEN, NUDIFIER, ORDINARY } from '../cli/manifests.ts'

const OPTIONS: ReviewOptions = {
  asOf: '2026-12-10',
  today: '2026-12-10',
  language: 'en',
  isMissing: () => true,
}

function policy(...lines: readonly string[]): Policy {
  return policyFrom(readPolicy(`schema: ai-design-review-policy/v1\n${lines.join('\n')}\n`).wishes)
}

function rules(severity: string): Policy {
  return policy(`severity: { ${severity} }`)
}

/** The severities by code, without those of conditions and notes that are not asked for. */
function severities(manifest: string, severity: string, options = OPTIONS): Readonly<Record<string, string>> {
  const { findings } = review(read(manifest), { ...options, policy: rules(severity) })
  return Object.fromEntries(findings.map(one => [one.code, one.severity]))
}

const OPEN = ORDINARY.replace(
  '    face_collection: none\n',
  '    face_collection:\n      intended_purpose: yes\n',
)

suite('severities of a policy', () => {
  test('a code names its finding, the beginning of a code all below it', () => {
    assert.equal(severities(FACE_HARVEST, '')['5-1-e/untargeted-faces'], 'warning')
    const lowered = severities(FACE_HARVEST, '5-1-e: information, 5-1-e/untargeted-faces: error')
    assert.equal(lowered['5-1-e/untargeted-faces'], 'error')
    assert.equal(lowered['5-1-e/face-database'] ?? 'information', 'information')
    assert.ok(Object.entries(lowered).every(([code, one]) => !code.startsWith('5-1-e/') || one !== 'warning'))
  })

  test('off shows nothing, and changes no verdict', () => {
    const plain = review(read(FACE_HARVEST), OPTIONS)
    const quiet = review(read(FACE_HARVEST), { ...OPTIONS, policy: rules('5-1-e: off, not-stated: off') })
    assert.deepEqual(
      quiet.findings.map(({ code }) => code).filter(code => code.startsWith('5-1-e')),
      ['5-1-e'],
    )
    assert.deepEqual(quiet.systems, plain.systems)
  })

  test('a prohibition, a breach and a mistake stay errors', () => {
    assert.equal(severities(FACE_HARVEST, '5-1-e: off')['5-1-e'], 'error')
    assert.equal(
      severities(BREACH, '26-10: information', { ...OPTIONS, asOf: '2028-12-10' })['26-10'],
      'error',
    )
    assert.equal(severities(MISTAKEN, 'manifest: off')['manifest/unknown-key'], 'error')
    assert.equal(severities(FACE_HARVEST, 'prohibited: off')['5-1-e'], 'error')
  })

  test('a verdict names the findings of its uses, and the code of a provision wins over it', () => {
    assert.ok(['warning', 'information'].includes(severities(OPEN, '')['5-1-e'] ?? ''))
    assert.equal(severities(OPEN, 'undetermined: error')['5-1-e'], 'error')
    assert.equal(severities(OPEN, 'undetermined: off')['5-1-e'], undefined)
    assert.equal(severities(OPEN, 'undetermined: off, 5-1-e: error')['5-1-e'], 'error')
  })

  test('a prohibition that does not apply yet can be raised and not lowered', () => {
    const before = { ...OPTIONS, asOf: '2026-11-21' }
    assert.equal(severities(NUDIFIER, '', before)['5-1-ba'], 'warning')
    assert.equal(severities(NUDIFIER, 'prohibited: error', before)['5-1-ba'], 'error')
    assert.equal(severities(NUDIFIER, '5-1-ba: off', before)['5-1-ba'], 'warning')
  })
})

suite('the day of a policy', () => {
  const dayOf = (manifest: string, options: Partial<ReviewOptions>) =>
    review(read(manifest), { ...OPTIONS, asOf: null, ...options }).systems[0]?.day
  const dated = ORDINARY.replace('scope:', 'law_as_of: 2026-03-01\nscope:')

  test('comes after --as-of and the manifest, and before today', () => {
    assert.equal(dayOf(dated, { asOf: '2026-01-01', policy: policy('law_as_of: 2026-05-01') }), '2026-01-01')
    assert.equal(dayOf(dated, { policy: policy('law_as_of: 2026-05-01') }), '2026-03-01')
    assert.equal(dayOf(ORDINARY, { policy: policy('law_as_of: 2026-05-01') }), '2026-05-01')
    assert.equal(dayOf(ORDINARY, {}), '2026-12-10')
  })
})
