import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { answer } from '../../src/language/interview/answer.ts'
import { nextQuestion } from '../../src/language/interview/next.ts'
import { type Answer, type Question, START } from '../../src/language/interview/question.ts'
import { whyAsked, wordsOf } from '../../src/language/interview/words.ts'
import { newManifestSnippet } from '../../src/language/scaffold.ts'
import { applyEdits } from '../../src/manifest/edit.ts'
import { read } from '../../src/manifest/read.ts'
import { type FactPath, reference } from '../../src/manifest/vocabulary.ts'
import { isFact } from '../../src/review/evaluate.ts'
import { factAt, itemsAt, type UseFacts } from '../../src/review/facts.ts'
import { factsOfUse } from '../../src/review/facts-of-use.ts'
import { type FileReview, review } from '../../src/review/review.ts'
import { allCases } from '../support/cases.ts'

/** A question too many would be a loop. */
const LIMIT = 120

const reviewed = (text: string): FileReview =>
  review(read(text), { asOf: '2027-12-02', today: '2027-12-02', language: 'en', isMissing: () => false })

interface Interview {
  readonly text: string
  readonly review: FileReview
  readonly asked: readonly Question[]
}

/** Answers every question from what another manifest states of its first use, and "do not know" for the rest. */
function interviewFrom(source: string): Interview {
  const { system, uses } = reviewed(source).systems[0] ?? assert.fail('no system')
  const use = uses[0] ?? assert.fail('no use')
  const facts = factsOfUse(system, use.use, () => false)
  const asked: Question[] = []
  let text = ''
  let state = START
  while (asked.length < LIMIT) {
    const current = reviewed(text)
    // Until the second answer there is no use yet, which is a mistake by itself.
    if (asked.length > 1) assert.deepEqual(current.file.problems, [], text)
    const { question } = nextQuestion(current, 0, state, 'en')
    if (question === null) return { text, review: current, asked }
    asked.push(question)
    assert.notEqual(wordsOf(question, 'da').text, '')
    assert.ok(whyAsked(question, current, 'en').length > 0)
    const answered = answer(
      text,
      0,
      question,
      reply(question, facts, system.name ?? '', use.use.purpose ?? ''),
      state,
    )
    text = applyEdits(text, answered.edits)
    state = answered.state
  }
  return assert.fail(`more than ${LIMIT} questions:\n${text}`)
}

function reply(question: Question, facts: UseFacts, name: string, purpose: string): Answer {
  switch (question.kind) {
    case 'name':
      return { kind: 'text', text: name }
    case 'purpose':
      return { kind: 'text', text: purpose }
    case 'sections':
      return { kind: 'words', words: question.sections.filter(section => facts[section].kind === 'facts') }
    case 'another':
      return { kind: (itemsAt(facts, reference(question.path as FactPath))?.length ?? 0) > 1 ? 'yes' : 'no' }
    case 'evidence':
      return { kind: 'text', text: 'evidence.md' }
    case 'entry':
    case 'fact':
      return factReply(question, facts)
  }
}

function factReply({ target, fact }: Extract<Question, { kind: 'fact' | 'entry' }>, facts: UseFacts): Answer {
  const path =
    `${target.section}.${target.list === null ? '' : `${target.list}[].`}${target.name}` as FactPath
  const entries =
    target.list === null ? null : itemsAt(facts, reference(`${target.section}.${target.list}` as FactPath))
  if (target.list !== null && (entries === null || (target.item ?? 0) >= entries.length)) {
    return entries === null ? { kind: 'unknown' } : { kind: 'none' }
  }
  const ground = factAt(facts, reference(path), target.item)
  const value = isFact(ground) ? ground.statement?.value : undefined
  if (fact.type === 'text') return { kind: 'text', text: value?.kind === 'text' ? value.text : 'a source' }
  switch (value?.kind) {
    case 'choice':
      return { kind: 'words', words: [value.choice] }
    case 'set':
      return { kind: 'words', words: value.entries.map(entry => entry.value) }
    case 'number':
      return { kind: 'words', words: [String(value.number)] }
    default:
      return { kind: 'unknown' }
  }
}

