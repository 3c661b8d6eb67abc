import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { BREACH, FACE_HARVEST, FOREIGN, MISTAKEN, NUDIFIER, ORDINARY } from './manifests.ts'
import { folder, run } from './run.ts'

const root = folder({
  'prohibited/ai-system.yaml': FACE_HARVEST,
  'ordinary/ai-system.yaml': ORDINARY,
  'breach/ai-system.yaml': BREACH,
  'mistaken/ai-system.yaml': MISTAKEN,
  'void/ai-system.yaml': ORDINARY.replace('uses:', '  exclusions: [pre_market_research]\nuses:'),
  'foreign/ai-system.yaml': FOREIGN,
  'later/ai-system.yaml': NUDIFIER,
  'undetermined/ai-system.yaml': FACE_HARVEST.replace(
    'database_operation: creates',
    'database_operation: unknown',
  ),
})
const BEFORE = '2027-12-01'
const FROM = '2027-12-02'

function status(folders: readonly string[], asOf = FROM): number | null {
  return run(['check', ...folders, '--as-of', asOf], { cwd: root }).status
}

suite('exit status', () => {
  test('0: nothing that the check fails on', () => {
    assert.equal(status(['ordinary']), 0)
    assert.equal(status(['foreign']), 0, 'a file of another tool is no error')
    assert.equal(status(['undetermined']), 0, 'without a policy, undetermined does not fail')
  })

  test('1: prohibited, on a day on which the provision applies', () => {
    assert.equal(status(['prohibited']), 1)
    assert.equal(status(['prohibited'], '2025-02-02'), 1, 'the first day')
    assert.equal(status(['prohibited'], '2025-02-01'), 0, 'the day before')
    assert.equal(status(['later'], '2026-12-02'), 1, 'point (ba), on its first day')
    assert.equal(status(['later'], '2026-12-01'), 0, 'point (ba), the day before')
  })

  test('2: a breach of the duties of a restriction, on a day on which it applies', () => {
    assert.equal(status(['breach'], FROM), 2)
    assert.equal(status(['breach'], BEFORE), 0)
  })

  test('3: a manifest has a mistake', () => {
    assert.equal(status(['mistaken']), 3)
    assert.equal(status(['void']), 3, 'a void exclusion is a mistake')
  })

  test('4: the words do not fit, or something cannot be read', () => {
    assert.equal(status(['nowhere']), 4)
    assert.equal(status(['ordinary'], '2027-02-30'), 4)
    assert.equal(run([], { cwd: root }).status, 4)
  })

  test('the first of 4, 1, 3, 2 that applies', () => {
    assert.equal(status(['.']), 1, '1 before 3 and 2')
    assert.equal(status(['breach', 'mistaken']), 3, '3 before 2')
    assert.equal(status(['mistaken', 'breach', 'prohibited']), 1, 'whatever the order')
    assert.equal(status(['prohibited', 'mistaken', 'nowhere']), 4, '4 before all')
  })
})
