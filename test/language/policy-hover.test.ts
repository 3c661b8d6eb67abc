import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { hoverPolicy } from '../../src/language/policy/hover.ts'
import { extendsLink } from '../../src/language/policy/links.ts'
import type { Language } from '../../src/manifest/facts.ts'
import { lineIndex } from '../../src/manifest/position.ts'
import { SEVERITY_KEYS } from '../../src/review/policy/codes.ts'
import { DECISION_KEYS, POLICY_KEYS } from '../../src/review/policy/policy.ts'
import { readPolicy } from '../../src/review/policy/read-policy.ts'
import { policySchema } from '../../src/review/policy/schema.ts'
import { policyKeyWords } from '../../src/review/policy/words.ts'
import { cursorIn } from './complete-support.ts'

/** The hover at the `|`, and the text that it is over. */
function hoverAt(marked: string, language: Language = 'en', folder: string | null = '') {
  const { text, offset } = cursorIn(marked)
  const lines = lineIndex(text)
  const found = hoverPolicy(text, lines.position(offset), { language, folder })
  if (found === null) return null
  const { start, end } = found.range
  return { markdown: found.markdown, over: text.slice(lines.offset(start), lines.offset(end)) }
}

suite('hover in a policy', () => {
  test('over a key: what it says, with its values', () => {
    const found = hoverAt('own|ers: required\n')
    assert.equal(found?.over, 'owners')
    assert.equal(
      found?.markdown,
      'Whether every manifest must name an owner. Default: optional.\n\n' +
        '- `required`: A manifest without an owner is a finding.\n- `optional`: A manifest may name no owner.',
    )
  })

  test('over a value: what it says of its key, in lists as well', () => {
    assert.match(hoverAt('evidence: str|ict')?.markdown ?? '', /^`strict`: What holds a described use/)
    const inList = hoverAt('fail_on:\n  - prohibited\n  - bre|ach\n')
    assert.equal(inList?.over, 'breach')
    assert.match(inList?.markdown ?? '', /^`breach`: A duty .*\n\nThe verdicts that a check fails on/)
  })

  test('over a code of severity: what its findings say, and what begins with it', () => {
    assert.match(
      hoverAt('severity:\n  5-1-e/untar|geted-faces: off')?.markdown ?? '',
      /Article 5\\\(1\\\)\\\(e\\\), condition 3 satisfied.*\*\*\n\n./,
    )
    const point = hoverAt('severity: { 5-1-|e: off }')
    assert.equal(point?.over, '5-1-e')
    assert.match(point?.markdown ?? '', /whose code is `5-1-e` or begins with it/)
    assert.match(point?.markdown ?? '', /- `5-1-e\/untargeted-faces`: /)
    assert.match(
      hoverAt('severity:\n  evidence|: off')?.markdown ?? '',
      /- `evidence\/missing`: Evidence missing/,
    )
    assert.match(hoverAt('severity:\n  breach|: error')?.markdown ?? '', /Always an error/)
    assert.match(hoverAt('severity:\n  not-stated: o|ff')?.markdown ?? '', /^`off`: Shows no finding at all/)
  })

  test('over extends: where it leads', () => {
    const lead = (path: string, folder: string | null) =>
      hoverAt(`extends: ${path}|`, 'en', folder)?.markdown ?? ''
    assert.match(lead('../base.yaml', 'a/b'), /\n\nLeads to a\/base\\\.yaml\.$/)
    assert.match(lead('../base.yaml', ''), /\n\nLeads out of the workspace folder/)
    assert.doesNotMatch(lead('../base.yaml', null), /Leads/)
    assert.match(lead('"[x](command:y).yaml"', ''), /outside|Leads out/)
    assert.match(lead('"[x](http).yaml"', ''), /Leads to \\\[x\\\]\\\(http\\\)/)
  })

  test('says something over every key, in both languages', () => {
    const lines = [
      ...POLICY_KEYS.map(key => `|${key}: x`),
      ...DECISION_KEYS.map(key => `decisions:\n  |${key}: true`),
      ...SEVERITY_KEYS.map(key => `severity:\n  |${key}: error`),
    ]
    for (const line of lines) {
      const found = [hoverAt(line), hoverAt(line, 'da')]
      assert(
        found.every(one => one !== null && one.markdown !== ''),
        line,
      )
      assert.notEqual(found[0]?.markdown, found[1]?.markdown, line)
    }
  })

  test('says nothing over what a policy has not', () => {
    for (const marked of [
      '',
      '# owners|',
      'ownrs|: required',
      'ownrs: requ|ired',
      'severity:\n  nothing|: off',
      '- owners|',
      'foo: { owners|: x }',
    ]) {
      assert.equal(hoverAt(marked === '' ? '|' : marked), null, marked)
    }
  })

  test('shows no markup of the policy', () => {
    assert.doesNotMatch(hoverAt('language: "`[a](b)|"')?.markdown ?? '', /\[a\]\(b\)/)
  })

  test('the words are those of the JSON Schema', () => {
    for (const [key, schema] of Object.entries(policySchema.shape)) {
      assert.equal(schema.meta()?.description, policyKeyWords[key as keyof typeof policyKeyWords].en, key)
    }
  })
})

suite('the link of extends', () => {
  const linked = (text: string, folder: string) => extendsLink(readPolicy(text), folder)
  const schema = 'schema: ai-design-review-policy/v1\n'

  test('leads to the file, from the folder of the policy', () => {
    assert.deepEqual(linked(`${schema}extends: policies/company.yaml\n`, 'a'), {
      target: 'a/policies/company.yaml',
      range: { start: { line: 1, character: 9 }, end: { line: 1, character: 30 } },
    })
    assert.equal(linked(`${schema}extends: ../base.yaml\n`, 'a')?.target, 'base.yaml')
  })

  test('leads nowhere out of the workspace folder, and to no address', () => {
    for (const path of [
      '../base.yaml',
      '/etc/passwd',
      'https://example.dk/x',
      'a/../../b.yaml',
      '"c:\\\\x"',
      '~/x',
      '.',
    ]) {
      assert.equal(linked(`${schema}extends: ${path}\n`, ''), null, path)
    }
    assert.equal(linked(schema, ''), null)
  })
})
