import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parse } from '../../src/manifest/parse.ts'
import { parseStrict } from '../../src/manifest/strict.ts'
import { parseTolerant } from '../../src/manifest/tolerant.ts'
import type { Node, Tree, TreeProblem } from '../../src/manifest/tree.ts'
import { nodeAt, onlyDocument } from './marks.ts'
import { randomYaml } from './random-yaml.ts'
import { CORNERS, MANIFEST } from './texts.ts'

interface Leaf {
  readonly path: readonly (string | number)[]
  readonly text: string
  readonly end: number
}

function leaves(node: Node | null, path: readonly (string | number)[] = []): Leaf[] {
  switch (node?.kind) {
    case 'scalar':
      return [{ path, text: node.text, end: node.range.end }]
    case 'mapping':
      return node.entries.flatMap(({ key, value, range }) =>
        range === value.range ? leaves(value, [...path, key.text]) : [],
      )
    case 'sequence':
      return node.items.flatMap(({ value }, index) => leaves(value, [...path, index]))
    default:
      return []
  }
}

function assertWhole(tree: Tree, text: string): void {
  assert.ok(tree.documents.length > 0)
  for (const { range, problems } of tree.documents) {
    for (const place of [range, ...problems.flatMap(problem => [problem.range, ...problem.related])]) {
      assert.ok(place.start >= 0 && place.start <= place.end && place.end <= text.length)
    }
    assert.ok(problems.every((problem, index) => index === 0 || startsAfter(problem, problems[index - 1])))
  }
}

function startsAfter(problem: TreeProblem, before: TreeProblem | undefined): boolean {
  return before === undefined || before.range.start <= problem.range.start || problem.detail === 'INVALID'
}

test('a manifest cut anywhere keeps every value on the lines before', () => {
  const whole = leaves(onlyDocument(parse(MANIFEST)).root)
  for (let cut = 0; cut <= MANIFEST.length; cut++) {
    const text = MANIFEST.slice(0, cut)
    const tree = parse(text)
    assertWhole(tree, text)
    const { root } = onlyDocument(tree)
    const lineStart = text.lastIndexOf('\n') + 1
    for (const leaf of whole) {
      if (leaf.end >= lineStart) continue
      const node = nodeAt(root, leaf.path)
      // The last block scalar may lose the line break at its end, a plain one go on.
      const value = node?.kind === 'scalar' ? node.text : undefined
      assert.equal(value?.trimEnd(), leaf.text.trimEnd(), `${leaf.path.join('.')} cut at ${cut}`)
    }
  }
})

test('every corner text cut anywhere gives a tree', () => {
  for (const whole of CORNERS) {
    for (let cut = 0; cut <= whole.length; cut++) {
      assertWhole(parse(whole.slice(0, cut)), whole.slice(0, cut))
      assertWhole(parse(whole.slice(cut)), whole.slice(cut))
    }
  }
})

test('any text gives a tree', () => {
  const indicators = fc.constantFrom(
    ...'-?:,[]{}#&*!|>\'"%@`~<= \t\n\r\u0000\ufeff\u2028\ud83d😀a1\\'.split(''),
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(indicators, { maxLength: 60 }).map(units => units.join('')),
    fc.tuple(randomYaml, fc.nat(), fc.array(indicators, { maxLength: 3 })).map(([text, at, units]) => {
      const offset = at % (text.length + 1)
      return text.slice(0, offset) + units.join('') + text.slice(offset)
    }),
  )
  fc.assert(
    fc.property(texts, text => {
      const tree = parse(text)
      assertWhole(tree, text)
      if ('refusal' in parseStrict(text) && !isDoubtful(text)) {
        assert.ok(tree.documents.some(({ problems }) => problems.some(isSyntaxOrLimit)))
      }
    }),
    { numRuns: 3000 },
  )
})

function isDoubtful(text: string): boolean {
  const strict = parseStrict(text)
  return 'refusal' in strict && strict.doubtful
}

function isSyntaxOrLimit({ code }: TreeProblem): boolean {
  return code === 'syntax' || code === 'limit'
}

/** The tree as plain data, for short expectations. */
function plain(node: Node | null): unknown {
  switch (node?.kind) {
    case 'scalar':
      return node.text
    case 'mapping':
      return Object.fromEntries(node.entries.map(({ key, value }) => [key.text, plain(value)]))
    case 'sequence':
      return node.items.map(({ value }) => plain(value))
    default:
      return node?.kind ?? null
  }
}

