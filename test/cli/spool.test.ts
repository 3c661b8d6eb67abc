import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { spooledPaper } from '../../src/cli/paper.ts'
import { openSpool, type Spool } from '../../src/cli/spool.ts'

const KB = 1024

/** Each piece holds until the next one is asked for. */
function all({ chunks }: Pick<Spool, 'chunks'>): string {
  const copies: Uint8Array[] = []
  for (const chunk of chunks()) copies.push(Uint8Array.from(chunk))
  return Buffer.concat(copies).toString('utf8')
}

/** Texts of every length, as what is repeated how often: in the first piece, in memory, and in a temporary file. */
const repeated = fc.array(
  fc.tuple(
    fc.constantFrom('a', 'æ', '│', '😀', 'line\n'),
    fc.oneof(fc.nat(20), fc.nat(30 * KB), fc.nat(150 * KB)),
  ),
  { maxLength: 6 },
)

function textsOf(parts: readonly (readonly [string, number])[]): readonly string[] {
  return parts.map(([unit, count]) => unit.repeat(count))
}

suite('a spool', () => {
  test('gives back what was written, whole characters, and its length in bytes', () => {
    fc.assert(
      fc.property(repeated, parts => {
        const written = textsOf(parts)
        const spool = openSpool()
        for (const text of written) spool.write(text)
        assert.equal(spool.length(), Buffer.byteLength(written.join('')))
        assert.ok(all(spool) === written.join(''))
        spool.clear()
      }),
      { numRuns: 40 },
    )
  })

  test('cuts no character where a piece ends', () => {
    for (let before = 63 * KB - 8; before <= 63 * KB + 8; before++) {
      const spool = openSpool()
      const text = `${'a'.repeat(before)}${'😀'.repeat(80 * KB)}`
      spool.write(text)
      assert.ok(all(spool) === text)
      spool.clear()
    }
  })

  test('is as new when it has been cleared', () => {
    const spool = openSpool()
    for (const text of ['a'.repeat(400 * KB), 'b', 'c'.repeat(100 * KB)]) {
      spool.write(text)
      assert.ok(all(spool) === text)
      spool.clear()
      assert.equal(spool.length(), 0)
      assert.equal(all(spool), '')
    }
  })
})

test('a paper keeps what is placed later, however often something is taken before', () => {
  fc.assert(
    fc.property(repeated, repeated, (parts, others) => {
      const now = textsOf(parts)
      const later = textsOf(others)
      const sheet = spooledPaper()
      const below = sheet.paper.later()
      let taken = ''
      for (const [index, text] of now.entries()) {
        sheet.paper.write(text)
        below.write(later[index] ?? '')
        if (index % 2 === 0) taken += all({ chunks: sheet.take })
      }
      below.place()
      sheet.paper.write('end')
      taken += all({ chunks: sheet.take })
      sheet.close()
      assert.ok(taken === `${now.join('')}${later.slice(0, now.length).join('')}end`)
    }),
    { numRuns: 30 },
  )
})
