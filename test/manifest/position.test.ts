import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { lineIndex, type Position } from '../../src/manifest/position.ts'

test('lines end with CRLF, LF or CR; characters are UTF-16 units', () => {
  const index = lineIndex('a\nb\r\n\r😀c\n')
  const expected: readonly [offset: number, line: number, character: number][] = [
    [0, 0, 0],
    [1, 0, 1],
    [2, 1, 0],
    [3, 1, 1],
    [5, 2, 0],
    [6, 3, 0],
    [8, 3, 2],
    [9, 3, 3],
    [10, 4, 0],
  ]
  for (const [offset, line, character] of expected) {
    assert.deepEqual(index.position(offset), { line, character })
    assert.equal(index.offset({ line, character }), offset)
  }
})

test('other Unicode line breaks are characters', () => {
  assert.deepEqual(lineIndex('a\u2028b\u0085c\u000bd').position(7), { line: 0, character: 7 })
})

test('what lies outside moves inside', () => {
  const index = lineIndex('ab\r\ncd')
  assert.deepEqual(index.position(3), { line: 0, character: 2 })
  assert.deepEqual(index.position(-1), { line: 0, character: 0 })
  assert.deepEqual(index.position(99), { line: 1, character: 2 })
  assert.equal(index.offset({ line: 0, character: 99 }), 2)
  assert.equal(index.offset({ line: 0, character: -1 }), 0)
  assert.equal(index.offset({ line: -1, character: 5 }), 0)
  assert.equal(index.offset({ line: 9, character: 0 }), 6)
})

/** Counted the slow way. */
function slowPosition(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/)
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 }
}

test('the same as counting the slow way, and back', () => {
  const texts = fc
    .array(fc.constantFrom('a', 'bc', '😀', '\n', '\r', '\r\n'), { maxLength: 30 })
    .map(units => units.join(''))
  fc.assert(
    fc.property(texts, text => {
      const index = lineIndex(text)
      for (let offset = 0; offset <= text.length; offset++) {
        if (text[offset - 1] === '\r' && text[offset] === '\n') continue
        assert.deepEqual(index.position(offset), slowPosition(text, offset))
        assert.equal(index.offset(index.position(offset)), offset)
      }
    }),
  )
})
