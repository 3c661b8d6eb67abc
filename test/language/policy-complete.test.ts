import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import type { Completion } from '../../src/language/complete/completion.ts'
import { completePolicy } from '../../src/language/policy/complete.ts'
import type { Language } from '../../src/manifest/facts.ts'
import { lineIndex } from '../../src/manifest/position.ts'
import { isNeverLowered, SEVERITY_KEYS } from '../../src/review/policy/codes.ts'
import { FAILING_VERDICTS, POLICY_KEYS } from '../../src/review/policy/policy.ts'
import { type PolicyProblem, readPolicy } from '../../src/review/policy/read-policy.ts'
import { accepted, cursorIn } from './complete-support.ts'

const SCHEMA = 'schema: ai-design-review-policy/v1\n'

function completionsAt(marked: string, language: Language = 'en'): readonly Completion[] {
  const { text, offset } = cursorIn(marked)
  return completePolicy(text, lineIndex(text).position(offset), { language, today: '2026-11-22' })
}

function labelsAt(marked: string): readonly string[] {
  return completionsAt(marked).map(({ label }) => label)
}

/** The text once the completion with the label is accepted. */
function acceptedAt(marked: string, label: string): string {
  const found = completionsAt(marked).find(one => one.label === label)
  assert(found !== undefined, `no ${label} among ${labelsAt(marked)}`)
  return accepted(cursorIn(marked).text, found).text
}

/** Left to be filled in. */
function isPending(problem: PolicyProblem): boolean {
  return problem.kind === 'reading' && problem.problem.detail === '' && /value/.test(problem.problem.code)
}

