import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { crc32, deflateSync, inflateSync } from 'node:zlib'
import { smallPng } from './png.ts'

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** Rows of pixels, each row with the filter that it says; samples are 3 or 4 bytes. */
function png(width: number, rows: readonly (readonly number[])[], samples: 3 | 4): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(rows.length, 4)
  header.set([8, samples === 3 ? 2 : 6], 8)
  const data = deflateSync(Buffer.from(rows.flat()))
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** The colours of a picture with a palette, as it shows them. */
function shown(small: Buffer): readonly string[] {
  const parts = new Map<string, Buffer>()
  for (let at = 8; at < small.length; at += small.readUInt32BE(at) + 12)
    parts.set(
      small.toString('latin1', at + 4, at + 8),
      small.subarray(at + 8, at + 8 + small.readUInt32BE(at)),
    )
  const palette = parts.get('PLTE') ?? Buffer.alloc(0)
  const width = parts.get('IHDR')?.readUInt32BE(0) ?? 0
  const raw = inflateSync(parts.get('IDAT') ?? Buffer.alloc(0))
  return [...raw]
    .filter((_, index) => index % (width + 1) > 0)
    .map(index => palette.toString('hex', index * 3, index * 3 + 3))
}

suite('pictures made small', () => {
  test('few colours stay as they are, however their rows were predicted', () => {
    const rows = [
      [0, 255, 0, 0, 0, 255, 0],
      // From the left, from above, from both, and by the best of three.
      [1, 10, 20, 30, 1, 2, 3],
      [2, 0, 0, 1, 0, 0, 0],
      [3, 5, 0, 0, 0, 10, 0],
      [4, 1, 0, 0, 0, 0, 0],
    ]
    const colours = shown(smallPng(png(2, rows, 3)))
    assert.deepEqual(colours, [
      'ff0000',
      '00ff00',
      '0a141e',
      '0b1621',
      '0a141f',
      '0b1621',
      '0a0a0f',
      '0a1a18',
      '0b0a0f',
      '0b1a18',
    ])
  })

  test('transparency is left out', () => {
    assert.deepEqual(shown(smallPng(png(1, [[0, 1, 2, 3, 255]], 4))), ['010203'])
  })

  test('of many colours the ones that fill an area stay, and the others go to one that is near', () => {
    const width = 600
    const rows = Array.from({ length: 8 }, (_, y) => [
      0,
      ...Array.from({ length: width }, (_, x) =>
        x < 200 ? [30, 30, 30] : x < 400 ? [31, 31, 31] : [x % 256, (x * 7 + y * 31) % 256, (y * 29) % 256],
      ).flat(),
    ])
    const original = rows.flatMap(([, ...row]) =>
      Array.from({ length: width }, (_, x) => row.slice(x * 3, x * 3 + 3)),
    )
    const colours = shown(smallPng(png(width, rows, 3)))
    assert.ok(new Set(colours).size <= 256)
    for (const [index, colour] of colours.entries()) {
      const before = original[index] ?? []
      const after = [...Buffer.from(colour, 'hex')]
      if (index % width < 400) assert.deepEqual(after, before)
      else
        assert.ok(
          before.every((value, part) => Math.abs(value - (after[part] ?? 0)) < 80),
          `${before} ${after}`,
        )
    }
  })

  test('the same picture gives the same bytes, and what is none is refused', () => {
    const picture = png(1, [[0, 1, 2, 3]], 3)
    assert.deepEqual(smallPng(picture), smallPng(picture))
    assert.throws(() => smallPng(Buffer.from('GIF89a, but no PNG')), /no PNG/)
  })
})
