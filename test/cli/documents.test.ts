import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { FACE_HARVEST, FOREIGN, ORDINARY } from './manifests.ts'
import { check, folder, places, severities } from './run.ts'

function reviewed(text: string) {
  return check(['.', '--as-of', '2026-11-21'], { cwd: folder({ 'ai-system.yaml': text }) })
}

/** Files that are no manifest of ours, and what is said of them. */
const OTHERS: readonly (readonly [name: string, text: string, code: string])[] = [
  ['of another tool', FOREIGN, 'manifest/not-ours 1:1'],
  ['with another schema', 'schema: ai-design/v1\nname: a\n', 'manifest/not-ours 1:1'],
  ['a list', '- a\n- b\n', 'manifest/not-ours 1:1'],
  ['a text', 'just text\n', 'manifest/not-ours 1:1'],
  ['of another tool, and broken', 'version: 2\nmodels: [\n', 'manifest/not-ours 1:1'],
  ['of another tool, and broken from the start', '[[[\n', 'manifest/not-ours 1:1'],
  ['empty', '', 'manifest/empty 1:1'],
  ['blank', '\n  \n\n', 'manifest/empty 1:1'],
  ['comments', '# one\n# two\n', 'manifest/empty 1:1'],
  ['an empty document', '---\n...\n', 'manifest/empty 1:1'],
]

suite('files and documents', () => {
  for (const [name, text, place] of OTHERS) {
    test(`not ours, one information and no error: ${name}`, () => {
      const checked = reviewed(text)
      assert.equal(checked.status, 0)
      assert.deepEqual(places(checked), [place])
      assert.deepEqual(Object.values(severities(checked)), ['information'])
      assert.deepEqual(checked.report.manifests[0]?.systems, [], 'it is listed, without systems')
      assert.equal(checked.report.summary.manifests, 1)
      assert.equal(checked.report.summary.systems, 0)
    })
  }

  test('a newer schema is one error and nothing is judged', () => {
    const checked = reviewed(FACE_HARVEST.replace('/v1', '/v2'))
    assert.equal(checked.status, 3)
    assert.deepEqual(places(checked), ['manifest/newer-schema 1:9'])
    assert.deepEqual(severities(checked), { 'manifest/newer-schema': 'error' })
    assert.deepEqual(checked.report.manifests[0]?.systems, [])
  })

  test('a schema of ours that is no version is an error, and the rest is judged', () => {
    const checked = reviewed(FACE_HARVEST.replace('/v1', '/vl'))
    assert.equal(checked.status, 1)
    assert.ok(places(checked).includes('manifest/bad-value 1:9'))
  })

  test('several documents are several systems, each judged alone', () => {
    const checked = reviewed(`${ORDINARY}---\n${FACE_HARVEST}`)
    assert.equal(checked.status, 1)
    assert.deepEqual(
      checked.report.manifests[0]?.systems.map(({ name }) => name),
      ['Shop recommender', 'FaceHarvest'],
    )
    assert.deepEqual(checked.report.summary, {
      ...checked.report.summary,
      manifests: 1,
      systems: 2,
      uses: 2,
      prohibited: 1,
      not_prohibited: 19,
    })
    const line = ORDINARY.split('\n').length + 9
    assert.ok(places(checked).includes(`5-1-e ${line}:3`))
  })

  test('a foreign document among ours gets its own information', () => {
    const checked = reviewed(`${ORDINARY}---\n${FOREIGN}---\n${FACE_HARVEST}`)
    assert.equal(checked.status, 1)
    assert.equal(checked.report.summary.systems, 2)
    const line = ORDINARY.split('\n').length + 1
    assert.equal(
      places(checked)
        .filter(place => place.startsWith('manifest/'))
        .join(),
      `manifest/not-ours ${line}:1`,
    )
    const first = reviewed(`${FOREIGN}---\n${FACE_HARVEST}`)
    assert.equal(first.status, 1)
    assert.deepEqual(places(first).slice(0, 1), ['manifest/not-ours 1:1'])
  })

  test('an empty document at the end is nothing', () => {
    const checked = reviewed(`${ORDINARY}---\n# nothing\n---\n`)
    assert.deepEqual(places(checked), [])
    assert.equal(checked.report.summary.systems, 1)
  })

  test('a mistake in one document leaves the other as it is', () => {
    const broken = ORDINARY.replace('uses:', '  roles: [provider\nuses:')
    for (const text of [`${broken}---\n${FACE_HARVEST}`, `${FACE_HARVEST}---\n${broken}`]) {
      const checked = reviewed(text)
      assert.equal(checked.status, 1)
      assert.ok(places(checked).some(place => place.startsWith('manifest/syntax')))
      assert.equal(checked.report.summary.prohibited, 1)
    }
  })
})
