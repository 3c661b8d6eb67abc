import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { decode } from '../../src/manifest/decode.ts'
import { FACE_HARVEST, ORDINARY } from '../cli/manifests.ts'
import { check, folder, paths } from '../cli/run.ts'
import { codes, reviewedInTime } from './reviewed.ts'

/** Deterministic bytes of every value, as a compressed file has. */
function binary(length: number): Uint8Array {
  let state = 1
  return Uint8Array.from({ length }, () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return state >> 16
  })
}

const utf16 = Buffer.from(ORDINARY, 'utf16le')

/** Bytes that are no manifest, and the one thing that is said of them. */
const FILES: readonly (readonly [name: string, bytes: Uint8Array, code: string])[] = [
  ['empty', new Uint8Array(), 'manifest/empty'],
  ['a byte order mark', Uint8Array.of(0xef, 0xbb, 0xbf), 'manifest/empty'],
  ['half a byte order mark', Uint8Array.of(0xef, 0xbb), 'manifest/not-ours'],
  ['a UTF-16 byte order mark', Uint8Array.of(0xff, 0xfe), 'manifest/empty'],
  ['comments', Buffer.from('# a\n  # b\r\n#'), 'manifest/empty'],
  ['binary', binary(100_000), 'manifest/not-text'],
  ['UTF-16 without a byte order mark', utf16, 'manifest/not-text'],
  ['UTF-16 without a byte order mark, the other way', Buffer.from(utf16).swap16(), 'manifest/not-text'],
  ['NUL', new Uint8Array(1_000_000), 'manifest/not-text'],
  ['bytes that are no UTF-8', new Uint8Array(100_000).fill(0xff), 'manifest/not-ours'],
]

suite('files that are no manifest', () => {
  for (const [name, bytes, code] of FILES) {
    test(name, () => {
      const result = reviewedInTime(decode(bytes))
      assert.deepEqual(codes(result), [code])
      assert.ok(result.findings[0] !== undefined)
    })
  }

  test('lone surrogates in ours are read as they are', () => {
    const result = reviewedInTime(ORDINARY.replace('Shop recommender', '"\\ud800" # \ud800'))
    assert.equal(result.systems[0]?.uses.length, 1)
    assert.equal(JSON.stringify(result.findings.map(({ message }) => message)).includes('\\ud800'), false)
  })

  test('in a folder with hostile manifests the others are judged', () => {
    const lines = (count: number, line: (number: number) => string) =>
      Array.from({ length: count }, (_, number) => `${line(number)}\n`).join('')
    const cwd = folder({
      'a/ai-system.yaml': FACE_HARVEST,
      'b1/ai-system.yaml': binary(200_000),
      'b2/ai-system.yaml': '? '.repeat(10_000),
      'b3/ai-system.yaml': `schema: ai-design-review/v1\n${'['.repeat(10_000)}`,
      'b4/ai-system.yaml': `schema: ai-design-review/v1\na0: &a0 [b]\n${lines(30, number => `a${number + 1}: &a${number + 1} [${`*a${number}, `.repeat(9)}]`)}`,
      'b5/ai-system.yaml': `schema: ai-design-review/v1\nname: a\nuses:\n  a:\n    purpose: ${'b'.repeat(5_000_000)}\n`,
      'b6/ai-system.yaml': `schema: ai-design-review/v1\nname: a\nuses:\n${lines(100, number => `  u${number}: none`)}`,
      'b7/ai-system.yaml': `schema: ai-design-review/v1\nname: a\nuses:\n${lines(50_000, () => '\ta: b')}`,
      'z/ai-system.yaml': ORDINARY,
    })
    const start = performance.now()
    const checked = check(['--as-of', '2026-11-21'], { cwd })
    assert.ok(performance.now() - start < 30_000)
    assert.equal(checked.status, 1)
    assert.deepEqual(checked.report.tool_problems, [])
    assert.deepEqual(paths(checked).length, 9)
    const of = (path: string) =>
      checked.report.manifests.find(manifest => manifest.path === `${path}/ai-system.yaml`)
    assert.equal(
      of('a')?.systems[0]?.uses[0]?.provisions.find(({ id }) => id === '5-1-e')?.verdict,
      'prohibited',
    )
    assert.deepEqual(of('z')?.findings, [])
    for (const { path, findings } of checked.report.manifests)
      if (path.startsWith('b') && !path.startsWith('b5')) assert.ok(findings.length > 0, path)
  })
})
