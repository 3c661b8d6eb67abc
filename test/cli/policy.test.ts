import assert from 'node:assert/strict'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { BREACH, FACE_HARVEST, MISTAKEN, NUDIFIER, ORDINARY } from './manifests.ts'
import { check, folder, gitInit, paths, places, run, severities, write } from './run.ts'

const NAME = '.ai-design-review.yaml'
const DAY = ['--as-of', '2026-11-21']
const policy = (...lines: readonly string[]) => `schema: ai-design-review-policy/v1\n${lines.join('\n')}\n`
/** Undetermined under one point. */
const OPEN = ORDINARY.replace(
  '    face_collection: none\n',
  '    face_collection:\n      intended_purpose: yes\n',
)

/** The days on which the manifests of a check are judged. */
function days(words: readonly string[], cwd: string): Readonly<Record<string, string | undefined>> {
  const { report } = check(words, { cwd })
  return Object.fromEntries(report.manifests.map(({ path, systems }) => [path, systems[0]?.as_of]))
}

suite('the policy of a manifest', () => {
  test('is the nearest above it, and no other', () => {
    const cwd = folder({
      [NAME]: policy('law_as_of: 2026-01-01', 'severity: { not-stated: off }'),
      'a/ai-system.yaml': OPEN,
      'b/ai-system.yaml': OPEN,
      [`b/${NAME}`]: policy('law_as_of: 2026-02-02'),
      'b/c/d/ai-system.yaml': OPEN,
    })
    assert.deepEqual(days([], cwd), {
      'a/ai-system.yaml': '2026-01-01',
      'b/ai-system.yaml': '2026-02-02',
      'b/c/d/ai-system.yaml': '2026-02-02',
    })
  })

  test('stands no higher than the working directory, without a repository', () => {
    const root = folder({ [NAME]: policy('law_as_of: 2026-01-01'), 'inner/ai-system.yaml': ORDINARY })
    const [day] = Object.values(days([], join(root, 'inner')))
    assert.notEqual(day, '2026-01-01')
    assert.deepEqual(Object.values(days([], root)), ['2026-01-01'])
  })

  test('stands no higher than the root of the repository, which may be above the working directory', () => {
    const root = folder({
      [NAME]: policy('law_as_of: 2026-01-01'),
      [`repository/${NAME}`]: policy('law_as_of: 2026-02-02'),
      'repository/inner/ai-system.yaml': ORDINARY,
      'bare/inner/ai-system.yaml': ORDINARY,
    })
    gitInit(join(root, 'repository'))
    gitInit(join(root, 'bare'))
    assert.deepEqual(Object.values(days([], join(root, 'repository', 'inner'))), ['2026-02-02'])
    assert.notDeepEqual(Object.values(days([], join(root, 'bare'))), ['2026-01-01'])
  })

  test('holds for standard input by the name it is given', () => {
    const cwd = folder({ [`a/${NAME}`]: policy('law_as_of: 2026-01-01') })
    const words = ['--stdin', '--stdin-filename', 'a/ai-system.yaml']
    const { report } = check(words, { cwd, input: ORDINARY })
    assert.equal(report.manifests[0]?.systems[0]?.as_of, '2026-01-01')
  })

  test('--policy takes the place of all others', () => {
    const cwd = folder({
      [NAME]: policy('law_as_of: 2026-01-01'),
      'ci/strict.yaml': policy('law_as_of: 2026-03-03'),
      'a/ai-system.yaml': ORDINARY,
    })
    assert.deepEqual(days(['--policy', 'ci/strict.yaml'], cwd), { 'a/ai-system.yaml': '2026-03-03' })
    const missing = run(['check', '--policy', 'lost.yaml'], { cwd })
    assert.deepEqual([missing.status, missing.stdout], [4, ''])
    assert.match(missing.stderr, /No such file or folder: lost\.yaml/)
    assert.equal(run(['check', '--policy', 'ci'], { cwd }).status, 4)
  })

  test('that is there and cannot be read is a tool error', () => {
    const cwd = folder({ [`${NAME}/x`]: '', 'ai-system.yaml': ORDINARY })
    const { status, report } = check([], { cwd })
    assert.equal(status, 4)
    assert.deepEqual(
      report.tool_problems.map(({ code, path }) => [code, path]),
      [['tool/unreadable', NAME]],
    )
    assert.deepEqual(paths({ status, report, stderr: '' }), ['ai-system.yaml'])
  })

  test('that is a link out of the working directory is not read', () => {
    const outside = folder({ 'policy.yaml': policy('law_as_of: 2026-01-01') })
    const cwd = folder({ 'ai-system.yaml': ORDINARY })
    symlinkSync(join(outside, 'policy.yaml'), join(cwd, NAME))
    const { status, report } = check([], { cwd })
    assert.equal(status, 4)
    assert.notEqual(report.manifests[0]?.systems[0]?.as_of, '2026-01-01')
  })
})

