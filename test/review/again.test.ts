import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { manifestOf } from '../../bench/manifests.ts'
import { read } from '../../src/manifest/read.ts'
import { reread } from '../../src/manifest/reread.ts'
import { reviewAgain } from '../../src/review/again.ts'
import { type KeptReview, type ReviewOptions, review } from '../../src/review/review.ts'
import { type Choose, chooser, pick } from '../support/random.ts'

const OPTIONS: ReviewOptions = {
  asOf: '2030-01-01',
  today: '2030-01-01',
  language: 'en',
  isMissing: () => false,
}

const TYPED = [
  ...[
    'a',
    'none',
    'unknown',
    'yes',
    'no',
    ' ',
    '  ',
    '\n',
    '# comment',
    'x: y',
    '[',
    ']',
    '[]',
    '"',
    ':',
    '-',
    '&a',
    '*a',
  ],
  ...[
    '\uFFFD',
    '\0',
    '\r\n',
    'bogus: 1\n',
    '---\n',
    '\n---\n',
    '<<: {}\n',
    '\n    influence: none',
    '\n  other:\n    purpose: y\n',
  ],
]

const HARMLESS = ['unknown-key', 'bad-value', 'empty-value', 'missing-key', 'bad-id']

/** The text with a line changed, left out or written twice, or with something typed into it. */
function edited(text: string, choose: Choose): string {
  if (choose(2) === 0) {
    const at = choose(text.length)
    return text.slice(0, at) + pick(choose, TYPED) + text.slice(at + choose(4))
  }
  const lines = text.split('\n')
  const at = choose(lines.length)
  const line = lines[at] ?? ''
  const word = pick(choose, ['unknown', 'none', 'no', '[]'])
  const changed = pick(choose, [[], [line, line], [line.replace(/: .*/, `: ${word}`)]])
  return [...lines.slice(0, at), ...changed, ...lines.slice(at + 1)].join('\n')
}

/** With scopes of their own in some uses. */
function withScopes(text: string, choose: Choose): string {
  return text.replace(/ {4}purpose: .*\n/g, line =>
    choose(3) > 0 ? line : `${line}    scope:\n      roles: [deployer]\n`,
  )
}

function assertSame(kept: KeptReview, text: string, options: ReviewOptions): void {
  const whole = review(read(text), options)
  assert.deepEqual(kept.review.findings, whole.findings)
  assert.deepEqual(kept.review.systems, whole.systems)
  assert.deepEqual(kept.review, whole)
}

suite('a review after an edit', () => {
  test('says what a review of the whole says, edit after edit', () => {
    const choose = chooser(3)
    let reused = 0
    for (let run = 0; run < 12; run++) {
      const options: ReviewOptions = {
        ...OPTIONS,
        isMissing: run % 2 === 0 ? () => false : path => path.length % 2 === 0,
        ...(run % 3 === 0 ? { recommendations: ['justitia'] } : {}),
      }
      const lines = manifestOf(150 + choose(150), choose(1000))
      let text = choose(2) === 0 ? withScopes(lines, choose) : lines
      let kept = reviewAgain(null, text, options)
      for (let edit = 0; edit < 25; edit++) {
        const next = edited(text, choose)
        if (reread(kept.review.file, next) !== null) reused++
        const after = reviewAgain(kept, next, options)
        assertSame(after, next, options)
        // What YAML forbids is left again, or nothing would be reused any more.
        if (after.review.file.problems.every(({ code }) => HARMLESS.includes(code))) {
          text = next
          kept = after
        }
      }
    }
    assert.ok(reused > 50, `only ${reused} edits were within a use`)
  })

  test('shares what no edit has touched, and moves what stands after it', () => {
    const text = manifestOf(300)
    const before = reviewAgain(null, text, OPTIONS)
    const at = text.indexOf('purpose: ', text.indexOf('use-3:')) + 'purpose: '.length
    const next = `${text.slice(0, at)}x${text.slice(at)}`
    const after = reviewAgain(before, next, OPTIONS)
    const [uses, usesBefore] = [after, before].map(({ review }) => review.systems[0]?.uses ?? [])
    assert.equal(uses?.[0], usesBefore?.[0])
    assert.notEqual(uses?.[2], usesBefore?.[2])
    assert.equal(uses?.[4]?.use.key.start, (usesBefore?.[4]?.use.key.start ?? Number.NaN) + 1)
    assertSame(after, next, OPTIONS)
  })

  test('takes nothing over where it would be judged or worded otherwise', () => {
    const text = manifestOf(200)
    const kept = reviewAgain(null, text, OPTIONS)
    const at = text.indexOf('purpose: ') + 'purpose: '.length
    const next = `${text.slice(0, at)}x${text.slice(at)}`
    const others: readonly ReviewOptions[] = [
      { ...OPTIONS, language: 'da' },
      { ...OPTIONS, asOf: '2024-01-01' },
      { ...OPTIONS, today: '2031-01-01' },
      { ...OPTIONS, isMissing: () => true },
      { ...OPTIONS, recommendations: ['justitia'] },
      { ...OPTIONS, provisions: [] },
    ]
    for (const options of others) assertSame(reviewAgain(kept, next, options), next, options)
  })
})
