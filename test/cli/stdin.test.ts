import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { suite, test } from 'node:test'
import { FACE_HARVEST, ORDINARY } from './manifests.ts'
import { CLI, check, folder, paths, places } from './run.ts'

const EVIDENCED = ORDINARY.replace(
  'uses:',
  '  exclusions: { value: military_defence_national_security, evidence: docs/not-there.md }\nuses:',
)

suite('standard input', () => {
  test('is reviewed under the name that is given', () => {
    const checked = check(['--stdin', '--stdin-filename', 'a/b.ai-system.yaml', '--as-of', '2026-11-21'], {
      input: FACE_HARVEST,
    })
    assert.equal(checked.status, 1)
    assert.deepEqual(paths(checked), ['a/b.ai-system.yaml'])
    assert.ok(places(checked).includes('5-1-e 9:3'))
  })

  test('evidence paths count, as nothing can be looked up', () => {
    const through = check(['--stdin', '--stdin-filename', 'ai-system.yaml'], { input: EVIDENCED })
    assert.deepEqual(places(through), [])
    assert.equal(through.report.summary.out_of_scope, 10)
    const read = check(['.'], { cwd: folder({ 'ai-system.yaml': EVIDENCED }) })
    assert.deepEqual(places(read), ['evidence/not-found 7:70'])
    assert.equal(read.report.summary.out_of_scope, 0)
  })

  test('the bytes may be UTF-16, and may be none', () => {
    const bytes = Buffer.from(`\ufeff${FACE_HARVEST}`, 'utf16le')
    assert.equal(
      check(['--stdin', '--stdin-filename', 'x', '--as-of', '2026-11-21'], { input: bytes }).status,
      1,
    )
    const empty = check(['--stdin', '--stdin-filename', 'x'], { input: '' })
    assert.equal(empty.status, 0)
    assert.deepEqual(places(empty), ['manifest/empty 1:1'])
  })

  test('a writer that takes its time is waited for', async () => {
    const child = spawn(process.execPath, [
      CLI,
      'check',
      '--stdin',
      '--stdin-filename',
      'x',
      '--as-of',
      '2026-11-21',
    ])
    const status = new Promise<number | null>(resolve => child.on('close', resolve))
    const half = FACE_HARVEST.length / 2
    for (const part of [FACE_HARVEST.slice(0, half), FACE_HARVEST.slice(half)]) {
      await new Promise(resolve => setTimeout(resolve, 300))
      child.stdin.write(part)
    }
    child.stdin.end()
    child.stdout.resume()
    assert.equal(await status, 1)
  })
})
