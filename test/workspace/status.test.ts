import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Progress } from '../../src/workspace/states.ts'
import { scanStatus } from '../../src/workspace/status.ts'

const PHASES = ['idle', 'searching', 'reviewing', 'stopped', 'failed'] as const
const progress = (phase: Progress['phase'], of = 10_000, isLimited = false): Progress => ({
  phase,
  reviewed: Math.min(of, 1240),
  of,
  isLimited,
})

suite('what the status bar says of the workspace', () => {
  test('how far the review is', () => {
    assert.equal(scanStatus(progress('reviewing'), 'en')?.text, 'Reviewing 1,240 of 10,000 manifests')
    assert.equal(scanStatus(progress('reviewing'), 'da')?.text, 'Bedømmer 1.240 af 10.000 manifester')
    assert.equal(scanStatus(progress('stopped'), 'en')?.text, 'Review stopped: 1,240 of 10,000 manifests')
    assert.equal(scanStatus(progress('stopped', 0), 'en')?.text, 'Search for manifests stopped')
  })

  test('nothing only where everything is reviewed', () => {
    for (const language of ['en', 'da'] as const) {
      for (const phase of PHASES) {
        const told = scanStatus(progress(phase), language)
        assert.equal(told === null, phase === 'idle')
        assert.ok(told === null || (told.text.length < 60 && told.tooltip !== ''), told?.text)
      }
      assert.ok(scanStatus(progress('idle', 10_000, true), language)?.text.includes('10'))
    }
  })
})
