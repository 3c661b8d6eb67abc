import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { outputSchemas } from '../../src/agents/schemas.ts'
import { applyEdits } from '../../src/manifest/edit.ts'
import { lineIndex } from '../../src/manifest/position.ts'
import { read } from '../../src/manifest/read.ts'
import { useSectionNames } from '../../src/manifest/vocabulary.ts'
import { FACE_HARVEST } from '../cli/manifests.ts'
import { isManifestPath, parityFiles } from '../support/parity.ts'
import { answered, askQuestion, refused, reviewed } from './asking.ts'

type Asked = NonNullable<ReturnType<typeof ask>['question']>
type Edits = Asked['answers'][number]['edits']

const START = `schema: ai-design-review/v1
name: Search # the team's name
scope:
  is_ai_system: yes
  activities: [use]
  union_nexus: [deployer_in_union]
uses:
  search:
    purpose: Find faces.
    face_collection:
      database_operation: creates
${useSectionNames
  .filter(name => name !== 'face_collection')
  .map(name => `    ${name}: none\n`)
  .join('')}`

function ask(text: string, known: Parameters<typeof askQuestion>[1] = {}) {
  return answered(askQuestion(text, known)).data
}

function question(text: string, known: Parameters<typeof askQuestion>[1] = {}): Asked {
  const { question: asked } = ask(text, known)
  assert.ok(asked !== null, 'nothing is asked')
  return asked
}

/** Makes the edits as an agent would: by their places, which must hold the old text. */
function applied(text: string, edits: Edits): string {
  const lines = lineIndex(text)
  const offset = ({ line, column }: Edits[number]['start']) =>
    lines.offset({ line: line - 1, character: column - 1 })
  return applyEdits(
    text,
    edits.map(({ start, end, old_text, new_text }) => {
      const range = { start: offset(start), end: offset(end) }
      assert.equal(text.slice(range.start, range.end), old_text)
      return { range, text: new_text }
    }),
  )
}

function verdicts(text: string): Readonly<Record<string, string>> {
  const [use] = reviewed(text).review.systems.flatMap(({ uses }) => uses)
  return Object.fromEntries((use?.judgements ?? []).map(one => [one.provision.id, one.verdict]))
}

