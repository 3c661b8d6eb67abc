/** A rule that throws is told to the agent, beside what stands. */

import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { reviewAnswer } from '../../src/agents/review.ts'
import type { Formula } from '../../src/law/formula.ts'
import { law } from '../../src/law/law.ts'
import { read } from '../../src/manifest/read.ts'
import { review } from '../../src/review/review.ts'
import { FACE_HARVEST } from '../cli/manifests.ts'
import { answered, DAY } from './asking.ts'

const throwing: Formula = {
  kind: 'all',
  section: null,
  get formulas(): readonly Formula[] {
    throw new Error('a mistake in a formula')
  },
}

const options = { asOf: null, today: DAY, language: 'en', isMissing: () => false } as const

suite('a rule that throws', () => {
  test('in a condition: it is named first, and the other provisions are judged', () => {
    const provisions = law.map(one =>
      one.id === '5-1-c'
        ? { ...one, conditions: one.conditions.map(condition => ({ ...condition, formula: throwing })) }
        : one,
    )
    const broken = review(read(FACE_HARVEST), { ...options, provisions })
    const { data, markdown } = answered(reviewAnswer({ path: null, review: broken }, {}, 'en'))
    assert.equal(data.tool_problems.length, 1)
    assert.match(data.tool_problems[0] ?? '', /5-1-c.*a mistake in a formula/)
    assert.ok(markdown.indexOf('what is missing is not clear') < markdown.indexOf('## System'))
    const [use] = data.systems[0]?.uses ?? []
    assert.equal(use?.provisions.length, law.length - 1)
    assert.ok(use?.provisions.some(({ verdict }) => verdict === 'prohibited'))
  })

  test('in a note: it is named, and the verdict and its conditions stand', () => {
    const provisions = law.map(one =>
      one.id === '5-1-e'
        ? { ...one, notes: [{ id: 'n', formula: throwing, message: { en: 'x', da: 'x' } }] }
        : one,
    )
    const whole = review(read(FACE_HARVEST), { ...options, provisions })
    const { data } = answered(reviewAnswer({ path: null, review: whole }, {}, 'en'))
    assert.deepEqual(data.tool_problems.length, 1)
    const judged = data.systems[0]?.uses[0]?.provisions.find(({ id }) => id === '5-1-e')
    assert.equal(judged?.verdict, 'prohibited')
    assert.equal(judged?.detail?.conditions.length, 4)
    assert.deepEqual(judged?.detail?.notes, [])
  })
})
