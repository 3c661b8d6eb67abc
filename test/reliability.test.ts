/** `docs/reliability.md` names tests and commands that exist. */

import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { PROJECT } from './cli/run.ts'
import { targetNames } from './fuzz/targets.ts'

const text = readFileSync(join(PROJECT, 'docs', 'reliability.md'), 'utf8')
const named = [...text.matchAll(/`([^`\n]+)`/g)].map(([, words = '']) => words)

test('every promise names the tests that hold it, and they exist', () => {
  const rows = text.split('\n').filter(line => /^\| [A-Z]/.test(line))
  assert.ok(rows.length > 12)
  for (const row of rows) assert.match(row.split('|').at(-2) ?? '', /`test\/[^`]+\.(?:test|suite)\.ts`/, row)
  for (const path of named.filter(words => words.startsWith('test/')))
    assert.ok(existsSync(join(PROJECT, path)), path)
})

test('every command is one of ours, and every target of the fuzzer is in the table', () => {
  const { scripts } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { scripts: object }
  const commands = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name)
  assert.ok(commands.includes('fuzz'))
  for (const command of commands) assert.ok(Object.hasOwn(scripts, command), command)
  for (const target of targetNames) assert.match(text, new RegExp(`^\\| ${target} \\| [\\d,]+ \\|`, 'm'))
})
