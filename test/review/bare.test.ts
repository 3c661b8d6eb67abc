import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { manifestOf } from '../../bench/manifests.ts'
import { lineIndex } from '../../src/manifest/position.ts'
import { read } from '../../src/manifest/read.ts'
import { type Ground, isFact } from '../../src/review/evaluate.ts'
import { statementOf } from '../../src/review/facts.ts'
import { type FileReview, review } from '../../src/review/review.ts'

/** Days on which no other test judges: nothing is known of them yet. */
const ALONE = '2041-05-01'
const AFTERWARDS = '2041-05-02'

function reviewOn(asOf: string, text: string): FileReview {
  return review(read(text), { asOf, today: asOf, language: 'en', isMissing: () => false })
}

/** All that a reader of the review sees: verdicts, statuses and the lines on which they rest. */
function shown({ file, systems, findings }: FileReview): unknown {
  const lines = lineIndex(file.text)
  return {
    findings,
    uses: systems.flatMap(({ uses }) =>
      uses.map(({ use, judgements }) => {
        const place = (ground: Ground) => {
          const range = statementOf(ground, use)?.range
          const path = isFact(ground) ? ground.path : `${ground.name} ${ground.kind}`
          return range === undefined ? path : `${path} ${lines.position(range.start).line}`
        }
        return judgements.map(({ provision, verdict, heldBy, conditions, exceptions, assumptions }) => ({
          id: provision.id,
          verdict,
          heldBy,
          parts: [...conditions, ...exceptions].map(({ status, grounds }) => [status, ...grounds.map(place)]),
          assumptions,
        }))
      }),
    ),
  }
}

suite('a section without facts is judged once for all scopes that say the same', () => {
  // The same scope, each time on other lines, and one that says something else.
  const texts = [1, 2, 3, 4, 5, 6].map(seed => manifestOf(90, seed))
  const moved = texts.map((text, index) => `${'# moved\n'.repeat(index + 1)}${text}`)
  const other = moved.map(text =>
    text.replace('activities: [putting_into_service, use]', 'activities: [import]'),
  )

  for (const [index, text] of [...moved, ...other].entries()) {
    test(`manifest ${index + 1}: as if nothing had been judged before`, () => {
      const day = `2041-06-${String(index + 1).padStart(2, '0')}`
      const alone = shown(reviewOn(day, text))
      for (const before of texts) reviewOn(AFTERWARDS, before)
      assert.deepEqual(shown(reviewOn(AFTERWARDS, text)), alone)
    })
  }

  test('its grounds are those of the manifest itself', () => {
    const [first = '', second = ''] = moved
    const before = reviewOn(ALONE, first)
    const after = reviewOn(ALONE, second)
    const grounds = ({ systems }: FileReview) =>
      systems.flatMap(({ uses }) =>
        uses.flatMap(({ judgements }) =>
          judgements.flatMap(({ conditions, exceptions }) =>
            [...conditions, ...exceptions].flatMap(one => one.grounds.filter(isFact)),
          ),
        ),
      )
    const own = new Set(
      after.systems.flatMap(({ uses }) => uses.flatMap(({ facts }) => Object.values(facts))),
    )
    const stated = grounds(after).filter(({ statement }) => statement !== null)
    assert.ok(stated.some(({ path }) => path.startsWith('scope.')))
    assert.ok(grounds(before).some(({ path }) => path.startsWith('scope.')))
    for (const ground of stated) {
      const isOwn = [...own].some(
        section =>
          section.kind === 'facts' &&
          (section.facts.includes(ground) ||
            [...section.items.values()].some(items => items.some(({ facts }) => facts.includes(ground)))),
      )
      assert.ok(isOwn, ground.path)
    }
  })
})