suite('what a policy says', () => {
  test('law_as_of comes after --as-of and the manifest', () => {
    const dated = ORDINARY.replace('scope:', 'law_as_of: 2026-03-03\nscope:')
    const cwd = folder({
      [NAME]: policy('law_as_of: 2026-12-10'),
      'dated/ai-system.yaml': dated,
      'plain/ai-system.yaml': NUDIFIER,
    })
    assert.deepEqual(days([], cwd), {
      'dated/ai-system.yaml': '2026-03-03',
      'plain/ai-system.yaml': '2026-12-10',
    })
    assert.equal(check([], { cwd }).status, 1)
    assert.equal(check(DAY, { cwd }).status, 0)
  })

  test('ignore leaves manifests out of searches, not those that are named', () => {
    const cwd = folder({
      [NAME]: policy('ignore: [drafts/**, "!drafts/real/", "!drafts/real/**", "/top.ai-system.yaml"]'),
      'ai-system.yaml': ORDINARY,
      'top.ai-system.yaml': FACE_HARVEST,
      'a/top.ai-system.yaml': ORDINARY,
      'drafts/ai-system.yaml': FACE_HARVEST,
      'drafts/real/ai-system.yaml': ORDINARY,
    })
    const found = check(DAY, { cwd })
    assert.deepEqual(paths(found), ['a/top.ai-system.yaml', 'ai-system.yaml', 'drafts/real/ai-system.yaml'])
    assert.equal(found.status, 0)
    assert.equal(check([...DAY, 'drafts/ai-system.yaml'], { cwd }).status, 1)
    const nothing = run(['check', 'drafts'], {
      cwd: folder({ [NAME]: policy('ignore: "*"'), 'drafts/ai-system.yaml': FACE_HARVEST }),
    })
    assert.equal(nothing.status, 0)
    assert.match(nothing.stderr, /No manifest found/)
  })

  test('language holds where no other is asked for', () => {
    const cwd = folder({ [NAME]: policy('language: da'), 'ai-system.yaml': FACE_HARVEST })
    assert.match(run(['check', ...DAY], { cwd }).stdout, /Beslutningsstøtte/)
    assert.match(run(['check', ...DAY, '--language', 'en'], { cwd }).stdout, /Decision support/)
  })

  test('recommendations are shown', () => {
    const cwd = folder({ [NAME]: policy('recommendations: [justitia]'), 'ai-system.yaml': ORDINARY })
    const plain = folder({ 'ai-system.yaml': ORDINARY })
    const shown = places(check([...DAY, '--recommendations', 'justitia'], { cwd: plain }))
    assert.deepEqual(places(check(DAY, { cwd })), shown)
  })

  test('severity changes findings and no exit status', () => {
    const cwd = folder({
      [NAME]: policy('severity:', '  5-1-e: off', '  not-stated: off', '  undetermined: error'),
      'a/ai-system.yaml': FACE_HARVEST,
      'b/ai-system.yaml': OPEN.replace('    influence: none\n', ''),
    })
    const found = check(DAY, { cwd })
    assert.equal(found.status, 1)
    assert.equal(severities(found)['not-stated'], undefined)
    assert.deepEqual(
      Object.keys(severities(found)).filter(code => code.startsWith('5-1-e')),
      ['5-1-e'],
    )
    assert.equal(check([...DAY, 'b'], { cwd }).status, 0)
  })

  const status = (manifest: string, ...lines: readonly string[]) => {
    const cwd = folder({ [NAME]: policy(...lines), 'ai-system.yaml': manifest })
    return check(['--as-of', '2028-12-10'], { cwd }).status
  }

  test('fail_on says what a check fails on', () => {
    assert.equal(status(OPEN), 0)
    assert.equal(status(OPEN, 'fail_on: [prohibited, undetermined]'), 2)
    assert.equal(status(BREACH), 2)
    assert.equal(status(BREACH, 'fail_on: [prohibited]'), 0)
    assert.equal(status(FACE_HARVEST, 'fail_on: prohibited'), 1)
    assert.equal(status(MISTAKEN, 'fail_on: [prohibited, undetermined]'), 3)
  })

  test('undetermined fails only where the point applies on the day', () => {
    const open = NUDIFIER.replace('      output_realistic: yes\n', '')
    const cwd = folder({ [NAME]: policy('fail_on: [prohibited, undetermined]'), 'ai-system.yaml': open })
    assert.equal(check(DAY, { cwd }).status, 0)
    assert.equal(check(['--as-of', '2026-12-10'], { cwd }).status, 2)
  })

  test('prohibited cannot be left out', () => {
    const cwd = folder({ [NAME]: policy('fail_on: [undetermined]'), 'ai-system.yaml': FACE_HARVEST })
    // A mistake of the policy, and the prohibition fails all the same.
    assert.equal(check(DAY, { cwd }).status, 4)
    assert.match(run(['check', ...DAY, '--format', 'junit'], { cwd }).stdout, /<failure type="prohibited"/)
  })

  test('each manifest fails by its own policy', () => {
    const cwd = folder({
      [`a/${NAME}`]: policy('fail_on: [prohibited, undetermined]'),
      'a/ai-system.yaml': ORDINARY,
      'b/ai-system.yaml': OPEN,
    })
    assert.equal(check(DAY, { cwd }).status, 0)
    write(cwd, { 'a/ai-system.yaml': OPEN })
    assert.equal(check(DAY, { cwd }).status, 2)
    assert.match(run(['check', ...DAY, '--format', 'junit'], { cwd }).stdout, /failures="1"/)
  })
})

