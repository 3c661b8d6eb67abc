import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MAX_MERGE_SOURCES } from '../../src/manifest/build.ts'
import { parse } from '../../src/manifest/parse.ts'
import { find, type Mapping, type Node, ownEntry, type TreeProblem } from '../../src/manifest/tree.ts'
import { nodeAt, onlyDocument, unmark } from './marks.ts'

/** Code and detail of each problem, and the marked ranges it must have. */
const REFUSED: readonly [marked: string, ...problems: string[]][] = [
  ['a: ‹!!str› b\n', 'tag !!str'],
  ['a: ‹!› b\n', 'tag !'],
  ['a: ‹!x›\n', 'tag !x'],
  ['a: &b ‹!<tag:x,2000:y>› [c]\n', 'tag !<tag:x,2000:y>'],
  ['‹!x›\na: b\n', 'tag !x'],
  ['‹!x› a: b\n', 'tag !x'],
  ['a: 1\n‹a›: 2\n', 'duplicate-key a'],
  ['a: 1\n‹"a"›: 2\nb: 1\n‹a›: 3\n', 'duplicate-key a', 'duplicate-key a'],
  ['{a: 1, ‹a›: 2}\n', 'duplicate-key a'],
  ['a: ‹*x›\n', 'alias undefined'],
  ['a: &x 1\n--- [‹*x›]\n', 'alias undefined'],
  ['a: &x [‹*x›]\n', 'alias cyclic'],
  ['&x a: &x {b: [‹*x›]}\n', 'alias cyclic'],
  ['a: &x b\n‹*x› : c\n', 'complex-key alias'],
  ['‹[a]›: c\n', 'complex-key sequence'],
  ['? ‹a: b›\n: c\n', 'complex-key mapping'],
  ['? ‹- b›\n: c\n', 'complex-key sequence'],
  ['<<: ‹a›\n', 'merge not-a-mapping'],
  ['<<: ‹!x› {}\n', 'tag !x'],
  ['<<:‹›\n', 'merge not-a-mapping'],
  ['<<: [{a: 1}, ‹b›, ‹[]›]\n', 'merge not-a-mapping', 'merge not-a-mapping'],
  ['a: &x [b]\nc: {<<: ‹*x›}\n', 'merge not-a-mapping'],
  ['<<: {a: 1}\n‹<<›: {b: 1}\n', 'duplicate-key <<'],
  [`<<: ‹[${'{}, '.repeat(MAX_MERGE_SOURCES + 1)}]›\n`, 'merge too-many'],
]

test('what the format refuses', () => {
  for (const [marked, ...expected] of REFUSED) {
    const { text, ranges } = unmark(marked)
    const problems = parse(text).documents.flatMap(document => document.problems)
    assert.deepEqual(problems.map(describe), expected, marked)
    assert.deepEqual(
      problems.map(({ range }) => range),
      ranges,
      marked,
    )
  }
})

function describe({ code, detail }: TreeProblem): string {
  return `${code} ${detail}`
}

function mapping(node: Node | null | undefined): Mapping {
  assert.ok(node?.kind === 'mapping')
  return node
}

function keysOf({ entries }: Mapping): readonly string[] {
  return entries.map(({ key }) => key.text)
}

function root(text: string): Mapping {
  return mapping(onlyDocument(parse(text)).root)
}

test('a refused value is a node of its own, wherever its anchor is used', () => {
  const tree = root('a: &x !t [b]\nc: *x\nd: *y\n')
  assert.equal(nodeAt(tree, ['a'])?.kind, 'refused')
  assert.equal(nodeAt(tree, ['c']), nodeAt(tree, ['a']))
  assert.equal(nodeAt(tree, ['d'])?.kind, 'refused')
})

test('duplicate entries stay, both marked, with the first key as related place', () => {
  const text = 'a: 1\nb: 2\na: 3\n'
  const { root: node, problems } = onlyDocument(parse(text))
  assert.deepEqual(
    mapping(node).entries.map(({ key, duplicate }) => [key.text, duplicate]),
    [
      ['a', true],
      ['b', false],
      ['a', true],
    ],
  )
  assert.equal(ownEntry(mapping(node), 'a'), mapping(node).entries[0])
  assert.deepEqual(problems[0]?.related, [{ start: 0, end: 1 }])
})