suite('completion in a policy', () => {
  test('offers every key of the format in its order, the schema first', () => {
    assert.deepEqual(labelsAt('|'), POLICY_KEYS)
    assert.deepEqual(labelsAt('# a comment\n\n|\n'), POLICY_KEYS)
    const sorted = completionsAt('|').map(({ sortText }) => sortText)
    assert.deepEqual(sorted, sorted.toSorted())
  })

  test('repeats no key that is stated, wherever it stands', () => {
    const left = POLICY_KEYS.filter(key => key !== 'schema' && key !== 'owners')
    assert.deepEqual(labelsAt(`${SCHEMA}|\nowners: required\n`), left)
    assert.deepEqual(labelsAt(`${SCHEMA}owners: required\nlan|`), left)
    assert.deepEqual(labelsAt('{ schema: ai-design-review-policy/v1, owners: required, | }'), left)
    const severities = labelsAt(`${SCHEMA}severity:\n  not-stated: off\n  |\n`)
    assert.deepEqual(
      severities,
      SEVERITY_KEYS.filter(key => key !== 'not-stated'),
    )
  })

  test('knows the values of each key, right behind the colon too', () => {
    const values: Readonly<Record<string, readonly string[]>> = {
      schema: ['ai-design-review-policy/v1'],
      loosen: ['true', 'false'],
      language: ['en', 'da'],
      recommendations: ['justitia'],
      fail_on: FAILING_VERDICTS,
      owners: ['required', 'optional'],
      evidence: ['strict', 'lenient'],
      detect: ['true', 'false'],
      extends: [],
      reason: [],
      ignore: [],
      require: [],
    }
    for (const [key, words] of Object.entries(values)) {
      const head = key === 'schema' ? '' : SCHEMA
      assert.deepEqual(labelsAt(`${head}${key}: |`), words, key)
      assert.deepEqual(labelsAt(`${head}${key}:|\n`), words, key)
    }
    assert.equal(acceptedAt(`${SCHEMA}owners:|`, 'required'), `${SCHEMA}owners: required`)
    assert.equal(acceptedAt(`${SCHEMA}language: "|"`, 'da'), `${SCHEMA}language: "da"`)
    assert.deepEqual(labelsAt(`${SCHEMA}decisions:\n  accept_undetermined: |`), ['true', 'false'])
    assert.deepEqual(labelsAt(`${SCHEMA}decisions: { | }`), ['accept_undetermined'])
  })

  test('offers only error for what is never lowered', () => {
    for (const key of SEVERITY_KEYS) {
      const words = isNeverLowered(key) ? ['error'] : ['error', 'warning', 'information', 'off']
      assert.deepEqual(labelsAt(`${SCHEMA}severity:\n  ${key}: |\n`), words, key)
    }
  })

  test('offers the words of a list that are not in it yet', () => {
    const left = FAILING_VERDICTS.slice(1)
    assert.deepEqual(labelsAt(`${SCHEMA}fail_on: [prohibited, |]`), left)
    assert.deepEqual(labelsAt(`${SCHEMA}fail_on: [prohibited, |`), left)
    assert.deepEqual(labelsAt(`${SCHEMA}fail_on:\n  - prohibited\n  - |`), left)
    assert.deepEqual(
      labelsAt(`${SCHEMA}fail_on:\n  - prohibited\n  |`),
      left.map(word => `- ${word}`),
    )
  })

  test('never leaves prohibited out of fail_on', () => {
    for (const word of FAILING_VERDICTS) {
      assert.deepEqual(readPolicy(acceptedAt(`${SCHEMA}fail_on: |`, word)).problems, [])
    }
    assert.equal(acceptedAt(`${SCHEMA}fail|`, 'fail_on'), `${SCHEMA}fail_on: [prohibited, ]`)
  })

  test('offers today and the days from which the law applies', () => {
    assert.deepEqual(labelsAt(`${SCHEMA}law_as_of: |`).slice(0, 2), ['2026-11-22', '2025-02-02'])
    const [today] = completionsAt(`${SCHEMA}law_as_of: |`)
    assert.equal(today?.detail, 'today')
  })

  test('opens what stands below a key', () => {
    assert.equal(acceptedAt(`${SCHEMA}severity:|`, 'not-stated'), `${SCHEMA}severity:\n  not-stated: `)
    assert.equal(acceptedAt(`${SCHEMA}|`, 'severity'), `${SCHEMA}severity:\n  `)
    assert.equal(acceptedAt(`${SCHEMA}|`, 'ignore'), `${SCHEMA}ignore:\n  - `)
    assert.equal(
      acceptedAt(`${SCHEMA.replace('\n', '\r\n')}|`, 'severity'),
      `${SCHEMA.replace('\n', '\r\n')}severity:\r\n  `,
    )
  })

  test('replaces a half-typed key and leaves its colon and value', () => {
    assert.equal(acceptedAt(`${SCHEMA}ow|n: required`, 'owners'), `${SCHEMA}owners: required`)
    assert.deepEqual(labelsAt(`${SCHEMA}owners|: required`), [])
  })

  test('works beside YAML that is broken', () => {
    assert.deepEqual(labelsAt(`${SCHEMA}ignore: [\nowners: |\nlanguage: da\n`), ['required', 'optional'])
  })

  test('is silent in comments, in free text, and where a policy has nothing', () => {
    for (const marked of [
      '# |',
      'reason: because |',
      'extends: ../|',
      'severity:\n  nothing: |',
      'foo: |',
      'foo:\n  |',
    ]) {
      assert.deepEqual(labelsAt(SCHEMA + marked), [], marked)
    }
  })

  test('documents keys, values and codes in both languages', () => {
    const places = ['|', 'severity:\n  |', 'fail_on: |', 'owners: |', 'evidence: |', 'severity:\n  policy: |']
    for (const place of places) {
      const english = completionsAt(`${SCHEMA}${place}`)
      const danish = completionsAt(`${SCHEMA}${place}`, 'da')
      for (const [index, { label, documentation }] of english.entries()) {
        const other = danish[index]?.documentation ?? ''
        assert.equal(documentation === '', other === '', label)
        if (documentation !== '') assert.notEqual(documentation, other, label)
        else assert.match(label, /^manifest\/|\/note$|\/held-by$/)
      }
    }
    const [policy] = completionsAt(`${SCHEMA}severity:\n  |`).filter(
      ({ label }) => label === '5-1-e/untargeted-faces',
    )
    assert.equal(policy?.detail, 'Article 5(1)(e)…')
    assert.match(policy?.documentation ?? '', /untargeted scraping of facial images/)
  })

  test('whatever is accepted in a good policy is read without a mistake, but for what is left to fill in', () => {
    const policy = `${SCHEMA}language: da\nfail_on: [prohibited]\nseverity:\n  undetermined: error\ndecisions:\n  accept_undetermined: true\n`
    const lines = policy.split('\n')
    for (let line = 1; line < lines.length; line++) {
      for (const indent of ['', '  ']) {
        const marked = [...lines.slice(0, line), `${indent}|`, ...lines.slice(line)].join('\n')
        for (const completion of completionsAt(marked)) {
          const { text } = accepted(cursorIn(marked).text, completion)
          const mistakes = readPolicy(text).problems.filter(problem => !isPending(problem))
          assert.deepEqual(mistakes, [], text)
        }
      }
    }
  })

  test('never throws, wherever the cursor is in whatever text', () => {
    const pieces = [
      SCHEMA,
      'fail_on:',
      ' ',
      '\n',
      '  ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      ',',
      '"',
      "'",
      '#',
      'severity:',
      '5-1-e',
      ': ',
      '*a',
      '&a ',
      '\uFEFF',
      '---\n',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), fc.nat(), (parts, at) => {
        const text = parts.join('')
        const position = lineIndex(text).position(at % (text.length + 1))
        for (const { range } of completePolicy(text, position, { language: 'da', today: '2026-11-22' })) {
          assert.equal(range.start.line, range.end.line)
        }
      }),
      { numRuns: 300 },
    )
  })
})
