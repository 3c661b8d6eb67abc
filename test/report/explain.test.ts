import assert from 'node:assert/strict'
import { test } from 'node:test'
import { law } from '../../src/law/law.ts'
import { explain } from '../../src/report/explain.ts'

test('a provision: its page without the worked cases', () => {
  const { kind, markdown } = explain('5-1-e', 'en')
  assert.equal(kind, 'page')
  assert.match(markdown, /^# Article 5\(1\)\(e\): Untargeted scraping of facial images$/m)
  assert.doesNotMatch(markdown, /Worked cases/)
})

test('a condition: its words and the facts that it reads, and no others', () => {
  const { kind, markdown } = explain('5-1-e/face-database', 'da')
  assert.equal(kind, 'page')
  assert.match(markdown, /\*\*Betingelse 2 af 4 \(indgangsbetingelse\): At oprette eller udvide/)
  assert.match(markdown, /^\| `matching_function` \|/m)
  assert.doesNotMatch(markdown, /targeting/)
})

test('an exception, and the code of a finding', () => {
  assert.match(explain('5-1-a/medical-treatment', 'en').markdown, /\*\*Exception: /)
  assert.deepEqual(explain('5-1-e/held-by/face-database', 'en'), explain('5-1-e/face-database', 'en'))
})

test('case, spaces and the citation of a lawyer do not matter', () => {
  const page = explain('5-1-e', 'en')
  for (const query of [' 5-1-E ', 'Article 5(1)(e)', '5(1)(e)', 'artikel 5, stk. 1, litra e']) {
    assert.deepEqual(explain(query, 'en'), page, query)
  }
})

test('a mistyped query is refused with what may be meant and what there is', () => {
  const condition = explain('5-1-e/face-databse', 'en')
  assert.equal(condition.kind, 'refusal')
  assert.match(condition.markdown, /Did you mean `5-1-e\/face-database`\?/)
  assert.match(condition.markdown, /^- `5-1-e\/internet-or-cctv`$/m)
  assert.match(explain('5.1.e', 'da').markdown, /Mente du `5-1-e`\?/)
  assert.match(explain('untargted-faces', 'en').markdown, /Did you mean `5-1-e\/untargeted-faces`\?/)
})

test('where several are equally near, none is suggested', () => {
  assert.doesNotMatch(explain('5-1-z', 'en').markdown, /Did you mean/)
})

test('an unknown query is refused with every id, and its control characters do not pass', () => {
  const { kind, markdown } = explain('\u001b[31m\u202egdpr', 'en')
  assert.equal(kind, 'refusal')
  for (const { id } of law) assert.ok(markdown.includes(`- \`${id}\``), id)
  assert.doesNotMatch(markdown, /[\u001b\u202e]/)
  assert.equal(explain('', 'en').kind, 'refusal')
  assert.equal(explain('/', 'en').kind, 'refusal')
  assert.equal(explain('x'.repeat(100_000), 'en').kind, 'refusal')
})

test('every condition and exception can be explained in both languages', () => {
  for (const { id, conditions, exceptions } of law) {
    for (const part of [...conditions, ...exceptions]) {
      for (const language of ['en', 'da'] as const) {
        assert.equal(explain(`${id}/${part.id}`, language).kind, 'page')
      }
    }
  }
})
