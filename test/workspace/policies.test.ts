import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { POLICY_NAME, type Policy, strictest } from '../../src/review/policy/policy.ts'
import { type PolicyFile, readPolicy } from '../../src/review/policy/read-policy.ts'
import { type HeldPolicy, policyAt, policyOfFile } from '../../src/workspace/policies.ts'

const policy = (...lines: readonly string[]) => `schema: ai-design-review-policy/v1\n${lines.join('\n')}\n`

/** The policy that holds in a folder, by the texts of the files that there are. */
function heldIn(folder: string, files: Readonly<Record<string, string>>): HeldPolicy {
  const held = policyAt(folder, path => {
    const text = files[path]
    return text === undefined ? null : readPolicy(text)
  })
  assert.ok(held !== undefined)
  return held
}

function policyIn(folder: string, files: Readonly<Record<string, string>>): Policy {
  return heldIn(folder, files).policy
}

/** What is wrong, by the path of the policy: kind, and the key or the reason. */
function mistakes({ parts }: HeldPolicy): readonly string[] {
  return parts.flatMap(({ path, problems }) =>
    problems.map(problem => {
      switch (problem.kind) {
        case 'loosened':
          return `${path}: ${problem.kind} ${problem.key} ${problem.by}`
        case 'extends':
          return `${path}: ${problem.kind} ${problem.why}`
        default:
          return `${path}: ${problem.kind}`
      }
    }),
  )
}

suite('the nearest policy', () => {
  test('holds, and what is a matter of taste is not taken over from above', () => {
    const files = {
      [POLICY_NAME]: policy('language: da', 'law_as_of: 2026-01-01', 'severity: { not-stated: off }'),
      [`a/${POLICY_NAME}`]: policy('recommendations: [justitia]'),
    }
    const held = heldIn('a/b', files)
    assert.equal(held.folder, 'a')
    assert.deepEqual(
      [held.policy.language, held.policy.lawAsOf, held.policy.recommendations],
      [null, null, ['justitia']],
    )
    assert.equal(policyIn('b', files).language, 'da')
    assert.equal(heldIn('', {}).folder, null)
  })

  test('is not looser than what is stated above, and says so where it tries', () => {
    const files = {
      [POLICY_NAME]: policy(
        'fail_on: [prohibited, undetermined]',
        'severity: { not-stated: error, 5-1-e: warning }',
        'owners: required',
        'evidence: strict',
        'decisions: { accept_undetermined: false }',
        'detect: true',
        'ignore: []',
      ),
      [`a/${POLICY_NAME}`]: policy(
        'fail_on: [prohibited, breach]',
        'severity: { not-stated: off, 5-1-e/held-by: error, evidence: off }',
        'owners: optional',
        'evidence: lenient',
        'decisions: { accept_undetermined: true }',
        'detect: false',
        'ignore: [drafts]',
      ),
      [`b/${POLICY_NAME}`]: policy('language: en'),
    }
    const held = heldIn('a', files)
    assert.deepEqual(mistakes(held), [
      `a/${POLICY_NAME}: loosened ignore above`,
      `a/${POLICY_NAME}: loosened fail_on above`,
      `a/${POLICY_NAME}: loosened owners above`,
      `a/${POLICY_NAME}: loosened evidence above`,
      `a/${POLICY_NAME}: loosened decisions.accept_undetermined above`,
      `a/${POLICY_NAME}: loosened detect above`,
      `a/${POLICY_NAME}: loosened severity.not-stated above`,
    ])
    const strict = {
      failOn: ['prohibited', 'undetermined', 'breach'],
      owners: 'required',
      evidence: 'strict',
      acceptUndetermined: false,
      detect: true,
      ignore: [],
    }
    assert.partialDeepStrictEqual(held.policy, strict)
    // What it leaves out is not looser either.
    assert.deepEqual(mistakes(heldIn('b', files)), [])
    assert.partialDeepStrictEqual(policyIn('b', files), { ...strict, failOn: ['prohibited', 'undetermined'] })
  })

  test('may be looser with a reason, in what it states', () => {
    const files = {
      [POLICY_NAME]: policy(
        'fail_on: [prohibited, undetermined]',
        'owners: required',
        'severity: { scope: error, evidence: error }',
      ),
      [`a/${POLICY_NAME}`]: policy(
        'fail_on: prohibited',
        'severity: { evidence/missing: off }',
        'loosen: true',
        'reason: A pilot.',
      ),
      [`b/${POLICY_NAME}`]: policy('fail_on: prohibited', 'loosen: true'),
    }
    const held = heldIn('a', files)
    assert.deepEqual(mistakes(held), [])
    assert.deepEqual(held.policy.failOn, ['prohibited'])
    assert.equal(held.policy.owners, 'required')
    assert.deepEqual(held.policy.severityFloors, [
      [
        { key: 'scope', severity: 'error' },
        { key: 'evidence', severity: 'error' },
      ],
    ])
    assert.deepEqual(mistakes(heldIn('b', files)), [
      `b/${POLICY_NAME}: reading`,
      `b/${POLICY_NAME}: loosened fail_on above`,
    ])
  })
})

