import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkTexts } from '../../src/report/check-texts.ts'
import { type ProgressNow, progressLine } from '../../src/report/progress.ts'

const NOW: ProgressNow = { reviewed: 1240, all: 10_000, elapsed: 500, sinceLine: null, columns: 80 }

test('how far a check is, in both languages', () => {
  assert.equal(progressLine(NOW, 'en'), '1,240 of 10,000 manifests')
  assert.equal(progressLine(NOW, 'da'), '1.240 af 10.000 manifester')
  assert.equal(progressLine({ ...NOW, reviewed: 0, all: 1 }, 'en'), '0 of 1 manifest')
  assert.equal(progressLine({ ...NOW, reviewed: 0, all: 1 }, 'da'), '0 af 1 manifest')
})

test('only work that takes longer than half a second is told of', () => {
  for (const elapsed of [0, 100, 499.9])
    assert.equal(progressLine({ ...NOW, elapsed }, 'en'), null, `${elapsed}`)
  assert.notEqual(progressLine({ ...NOW, elapsed: 500 }, 'en'), null)
})

test('at most ten lines a second', () => {
  let written: number | null = null
  let lines = 0
  for (let elapsed = 0; elapsed <= 1500; elapsed++) {
    const sinceLine = written === null ? null : elapsed - written
    if (progressLine({ ...NOW, elapsed, sinceLine }, 'en') === null) continue
    written = elapsed
    lines++
  }
  assert.equal(lines, 11, 'from 500 to 1500 milliseconds')
})

test('no line that would wrap', () => {
  const { length } = '1,240 of 10,000 manifests'
  assert.equal(progressLine({ ...NOW, columns: length }, 'en'), null)
  assert.notEqual(progressLine({ ...NOW, columns: length + 1 }, 'en'), null)
  assert.notEqual(progressLine({ ...NOW, columns: null }, 'en'), null)
})

test('how many manifests changed, in both languages', () => {
  assert.equal(checkTexts('en').changed(3, 12, 'main'), '3 of 12 manifests changed since main.')
  assert.equal(checkTexts('en').changed(1, 1, 'main'), '1 of 1 manifest changed since main.')
  assert.equal(checkTexts('da').changed(3, 1200, 'main'), '3 af 1.200 manifester er ændret siden main.')
  assert.equal(checkTexts('da').changed(1, 1, 'main'), '1 af 1 manifest er ændret siden main.')
})
