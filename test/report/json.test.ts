import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { jsonObject, jsonReport } from '../../src/report/json.ts'
import { BREACH, FACE_HARVEST, FOREIGN, ORDINARY } from '../cli/manifests.ts'
import { type Options, reportOn } from './reviewed.ts'

function onlyUse(text: string, options: Options = {}) {
  const [use] = jsonObject(reportOn({ a: text }, options)).manifests[0]?.systems[0]?.uses ?? []
  return use ?? assert.fail('no use')
}

/** The deciding facts of a provision, by path. */
function factsOf(text: string, provision: string) {
  const found = onlyUse(text).provisions.find(({ id }) => id === provision)
  const facts = found?.conditions.flatMap(condition => condition.facts) ?? []
  return new Map(facts.map(fact => [fact.path, fact]))
}

suite('the JSON report', () => {
  test('nothing reviewed: every key, and empty lists', () => {
    const report = jsonObject(reportOn({}))
    assert.deepEqual(report.manifests, [])
    assert.deepEqual(report.tool_problems, [])
    assert.equal(report.summary.manifests, 0)
    assert.equal(report.as_of, '2030-01-01')
  })

  test('foreign and empty files are listed without systems', () => {
    const report = jsonObject(reportOn({ 'a/x': FOREIGN, b: '' }))
    assert.deepEqual(
      report.manifests.map(({ path, systems, findings }) => [path, systems, findings[0]?.code]),
      [
        ['a/x', [], 'manifest/not-ours'],
        ['b', [], 'manifest/empty'],
      ],
    )
    assert.deepEqual([report.summary.manifests, report.summary.systems], [2, 0])
  })

  test('prohibitions are counted by use and provision, the restriction apart', () => {
    const { summary } = jsonObject(reportOn({ a: FACE_HARVEST, b: BREACH, c: `${ORDINARY}---\n${ORDINARY}` }))
    assert.equal(summary.systems, 4)
    assert.equal(summary.uses, 4)
    const verdicts = ['prohibited', 'prohibited_unless_excepted', 'undetermined', 'not_prohibited'] as const
    const counted = verdicts.reduce((sum, verdict) => sum + summary[verdict], 0)
    assert.equal(counted + summary.out_of_scope + summary.not_binding, 40)
    assert.equal(summary.prohibited, 1)
    assert.equal(summary.restriction.breach, 1)
    assert.equal(
      Object.values(summary.restriction).reduce((sum, count) => sum + count, 0),
      4,
    )
  })

  test('a value is as it is stated: a word, a list with what is open in it, a section of none', () => {
    const text = FACE_HARVEST.replace('[importing]', '[none, unknown]').replace(
      'yes\n  activities',
      'unknown\n  activities',
    )
    const facts = factsOf(text, '5-1-e')
    assert.equal(facts.get('scope.is_ai_system')?.value, 'unknown')
    assert.deepEqual(facts.get('scope.activities')?.value, ['none', 'unknown'])
    assert.equal(facts.get('face_collection.face_storage')?.value, 'persistent')
    assert.equal(factsOf(text, '5-1-c').get('person_scoring')?.value, 'none')
    assert.equal(
      factsOf(text.replace('person_scoring: none', ''), '5-1-c').get('person_scoring')?.value,
      null,
    )
    const invalid = factsOf(FACE_HARVEST.replace('persistent', 'persistant'), '5-1-e')
    assert.equal(invalid.get('face_collection.face_storage')?.value, null)
    assert.notEqual(invalid.get('face_collection.face_storage')?.range, null)
  })

  test('an empty list of entries decides itself', () => {
    const text = FACE_HARVEST.replace(/channels:\n(?: {8,}.*\n)+/, 'channels: []\n')
    const channels = factsOf(text, '5-1-e').get('face_collection.channels')
    assert.deepEqual(channels?.value, [])
    assert.equal(channels?.status, 'not_satisfied')
    assert.equal(onlyUse(text).provisions.find(({ id }) => id === '5-1-e')?.item, null)
  })

  test('what excludes a use: nothing where none is claimed, the claim where one is', () => {
    assert.deepEqual(onlyUse(FACE_HARVEST).excluded, { status: 'not_satisfied', facts: [] })
    const claimed = FACE_HARVEST.replace(
      'uses:',
      '  exclusions: { value: [military_defence_national_security], evidence: a.md }\nuses:',
    )
    const { status, facts } = onlyUse(claimed).excluded
    assert.equal(status, 'satisfied')
    assert.deepEqual(
      facts.map(({ path, value }) => [path, value]),
      [['scope.exclusions', ['military_defence_national_security']]],
    )
  })

  test('the language changes what is said and nothing else', () => {
    const wordless = (value: unknown) =>
      JSON.stringify(value, (key, inner: unknown) => (key === 'message' ? '' : inner))
    const [english, danish] = (['en', 'da'] as const).map(language =>
      jsonObject(reportOn({ a: FACE_HARVEST, b: BREACH }, { language })),
    )
    assert.equal(wordless(english), wordless(danish))
    assert.notDeepEqual(english, danish)
  })

  test('tool problems are told with their place', () => {
    const problem = { code: 'tool/unreadable', path: 'a', message: 'EIO' }
    assert.deepEqual(jsonObject(reportOn({}, { toolProblems: [problem] })).tool_problems, [problem])
  })

  test('the text is one document, ends with a line break, and says invisible characters as escapes', () => {
    const name = 'a\u202eb\u009b1m\u2028\u{e0041}\ufeff😀æ\u007f'
    const text = jsonReport(reportOn({ a: ORDINARY.replace('Shop recommender', JSON.stringify(name)) }))
    assert.ok(text.endsWith('}\n'))
    const parsed = JSON.parse(text) as { manifests: { systems: { name: string }[] }[] }
    assert.equal(parsed.manifests[0]?.systems[0]?.name, name)
    assert.ok(text.includes('a\\u202eb\\u009b1m\\u2028\\udb40\\udc41\\ufeff😀æ\\u007f'))
  })
})