suite('a policy that extends another', () => {
  test('takes over what it leaves out, also what is a matter of taste', () => {
    const files = {
      'policies/base.yaml': policy(
        'language: da',
        'ignore: drafts',
        'require: [services/*]',
        'severity: { not-stated: off }',
      ),
      [POLICY_NAME]: policy('extends: policies/base.yaml', 'severity: { undetermined: error }'),
    }
    const held = heldIn('', files)
    assert.deepEqual(mistakes(held), [])
    assert.partialDeepStrictEqual(held.policy, {
      language: 'da',
      ignore: ['drafts'],
      require: ['services/*'],
      severities: [
        { key: 'undetermined', severity: 'error' },
        { key: 'not-stated', severity: 'off' },
      ],
    })
    assert.equal(held.folder, '')
  })

  test('is no looser than that one', () => {
    const files = {
      'base.yaml': policy('require: [a, b]', 'ignore: [drafts]'),
      [POLICY_NAME]: policy('extends: base.yaml', 'require: c', 'ignore: [drafts, old]'),
    }
    const held = heldIn('', files)
    assert.deepEqual(mistakes(held), [
      `${POLICY_NAME}: loosened ignore base.yaml`,
      `${POLICY_NAME}: loosened require base.yaml`,
    ])
    assert.partialDeepStrictEqual(held.policy, { require: ['a', 'b', 'c'], ignore: ['drafts'] })
  })

  const failing: readonly (readonly [what: string, path: string, why: string])[] = [
    ['out of the root', '../../base.yaml', 'outside'],
    ['an absolute path', '/base.yaml', 'outside'],
    ['a web address', 'https://example.com/base.yaml', 'outside'],
    ['a path with backslashes', '..\\base.yaml', 'outside'],
    ['a home folder', '~/base.yaml', 'outside'],
    ['nothing', 'lost.yaml', 'not-found'],
    ['itself', `./${POLICY_NAME}`, 'cycle'],
  ]
  for (const [what, path, why] of failing) {
    test(`cannot extend ${what}, and holds all the same`, () => {
      const held = heldIn('a', {
        [`a/${POLICY_NAME}`]: policy(`extends: '${path}'`, 'language: da'),
      })
      assert.deepEqual(mistakes(held), [`a/${POLICY_NAME}: extends ${why}`])
      assert.equal(held.policy.language, 'da')
    })
  }

  test('may extend the one above it, and a chain ends', () => {
    const files = {
      [POLICY_NAME]: policy('language: da'),
      [`a/${POLICY_NAME}`]: policy('extends: ../.ai-design-review.yaml'),
      'one.yaml': policy('extends: two.yaml'),
      'two.yaml': policy('extends: one.yaml'),
      [`b/${POLICY_NAME}`]: policy('extends: ../one.yaml'),
    }
    assert.equal(policyIn('a', files).language, 'da')
    assert.deepEqual(mistakes(heldIn('b', files)), ['two.yaml: extends cycle'])
  })

  test('with mistakes is told of, on its own line too', () => {
    const files = {
      'base.yaml': policy('language: de', 'owners: required'),
      [POLICY_NAME]: policy('extends: base.yaml'),
    }
    const held = heldIn('', files)
    assert.deepEqual(mistakes(held), [`${POLICY_NAME}: extends mistakes`, 'base.yaml: reading'])
    assert.equal(held.policy.owners, 'required')
  })

  test('is told of where it cannot be read', () => {
    const own = readPolicy(policy('extends: base.yaml'))
    const held = policyOfFile('p.yaml', path => (path === 'p.yaml' ? own : 'unreadable'))
    assert.ok(held !== undefined)
    assert.deepEqual(mistakes(held), ['p.yaml: extends not-read'])
    assert.equal(
      policyOfFile('p.yaml', path => (path === 'p.yaml' ? own : undefined)),
      undefined,
    )
  })
})

test('a policy below another is never looser, whatever the two say, and never throws', () => {
  const line = fc.oneof(
    fc.constantFrom(
      'fail_on: prohibited',
      'fail_on: [prohibited, undetermined]',
      'fail_on: [prohibited, breach]',
    ),
    fc.constantFrom('owners: required', 'owners: optional', 'evidence: strict', 'evidence: lenient'),
    fc.constantFrom('detect: yes', 'detect: no', 'ignore: a', 'ignore: []', 'language: da'),
    fc.constantFrom('severity: { not-stated: error }', 'severity: { not-stated: off, undetermined: error }'),
    fc.constantFrom(
      'decisions: { accept_undetermined: yes }',
      'decisions: { accept_undetermined: no }',
      'extends: ../base.yaml',
    ),
  )
  const lines = fc.uniqueArray(line, { maxLength: 5, selector: one => one.slice(0, 4) })
  const byRank = { required: 1, optional: 0, strict: 1, lenient: 0 }
  fc.assert(
    fc.property(lines, lines, lines, (base, above, below) => {
      const files = {
        'base.yaml': policy(...base),
        [POLICY_NAME]: policy(...above.filter(one => !one.startsWith('extends'))),
        [`a/${POLICY_NAME}`]: policy(...below),
      }
      const top = policyIn('', files)
      const stated: PolicyFile['wishes'] = readPolicy(files[POLICY_NAME] ?? '').wishes
      const deep = policyIn('a', files)
      assert.ok((stated.failOn ?? []).every(verdict => deep.failOn.includes(verdict)))
      assert.ok(byRank[deep.owners] >= byRank[top.owners] && byRank[deep.evidence] >= byRank[top.evidence])
      assert.ok(deep.detect || !top.detect)
      assert.ok(stated.acceptUndetermined !== false || !deep.acceptUndetermined)
      if (stated.ignore !== null) assert.deepEqual(deep.ignore, [])
      for (const { key, severity } of stated.severities ?? []) {
        const floors = deep.severityFloors.flat().filter(rule => rule.key === key)
        assert.ok(floors.some(rule => strictest(rule.severity, severity) === rule.severity))
      }
    }),
  )
})
