import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { pageOfCode } from '../../src/language/pages.ts'
import { law } from '../../src/law/law.ts'
import { PROJECT } from '../cli/run.ts'

suite('the page of a code', () => {
  test('exists in both languages for every provision, condition and exception, with the place that is named', () => {
    for (const { id, conditions, exceptions } of law) {
      for (const language of ['en', 'da'] as const) {
        for (const part of [null, ...conditions, ...exceptions]) {
          const page = pageOfCode(part === null ? id : `${id}/held-by/${part.id}`, language)
          const path = join(PROJECT, 'docs', 'law', page?.file ?? '')
          assert.ok(existsSync(path), path)
          assert.equal(page?.fragment, part?.id ?? null)
          if (part !== null) assert.match(readFileSync(path, 'utf8'), new RegExp(`^#+ \`${part.id}\`$`, 'm'))
        }
      }
    }
  })

  test('is none for what is no provision', () => {
    assert.equal(pageOfCode('manifest/syntax', 'en'), null)
    assert.equal(pageOfCode('', 'da'), null)
  })
})
