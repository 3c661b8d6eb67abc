import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatNames, reportIn } from '../../src/report/formats.ts'
import { githubReport } from '../../src/report/github.ts'
import { gitlabReport } from '../../src/report/gitlab.ts'
import { junitReport } from '../../src/report/junit.ts'
import { examples, HOSTILE, inputOf, inputWith } from './inputs.ts'

const NAMES = ['rental-firm', 'party-room', 'face-harvest', 'mistakes']
const problem = { code: 'tool/unreadable', path: 'a/b', message: '100% wrong,\nreally: yes' }

test('GitHub: a workflow command for each finding, with its place', () => {
  const lines = githubReport(examples(['party-room']))
    .trimEnd()
    .split('\n')
  const [first = ''] = lines
  assert.match(
    first,
    /^::notice file=examples\/party-room\/ai-system\.yaml,line=28,endLine=28,col=32,endColumn=35,title=AI Design Review%3A 5-1-c\/held-by\/detrimental-treatment::Condition 5 of 5 alone/,
  )
  assert.match(lines.at(-1) ?? '', /^AI Design Review \S+: 1 manifest, 1 system, 1 use\./)
})

test('GitHub: data and properties are escaped', () => {
  const [first] = githubReport({ ...examples([]), toolProblems: [problem] }).split('\n')
  assert.equal(
    first,
    '::error file=a/b,title=AI Design Review%3A tool/unreadable::100%25 wrong,\\u{a}really: yes',
  )
})

test('GitHub: no columns where a finding ends on another line', () => {
  const text = 'schema: ai-design-review/v1\nname: a\nuses: "b\n  c"\n'
  const lines = githubReport(inputOf({ 'ai-system.yaml': text })).split('\n')
  const several = lines.filter(line => line.includes('line=3,endLine=4'))
  assert.ok(several.length > 0)
  for (const line of several) assert.doesNotMatch(line, /col/i)
})

for (const language of ['en', 'da'] as const) {
  test(`${language}: hostile text makes no further command, case or issue`, () => {
    const harmless = inputWith('word', language)
    for (const text of HOSTILE) {
      const input = inputWith(text, language)
      const lines = githubReport(input).split('\n')
      assert.equal(lines.length, githubReport(harmless).split('\n').length)
      for (const line of lines.slice(0, -2)) assert.match(line, /^::(error|warning|notice) file=[^:]*::/)
      assert.deepEqual(junitReport(input).match(/<\/?\w+/g), junitReport(harmless).match(/<\/?\w+/g))
      const issues = JSON.parse(gitlabReport(input))
      assert.equal(issues.length, JSON.parse(gitlabReport(harmless)).length)
      for (const report of [githubReport(input), junitReport(input), gitlabReport(input)]) {
        assert.doesNotMatch(report, /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
      }
    }
  })

  test(`${language}: every format gives the same bytes for the same input`, () => {
    for (const name of formatNames) {
      assert.equal(
        reportIn(name, examples(NAMES, language), false),
        reportIn(name, examples(NAMES, language), false),
        name,
      )
    }
  })
}

test('JUnit: a suite for each manifest, a case for each use and provision, failing where the check does', () => {
  const report = junitReport({ ...examples(NAMES), toolProblems: [problem] })
  assert.match(report, /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="AI Design Review" /)
  assert.equal(report.match(/<testsuite /g)?.length, NAMES.length + 1)
  // Five uses under eleven provisions, a case for each manifest, and the problem.
  assert.equal(report.match(/<testcase /g)?.length, 5 * 11 + NAMES.length + 1)
  assert.match(report, /<failure type="prohibited" message="16: Prohibited by Article 5\(1\)\(c\)/)
  assert.match(report, /name="manifest" time="0">\n {6}<failure type="manifest\/bad-value"/)
  assert.match(report, /<skipped message="21: Article 5\(1\)\(f\) is undetermined|<skipped message="/)
  assert.match(report, /<error type="tool\/unreadable" message="100% wrong, really: yes">/)
  assert.match(report, /tests="60" failures="3" errors="1"/)
})

test('JUnit: what does not apply yet does not fail', () => {
  const report = junitReport(inputOf({ 'ai-system.yaml': NOT_YET }))
  assert.match(report, /failures="0"/)
  assert.match(report, /<skipped message="\d+: Prohibited from 2 February 2025/)
})

const NOT_YET = `schema: ai-design-review/v1
name: a
law_as_of: 2024-08-02
scope: { is_ai_system: yes, activities: [use], union_nexus: [deployer_in_union] }
uses:
  u:
    purpose: b
    face_collection:
      intended_purpose: yes
      database_operation: creates
      face_storage: persistent
      stored_face_form: images
      matching_function: identifies
      channels:
        - feeds_database: yes
          ai_part: collects_or_selects
          data_type: facial_images
          targeting: untargeted_all_faces
          source: social_media
`

test('GitLab: the keys of a Code Quality report, and fingerprints that are unique', () => {
  const issues = JSON.parse(gitlabReport({ ...examples([...NAMES]), toolProblems: [problem] }))
  assert.deepEqual(Object.keys(issues[1]), [
    'description',
    'check_name',
    'fingerprint',
    'severity',
    'location',
  ])
  assert.equal(issues[0].severity, 'blocker')
  for (const { severity, location } of issues) {
    assert.match(severity, /^(blocker|critical|major|info)$/)
    assert.ok(location.lines.begin >= 1 && location.lines.end >= location.lines.begin)
  }
  const fingerprints = issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint)
  assert.equal(new Set(fingerprints).size, fingerprints.length)
})