test('an ordinary system is described in at most ten questions', () => {
  const { review: end, asked } = interviewFrom(
    readFileSync('examples/shop-recommender/ai-system.yaml', 'utf8'),
  )
  assert.ok(asked.length <= 10, `${asked.length} questions`)
  const verdicts = end.systems[0]?.uses[0]?.judgements.map(({ verdict }) => verdict) ?? []
  assert.deepEqual(new Set(verdicts), new Set(['not_prohibited', 'not_triggered']))
})

test('the prohibition of the rental firm is reached in at most fifteen questions', () => {
  const { review: end, asked } = interviewFrom(readFileSync('examples/rental-firm/ai-system.yaml', 'utf8'))
  assert.ok(asked.length <= 15, `${asked.length} questions`)
  const scoring = end.systems[0]?.uses[0]?.judgements.find(({ provision }) => provision.id === '5-1-c')
  assert.equal(scoring?.verdict, 'prohibited')
})

/** The interview of every case, held once for the tests below. */
const interviews = allCases().map(({ id, manifest }) => ({
  id,
  manifest,
  interview: interviewFrom(manifest),
}))

test('no question is asked twice, and the interview comes to an end with every case', t => {
  const counts = interviews.map(({ id, interview: { asked } }) => {
    const keys = asked.map(question => JSON.stringify({ ...question, fact: null, list: null }))
    const twice = keys.filter((key, index) => keys.indexOf(key) !== index && !key.includes('"another"'))
    assert.deepEqual(twice, [], id)
    return asked.length
  })
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length
  t.diagnostic(`mean number of questions over ${counts.length} cases: ${mean.toFixed(1)}`)
  assert.ok(mean <= 40, `mean ${mean}`)
})

test('the settled verdict of the interview is that of the manifest it was answered from', () => {
  for (const { id, manifest, interview } of interviews) {
    const before = reviewed(manifest).systems[0]?.uses[0]?.judgements ?? []
    const after = interview.review.systems[0]?.uses[0]?.judgements ?? []
    for (const [index, { verdict, provision, assumptions }] of after.entries()) {
      if (verdict === 'undetermined' || verdict === 'prohibited_unless_excepted') continue
      const expected = before[index]?.verdict
      if (expected === 'undetermined' || expected === 'prohibited_unless_excepted') continue
      // What is assumed is not asked about; it is shown with the verdict.
      if (assumptions.some(path => !before[index]?.assumptions.includes(path))) continue
      // Exclusions and territory are not asked about where a condition settles the verdict first.
      if (expected === 'out_of_scope' || expected === 'not_binding') continue
      assert.equal(verdict, expected, `${id} ${provision.id}`)
    }
  }
})

test('a new manifest, which says unknown of each section, is asked about like one that says nothing', () => {
  const text = newManifestSnippet('en')
    .replace(/\$\{\d+\|(\w+),\w+\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
  const first = nextQuestion(reviewed(text), 0, START, 'en').question
  assert.equal(first?.kind, 'sections')
  const chosen = answer(text, 0, first, { kind: 'words', words: ['face_collection'] }, START)
  const after = applyEdits(text, chosen.edits)
  assert.match(after, /emotion_inference: none/)
  assert.match(after, /face_collection: unknown/)
  const second = nextQuestion(reviewed(after), 0, chosen.state, 'en').question
  assert.equal(second?.kind, 'fact')
  assert.match(second.path, /^face_collection\./)
  const stated = answer(after, 0, second, { kind: 'words', words: ['none'] }, chosen.state)
  assert.deepEqual(reviewed(applyEdits(after, stated.edits)).file.problems, [])

  const unknown = answer(text, 0, first, { kind: 'unknown' }, START)
  const none = nextQuestion(reviewed(applyEdits(text, unknown.edits)), 0, unknown.state, 'en')
  assert.equal(none.question, null)
})
