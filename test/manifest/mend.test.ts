import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { malformed, manifestOf } from '../../bench/manifests.ts'
import { parseMended } from '../../src/manifest/mend.ts'
import { parseStrict } from '../../src/manifest/strict.ts'
import { parseTolerant } from '../../src/manifest/tolerant.ts'
import type { Tree } from '../../src/manifest/tree.ts'
import { type Choose, chooser, pick } from '../support/random.ts'

/** What is made of a text by its lines; null where it is read as a whole, or is well formed. */
function mended(text: string): Tree | null {
  const strict = parseStrict(text)
  return 'refusal' in strict ? parseMended(text, strict) : null
}

/** What people leave behind, and what they seldom do. */
const TYPED = [
  ...[
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ': ',
    '- ',
    '\n',
    '#',
    '&a ',
    '*a',
    '!',
    '%',
    '@',
    '|\n',
    '|+\n',
    '>',
    '?',
    ',',
  ],
  ...[
    '\t',
    ' ',
    '    key',
    '\n  key: [',
    '\n     key',
    'a: b: c',
    '"open',
    'key\n',
    '\n---\n',
    '\n...\n',
    '\r',
    '\r\n',
  ],
]

function typedInto(text: string, choose: Choose): string {
  const at = choose(text.length)
  return text.slice(0, at) + pick(choose, TYPED) + text.slice(at + (choose(3) === 0 ? choose(30) : choose(2)))
}

suite('a mistake within a few lines', () => {
  test('is read by itself, wherever the rest of a long manifest is well formed', () => {
    for (let seed = 1; seed <= 5; seed++) {
      for (const [mistake, text] of Object.entries(malformed(manifestOf(400, seed)))) {
        // An apostrophe further on could be the quote that is missing.
        assert.ok(mended(text) !== null, `${mistake}, seed ${seed}`)
      }
    }
  })

  test('gives the tree that the tolerant lane makes of the whole text', () => {
    for (let seed = 1; seed <= 20; seed++) {
      for (const [mistake, text] of Object.entries(malformed(manifestOf(120, seed)))) {
        const tree = mended(text)
        if (tree !== null) assert.deepEqual(tree, parseTolerant(text), `${mistake}, seed ${seed}`)
      }
    }
  })

  test('gives it for whatever is typed into one, two or three places', () => {
    const choose = chooser(7)
    let count = 0
    for (let run = 0; run < 600; run++) {
      const lines = manifestOf(60 + choose(80), choose(1000))
      let text = choose(6) === 0 ? lines.replaceAll('\n', '\r\n') : lines
      for (let place = choose(3); place >= 0; place--) text = typedInto(text, choose)
      const tree = mended(text)
      if (tree === null) continue
      count++
      assert.deepEqual(tree, parseTolerant(text), JSON.stringify(text))
    }
    assert.ok(count > 100, `only ${count} were read by their lines`)
  })
})
