/** A rule that throws after the review, when an editor asks for more: it is named, and hides nothing else. */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { questionAnswer } from '../../src/agents/question.ts'
import { fixesFor } from '../../src/language/fixes/fixes.ts'
import { hover } from '../../src/language/hover/hover.ts'
import { nextQuestion } from '../../src/language/interview/next.ts'
import { type Question, START } from '../../src/language/interview/question.ts'
import { progress } from '../../src/language/interview/words.ts'
import type { Formula } from '../../src/law/formula.ts'
import { law } from '../../src/law/law.ts'
import { lineIndex } from '../../src/manifest/position.ts'
import { read } from '../../src/manifest/read.ts'
import { type FileReview, review } from '../../src/review/review.ts'
import { answered, DAY } from '../agents/asking.ts'
import { pageOf } from './hovering.ts'

interface Broken {
  readonly review: FileReview
  /** From now on the rule throws. */
  breakRule(): void
}

/** A review by a law of which one provision can be broken afterwards. */
function breakable(text: string, id: string): Broken {
  let broken = false
  const wrapped = (formula: Formula): Formula => ({
    kind: 'all',
    section: null,
    get formulas(): readonly Formula[] {
      if (broken) throw new Error('a mistake in a formula')
      return [formula]
    },
  })
  const provisions = law.map(one =>
    one.id === id
      ? { ...one, conditions: one.conditions.map(part => ({ ...part, formula: wrapped(part.formula) })) }
      : one,
  )
  const options = { asOf: null, today: DAY, language: 'en', isMissing: () => false, provisions } as const
  return {
    review: review(read(text), options),
    breakRule() {
      broken = true
    },
  }
}

/** As an edit elsewhere leaves them: what has been found of the judgements before is found again. */
function withJudgementsAnew(review: FileReview): FileReview {
  const systems = review.systems.map(system => ({
    ...system,
    uses: system.uses.map(use => ({ ...use, judgements: use.judgements.map(one => ({ ...one })) })),
  }))
  return { ...review, systems }
}

const textOf = (example: string) =>
  readFileSync(new URL(`../../examples/${example}/ai-system.yaml`, import.meta.url), 'utf8')
const HARVEST = textOf('face-harvest')
/** Two prohibitions are open, each with its gate satisfied. */
const DRAFT = textOf('rental-firm-draft')
  .replace(
    '    face_collection: none',
    `    face_collection:
      database_operation: creates
      face_storage: persistent
      matching_function: identifies
      channels:
        - ai_part: collects_or_selects
          data_type: facial_images
          source: social_media`,
  )
  .replace(
    '    # The other sections have not been looked at.',
    ['emotion_inference', 'biometric_categorisation', 'biometric_identification', 'intimate_media']
      .map(section => `    ${section}: none`)
      .join('\n'),
  )

const PROBLEM = /5-1-e failed.*a mistake in a formula/
/** Hovers escape what is Markdown. */
const ESCAPED_PROBLEM = /5\\-1\\-e failed.*a mistake in a formula/

function hoverOver(word: string, { review: reviewed, breakRule }: Broken): string {
  breakRule()
  const { text } = reviewed.file
  const position = lineIndex(text).position(text.indexOf(word) + 1)
  return hover(reviewed, position, { language: 'en', pageOf })?.markdown ?? assert.fail(`no hover at ${word}`)
}

suite('a rule that throws after the review', () => {
  test('over a fact: it is named below what is known of the fact', () => {
    const markdown = hoverOver('targeting', breakable(HARVEST, '5-1-e'))
    assert.match(markdown, ESCAPED_PROBLEM)
    assert.match(markdown, /untargeted_all_faces/)
  })

  test('over the scope: the conditions of the other provisions stay', () => {
    const scope = hoverOver('scope', breakable(DRAFT, '5-1-e'))
    assert.match(scope, ESCAPED_PROBLEM)
    assert.match(scope, /page:5-1-c/)
  })

  test('over a use: its verdict and what settles the others stay', () => {
    const markdown = hoverOver('tenant-screening', breakable(DRAFT, '5-1-e'))
    assert.match(markdown, ESCAPED_PROBLEM)
    assert.match(markdown, /5\(1\)\(e\)/)
    assert.match(markdown, /5\(1\)\(c\): .* if /)
  })

  test('in the interview: the other questions are asked, and every face shows what failed', () => {
    const { review: reviewed, breakRule } = breakable(DRAFT, '5-1-e')
    const sectionOf = (question: Question | null) =>
      question !== null && 'target' in question ? question.target.section : null
    const before = nextQuestion(reviewed, 0, START, 'en')
    assert.doesNotMatch(progress(before.review, 'en'), PROBLEM)
    assert.deepEqual(before.review.toolProblems, [])
    breakRule()
    const moved = withJudgementsAnew(reviewed)
    const asked = nextQuestion(moved, 0, START, 'en')
    assert.equal(sectionOf(asked.question), 'person_scoring')
    assert.match(progress(asked.review, 'en'), PROBLEM)
    const { data, markdown } = answered(questionAnswer({ path: null, review: moved }, {}, 'en'))
    assert.match(data.progress, PROBLEM)
    assert.match(markdown, /a mistake in a formula/)
  })

  test('in the fixes: those of other rules are offered', () => {
    const { review: reviewed, breakRule } = breakable(DRAFT, '5-1-e')
    const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } }
    const titles = () => fixesFor(reviewed, whole, { language: 'en', today: DAY }).map(({ title }) => title)
    const before = titles()
    breakRule()
    const after = titles()
    assert.ok(after.length > 0 && after.length < before.length)
    assert.deepEqual(
      after.filter(title => !before.includes(title)),
      [],
    )
  })
})
