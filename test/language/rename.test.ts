import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { rename, renameTarget } from '../../src/language/rename.ts'
import { applyEdits } from '../../src/manifest/edit.ts'
import { lineIndex } from '../../src/manifest/position.ts'
import { read } from '../../src/manifest/read.ts'
import { unmark } from '../manifest/marks.ts'
import { anyManifest, print } from '../support/manifests.ts'
import { reviewOf } from './fixes-support.ts'

const HEAD = 'schema: ai-design-review/v1\nname: N\n'

function positionIn(marked: string) {
  const { text, ranges } = unmark(marked)
  return { text, position: lineIndex(text).position(ranges[0]?.start ?? 0) }
}

/** The text after the use at the mark got the id, or why it did not. */
function renamedTo(marked: string, id: string): string {
  const { text, position } = positionIn(marked)
  const result = rename(reviewOf(text), position, id, 'en')
  return result.ok ? applyEdits(text, result.edits) : result.message
}

suite('rename', () => {
  const two = `${HEAD}uses:\n  ‹one›: # first\n    purpose: P\n  two:\n    purpose: Q\ndecisions:\n  - use: one\n    by: A\n  - {use: "one", by: B}\n  - use: two\n`

  test('changes the key of a use, and the decisions that name it', () => {
    assert.equal(
      renamedTo(two, 'first-use'),
      `${HEAD}uses:\n  first-use: # first\n    purpose: P\n  two:\n    purpose: Q\ndecisions:\n  - use: first-use\n    by: A\n  - {use: first-use, by: B}\n  - use: two\n`,
    )
  })

  test('starts from a decision too', () => {
    const marked = `${HEAD}uses:\n  one:\n    purpose: P\ndecisions:\n  - use: ‹one›\n`
    assert.equal(renamedTo(marked, 'x'), `${HEAD}uses:\n  x:\n    purpose: P\ndecisions:\n  - use: x\n`)
    const { text, position } = positionIn(marked)
    const target = renameTarget(reviewOf(text), position)
    assert.deepEqual(target, {
      id: 'one',
      range: { start: { line: 6, character: 9 }, end: { line: 6, character: 12 } },
    })
  })

  test('quotes what YAML would read as something else', () => {
    for (const id of ['1', 'true', '-', 'null', '2026-01-01']) {
      const file = read(renamedTo(two, id))
      assert.deepEqual(
        file.systems[0]?.uses.map(use => use.id),
        [id, 'two'],
      )
      assert.deepEqual(
        file.systems[0]?.decisions.map(({ use }) => use?.text),
        [id, id, 'two'],
      )
    }
  })

  test('refuses an id that does not fit or is taken, and every other place, in both languages', () => {
    assert.match(renamedTo(two, 'First'), /^The id of a use takes small letters/)
    assert.match(renamedTo(two, ''), /^The id of a use takes/)
    assert.match(renamedTo(two, 'two'), /^Another use/)
    assert.match(renamedTo(two.replaceAll(/[‹›]/g, '').replace('P\n', '‹P›\n'), 'x'), /^Only the id of a use/)
    const { text, position } = positionIn(two)
    const danish = rename(reviewOf(text), position, 'two', 'da')
    assert.ok(!danish.ok && /^En anden anvendelse/.test(danish.message))
  })

  test('of two uses with one id, only the one at the cursor, and no decision', () => {
    const marked = `${HEAD}uses:\n  one:\n    purpose: P\n  ‹one›:\n    purpose: Q\ndecisions:\n  - use: one\n`
    assert.equal(
      renamedTo(marked, 'x'),
      `${HEAD}uses:\n  one:\n    purpose: P\n  x:\n    purpose: Q\ndecisions:\n  - use: one\n`,
    )
  })

  test('of any manifest changes the ids and nothing that is judged', () => {
    fc.assert(
      fc.property(anyManifest(), fc.nat(), (manifest, seed) => {
        const text = print(manifest, seed)
        const file = read(text)
        const use = file.systems[0]?.uses[0]
        if (use === undefined) return
        const position = lineIndex(text).position(use.key.start)
        const result = rename(reviewOf(text), position, 'renamed-use', 'en')
        assert.ok(result.ok)
        const verdicts = (of: string) =>
          reviewOf(of).systems.map(({ uses }) =>
            uses.map(one => one.judgements.map(({ verdict }) => verdict)),
          )
        const after = applyEdits(text, result.edits)
        assert.equal(read(after).systems[0]?.uses[0]?.id, 'renamed-use')
        assert.deepEqual(verdicts(after), verdicts(text))
      }),
      { numRuns: 50 },
    )
  })
})
