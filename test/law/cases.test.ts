import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { law } from '../../src/law/law.ts'
import { read } from '../../src/manifest/read.ts'
import { itemPath } from '../../src/review/judge.ts'
import { review } from '../../src/review/review.ts'
import { allCases, CASE_DAY, type Case, VERDICTS } from '../support/cases.ts'

const cases = allCases()

/** The manifest of a case read and reviewed, through the same door as every face of the tool. */
function reviewCase({ manifest, asOf }: Case) {
  const options = { asOf, today: CASE_DAY, language: 'en', isMissing: () => false } as const
  return review(read(manifest), options)
}

/** What a failing case is to be found by. */
function named({ id, source, title }: Case): string {
  return `${id}: ${title} [${source}]`
}

suite('the case suite', () => {
  for (const one of cases) {
    test(named(one), () => {
      const { file, systems, toolProblems } = reviewCase(one)
      assert.deepEqual(file.problems, [], named(one))
      assert.deepEqual(toolProblems, [], named(one))
      assert.equal(systems.length, 1, named(one))
      assert.ok(one.expectations.length > 0, `${named(one)} expects nothing`)
      for (const { use, provision, expected } of one.expectations) {
        const reviewed = systems[0]?.uses.find(candidate => candidate.use.id === use)
        const judgement = reviewed?.judgements.find(candidate => candidate.provision.id === provision)
        assert.ok(judgement, `${named(one)}: no use ${use} judged under ${provision}`)
        const actual = {
          verdict: judgement.verdict,
          conditions: judgement.conditions.map(({ status }) => status),
          exceptions: judgement.exceptions.map(({ status }) => status),
          applicable: judgement.applicable,
          ...(expected.item === undefined ? {} : { item: itemPath(judgement) }),
        }
        assert.deepEqual(actual, expected, `${named(one)}: use ${use} under ${provision}`)
      }
    })
  }
})

test('every provision has cases, and every case expects a known provision', () => {
  const known = law.map(({ id }) => id)
  const expected = new Set(cases.flatMap(one => one.expectations.map(({ provision }) => provision)))
  assert.deepEqual([...expected].sort(), [...known].sort())
})

test('every verdict stands in a case', () => {
  const expected = new Set(cases.flatMap(one => one.expectations.map(({ expected: { verdict } }) => verdict)))
  assert.deepEqual([...expected].sort(), [...VERDICTS].sort())
})

test('the ids of the cases are unique, also where they come from one source', () => {
  const ids = cases.map(({ id }) => id)
  assert.deepEqual(
    ids.filter((id, index) => ids.indexOf(id) !== index),
    [],
  )
})
