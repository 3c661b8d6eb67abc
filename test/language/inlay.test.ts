import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { inlayHints } from '../../src/language/inlay.ts'
import type { Language } from '../../src/manifest/facts.ts'
import { read } from '../../src/manifest/read.ts'
import type { LineRange } from '../../src/review/findings/finding.ts'
import { review } from '../../src/review/review.ts'

const EXAMPLE = new URL('../../examples/face-harvest/ai-system.yaml', import.meta.url)
const ALL: LineRange = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } }

/** The lines that have a hint, with it. */
function hinted(text: string, within = ALL, language: Language = 'en'): readonly string[] {
  const options = { asOf: '2026-11-22', today: '2026-11-22', language, isMissing: () => false }
  const lines = text.split('\n')
  return inlayHints(review(read(text), options), within, language).map(({ position, label }) => {
    const line = lines[position.line] ?? ''
    return `${line.slice(0, position.character).trim()} ⟨${label}⟩`
  })
}

suite('inlay hints', () => {
  const example = readFileSync(EXAMPLE, 'utf8')

  test('name the condition that a fact decides, behind its value', () => {
    const found = hinted(example)
    assert.ok(found.includes('matching_function: identifies ⟨5(1)(e) 2/4 satisfied⟩'), found.join('\n'))
    assert.ok(found.includes('source: social_media ⟨5(1)(e) 4/4 satisfied⟩'))
    assert.ok(found.some(line => /^activities: \[importing\] ⟨conditions: \d+ satisfied/.test(line)))
    assert.ok(!found.some(line => line.startsWith('roles')), 'nothing behind what decides nothing')
  })

  test('only for the lines asked for', () => {
    const line = example.split('\n').findIndex(text => text.includes('matching_function'))
    const within = { start: { line, character: 0 }, end: { line, character: 5 } }
    assert.deepEqual(hinted(example, within), ['matching_function: identifies ⟨5(1)(e) 2/4 satisfied⟩'])
  })

  test('in Danish', () => {
    assert.ok(hinted(example, ALL, 'da').includes('matching_function: identifies ⟨5(1)(e) 2/4 opfyldt⟩'))
  })

  test('behind the key of a value on the lines below it', () => {
    const text = `schema: ai-design-review/v1\nname: x\nuses:\n  a:\n    purpose: x\n    face_collection:\n      face_storage:\n        value: none_realtime_only\n      channels:\n        - source: cctv\n`
    assert.deepEqual(hinted(text), [
      'face_storage: ⟨5(1)(e) 2/4 not satisfied⟩',
      '- source: cctv ⟨5(1)(e) 4/4 satisfied⟩',
    ])
  })
})