suite('mistakes of a policy', () => {
  const mistaken = policy('langauge: da', 'severity: { prohibited: off }')

  test('are listed under its own path, and end with 4', () => {
    const cwd = folder({ [`a/${NAME}`]: mistaken, 'a/ai-system.yaml': ORDINARY })
    const found = check(DAY, { cwd })
    assert.equal(found.status, 4)
    assert.equal(found.report.summary.manifests, 1)
    const [listed] = found.report.manifests
    assert.equal(listed?.path, `a/${NAME}`)
    assert.deepEqual(listed?.systems, [])
    assert.deepEqual(
      listed?.findings.map(({ code, range }) => `${code} ${range.start.line}:${range.start.column}`),
      ['policy/unknown-key 2:1', 'policy/never-lowered 3:25'],
    )
  })

  for (const format of ['pretty', 'json', 'sarif', 'github', 'gitlab', 'junit', 'markdown', 'html']) {
    test(`are in ${format}`, () => {
      const cwd = folder({ [NAME]: mistaken, 'ai-system.yaml': ORDINARY })
      const { status, stdout } = run(['check', ...DAY, '--format', format], { cwd })
      assert.equal(status, 4)
      assert.ok(stdout.includes('langauge'), stdout)
      assert.ok(stdout.replaceAll('\\', '').includes(NAME), stdout)
    })
  }

  test('come before a prohibition and the mistakes of a manifest, which are judged all the same', () => {
    const cwd = folder({ [NAME]: mistaken, 'ai-system.yaml': MISTAKEN })
    assert.equal(check(DAY, { cwd }).status, 4)
    write(cwd, { 'ai-system.yaml': FACE_HARVEST })
    const found = check(DAY, { cwd })
    assert.equal(found.status, 4)
    assert.equal(found.report.summary.prohibited, 1)
    assert.equal(severities(found)['5-1-e'], 'error')
  })

  test('are no concern of a check that another policy holds for', () => {
    const cwd = folder({
      [`a/${NAME}`]: mistaken,
      'a/ai-system.yaml': ORDINARY,
      'b/ai-system.yaml': ORDINARY,
    })
    assert.equal(check([...DAY, 'b'], { cwd }).status, 0)
  })

  test('show where no manifest is, for the policy of the working directory', () => {
    assert.equal(run(['check'], { cwd: folder({ [NAME]: mistaken }) }).status, 4)
  })
})

test('schema prints the schema of a manifest, or of a policy', () => {
  const title = (...words: readonly string[]) => JSON.parse(run(['schema', ...words]).stdout).title
  assert.equal(title(), 'AI Design Review manifest')
  assert.equal(title('manifest'), 'AI Design Review manifest')
  assert.equal(title('policy'), 'AI Design Review policy')
  assert.equal(run(['schema', 'other']).status, 4)
})
