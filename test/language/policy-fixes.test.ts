import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Fix } from '../../src/language/fixes/fixes.ts'
import { policyFixes } from '../../src/language/policy/fixes.ts'
import type { Language } from '../../src/manifest/facts.ts'
import { lineIndex } from '../../src/manifest/position.ts'
import { reviewPolicy } from '../../src/review/policy/findings.ts'
import { readPolicy } from '../../src/review/policy/read-policy.ts'
import { policyOfFile } from '../../src/workspace/policies.ts'
import { unmark } from '../manifest/marks.ts'
import { fixed } from './fixes-support.ts'

const SCHEMA = 'schema: ai-design-review-policy/v1\n'
const NAME = '.ai-design-review.yaml'

/** The policy with what is wrong with it, also beside one that it extends, `base.yaml`. */
function policyIn(text: string, base: string) {
  const files = new Map([
    [NAME, readPolicy(text)],
    ['base.yaml', readPolicy(base)],
  ])
  const part = policyOfFile(NAME, path => files.get(path) ?? null)?.parts[0]
  assert(part !== undefined)
  return { text: part.file.text, problems: part.problems }
}

/** The fixes at the mark, or of the whole text where it has none. */
function fixesIn(marked: string, language: Language = 'en', base = SCHEMA): readonly Fix[] {
  const { text, ranges } = unmark(marked)
  const lines = lineIndex(text)
  const { start, end } = ranges[0] ?? { start: 0, end: text.length }
  const range = { start: lines.position(start), end: lines.position(end) }
  return policyFixes(policyIn(text, base), range, { language, today: '2026-11-22' })
}

interface Example {
  /** How the title of the fix starts. */
  readonly title: string
  /** Below the line of the schema. */
  readonly before: string
  readonly after: string
  readonly base?: string
}

/** Checks the example as it is, and with other line breaks. */
function check({ title, before, after, base }: Example): void {
  const crlf = (text: string) => text.replaceAll('\n', '\r\n')
  for (const variant of [(text: string) => text, crlf]) {
    const marked = variant(SCHEMA + before)
    const all = fixesIn(marked, 'en', base)
    const found = all.filter(fix => fix.title.startsWith(title))
    const [fix] = found
    assert(fix !== undefined, `no fix ${title} among ${JSON.stringify(all.map(one => one.title))}`)
    assert.equal(found.length, 1, `more than one: ${title}`)
    assert.equal(fixed(unmark(marked).text, fix), variant(SCHEMA + after))
  }
}

