import assert from 'node:assert/strict'
import { test } from 'node:test'
import { resolve } from '../../src/manifest/scalar.ts'
import type { ScalarStyle } from '../../src/manifest/tree.ts'

function value(text: string, style: ScalarStyle = 'plain'): unknown {
  return resolve({ kind: 'scalar', text, style, range: { start: 0, end: 0 } })
}

test('plain scalars by the core schema', () => {
  const values: readonly [unknown, ...string[]][] = [
    [null, '', '~', 'null', 'Null', 'NULL'],
    [true, 'true', 'True', 'TRUE'],
    [false, 'false', 'False', 'FALSE'],
    [12, '12', '+12', '012', '12.', '12.0', '1.2e1', '0o14', '0xC', '0xc', '1200e-2'],
    [-12, '-12', '-12.0'],
    [0.5, '.5', '+.5', '0.5', '5E-1'],
    [Number.POSITIVE_INFINITY, '.inf', '.Inf', '+.INF'],
    [Number.NEGATIVE_INFINITY, '-.inf'],
    [Number.NaN, '.nan', '.NaN', '.NAN'],
  ]
  for (const [expected, ...texts] of values) {
    for (const text of texts) assert.deepEqual(value(text), expected, text)
  }
})

test('everything else is a string', () => {
  const strings = [
    'yes',
    'no',
    'on',
    'tRUE',
    'nULL',
    '1_000',
    '0b1',
    '-0x1',
    '0o8',
    '1:30',
    '.',
    '-',
    'e3',
    '1e',
    'inf',
  ]
  for (const text of [...strings, '2026-03-02', '0x', '0o', '+', '.e1', ' ', 'nan', '-.nan'])
    assert.equal(value(text), text)
})

test('quoted and block scalars are strings', () => {
  for (const style of ['single', 'double', 'literal', 'folded'] as const) {
    for (const text of ['', 'null', 'true', '12']) assert.equal(value(text, style), text)
  }
})

test('a scalar of millions of digits is read at once', () => {
  assert.equal(value(`${'1'.repeat(5_000_000)}x`), `${'1'.repeat(5_000_000)}x`)
})
