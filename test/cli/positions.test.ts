import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { FACE_HARVEST } from './manifests.ts'
import { check, folder, places } from './run.ts'

/** Mistakes whose columns are easy to get wrong: `exact` is what every encoding of the text must give. */
const TEXT = `schema: ai-design-review/v1
name: "😀 Ærø" # 😀\ttab
scope: {"is_ai_system": maybe, 😀: 1, activities: [😀, sell]}
uses:
  a:
    purpose: 𝒳
    influence: { 😀𝒳: 1, nine: 2 }
`

const EXACT = [
  'manifest/bad-value 3:25',
  'manifest/unknown-key 3:32',
  'manifest/bad-value 3:52',
  'manifest/bad-value 3:56',
  'not-stated 5:3',
  '5-1-a 7:5',
  '5-1-b 7:5',
  'manifest/unknown-key 7:18',
  'manifest/unknown-key 7:27',
]

function utf16(text: string, mark: readonly [number, number]): Uint8Array {
  const little = Buffer.from(text, 'utf16le')
  const bytes = mark[0] === 0xff ? little : little.swap16()
  return Buffer.concat([Uint8Array.from(mark), bytes])
}

function found(content: string | Uint8Array): readonly string[] {
  return places(check(['ai-system.yaml'], { cwd: folder({ 'ai-system.yaml': content }) }))
}

suite('lines and columns', () => {
  test('from 1, in UTF-16 units', () => {
    assert.deepEqual(found(TEXT), EXACT)
  })

  test('with CRLF, with a lone CR, and with both', () => {
    assert.deepEqual(found(TEXT.replaceAll('\n', '\r\n')), EXACT)
    assert.deepEqual(found(TEXT.replaceAll('\n', '\r')), EXACT)
    assert.deepEqual(found(TEXT.replace('\n', '\r\n').replace('\nuses', '\ruses')), EXACT)
  })

  test('a byte order mark takes no column', () => {
    assert.deepEqual(found(`\ufeff${TEXT}`), EXACT)
    assert.deepEqual(found(`\ufeff${TEXT.slice(TEXT.indexOf('name'))}schema: x`), ['manifest/not-ours 1:1'])
  })

  test('UTF-16 with a byte order mark, in both orders', () => {
    assert.deepEqual(found(utf16(TEXT, [0xff, 0xfe])), EXACT)
    assert.deepEqual(found(utf16(TEXT, [0xfe, 0xff])), EXACT)
  })

  test('ends are exclusive, and an empty value is an empty range after its colon', () => {
    const text = FACE_HARVEST.replace('importing', 'imprting').replace('persistent', '# nothing')
    const { report } = check(['.'], { cwd: folder({ 'ai-system.yaml': text }) })
    const ranges = report.manifests[0]?.findings
      .filter(({ code }) => code.startsWith('manifest/'))
      .map(({ code, range: { start, end } }) => [code, start.line, start.column, end.line, end.column])
    assert.deepEqual(ranges, [
      ['manifest/bad-value', 6, 16, 6, 24],
      // A finding on an empty value stands on its key.
      ['manifest/empty-value', 14, 7, 14, 19],
    ])
    const provision = report.manifests[0]?.systems[0]?.uses[0]?.provisions.find(({ id }) => id === '5-1-e')
    const storage = provision?.conditions[1]?.facts.find(({ path }) => path.endsWith('face_storage'))
    assert.deepEqual(storage?.range, { start: { line: 14, column: 20 }, end: { line: 14, column: 20 } })
    assert.equal(storage?.value, null)
  })

  test('bytes that are not UTF-8 are said, and the rest is reviewed', () => {
    const bytes = Buffer.from(FACE_HARVEST.replace('FaceHarvest', 'Face\u0001Harvest'))
    bytes[bytes.indexOf(1)] = 0xe6
    const checked = check(['.'], { cwd: folder({ 'ai-system.yaml': bytes }) })
    assert.equal(checked.status, 1)
    assert.ok(places(checked).includes('manifest/encoding 2:11'))
    assert.ok(places(checked).includes('5-1-e 9:3'))
  })
})
