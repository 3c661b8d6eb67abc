import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { runInNewContext } from 'node:vm'
import { extension } from '../../build/bundles.mts'
import { inLatin1 } from '../../build/latin1.mts'
import { PROJECT } from '../cli/run.ts'

const SAYING_THE_SAME = {
  'a text': '"æ – … 👁 \\u2013"',
  'a template': '`→ – …`',
  'a pattern': '"a–b".replace(/[–…]/, "_") + "x👁".replace(/👁/u, "y")',
}

suite('a bundle in Latin-1', () => {
  for (const [what, code] of Object.entries(SAYING_THE_SAME)) {
    test(`${what}: says the same`, () => {
      const written = inLatin1(code).toString()
      assert.match(written, /^[\0-\xff]*$/)
      assert.notEqual(written, code)
      assert.equal(runInNewContext(written), runInNewContext(code))
    })
  }

  test('Danish letters stay as they are', () => {
    assert.equal(inLatin1('"æøå"').toString(), '"æøå"')
  })

  test('the one of the editor holds no other character', () => {
    assert.match(readFileSync(join(PROJECT, extension.outfile), 'utf8'), /^[\0-\xff]*$/)
  })
})
