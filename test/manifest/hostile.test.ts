import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from '../../src/manifest/parse.ts'
import { lineIndex } from '../../src/manifest/position.ts'
import { MAX_TOLERANT_LENGTH, parseTolerant } from '../../src/manifest/tolerant.ts'
import { find, type Tree } from '../../src/manifest/tree.ts'
import { computed, LIMIT_MS } from '../bad-input/reviewed.ts'

function lines(count: number, line: (number: number) => string): string {
  return Array.from({ length: count }, (_, number) => `${line(number)}\n`).join('')
}

/** As much of a repeated text as the tolerant lane takes. */
function filled(unit: string): string {
  return unit.repeat(Math.floor((MAX_TOLERANT_LENGTH - 1000) / unit.length))
}

/** Makes the strict lane refuse the text at its end. */
const BROKEN = '\nbroken: ['

const INPUTS: Readonly<Record<string, string>> = {
  'map of 100,000 keys': lines(100_000, number => `key${number}: value`),
  'map of 15,000 keys, broken': lines(15_000, number => `key${number}: value`) + BROKEN,
  '20,000 anchors and aliases': lines(
    20_000,
    number => `a${number}: &a${number} value\nb${number}: *a${number}`,
  ),
  '6,000 anchors and aliases, broken':
    lines(6000, number => `a${number}: &a${number} v\nb${number}: *a${number}`) + BROKEN,
  '10,000 nested ? ': '? '.repeat(10_000),
  '800 nested ? ': '? '.repeat(800),
  '90 nested ? , broken': `${'? '.repeat(90)}a\n: [`,
  '10,000 nested - ': '- '.repeat(10_000),
  '10,000 nested [': '['.repeat(10_000),
  '10,000 nested [ closed': '['.repeat(10_000) + ']'.repeat(10_000),
  '10,000 nested {': '{a: '.repeat(10_000),
  '2,000 nested block mappings': lines(2000, number => `${' '.repeat(number)}a:`),
  '20,000 lines with an unclosed [': lines(20_000, number => `key${number}: [a`),
  'an unclosed [ and 20,000 lines': `a: [\n${lines(20_000, number => `k${number}: a`)}`,
  '50,000 tab-indented lines': lines(50_000, () => '\ta: b'),
  '40,000 tab-indented lines': lines(40_000, () => '\ta: b'),
  'billion laughs': lines(10, number => `a${number}: &a${number} [${`*a${number - 1}, `.repeat(9)}b]`),
  'a long chain of aliases': lines(
    20_000,
    number => `a${number}: &a${number} [*a${number - 1}, *a${number - 1}]`,
  ),
  'a long chain of merges': lines(
    20_000,
    number => `a${number}: &a${number} {<<: [*a${number - 1}, *a${number - 1}]}`,
  ),
  'aliases to a long list, merged': `a: &a\n${lines(20_000, () => '- b')}${lines(20_000, number => `c${number}: {<<: *a}`)}`,
  '20,000 cycles': lines(20_000, number => `a${number}: &a${number} {b: [*a${number}]}`),
  '100,000 duplicate keys': lines(100_000, () => 'a: b'),
  '40,000 duplicate keys, broken': lines(40_000, () => 'a: b') + BROKEN,
  '50,000 __proto__ and constructor': lines(50_000, () => '__proto__: a\nconstructor: b'),
  '30,000 documents': '---\na: b\n'.repeat(30_000),
  '100,000 empty documents': '---\n'.repeat(100_000),
  'documents, broken': filled('---\na: b\n') + BROKEN,
  'documents, all broken': filled('---\na: [\n'),
  'ends of documents': filled('...\n'),
  '5 MB of text': `a: |\n${'  some text\n'.repeat(420_000)}`,
  'one line of 5 MB': `a: ${'b'.repeat(5_000_000)}`,
  'one line of 5 MB, broken': `a: "${'b'.repeat(5_000_000)}`,
  '5 MB of keys, broken': lines(300_000, number => `key${number}: value`) + BROKEN,
  '1 MB of NUL': '\0'.repeat(1_000_000),
  '1 MB of lone surrogates': '\ud800'.repeat(1_000_000),
  '1 MB of byte order marks': '\ufeff'.repeat(1_000_000),
  'unclosed quotes': filled('a: "b\n'),
  'quotes of quotes': filled("a: '''\n"),
  'blank lines, broken': filled('\n') + BROKEN,
  'comments, broken': `a:\n- b\n${filled('    # c\n')}${BROKEN}`,
  'closing brackets': filled(']'),
  'empty collections in a row': filled('[] '),
  commas: `[${filled(',')}`,
  tags: filled('! '),
  'tags on lines': filled('!\n'),
  anchors: filled('&a '),
  'lines less and more indented': filled('  a: b\n c: d\n'),
  'a list in a mapping and back': filled('- a\nb: c\n'),
  'deep flow keys': `${'['.repeat(95)}${'a,'.repeat(120_000)}${']: b'.repeat(94)}]`,
  'deep flow keys, broken': `${'['.repeat(95)}${'a,'.repeat(120_000)}${']: b'.repeat(94)}`,
  'deep empty collections': filled(`${'['.repeat(90)}${']'.repeat(90)}\n`),
  'nested anchors': `${lines(95, number => `${' '.repeat(number)}&a${number}`)}${' '.repeat(95)}a: b`,
}

/** Does the work; its processor time, however busy the machine is, is a fraction of the limit. */
function timed<Result>(name: string, work: () => Result): Result {
  const start = computed()
  const result = work()
  const elapsed = computed() - start
  assert.ok(elapsed < LIMIT_MS, `${name} took ${Math.round(elapsed)} ms`)
  return result
}

for (const [name, text] of Object.entries(INPUTS)) {
  test(`hostile: ${name}`, () => {
    const tree = timed(name, () => parse(text))
    assert.ok(tree.documents.length > 0)
    timed(name, () => searchEverywhere(tree))
    timed(name, () => parseTolerant(text))
    timed(name, () => lineIndex(text).position(text.length))
  })
}

/** Looks for a key that is not there in every mapping of the first two levels. */
function searchEverywhere(tree: Tree): void {
  for (const { root } of tree.documents) {
    if (root?.kind !== 'mapping') continue
    for (const { value } of root.entries) if (value.kind === 'mapping') find(value, 'not there')
  }
}
