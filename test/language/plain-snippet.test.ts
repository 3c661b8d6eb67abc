// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the syntax of snippets
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { escaped } from '../../src/language/complete/snippet.ts'
import { plainSnippet, statesNothing } from '../../src/language/plain-snippet.ts'

suite('a snippet as plain text', () => {
  const examples: readonly (readonly [snippet: string, plain: string, statesNothing: boolean])[] = [
    ['matching: ${1|unknown,yes,no|}', 'matching: unknown', true],
    ['data: [${1|unknown,a\\,b|}]$0', 'data: [unknown]', true],
    ['word: ${2|a\\,b\\|c,d|}', 'word: a,b|c', false],
    ['countries: [${1:unknown}]', 'countries: [unknown]', true],
    ['purpose: ${1:What it is \\} for}', 'purpose: What it is } for', false],
    ['evidence: ${1}', 'evidence: ', false],
    ['price: 5 \\$ \\\\ \\}', 'price: 5 $ \\ }', true],
    ['plain: none', 'plain: none', true],
  ]
  for (const [snippet, plain, nothing] of examples) {
    test(snippet, () => {
      assert.equal(plainSnippet(snippet), plain)
      assert.equal(statesNothing(snippet), nothing)
    })
  }

  test('text that was escaped comes back as it was', () => {
    fc.assert(fc.property(fc.string(), text => assert.equal(plainSnippet(escaped(text)), text)))
  })
})