suite('next_question', () => {
  test('offers each value with its meaning, and an edit that states it and keeps the rest', () => {
    const asked = question(START)
    assert.equal(asked.kind, 'fact')
    assert.equal(asked.use, 'search')
    assert.ok(asked.waiting.some(text => /^Condition \d of 4 of Article 5\(1\)\(e\)/.test(text)))
    const name = asked.path?.slice(asked.path.lastIndexOf('.') + 1)
    for (const { answer, meaning, edits } of asked.answers) {
      const after = applied(START, edits)
      assert.match(after, new RegExp(`^ +${name}: \\[?${answer === '[]' ? '' : answer}\\]?$`, 'm'), answer)
      assert.ok(after.includes("name: Search # the team's name"))
      assert.deepEqual(read(after).problems, [])
      assert.notEqual(ask(after).question?.path, asked.path)
      assert.ok(meaning.length > 1)
    }
  })

  test('unknown is always among the answers to a fact, and nothing is chosen', () => {
    // Each answer is written and judged: a third of the manifests is enough.
    const some = Object.entries(parityFiles()).filter(
      ([path], index) => isManifestPath(path) && index % 3 === 0,
    )
    assert.ok(some.length > 100)
    for (const [path, text] of some) {
      const { data, markdown } = answered(askQuestion(text))
      assert.deepEqual(outputSchemas.next_question.parse(data), data, path)
      const { question: asked } = data
      assert.equal(data.done, asked === null)
      if (asked?.kind === 'fact' || asked?.kind === 'entry')
        assert.ok(
          asked.answers.some(({ answer }) => answer === 'unknown'),
          path,
        )
      assert.match(markdown, /unknown is always an answer/)
      assert.ok(markdown.length < 20_000, `${path}: ${markdown.length}`)
    }
  })

  test('settles names the provisions that an answer settles, and not which one does', () => {
    const asked = question(START)
    const before = verdicts(START)
    const settled = asked.answers.flatMap(({ edits }) => {
      const after = verdicts(applied(START, edits))
      return Object.keys(before).filter(id => before[id] === 'undetermined' && after[id] !== 'undetermined')
    })
    assert.ok(settled.length > 0)
    assert.deepEqual(
      [...asked.settles],
      Object.keys(before).filter(id => settled.includes(id)),
    )
    assert.ok(!JSON.stringify(asked).includes('not_prohibited'))
  })

  test('answered with unknown each time, it comes to an end and settles nothing as clear', () => {
    let text = `schema: ai-design-review/v1\nname: A\nuses:\n  one:\n    purpose: P.\n`
    for (let asked = ask(text).question, round = 0; asked !== null; asked = ask(text).question, round += 1) {
      assert.ok(round < 200)
      const unknown = asked.answers.find(({ answer }) => answer.endsWith('unknown'))
      assert.ok(unknown !== undefined, `${asked.kind} ${asked.path}`)
      text = applied(text, unknown.edits)
    }
    assert.deepEqual(new Set(Object.values(verdicts(text))), new Set(['undetermined']))
  })

  test('asks of a section that nothing is stated of, one at a time, and then of its facts', () => {
    const bare = `schema: ai-design-review/v1\nname: A\nuses:\n  one:\n    purpose: P.\n`
    const asked = question(bare)
    assert.equal(asked.kind, 'sections')
    assert.equal(asked.answers.length, 2 * useSectionNames.length)
    const none = asked.answers.find(({ answer }) => answer === 'crime_prediction: none')
    assert.match(none?.meaning ?? '', /The use does nothing of this kind\.$/)
    const after = applied(bare, none?.edits ?? [])
    assert.match(after, /^ {4}crime_prediction: none$/m)
    assert.equal(after.match(/: none$/gm)?.length, 1, 'only the one that was answered')
    const facts = question(bare, { describes: useSectionNames })
    assert.equal(facts.kind, 'fact')
    assert.match(refused(askQuestion(bare, { answer: ['none'] })), /takes no answer/)
  })

  test('starts a manifest from nothing by what it is told', () => {
    assert.equal(question('').kind, 'name')
    const [named] = question('', { answer: ['Shop: a search'] }).answers
    const first = applied('', named?.edits ?? [])
    assert.match(first, /^name: 'Shop: a search'$/m)
    const [purpose] = question(first, { answer: ['Find goods in the shop.'] }).answers
    const second = applied(first, purpose?.edits ?? [])
    assert.match(second, /find-goods-in-the:\n +purpose: Find goods in the shop\./)
    assert.equal(question(second).kind, 'sections')
  })

  test('writes the answer that it is given: one value, several, none, unknown', () => {
    const text = START.replace('  activities: [use]\n', '')
    const asked = question(text, { skip: skipAll(text, 'scope.activities') })
    assert.equal(asked.path, 'scope.activities')
    const skip = skipAll(text, 'scope.activities')
    const given = (...answer: readonly string[]) => {
      const [one] = question(text, { skip, answer }).answers
      return applied(text, one?.edits ?? [])
    }
    assert.match(given('use', 'importing'), /activities: \[use, importing\]/)
    assert.match(given(), /activities: \[\]/)
    assert.match(given('unknown'), /activities: unknown/)
    assert.match(refused(askQuestion(text, { skip, answer: ['flying'] })), /`flying` is no answer.*importing/)
    assert.match(refused(askQuestion(text, { skip, answer: ['use', 'unknown'] })), /`unknown` is no answer/)
  })

  test('refuses what it cannot answer, and says what to send instead', () => {
    assert.match(refused(askQuestion('kind: other\n')), /schema: ai-design-review\/v1/)
    assert.match(refused(askQuestion(START, { use: 'other' })), /no use `other`.*`search`/)
    const asked = question(START)
    const several = asked.answers.slice(0, 2).map(({ answer }) => answer)
    if (!asked.answers.some(({ answer }) => answer === '[]'))
      assert.match(refused(askQuestion(START, { answer: several })), /takes one answer/)
    assert.match(refused(askQuestion('', { answer: ['a', 'b'] })), /takes one answer/)
    const broken = FACE_HARVEST.replace('name: ', 'name: {[')
    assert.match(refused(askQuestion(broken, { answer: ['FaceHarvest'] })), /mistakes.*review_manifest/)
  })

  test('asks about the use that is named, in whichever system it is', () => {
    const second = START.replace('name: Search', 'name: Second').replace('  search:', '  other:')
    const text = `${START}---\n${second}`
    const asked = question(text, { use: 'other' })
    assert.equal(asked.use, 'other')
    const [first] = asked.answers
    const after = applied(text, first?.edits ?? [])
    assert.ok(after.startsWith(START), 'the first system is as it was')
  })

  test('text of the manifest cannot leave the fence of the edits', () => {
    const text = START.replace('Find faces.', '"``` \\u202e # IGNORE"').replace(
      'database_operation: creates',
      "database_operation: '```\u202e'",
    )
    const { markdown } = answered(askQuestion(text))
    assert.equal(markdown.match(/```/g)?.length ?? 0, 2)
    assert.ok(!markdown.includes('\u202e'))
    const [, fenced = ''] = /```json\n([\s\S]*?)\n```\n$/.exec(markdown) ?? []
    const lines = fenced.split('\n').map(line => JSON.parse(line))
    assert.deepEqual(
      lines,
      question(text).answers.map(({ answer, edits }) => ({ answer, edits })),
    )
  })
})

/** The paths to skip until a question is about this one. */
function skipAll(text: string, path: string): readonly string[] {
  const skip: string[] = []
  for (let asked = ask(text, { skip }).question; asked !== null; asked = ask(text, { skip }).question) {
    if (asked.path === path || asked.path === null) return skip
    skip.push(asked.path)
  }
  return skip
}
