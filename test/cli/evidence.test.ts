import assert from 'node:assert/strict'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { ORDINARY } from './manifests.ts'
import { check, folder, gitInit, severities, write } from './run.ts'

/** A manifest with evidence for an exclusion: out of scope where it counts. */
function manifest(evidence: string): string {
  return claiming(`{ value: military_defence_national_security, evidence: ${evidence} }`)
}

function claiming(exclusions: string): string {
  return ORDINARY.replace('uses:', `  exclusions: ${exclusions}\nuses:`)
}

/** Whether the evidence counted, and the findings; the manifest stands in `system`. */
function looked(cwd: string, evidence: string, where = 'system') {
  write(cwd, { 'system/ai-system.yaml': manifest(evidence) })
  const checked = check([where], { cwd })
  const { out_of_scope: out } = checked.report.summary
  assert.ok(out === 0 || out === 10)
  return { counts: out === 10, status: checked.status, findings: severities(checked) }
}

const COUNTS = { counts: true, status: 0, findings: {} }
const NOT_FOUND = { counts: false, status: 0, findings: { 'evidence/not-found': 'warning' } }
const REFUSED = {
  counts: false,
  status: 3,
  findings: { 'evidence/missing': 'warning', 'manifest/bad-value': 'error' },
}

const cwd = folder({ 'system/docs/a b.md': 'a', 'docs/b.md': 'b' })
const outside = folder({ 'secret.md': 'secret' })
symlinkSync(join(outside, 'secret.md'), join(cwd, 'system', 'out.md'))
symlinkSync(outside, join(cwd, 'system', 'out'))
symlinkSync('docs/a b.md', join(cwd, 'system', 'in.md'))
symlinkSync('nowhere', join(cwd, 'system', 'dangling.md'))

suite('evidence', () => {
  test('a path relative to the manifest counts where it exists', () => {
    assert.deepEqual(looked(cwd, 'docs/a b.md'), COUNTS)
    assert.deepEqual(looked(cwd, './docs/../docs/a b.md'), COUNTS)
    assert.deepEqual(looked(cwd, '../docs/b.md'), COUNTS, 'inside the working directory')
    assert.deepEqual(looked(cwd, 'in.md'), COUNTS, 'a link that stays inside')
    assert.deepEqual(looked(cwd, '[docs/a b.md, https://example.dk/a]'), COUNTS)
  })

  test('an https address counts and is not looked up', () => {
    assert.deepEqual(looked(cwd, 'https://example.invalid/nowhere'), COUNTS)
  })

  test('a path that does not exist is no evidence', () => {
    assert.deepEqual(looked(cwd, 'docs/none.md'), NOT_FOUND)
    assert.deepEqual(looked(cwd, 'docs/A B.md'), NOT_FOUND)
    assert.deepEqual(looked(cwd, 'dangling.md'), NOT_FOUND)
    assert.deepEqual(looked(cwd, `docs/${'a'.repeat(5000)}`), NOT_FOUND)
    const one = looked(cwd, '[docs/none.md, docs/a b.md]')
    assert.deepEqual(one, { ...NOT_FOUND, counts: true }, 'one of two is enough, and the other is named')
  })

  test('a path that leads outside is never followed', () => {
    assert.deepEqual(looked(cwd, `../../${outside.split('/').at(-1)}/secret.md`), NOT_FOUND)
    assert.deepEqual(looked(cwd, '../../../../../../../../etc/passwd'), NOT_FOUND)
    assert.deepEqual(looked(cwd, 'out.md'), NOT_FOUND, 'a link that leads outside')
    assert.deepEqual(looked(cwd, 'out/secret.md'), NOT_FOUND, 'a folder that leads outside')
  })

  test('what is neither a relative path nor https is refused', () => {
    for (const evidence of [
      '/etc/passwd',
      'file:///etc/passwd',
      'http://example.dk/a',
      'javascript:alert(1)',
      'C:\\a.md',
      '"../a\\\\b"',
      '""',
    ]) {
      assert.deepEqual(looked(cwd, evidence), REFUSED, evidence)
    }
  })

  test('without evidence the value needs some', () => {
    write(cwd, { 'system/ai-system.yaml': claiming('[military_defence_national_security]') })
    const checked = check(['system'], { cwd })
    assert.deepEqual(severities(checked), { 'evidence/missing': 'warning' })
    assert.equal(checked.report.summary.out_of_scope, 0)
  })

  test('in a repository it is the repository that paths stay in, wherever the check starts', () => {
    const root = folder({ 'docs/b.md': 'b' })
    gitInit(root)
    assert.deepEqual(looked(root, '../docs/b.md'), COUNTS)
    const from = (place: string, words: readonly string[]) =>
      check(words, { cwd: join(root, place) }).report.summary.out_of_scope
    assert.equal(from('system', []), 10, 'from the folder of the manifest')
    assert.equal(from('docs', ['../system']), 10, 'from another folder')
    assert.deepEqual(looked(root, `../../${cwd.split('/').at(-1)}/docs/b.md`), NOT_FOUND)
  })

  test('outside a repository and outside the working directory paths stay beside the manifest', () => {
    write(cwd, { 'system/ai-system.yaml': manifest('../docs/b.md') })
    const aside = check([join(cwd, 'system')], { cwd: outside })
    assert.equal(aside.report.summary.out_of_scope, 0)
    write(cwd, { 'system/ai-system.yaml': manifest('docs/a b.md') })
    assert.equal(check([join(cwd, 'system')], { cwd: outside }).report.summary.out_of_scope, 10)
  })
})
