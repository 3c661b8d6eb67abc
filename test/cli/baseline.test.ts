import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { BREACH, FACE_HARVEST, MISTAKEN, NUDIFIER, ORDINARY } from './manifests.ts'
import { check, folder, run, write } from './run.ts'

const NAME = '.ai-design-review.baseline.json'
const DAY = ['--as-of', '2027-12-10']
const WITH = [...DAY, '--baseline', NAME]

/** A folder whose findings are recorded. */
function recorded(files: Readonly<Record<string, string>>): string {
  const cwd = folder(files)
  const { status, stderr } = run(['check', ...DAY, '--write-baseline'], { cwd })
  assert.equal(status, 0, stderr)
  assert.match(
    stderr,
    /^Baseline written: \.ai-design-review\.baseline\.json: \d+ findings? \(\d+ new, 0 removed\)\.\n$/,
  )
  return cwd
}

function entries(cwd: string, name = NAME): readonly { path: string; code: string; verdict?: string }[] {
  return JSON.parse(readFileSync(join(cwd, name), 'utf8')).findings
}

suite('a baseline', () => {
  for (const [what, manifest, code] of [
    ['a prohibition', FACE_HARVEST, '5-1-e'],
    ['a breach', BREACH, '26-10'],
    ['a mistake of a manifest', MISTAKEN, 'manifest/unknown-key'],
  ] as const) {
    test(`${what} that is known does not fail, and is reported`, () => {
      const cwd = recorded({ 'ai-system.yaml': manifest })
      assert.notEqual(check(DAY, { cwd }).status, 0)
      const { status, stderr, report } = check(WITH, { cwd })
      assert.deepEqual([status, stderr], [0, ''])
      const findings = report.manifests.flatMap(one => one.findings)
      assert.ok(findings.some(finding => finding.code === code))
      assert.ok(findings.every(({ known }) => known))
      assert.equal(report.summary.known, findings.length)
    })
  }

  test('moved lines are known; another manifest, use or value is new', () => {
    const cwd = recorded({ 'a/ai-system.yaml': FACE_HARVEST, 'b/ai-system.yaml': ORDINARY })
    write(cwd, { 'a/ai-system.yaml': `# one\n\n${FACE_HARVEST.replace('scope:', '# two\nscope:')}` })
    assert.equal(check(WITH, { cwd }).status, 0)
    write(cwd, { 'a/ai-system.yaml': FACE_HARVEST.replace('face-index:', 'face-index-2:') })
    assert.equal(check(WITH, { cwd }).status, 1)
    write(cwd, { 'a/ai-system.yaml': FACE_HARVEST, 'b/ai-system.yaml': MISTAKEN })
    const { status, report } = check(WITH, { cwd })
    assert.equal(status, 3)
    const unknown = report.manifests.flatMap(({ path, findings }) =>
      findings.filter(({ known }) => !known).map(({ code }) => `${path} ${code}`),
    )
    assert.deepEqual(unknown, [
      'b/ai-system.yaml manifest/missing-key',
      'b/ai-system.yaml manifest/unknown-key',
    ])
    write(cwd, { 'b/ai-system.yaml': FACE_HARVEST })
    assert.equal(check(WITH, { cwd }).status, 1, 'the same finding in another manifest')
  })

  test('a verdict that becomes worse is new, one that becomes better is known', () => {
    const open = FACE_HARVEST.replace('source: social_media', 'source: unknown')
    const cwd = recorded({ '.ai-design-review.yaml': FAIL_ON_ALL, 'ai-system.yaml': open })
    assert.equal(check(DAY, { cwd }).status, 2)
    assert.equal(check(WITH, { cwd }).status, 0)
    write(cwd, { 'ai-system.yaml': FACE_HARVEST })
    assert.equal(check(WITH, { cwd }).status, 1)
    const worse = recorded({ '.ai-design-review.yaml': FAIL_ON_ALL, 'ai-system.yaml': FACE_HARVEST })
    write(worse, { 'ai-system.yaml': open })
    assert.equal(check(WITH, { cwd: worse }).status, 0)
  })

  test('verdicts that no finding says are known by themselves', () => {
    const none = ORDINARY.replace('    crime_prediction: none\n', '')
    const cwd = recorded({ '.ai-design-review.yaml': FAIL_ON_ALL, 'ai-system.yaml': none })
    assert.equal(check(DAY, { cwd }).status, 2)
    assert.equal(check(WITH, { cwd }).status, 0)
    assert.deepEqual(
      entries(cwd).map(({ code, verdict }) => [code, verdict]),
      [
        ['5-1-d', 'undetermined'],
        ['not-stated', undefined],
      ],
    )
    write(cwd, { 'ai-system.yaml': none.replace('    person_scoring: none\n', '') })
    assert.equal(check(WITH, { cwd }).status, 2)
  })

  test('a verdict that is known of one use is new of another that says the same', () => {
    const none = ORDINARY.replace('    crime_prediction: none\n', '')
    const cwd = recorded({ '.ai-design-review.yaml': FAIL_ON_ALL, 'ai-system.yaml': none })
    const [, use = ''] = none.split('\nuses:\n')
    write(cwd, { 'ai-system.yaml': none + use.replace(/^ {2}[\w-]+:/, '  another:') })
    const { status, report } = check(WITH, { cwd })
    assert.equal(report.summary.uses, 2)
    assert.equal(status, 2)
  })

  test('a known prohibition that begins to apply stays known', () => {
    const cwd = folder({ 'ai-system.yaml': NUDIFIER })
    assert.equal(run(['check', '--as-of', '2026-12-01', '--write-baseline'], { cwd }).status, 0)
    assert.equal(check(['--as-of', '2026-12-02', '--baseline', NAME], { cwd }).status, 0)
  })

  test('vanished entries are told, and only writing removes them', () => {
    const cwd = recorded({ 'a/ai-system.yaml': FACE_HARVEST, 'b/ai-system.yaml': MISTAKEN })
    const before = readFileSync(join(cwd, NAME), 'utf8')
    rmSync(join(cwd, 'a'), { recursive: true })
    assert.match(
      check(WITH, { cwd }).stderr,
      /^\d+ entries of the baseline no longer occur; --write-baseline removes them\.\n$/,
    )
    assert.match(run(['check', ...WITH, '--language', 'da'], { cwd }).stderr, /^\d+ poster i baselinefilen /)
    assert.equal(readFileSync(join(cwd, NAME), 'utf8'), before)
    assert.equal(check([...WITH, 'b'], { cwd }).stderr, '', 'a check of other paths does not know')
    assert.match(run(['check', ...WITH, '--write-baseline'], { cwd }).stderr, /\(0 new, \d+ removed\)/)
    assert.deepEqual([...new Set(entries(cwd).map(({ path }) => path))], ['b/ai-system.yaml'])
  })

  test('writing for some paths keeps the entries of the others', () => {
    const cwd = recorded({ 'a/ai-system.yaml': FACE_HARVEST, 'b/ai-system.yaml': MISTAKEN })
    write(cwd, { 'b/ai-system.yaml': ORDINARY })
    assert.equal(run(['check', ...WITH, '--write-baseline', 'b'], { cwd }).status, 0)
    assert.deepEqual([...new Set(entries(cwd).map(({ path }) => path))], ['a/ai-system.yaml'])
  })

  test('is sorted, with a line for each finding and paths from its folder, and the same again', () => {
    const cwd = folder({ 'b/ai-system.yaml': MISTAKEN, 'a/ai-system.yaml': FACE_HARVEST })
    const words = ['check', ...DAY, '--baseline', 'ci/known.json', '--write-baseline']
    assert.equal(run(words, { cwd }).status, 0)
    const text = readFileSync(join(cwd, 'ci/known.json'), 'utf8')
    const lines = text.split('\n').filter(line => line.startsWith('    { "path": "../'))
    assert.equal(lines.length, entries(cwd, 'ci/known.json').length)
    assert.deepEqual(
      lines.map(line => line.slice(0, 40)),
      lines.map(line => line.slice(0, 40)).toSorted(),
    )
    run(words, { cwd })
    assert.equal(readFileSync(join(cwd, 'ci/known.json'), 'utf8'), text)
    assert.equal(check([...DAY, '--baseline', 'ci/known.json'], { cwd }).status, 0)
    const elsewhere = run(['check', '--baseline', '../ci/known.json'], { cwd: join(cwd, 'a') })
    assert.equal(elsewhere.status, 4)
  })

  test('holds for standard input by its name', () => {
    const cwd = recorded({ 'ai-system.yaml': FACE_HARVEST })
    const words = (name: string) => [...WITH, '--stdin', '--stdin-filename', name]
    assert.equal(check(words('ai-system.yaml'), { cwd, input: FACE_HARVEST }).status, 0)
    assert.equal(check(words('b/ai-system.yaml'), { cwd, input: FACE_HARVEST }).status, 1)
  })

  test('what the tool fails at is never known, and nothing is then written', () => {
    const cwd = recorded({ 'ai-system.yaml': FACE_HARVEST })
    const before = readFileSync(join(cwd, NAME), 'utf8')
    symlinkSync('/proc/self/mem', join(cwd, 'mem.yaml'))
    const { status, stderr } = run(['check', ...WITH, '--write-baseline', '.', 'mem.yaml'], { cwd })
    assert.equal(status, 4)
    assert.match(stderr, /^Baseline not written/)
    assert.equal(readFileSync(join(cwd, NAME), 'utf8'), before)
  })

  test('that cannot be written is an error with a message, whatever the findings are', () => {
    const cwd = folder({ 'ai-system.yaml': FACE_HARVEST })
    // A name as long as it may be: the file that is first written beside it would need a longer one.
    const name = `${'n'.repeat(250)}.json`
    const { status, stderr } = run(['check', ...DAY, '--baseline', name, '--write-baseline'], { cwd })
    assert.equal(status, 4)
    assert.match(stderr, /^--baseline n+\.json: ENAMETOOLONG[^\n]*\n$/)
    assert.deepEqual(readdirSync(cwd), ['ai-system.yaml'])
  })

  test('that cannot be used is an error, and nothing is reviewed', () => {
    const outside = folder({ 'known.json': '{}' })
    const cwd = folder({ 'ai-system.yaml': FACE_HARVEST, 'known.json/x': '' })
    symlinkSync(join(outside, 'known.json'), join(cwd, 'link.json'))
    const document = (schema: string, findings: unknown) =>
      JSON.stringify({ schema, tool: 'ai-design-review', findings })
    const v1 = 'ai-design-review-baseline/v1'
    write(cwd, {
      'broken.json': '<<<<<<< ours\n{}',
      'other.json': '[]',
      'newer.json': document('ai-design-review-baseline/v2', []),
      'none.json': document(v1, {}),
      'entry.json': document(v1, [{ path: 'a', code: 'b' }]),
      'absolute.json': document(v1, [{ path: '/a', code: 'b', fingerprint: 'c:1' }]),
    })
    for (const [name, message] of [
      ['nowhere.json', /there is no such file; --write-baseline makes it/],
      ['broken.json', /not valid JSON/],
      ['other.json', /is no baseline/],
      ['newer.json', /needs another version/],
      ['none.json', /is no list/],
      ['entry.json', /entry 1 of "findings" is none/],
      ['absolute.json', /a path in it is not relative/],
      ['known.json', /something else than a file/],
      ['ai-system.yaml', /the name of a manifest/],
      ['link.json', /a symbolic link leads out/],
      [join(outside, 'known.json'), /within the working directory/],
      ['', /takes the name of a file/],
    ] as const) {
      const { status, stdout, stderr } = run(['check', `--baseline=${name}`], { cwd })
      assert.deepEqual([status, stdout], [4, ''], name)
      assert.match(stderr, message)
    }
    // What is no baseline is not overwritten either.
    assert.equal(run(['check', '--baseline', 'other.json', '--write-baseline'], { cwd }).status, 4)
    assert.equal(readFileSync(join(cwd, 'other.json'), 'utf8'), '[]')
    assert.ok(!existsSync(join(cwd, 'nowhere.json')))
  })

  for (const [format, word] of [
    ['pretty', /✗ prohibited · Article 5\(1\)\(e\) · .* · known$/m],
    ['github', /^::error file=.*::known: Prohibited by/m],
    ['gitlab', /"description": "known: Prohibited by/],
    ['junit', /failures="0"[\s\S]*<skipped message="9: known: Prohibited by/],
    ['markdown', /✗ prohibited.* \| known \|/],
    ['html', /<td>known<\/td>/],
    ['sarif', /"baselineState": "unchanged"/],
    ['json', /"known": true/],
  ] as const) {
    test(`${format} says what is known`, () => {
      const cwd = recorded({ 'ai-system.yaml': FACE_HARVEST })
      assert.match(run(['check', ...WITH, '--format', format], { cwd }).stdout, word)
      assert.doesNotMatch(run(['check', ...DAY, '--format', format], { cwd }).stdout, word)
    })
  }
})

const FAIL_ON_ALL = `schema: ai-design-review-policy/v1
fail_on: [prohibited, prohibited_unless_excepted, undetermined, breach]
`
