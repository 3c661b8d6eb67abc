import assert from 'node:assert/strict'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { read } from '../../src/manifest/read.ts'
import { review } from '../../src/review/review.ts'
import { ORDINARY } from './manifests.ts'
import { check, folder, gitInit, places, run, severities } from './run.ts'

const NAME = '.ai-design-review.yaml'
const DAY = ['--as-of', '2026-11-21']
const policy = (...lines: readonly string[]) => `schema: ai-design-review-policy/v1\n${lines.join('\n')}\n`

/** What holds it off point (e) is that its database recognises nobody. */
const DESCRIBED = ORDINARY.replace(
  '    face_collection: none\n',
  `    face_collection:
      intended_purpose: yes
      database_operation: uses_existing_only
`,
)
const OPEN = ORDINARY.replace(
  '    face_collection: none\n',
  '    face_collection:\n      intended_purpose: yes\n',
)

/** Exit status, and the findings of policies with their places. */
function found(files: Readonly<Record<string, string>>, words: readonly string[] = DAY) {
  const checked = check(words, { cwd: folder(files) })
  return [checked.status, ...places(checked).filter(place => place.startsWith('policy/'))]
}

suite('what a policy asks of manifests', () => {
  test('owners: a manifest without one is found, and fails', () => {
    const files = { [NAME]: policy('owners: required'), 'ai-system.yaml': ORDINARY }
    assert.deepEqual(found(files), [2, 'policy/owner-missing 1:1'])
    const owned = ORDINARY.replace('scope:', 'owner: team@example.dk\nscope:')
    assert.deepEqual(found({ ...files, 'ai-system.yaml': owned }), [0])
  })

  test('its severity can be lowered, and information does not fail', () => {
    const lowered = policy('owners: required', 'severity: { policy/owner-missing: information }')
    assert.deepEqual(found({ [NAME]: lowered, 'ai-system.yaml': ORDINARY }), [0, 'policy/owner-missing 1:1'])
  })

  test('evidence: what holds a described use off a prohibition is documented, and no verdict changes', () => {
    const files = { [NAME]: policy('evidence: strict'), 'ai-system.yaml': DESCRIBED, 'docs/faces.md': '' }
    assert.deepEqual(found(files), [2, 'policy/evidence-missing 12:27'])
    const documented = DESCRIBED.replace(
      'database_operation: uses_existing_only',
      'database_operation: { value: uses_existing_only, evidence: docs/faces.md }',
    )
    assert.deepEqual(found({ ...files, 'ai-system.yaml': documented }), [0])
    const lost = documented.replace('docs/faces.md', 'docs/lost.md')
    assert.deepEqual(found({ ...files, 'ai-system.yaml': lost }), [2, 'policy/evidence-missing 12:36'])
    // A section that is `none` can name nothing.
    assert.deepEqual(found({ ...files, 'ai-system.yaml': ORDINARY }), [0])
    const verdicts = (yaml: string) =>
      check(DAY, { cwd: folder({ [NAME]: yaml, 'ai-system.yaml': DESCRIBED }) }).report.summary
    assert.deepEqual(verdicts(policy('evidence: strict')), verdicts(policy('evidence: lenient')))
  })

  test('decisions: a current one that accepts lets an undetermined verdict pass', () => {
    const digest = (manifest: string) => {
      const use = review(read(manifest), {
        asOf: '2026-11-21',
        today: '2026-11-21',
        language: 'en',
        isMissing: () => false,
      }).systems[0]?.uses[0]
      return use?.decisions.get('5-1-e')?.digest ?? ''
    }
    const decided = (facts: string, conclusion = 'accepted') =>
      `${OPEN}decisions:\n  - { provision: 5-1-e, use: basket, conclusion: ${conclusion}, by: Legal, date: 2026-11-01, reason: Seen., facts: "${facts}" }\n`
    const current = digest(decided('law-00000000-facts-0000000000000000'))
    assert.ok(current.length > 10)
    const strict = ['fail_on: [prohibited, undetermined]']
    const accepting = [...strict, 'decisions: { accept_undetermined: true }']
    const status = (lines: readonly string[], manifest: string) =>
      found({ [NAME]: policy(...lines), 'ai-system.yaml': manifest })[0]
    assert.equal(status(accepting, decided(current)), 0)
    assert.equal(status(strict, decided(current)), 2)
    assert.equal(status(accepting, decided(current, 'rejected')), 2)
    assert.equal(status(accepting, decided('law-00000000-facts-0000000000000000')), 2)
    assert.equal(status(accepting, OPEN), 2)
  })
})

suite('a policy and its relatives', () => {
  test('extends a file of its repository', () => {
    const cwd = folder({
      'policies/base.yaml': policy('owners: required', 'language: da'),
      [`services/a/${NAME}`]: policy('extends: ../../policies/base.yaml'),
      'services/a/ai-system.yaml': ORDINARY,
    })
    gitInit(cwd)
    const checked = check(DAY, { cwd: join(cwd, 'services', 'a') })
    assert.deepEqual([checked.status, severities(checked)['policy/owner-missing']], [2, 'error'])
    assert.match(checked.report.manifests[0]?.findings[0]?.message ?? '', /ejer/)
  })

  test('nothing is read outside, neither by a path nor by a link', () => {
    const outside = folder({ 'base.yaml': policy('owners: required') })
    const cwd = folder({
      [NAME]: policy(`extends: ${outside}/base.yaml`),
      [`a/${NAME}`]: policy('extends: link.yaml'),
      'a/ai-system.yaml': ORDINARY,
    })
    symlinkSync(join(outside, 'base.yaml'), join(cwd, 'a', 'link.yaml'))
    const checked = check(DAY, { cwd })
    assert.equal(checked.status, 4)
    assert.deepEqual(
      checked.report.tool_problems.map(({ code, path }) => [code, path]),
      [['tool/unreadable', 'a/link.yaml']],
    )
    assert.deepEqual(Object.keys(severities(checked)), ['policy/extends'])
  })

  test('is held to the stricter one above it, and says so', () => {
    const files = {
      [NAME]: policy('fail_on: [prohibited, undetermined]'),
      [`a/${NAME}`]: policy('fail_on: [prohibited]'),
      'a/ai-system.yaml': OPEN,
    }
    assert.deepEqual(found(files), [2, 'policy/loosened 2:10'])
    const loose = policy('fail_on: [prohibited]', 'loosen: true', 'reason: A pilot.')
    assert.deepEqual(found({ ...files, [`a/${NAME}`]: loose }), [0])
    const text = run(['check', ...DAY], { cwd: folder(files) }).stdout
    assert.match(text, /`fail_on` is looser than in the policy above, so the stricter holds/)
  })
})
