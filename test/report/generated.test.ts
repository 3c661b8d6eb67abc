import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { canonicalJson } from '../../docs/generate/canonical-json.ts'
import { stale, write } from '../../docs/generate/check.ts'
import { generatedFiles } from '../../docs/generate/files.ts'

test('the generated files are current: else run `npm run generate`', () => {
  assert.deepEqual(stale('.', generatedFiles('.')), [])
})

test('the same sources give the same bytes', () => {
  assert.deepEqual(generatedFiles('.'), generatedFiles('.'))
})

test('a missing, a changed and a left-over file are named, and mended', () => {
  const root = mkdtempSync(join(tmpdir(), 'generated-'))
  try {
    mkdirSync(join(root, 'docs/law'), { recursive: true })
    writeFileSync(join(root, 'docs/law/changed.md'), 'old')
    writeFileSync(join(root, 'docs/law/left.md'), 'left')
    const files = [
      { path: 'docs/law/changed.md', content: 'new' },
      { path: 'docs/law/missing.md', content: 'new' },
    ]
    assert.deepEqual(stale(root, files), [
      { path: 'docs/law/changed.md', problem: 'differs from what is generated' },
      { path: 'docs/law/missing.md', problem: 'missing' },
      { path: 'docs/law/left.md', problem: 'is no longer generated' },
    ])
    write(root, files)
    assert.deepEqual(stale(root, files), [])
  } finally {
    rmSync(root, { recursive: true })
  }
})

test('canonical JSON: sets sorted, keys as declared, nothing unseen', () => {
  assert.equal(
    canonicalJson({ b: new Set(['y', 'x']), a: [1, null, true] }),
    '{"b":["x","y"],"a":[1,null,true]}',
  )
  assert.equal(canonicalJson({ a: undefined, b: 'ø' }), '{"b":"ø"}')
  assert.throws(() => canonicalJson({ a: () => 1 }))
})