test('what follows a half-typed line is still read', () => {
  const texts: readonly [text: string, expected: unknown][] = [
    ['a: 1\nb: "open\nc: 2\nd: "e"\n', { a: '1', b: 'open', c: '2', d: 'e' }],
    ["a: 1\nb: '\nc: 2\n", { a: '1', b: '', c: '2' }],
    ['a:\n  b: "open\n  c: 2\nd: 3\n', { a: { b: 'open', c: '2' }, d: '3' }],
    ['a: 1\nb: [1, 2\nc: {d: 3}\n', { a: '1', b: ['1', '2'], c: { d: '3' } }],
    ['a: 1\nb: {c: 2\nd: 3\n', { a: '1', b: { c: '2' }, d: '3' }],
    ['a: ]\nb: 1\n', { a: '', b: '1' }],
    ['a: 1\nhalf\nb: 2\n', { a: '1', b: '2' }],
    ['a:\n  b:\n    half\n    c: 1\n  d: 2\n', { a: { b: { c: '1' }, d: '2' } }],
    ['a: "b" c\nd: 1\n', { a: 'b', d: '1' }],
    ['a: @b\nc: 1\n', { a: '@b', c: '1' }],
    ['a: *\nb: 1\n', { a: 'refused', b: '1' }],
    ['a:\n\tb: 1\nc: 2\n', { a: '', b: '1', c: '2' }],
  ]
  for (const [text, expected] of texts) {
    const { root, problems } = onlyDocument(parse(text))
    assert.deepEqual(plain(root), expected, text)
    assert.ok(problems.some(isSyntaxOrLimit), text)
  }
})

test('what the strict lane refuses and the tolerant lane does not is a problem of its document', () => {
  const { documents } = parse('a: 1\n---\nb: "\u0001"\n---\nc: 1\n')
  assert.deepEqual(
    documents.map(({ problems }) => problems.map(({ code, detail }) => `${code} ${detail}`)),
    [[], ['syntax INVALID'], []],
  )
})

test('flow collections as people write them are no errors', () => {
  const texts = [
    'a: [\n  b,\n]\nc: 1\n',
    'a: {\n  b: c\n}\n',
    'a:\t[b]\n',
    'a: [b,\tc]\n',
    'a:\n  b: [\n    c\n  ]\n',
  ]
  for (const text of texts) {
    // When the strict lane reads them, it needs no second opinion any more.
    assert.ok(isDoubtful(text), text)
    assert.deepEqual(onlyDocument(parse(text)).problems, [], text)
  }
  assert.notDeepEqual(onlyDocument(parse('a: [b,\nc]\n')).problems, [])
})

test('at most a hundred errors are reported, and that there are more', () => {
  const { problems } = onlyDocument(parse('a: "b" c\n'.repeat(200)))
  assert.equal(problems.filter(({ code }) => code === 'syntax').length, 100)
  assert.equal(problems.filter(({ code, detail }) => code === 'limit' && detail === 'errors').length, 1)
})

test('past the limits of the tolerant lane only the first error is reported', () => {
  const large = `a: [\n${'# a comment\n'.repeat(25_000)}`
  assert.deepEqual(
    onlyDocument(parse(large)).problems.map(({ code, detail }) => `${code} ${detail}`),
    ['syntax INVALID', 'limit size'],
  )
  assert.equal(onlyDocument(parse(large)).root, null)
  for (const unit of ['[', '{a: ', '? ', '- ', '- ? ', '[{a: ']) {
    const result = parseTolerant(`a: 1\nb:\n  ${unit.repeat(101)}`)
    assert.ok('limit' in result && result.limit === 'depth', unit)
    assert.ok(!('limit' in parseTolerant(`a: 1\nb:\n  ${unit.repeat(48)}`)), unit)
  }
})

test('a text too deep for the strict lane says so, and nothing else', () => {
  for (const unit of ['[', '{a: ', '? ', '- ']) {
    const { root, problems } = onlyDocument(parse(unit.repeat(150)))
    assert.equal(root, null)
    assert.deepEqual(
      problems.map(({ code, detail }) => `${code} ${detail}`),
      ['limit depth'],
    )
  }
})