test('in a long mapping keys are found, and duplicates refused, as in a short one', () => {
  for (const length of [1, 16, 31, 32, 33, 34, 60]) {
    const keys = Array.from({ length }, (_, at) => `k${at}`)
    const text = [...keys, 'k0', `k${length - 1}`].map(key => `${key}: ${key}\n`).join('')
    const { problems, root: node } = onlyDocument(parse(text))
    const long = mapping(node)
    for (const [at, key] of keys.entries()) assert.equal(ownEntry(long, key), long.entries[at])
    assert.equal(ownEntry(long, 'k'), undefined)
    assert.deepEqual(problems.map(describe), ['duplicate-key k0', `duplicate-key k${length - 1}`])
    const duplicates = long.entries.filter(({ duplicate }) => duplicate).map(({ key }) => key.text)
    assert.deepEqual(new Set(duplicates), new Set(['k0', `k${length - 1}`]))
  }
})

test('an entry whose key is refused is left out', () => {
  const tree = root('[a]: &x {b: 1}\nc: *x\n? {d: e}\n')
  assert.deepEqual(keysOf(tree), ['c'])
  assert.equal(mapping(nodeAt(tree, ['c'])).entries.length, 1)
})

test('an anchor can be set again', () => {
  const tree = root('a: &x 1\nb: *x\nc: &x [&x 2, *x]\nd: *x\n')
  assert.equal(nodeAt(tree, ['b']), nodeAt(tree, ['a']))
  assert.equal(nodeAt(tree, ['c', 1]), nodeAt(tree, ['c', 0]))
  assert.equal(nodeAt(tree, ['d']), nodeAt(tree, ['c', 0]))
})

test('find looks through merges: own keys, then earlier sources, depth first', () => {
  const tree = root(
    'a: &a {x: 1, y: 1}\nb: &b {<<: *a, y: 2, z: 2}\nc: &c {z: 3, w: 3, v: 3}\nd: {<<: [*b, *c], v: 4}\n',
  )
  const last = mapping(nodeAt(tree, ['d']))
  const found = ['v', 'x', 'y', 'z', 'w', 'none'].map(key => {
    const value = find(last, key)?.value
    return value?.kind === 'scalar' ? value.text : undefined
  })
  assert.deepEqual(found, ['4', '1', '2', '2', '3', undefined])
  assert.deepEqual(keysOf(last), ['v'])
})

test('a quoted or tagged << is an ordinary key', () => {
  assert.deepEqual(keysOf(root('"<<": {a: 1}\nb: 1\n')), ['<<', 'b'])
  assert.deepEqual(keysOf(root("? '<<'\n")), ['<<'])
  assert.deepEqual(keysOf(root('!!merge <<: {a: 1}\n')), ['<<'])
})

test('chains of merges end at the limit, however they share', () => {
  let text = 'a0: &a0 {x: 1}\n'
  for (let number = 1; number < 40; number++) {
    text += `a${number}: &a${number} {<<: [*a${number - 1}, *a${number - 1}]}\n`
  }
  const { root: node, problems } = onlyDocument(parse(text))
  assert.ok(
    problems.length > 0 && problems.every(({ code, detail }) => code === 'merge' && detail === 'too-many'),
  )
  for (const { value } of mapping(node).entries) find(mapping(value), 'not there')
})

test('names of JavaScript objects are keys like others', () => {
  const tree = root('__proto__: 1\nconstructor: 2\na: {}\n')
  assert.deepEqual(keysOf(tree), ['__proto__', 'constructor', 'a'])
  assert.equal(find(mapping(nodeAt(tree, ['a'])), '__proto__'), undefined)
  assert.equal(find(mapping(nodeAt(tree, ['a'])), 'constructor'), undefined)
})

test('problems stand in the order of the text', () => {
  const { problems } = onlyDocument(parse('a: !x [!y b]\na: {c: 1, c: 2}\nd: *e\n'))
  assert.deepEqual(problems.map(describe), [
    'tag !x',
    'tag !y',
    'duplicate-key a',
    'duplicate-key c',
    'alias undefined',
  ])
})