suite('fixes of a policy', () => {
  test('did you mean: keys, codes and values', () => {
    check({
      title: "Change 'ownrs' to 'owners'",
      before: 'ownrs: required # ours\n',
      after: 'owners: required # ours\n',
    })
    check({
      title: "Change 'not_stated' to 'not-stated'",
      before: 'severity: { not_stated: off }\n',
      after: 'severity: { not-stated: off }\n',
    })
    check({
      title: "Change 'accept_undetermind' to",
      before: 'decisions:\n  accept_undetermind: true\n',
      after: 'decisions:\n  accept_undetermined: true\n',
    })
    check({ title: "Change 'strikt' to 'strict'", before: 'evidence: strikt\n', after: 'evidence: strict\n' })
    check({
      title: "Change 'prohibitd' to 'prohibited'",
      before: 'fail_on:\n  - prohibited\n  - undetermind # ?\n  - ‹prohibitd›\n',
      after: 'fail_on:\n  - prohibited\n  - undetermind # ?\n  - prohibited\n',
    })
  })

  test('a key that is stated already is not stated twice', () => {
    assert.deepEqual(fixesIn(`${SCHEMA}owners: required\nownrs: optional\n`), [])
  })

  test('a choice of the values that fit', () => {
    check({
      title: "Choose a value of 'owners'",
      before: 'owners: maybe # who?\n',
      after: `owners: \${1|required,optional|} # who?\n`,
    })
    check({
      title: "Choose a value of 'language'",
      before: 'language:\nowners: required\n',
      after: `language: \${1|en,da|}\nowners: required\n`,
    })
    check({
      title: "Choose a value of 'not-stated'",
      before: 'severity: { not-stated: loud }\n',
      after: `severity: { not-stated: \${1|error,warning,information,off|} }\n`,
    })
  })

  test('the schema of a policy', () => {
    const added = (text: string) => {
      const [fix] = fixesIn(text)
      assert.equal(fix?.title, "Add 'schema: ai-design-review-policy/v1'")
      assert(fix.preferred)
      return fixed(text, fix)
    }
    assert.equal(added(''), SCHEMA)
    assert.equal(added('# ours'), `# ours\n${SCHEMA}`)
    assert.equal(added('# ours\nowners: required\n'), `# ours\n${SCHEMA}owners: required\n`)
    assert.equal(added('---\nowners: required\n'), `---\n${SCHEMA}owners: required\n`)
    assert.equal(
      added('{ owners: required }\n'),
      '{ owners: required, schema: ai-design-review-policy/v1 }\n',
    )
    const [other] = fixesIn('schema: ai-design-review/v1\n')
    assert.equal(other && fixed('schema: ai-design-review/v1\n', other), SCHEMA)
    assert.deepEqual(fixesIn('schema: ai-design-review-policy/v2\n'), [])
  })

  test('prohibited joins fail_on, however that is written', () => {
    const title = "Add 'prohibited' to 'fail_on'"
    check({ title, before: 'fail_on: [breach]\n', after: 'fail_on: [breach, prohibited]\n' })
    check({ title, before: 'fail_on: breach # x\n', after: 'fail_on: [prohibited, breach] # x\n' })
    check({ title, before: 'fail_on: []\n', after: 'fail_on: [prohibited]\n' })
    check({
      title,
      before: '‹fail_on›:\n- breach # y\n# z\nowners: required\n',
      after: 'fail_on:\n- breach # y\n- prohibited\n# z\nowners: required\n',
    })
  })

  test('a line that is never lowered goes, with its key where it is alone', () => {
    check({
      title: "Remove 'breach'",
      before: 'severity:\n  not-stated: off\n  breach: off\n  # kept\nowners: required\n',
      after: 'severity:\n  not-stated: off\n  # kept\nowners: required\n',
    })
    check({
      title: "Remove 'breach'",
      before: 'severity: { breach: off, not-stated: off }\n',
      after: 'severity: { not-stated: off }\n',
    })
    check({
      title: "Remove 'manifest'",
      before: 'severity:\n  manifest: warning\nowners: required\n',
      after: 'owners: required\n',
    })
  })

  test('what is looser than a stricter policy goes', () => {
    check({
      title: "Remove 'owners'",
      base: `${SCHEMA}owners: required\n`,
      before: 'extends: base.yaml\nowners: optional # here\nlanguage: da\n',
      after: 'extends: base.yaml\n# here\nlanguage: da\n',
    })
    check({
      title: "Remove 'undetermined'",
      base: `${SCHEMA}severity: { undetermined: error }\n`,
      before: 'extends: base.yaml\nseverity:\n  undetermined: warning\n  not-stated: off\n',
      after: 'extends: base.yaml\nseverity:\n  not-stated: off\n',
    })
  })

  test('or it is loosened, and the user says why', () => {
    check({
      title: "Add 'loosen: true'",
      base: `${SCHEMA}owners: required\n`,
      before: 'extends: base.yaml # ours\nowners: optional\n',
      after: `extends: base.yaml # ours\nloosen: true\nreason: \${1}\nowners: optional\n`,
    })
    check({
      title: "Add 'reason'",
      before: 'loosen: true\nowners: optional\n',
      after: `loosen: true\nreason: \${1}\nowners: optional\n`,
    })
  })

  test('a reason that is left empty loosens nothing', () => {
    const [fix] = fixesIn(`${SCHEMA}loosen: true\n`)
    assert(fix?.change.kind === 'snippet')
    const text = fixed(`${SCHEMA}loosen: true\n`, fix).replace(`\${1}`, '')
    const file = readPolicy(text)
    assert.equal(file.loosens, false)
    assert.equal(file.problems.length, 1)
  })

  test('one of two entries with the same key', () => {
    check({
      title: "Keep 'owners: optional' here",
      before: 'owners: required\nowners: optional\n',
      after: 'owners: optional\n',
    })
  })

  test('none where nothing can be said for the user', () => {
    for (const text of [
      'extends: nowhere.yaml\n',
      'law_as_of: tomorrow\n',
      'ignore: { a: b }\n',
      'owners: [required]\n',
      'detect: &a\n',
    ]) {
      assert.deepEqual(
        fixesIn(SCHEMA + text).filter(({ change }) => change.kind === 'edits'),
        [],
        text,
      )
    }
  })

  test('a preferred fix leaves one mistake less, and all titles are in both languages', () => {
    const texts = [
      'ownrs: required\n',
      'severity: { breach: off }\n',
      'fail_on: [breach]\n',
      'schema_: x\n',
      'severity:\n  5-1-e/untargetedfaces: off\n  policy/owner-mising: warning\n',
    ]
    for (const below of texts) {
      const text = SCHEMA + below
      const before = reviewPolicy(readPolicy(text), 'en').findings.length
      const danish = fixesIn(text, 'da')
      for (const [index, fix] of fixesIn(text).entries()) {
        assert.notEqual(fix.title, danish[index]?.title)
        if (!fix.preferred) continue
        assert.equal(reviewPolicy(readPolicy(fixed(text, fix)), 'en').findings.length, before - 1, fix.title)
      }
    }
  })
})
