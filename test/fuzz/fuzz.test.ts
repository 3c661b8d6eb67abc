/** A short run of what `npm run fuzz` does for as long as asked: the corpus, then the same mutations each time. */

import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { chooser, pick } from '../support/random.ts'
import { corpusOf, seedsOf } from './corpus.ts'
import { minimised } from './minimise.ts'
import { mutated } from './mutate.ts'
import { failureOf, kindOf } from './run-target.ts'
import { type TargetName, targetNames } from './targets.ts'

/** Mutations of each target: about two seconds of them. */
const RUNS: Readonly<Record<TargetName, number>> = {
  reader: 2500,
  review: 900,
  language: 30,
  reports: 60,
  edits: 30,
  policy: 80,
  diff: 250,
}

for (const target of targetNames) {
  suite(`fuzzing: ${target}`, () => {
    for (const { name, text } of corpusOf(target)) {
      test(`corpus: ${name}`, () => assert.equal(failureOf(target, text), null))
    }

    test(`${RUNS[target]} mutations`, () => {
      const choose = chooser(20_261_122)
      const seeds = seedsOf(target)
      for (let run = 0; run < RUNS[target]; run++) {
        const text = mutated(pick(choose, seeds).text, pick(choose, seeds).text, choose)
        assert.equal(failureOf(target, text), null, JSON.stringify(text))
      }
    })
  })
}

test('a failure is shortened to what makes it, and told apart from others', () => {
  const fails = (text: string) => text.includes('needle') && text.includes(': [')
  const text = `a: b\nc: d\n${'hay: stack\n'.repeat(40)}e: [needle, hay]\nf: g\n`
  assert.ok(minimised(text, fails).length <= 'e: [needle'.length)
  const one = kindOf('Error: at 12\n at /src/a.ts:1:1')
  assert.equal(kindOf('Error: at 7\n at /src/a.ts:1:1'), one)
  assert.notEqual(kindOf('Error: at 7\n at /src/b.ts:1:1'), one)
})
