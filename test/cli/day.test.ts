import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { BREACH, FACE_HARVEST, NUDIFIER, ORDINARY } from './manifests.ts'
import { check, folder, run, severities } from './run.ts'

const cwd = folder({
  'later/ai-system.yaml': NUDIFIER,
  'breach/ai-system.yaml': BREACH,
  'dated/ai-system.yaml': NUDIFIER.replace('uses:', 'law_as_of: 2026-12-02\nuses:'),
  'two/ai-system.yaml': `${NUDIFIER.replace('uses:', 'law_as_of: 2026-12-02\nuses:')}---\n${ORDINARY}`,
  'bad/ai-system.yaml': NUDIFIER.replace('uses:', 'law_as_of: 2026-13-02\nuses:'),
  'face/ai-system.yaml': FACE_HARVEST,
})

function provision(checked: ReturnType<typeof check>, id: string) {
  const use = checked.report.manifests[0]?.systems[0]?.uses[0]
  return use?.provisions.find(candidate => candidate.id === id)
}

function message(checked: ReturnType<typeof check>, code: string): string {
  const findings = checked.report.manifests.flatMap(manifest => manifest.findings)
  return findings.find(finding => finding.code === code)?.message ?? ''
}

suite('the day of the law', () => {
  test('before the day: judged all the same, not applicable, a warning that names the day', () => {
    const checked = check(['later', '--as-of', '2026-12-01'], { cwd })
    assert.equal(provision(checked, '5-1-ba')?.verdict, 'prohibited')
    assert.equal(provision(checked, '5-1-ba')?.applicable, false)
    assert.equal(provision(checked, '5-1-ba')?.applies_from, '2026-12-02')
    assert.match(message(checked, '5-1-ba'), /2 December 2026/)
    const found = severities(checked)
    assert.equal(found['5-1-ba'], 'warning')
    const conditions = Object.keys(found).filter(code => code.startsWith('5-1-ba/'))
    assert.equal(conditions.length, 7)
    for (const code of conditions) assert.equal(found[code], 'information', code)
  })

  test('from the day on: applicable, an error that names no day', () => {
    const checked = check(['later', '--as-of', '2026-12-02'], { cwd })
    assert.equal(provision(checked, '5-1-ba')?.applicable, true)
    assert.equal(severities(checked)['5-1-ba'], 'error')
    assert.doesNotMatch(message(checked, '5-1-ba'), /December/)
  })

  test('a breach is a warning before its day', () => {
    const before = check(['breach', '--as-of', '2027-12-01'], { cwd })
    assert.equal(provision(before, '26-10')?.verdict, 'breach')
    assert.equal(provision(before, '26-10')?.applicable, false)
    assert.equal(severities(before)['26-10'], 'warning')
    assert.match(message(before, '26-10'), /2 December 2027/)
    assert.equal(before.report.summary.restriction.breach, 1)
    const from = check(['breach', '--as-of', '2027-12-02'], { cwd })
    assert.equal(severities(from)['26-10'], 'error')
  })

  test("--as-of, else the manifest's law_as_of, else today", () => {
    const own = check(['dated'], { cwd })
    assert.equal(own.report.manifests[0]?.systems[0]?.as_of, '2026-12-02')
    assert.equal(own.status, 1)
    const asked = check(['dated', '--as-of', '2026-12-01'], { cwd })
    assert.equal(asked.report.manifests[0]?.systems[0]?.as_of, '2026-12-01')
    assert.equal(asked.report.as_of, '2026-12-01')
    assert.equal(asked.status, 0)
    const before = new Date()
    const today = check(['face'], { cwd }).report.as_of
    const days = [before, new Date()].map(day => day.toLocaleDateString('sv'))
    assert.ok(days.includes(today), today)
  })

  test('each document has its own day; one that does not exist is a mistake', () => {
    const [one, two] = check(['two'], { cwd }).report.manifests[0]?.systems ?? []
    assert.equal(one?.as_of, '2026-12-02')
    assert.notEqual(two?.as_of, undefined)
    const bad = check(['bad', '--as-of', '2026-01-01'], { cwd })
    assert.equal(bad.status, 3)
    assert.equal(severities(bad)['manifest/bad-value'], 'error')
  })
})

suite('the language', () => {
  test('Danish findings, notes and terminal output; the same codes and places', () => {
    const english = check(['later', '--as-of', '2026-12-01'], { cwd })
    const danish = check(['later', '--as-of', '2026-12-01', '--language', 'da'], { cwd })
    assert.match(message(danish, '5-1-ba'), /2\. december 2026/)
    assert.match(message(danish, '5-1-ba'), /orbudt/)
    assert.deepEqual(severities(danish), severities(english))
    assert.deepEqual(danish.report.summary, english.report.summary)
    const pretty = run(['check', 'face', '--language', 'da'], { cwd }).stdout
    assert.match(pretty, /Artikel 5, stk\. 1, litra e/)
    assert.match(pretty, /Beslutningsstøtte, ikke juridisk rådgivning/)
    assert.doesNotMatch(pretty, /satisfied|prohibited|Decision/)
  })
})
