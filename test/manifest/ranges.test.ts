import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from '../../src/manifest/parse.ts'
import { parseTolerant } from '../../src/manifest/tolerant.ts'
import { nodeAt, onlyDocument, unmark } from './marks.ts'

/** Each text marks the range of the node at the path. */
const VALUES: readonly [marked: string, ...path: (string | number)[]][] = [
  ['a: ‹b› # c\n', 'a'],
  ['a: ‹"b"›\n', 'a'],
  ["a: ‹'it''s'›\n", 'a'],
  ['a: ‹😀›\nb: c\n', 'a'],
  ['😀: "😀"\nb: ‹c›\n', 'b'],
  ['a: ‹b\n  c›\nd: e\n', 'a'],
  ['a: ‹"b\n  c"›\n', 'a'],
  ['a: &x ‹b›\n', 'a'],
  ['a:‹›\n', 'a'],
  ['a:‹›   # c\n\nb: c\n', 'a'],
  ['a :‹›\n', 'a'],
  ['a:‹› &x # c\n', 'a'],
  ['? a\n:‹›\n', 'a'],
  ['? a‹›\n', 'a'],
  ['? a‹› # c\n? b\n', 'a'],
  ['-‹› \n- a\n', 0],
  ['- a\n-‹›', 1],
  ['- a\n-‹› # c\n- b\n', 1],
  ['- - a\n  -‹›\n- b\n', 0, 1],
  ['- a:‹›\n- b\n', 0, 'a'],
  ['{a‹›}\n', 'a'],
  ['{a‹› , b}\n', 'a'],
  ['{a:‹› , b}\n', 'a'],
  ['{"a":‹›}\n', 'a'],
  ['[a:‹› ]\n', 0, 'a'],
  ['a: [&x‹› , b]\n', 'a', 0],
  ['a: ‹[b, {c: d}, # ]\n  e\n  , ]› # c\n', 'a'],
  ['a: [b, ‹{c: d}›]\n', 'a', 1],
  ['a: [‹b: c›, d]\n', 'a', 0],
  ['a: [‹{b: c}: d›, d]\n', 'a', 0],
  ['a: ‹[]›\n', 'a'],
  ['a: ‹{ # }\n  }›\n', 'a'],
  ['a: ‹|\n  b\n\n  c›\n\n\nd: e\n', 'a'],
  ['a: ‹|- # | c\n  b›\n# c\n', 'a'],
  ['a: &x # c\n  ‹>+2\n  b›\n\n# c\n', 'a'],
  ['a: ‹|-›\nb: c\n', 'a'],
  ['a: ‹|› # c\n\n\nb: c\n', 'a'],
  ['a: ‹>›', 'a'],
  ['- ‹|\n b›  \n- c\n', 0],
  ['a:\n  ‹b: c\n  d:\n    e: f› # c\n  # c\ng: h\n', 'a'],
  ['a:\n  ‹b: c\n  d:› # c\n  # c\ng: h\n', 'a'],
  ['a: &x # c\n  &y ‹b: c›\n', 'a'],
  ['a:\n‹- b\n- c›\n\n# c\nd: e\n', 'a'],
  ['- ‹a: b\n  c: d›\n- e\n', 0],
  ['- ‹- a\n  - b›\n- e\n', 0],
  ['# c\n\n‹a: b\nc:\n- d›\n\n# c\n'],
  ['--- # c\n‹a› # c\n...\n'],
  ['  ‹- a›\n'],
  ['a: ‹b\r\n  c›\r\nd: e\r\n', 'a'],
  ['a: ‹|\r\n  b›\r\n\r\nd: e\r\n', 'a'],
]

test('ranges of values', () => {
  for (const [marked, ...path] of VALUES) {
    const { text, ranges } = unmark(marked)
    const { root, range } = onlyDocument(parse(text))
    assert.deepEqual(nodeAt(root, path)?.range, ranges[0], marked)
    assert.deepEqual(range, root?.range, marked)
  }
})

test('ranges of values after an error elsewhere', () => {
  for (const [marked, ...path] of VALUES) {
    if (path.length === 0 || marked.includes('- ‹') || !/^a: /.test(marked)) continue
    const { text, ranges } = unmark(`${marked}\nzzz: "unclosed\n`)
    const { root } = onlyDocument(parse(text))
    assert.deepEqual(nodeAt(root, path)?.range, ranges[0], marked)
  }
})

test('ranges of keys', () => {
  const { text, ranges } = unmark('‹a›: 1\n‹"b"› : 2\n? ‹c›\n: 3\n&x ‹d›: 4\n!t ‹e›: 5\n‹›: 6\n')
  const { root } = onlyDocument(parse(text))
  assert.ok(root?.kind === 'mapping')
  assert.deepEqual(
    root.entries.map(({ key }) => key.range),
    ranges,
  )
})

test('an alias shares the node and keeps its own place', () => {
  const { text, ranges } = unmark('a: &x ‹b›\nc: ‹*x›\nd: [‹*x›, e]\n')
  const { root } = onlyDocument(parse(text))
  assert.ok(root?.kind === 'mapping')
  const [first, second, third] = root.entries
  assert.equal(second?.value, first?.value)
  assert.deepEqual(second?.value.range, ranges[0])
  assert.deepEqual(second?.range, ranges[1])
  assert.ok(third?.value.kind === 'sequence')
  assert.equal(third.value.items[0]?.value, first?.value)
  assert.deepEqual(third.value.items[0]?.range, ranges[2])
})

test('documents', () => {
  const { text, ranges } = unmark('‹a: 1›\n---‹›\n# c\n--- ‹b›\n...\n# c\n---\n')
  const { documents } = parse(text)
  assert.deepEqual(
    documents.map(({ range }) => range),
    ranges,
  )
  assert.deepEqual(
    documents.map(({ root }) => root?.kind),
    ['mapping', undefined, 'scalar'],
  )
})

test('a text of nothing but comments is one empty document', () => {
  for (const text of ['', '\n', '# c', ' # c\n\n', '...\n']) {
    assert.deepEqual(parse(text), {
      documents: [{ root: null, range: { start: 0, end: 0 }, problems: [] }],
    })
  }
})

test('the tolerant lane maps offsets through CRLF', () => {
  const { text, ranges } = unmark('a: 1\r\nb:\r\n  c: ‹"d"›\r\ne: ‹[›\r\n')
  const tree = parseTolerant(text)
  assert.ok(!('limit' in tree))
  const { root, problems } = onlyDocument(tree)
  assert.deepEqual(nodeAt(root, ['b', 'c'])?.range, ranges[0])
  assert.equal(nodeAt(root, ['e'])?.range.start, ranges[1]?.start)
  assert.ok(problems.every(({ range }) => range.start <= range.end && range.end <= text.length))
})
