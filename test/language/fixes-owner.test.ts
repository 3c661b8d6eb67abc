import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { fixesFor } from '../../src/language/fixes/fixes.ts'
import type { Language } from '../../src/manifest/facts.ts'
import { read } from '../../src/manifest/read.ts'
import { DEFAULT_POLICY } from '../../src/review/policy/policy.ts'
import { review } from '../../src/review/review.ts'
import { fixed } from './fixes-support.ts'

const TODAY = '2026-11-22'

function reviewOf(text: string, language: Language = 'en') {
  const policy = { ...DEFAULT_POLICY, owners: 'required' } as const
  return review(read(text), { asOf: null, today: TODAY, language, isMissing: () => false, policy })
}

/** The fix of the missing owner. */
function fixIn(text: string, language: Language = 'en') {
  const reviewed = reviewOf(text, language)
  const finding = reviewed.findings.find(({ code }) => code === 'policy/owner-missing')
  assert(finding !== undefined, 'the owner is not missing')
  const fixes = fixesFor(reviewed, finding.range, { language, today: TODAY })
  const fix = fixes.find(one => one.finding.code === 'policy/owner-missing')
  return fix ?? assert.fail('no fix')
}

suite('the fix of a missing owner', () => {
  test('adds the key behind the name, and leaves its value to the user', () => {
    const text = 'schema: ai-design-review/v1\nname: x # the name\nuses:\n  a:\n    purpose: p\n'
    const fix = fixIn(text)
    assert.equal(fix.title, "Add 'owner'")
    assert.equal(fixIn(text, 'da').title, "Tilføj 'owner'")
    assert.equal(fix.preferred, false)
    assert.equal(
      fixed(text, fix),
      `schema: ai-design-review/v1\nname: x # the name\nowner: \${1}\nuses:\n  a:\n    purpose: p\n`,
    )
  })

  test('a value that is left empty is no owner', () => {
    const text = 'schema: ai-design-review/v1\nname: x\nuses:\n  a:\n    purpose: p\n'
    const empty = fixed(text, fixIn(text)).replace('$' + '{1}', '')
    const codes = reviewOf(empty).findings.map(({ code }) => code)
    assert(codes.includes('policy/owner-missing'), 'the policy has its owner')
    assert(codes.includes('manifest/empty-value'), 'the empty value is no mistake')
  })

  test('fills an owner that is empty', () => {
    const text = 'schema: ai-design-review/v1\nname: x\nowner:\nuses:\n  a:\n    purpose: p\n'
    assert.equal(fixed(text, fixIn(text)), text.replace('owner:', `owner: \${1}`))
  })

  test('in the system that has none', () => {
    const one = 'schema: ai-design-review/v1\nname: x\nowner: Ann\nuses:\n  a:\n    purpose: p\n'
    const other = 'schema: ai-design-review/v1\nname: y\nuses:\n  a:\n    purpose: p\n'
    const text = `${one}---\n${other}`
    assert.equal(fixed(text, fixIn(text)), `${one}---\n${other.replace('name: y', `name: y\nowner: \${1}`)}`)
  })
})
