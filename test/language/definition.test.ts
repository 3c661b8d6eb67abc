import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { definition } from '../../src/language/definition.ts'
import { lineIndex } from '../../src/manifest/position.ts'
import { cursorIn } from './complete-support.ts'

/** The text with the anchor that was found in guillemets; null where none was. */
function found(marked: string): string | null {
  const { text, offset } = cursorIn(marked)
  const lines = lineIndex(text)
  const one = definition(text, lines.position(offset))
  if (one === null) return null
  const [start, end] = [lines.offset(one.target.start), lines.offset(one.target.end)]
  return `${text.slice(0, start)}«${text.slice(start, end)}»${text.slice(end)}`
}

suite('the definition of an alias', () => {
  const FOUND: Readonly<Record<string, readonly [string, string]>> = {
    'of a mapping': ['a: &one\n  b: 1\nc: *o|ne\n', 'a: «&one»\n  b: 1\nc: *one\n'],
    'at its star': ['a: &one 1\nc: |*one\n', 'a: «&one» 1\nc: *one\n'],
    'at its end': ['a: &one 1\nc: *one|\n', 'a: «&one» 1\nc: *one\n'],
    'in a list': ['a: &one 1\nb: &two 2\nc: [*one, *tw|o]\n', 'a: &one 1\nb: «&two» 2\nc: [*one, *two]\n'],
    'in a merge': ['a: &one { b: 1 }\nc:\n  <<: *o|ne\n', 'a: «&one» { b: 1 }\nc:\n  <<: *one\n'],
    'the last one before it': ['a: &x 1\nb: &x 2\nc: *|x\nd: &x 3\n', 'a: &x 1\nb: «&x» 2\nc: *x\nd: &x 3\n'],
    'not one whose name goes on': ['a: &x 1\nb: &xy 2\nc: *x|\n', 'a: «&x» 1\nb: &xy 2\nc: *x\n'],
    'not one in a text': ['a: &x 1\nb: "an &x here"\nc: *x|\n', 'a: «&x» 1\nb: "an &x here"\nc: *x\n'],
    'not one in a comment': ['a: &x 1 # and &x\n# &x\nc: *x|\n', 'a: «&x» 1 # and &x\n# &x\nc: *x\n'],
    'on the first key': ['&x a: 1\nc: *x|\n', '«&x» a: 1\nc: *x\n'],
    'in a text with errors': ['a: &x 1\nb: [1\nc: *x|\n', 'a: «&x» 1\nb: [1\nc: *x\n'],
    'in CRLF': ['a: &x 1\r\nc: *x|\r\n', 'a: «&x» 1\r\nc: *x\r\n'],
    'in the second document': ['a: &x 1\n---\nb: &x 2\nc: *x|\n', 'a: &x 1\n---\nb: «&x» 2\nc: *x\n'],
  }
  for (const [title, [marked, expected]] of Object.entries(FOUND)) {
    test(title, () => assert.equal(found(marked), expected))
  }

  const NOT_FOUND: Readonly<Record<string, string>> = {
    elsewhere: 'a: &x 1\nc|: *x\n',
    'without an anchor': 'c: *x|\n',
    'in another document': 'a: &x 1\n---\nc: *x|\n',
    'in a comment': 'a: &x 1\n# *x|\n',
    'in a text': 'a: &x 1\nb: "see *x|"\n',
    'in a plain text': 'a: &x 1\nb: see *x| there\n',
    'in an empty text': '|',
  }
  for (const [title, marked] of Object.entries(NOT_FOUND)) {
    test(`none ${title}`, () => assert.equal(found(marked), null))
  }
})
