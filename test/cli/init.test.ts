import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { check, folder, run } from './run.ts'

/** Answers by number, by word, with "why" and with "do not know" among them. */
const RENTAL = [
  'Tenant score',
  'Decide who may rent',
  'person_scoring',
  '?',
  'score',
  '1',
  '1',
  '1',
  '3 4',
  '1 2',
  'Social media',
  '-',
  '2',
  '1',
]

test('a system is described by piped answers, and the manifest says the same as the interview', () => {
  const cwd = folder({})
  const { status, stdout } = run(['init'], { cwd, input: `${RENTAL.join('\n')}\n` })
  assert.equal(status, 0)
  assert.match(stdout, /Condition 2 of 5 of Article 5\(1\)\(c\)/)
  assert.match(
    stdout,
    /Nothing more is to be asked\. 11 of 11 provisions settled · Article 5\(1\)\(c\): prohibited/,
  )
  const { report } = check([], { cwd })
  assert.equal(report.summary.prohibited, 1)
  assert.deepEqual(
    report.manifests[0]?.findings.filter(({ code }) => code.startsWith('manifest/')),
    [],
  )
})

test('it can be left at any question and taken up again', () => {
  const cwd = folder({})
  const first = run(['init'], { cwd, input: `${RENTAL.slice(0, 3).join('\n')}\nq\n` })
  assert.match(first.stdout, /Left\./)
  const left = readFileSync(join(cwd, 'ai-system.yaml'), 'utf8')
  assert.match(left, /face_collection: none/)
  assert.match(left, /person_scoring: unknown/)
  const again = run(['init'], { cwd, input: 'score\n' })
  assert.doesNotMatch(again.stdout, /What is the system called/)
  assert.match(readFileSync(join(cwd, 'ai-system.yaml'), 'utf8'), /output_function: \[score\]/)
})

test('answers keep comments and line endings of an existing manifest', () => {
  const text =
    '# ours\r\nschema: ai-design-review/v1\r\nname: X # short\r\nuses:\r\n  a:\r\n    purpose: p\r\n'
  const cwd = folder({ 'ai-system.yaml': text })
  run(['init', 'ai-system.yaml'], { cwd, input: '\n0\n' })
  const after = readFileSync(join(cwd, 'ai-system.yaml'), 'utf8')
  assert.ok(after.startsWith(text.trimEnd()), after)
  assert.match(after, /influence: none\r\n/)
  assert.doesNotMatch(after.replaceAll('\r\n', ''), /\n/)
})

test('what is no answer is asked again, and Danish asks in Danish', () => {
  const cwd = folder({})
  const { stdout } = run(['init', '--language', 'da'], { cwd, input: 'X\nY\n99\nperson_scoring\n' })
  assert.match(stdout, /Hvad hedder systemet\?/)
  assert.match(stdout, /Det er ikke et svar på spørgsmålet\./)
})

test('the file of another tool is left alone', () => {
  const cwd = folder({})
  writeFileSync(join(cwd, 'ai-system.yaml'), 'kind: other\n')
  const { status, stdout } = run(['init'], { cwd, input: 'X\n' })
  assert.equal(status, 4)
  assert.match(stdout, /no AI Design Review manifest/)
  assert.equal(readFileSync(join(cwd, 'ai-system.yaml'), 'utf8'), 'kind: other\n')
})

test('the JSON Schema is printed as it is committed', () => {
  const { status, stdout } = run(['schema'])
  assert.equal(status, 0)
  assert.equal(stdout, readFileSync('schemas/ai-system.schema.json', 'utf8'))
})
