import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'

test('npm run new:provision makes a folder whose first case fails until its gate has a formula', t => {
  const root = mkdtempSync(join(tmpdir(), 'ai-design-review-provision-'))
  t.after(() => rmSync(root, { recursive: true, force: true }))
  for (const folder of ['src', 'docs', 'test/support', 'test/law'])
    cpSync(folder, join(root, folder), { recursive: true })
  for (const file of ['package.json', 'test/package.json']) cpSync(file, join(root, file))
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'))
  const node = (...words: readonly string[]) => {
    // A runner within a runner would report to the outer one.
    const { NODE_TEST_CONTEXT: _, ...env } = process.env
    return spawnSync(process.execPath, words, { cwd: root, env, encoding: 'utf8' })
  }

  const made = node('docs/generate/new-provision.ts', '5-1-x', 'influence')
  assert.equal(made.status, 0, made.stderr)
  assert.equal(node('docs/generate/new-provision.ts', '5-1-x', 'influence').status, 1, 'it is not made twice')
  assert.equal(
    node('docs/generate/new-provision.ts', '5-1-y', 'nothing').status,
    1,
    'a section must be one of the format',
  )

  const list = join(root, 'src/law/law.ts')
  const listed = readFileSync(list, 'utf8')
    .replace(
      'import type { Provision }',
      "import { article51x } from './article-5-1-x/provision.ts'\nimport type { Provision }",
    )
    .replace('  article2610,', '  article2610,\n  article51x,')
  writeFileSync(list, listed)
  const cases = node('--test', '--test-reporter=tap', 'test/law/cases.test.ts')
  const failed = cases.stdout.match(/^ +not ok \d+ - .*$/gm) ?? []
  assert.ok(
    failed.some(line => line.includes('5-1-x-01')),
    cases.stdout.slice(-2000),
  )
  assert.ok(
    failed.every(line => line.includes('5-1-x-01') || /cases/.test(line)),
    failed.join('\n'),
  )
})
