/** The fixes of one use are found in a part of the manifest: the same as in the whole, and in little time. */

import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { manifestOf } from '../../bench/manifests.ts'
import { sideBySide } from '../../bench/measure.ts'
import { type Fix, fixesFor } from '../../src/language/fixes/fixes.ts'
import { excerptsOf } from '../../src/manifest/excerpt.ts'
import { lineIndex } from '../../src/manifest/position.ts'
import { read } from '../../src/manifest/read.ts'
import { anyManifest, print } from '../support/manifests.ts'
import { type Choose, chooser, pick } from '../support/random.ts'
import { reviewOf } from './fixes-support.ts'

const OPTIONS = { language: 'en', today: '2026-11-22' } as const
/** What stands in the first line, once as it is and once as what keeps a manifest in one piece: a merge key. */
const SEPARATE = '# ..\n'
const SHARED = '# <<\n'

function fixesOf(text: string): readonly Fix[] {
  const lines = lineIndex(text)
  const whole = { start: lines.position(0), end: lines.position(text.length) }
  return fixesFor(reviewOf(text), whole, OPTIONS)
}

/** @returns how many of the fixes are for a finding of which a part tells enough */
function assertSame(manifest: string): number {
  const text = SEPARATE + manifest
  const fixes = fixesOf(text)
  assert.deepEqual(fixes, fixesOf(SHARED + manifest), text)
  const lines = lineIndex(text)
  const excerptAt = excerptsOf(read(text))
  return fixes.filter(({ finding: { range } }) => {
    const place = { start: lines.offset(range.start), end: lines.offset(range.end) }
    return excerptAt(place) !== null
  }).length
}

/** Mistakes and gaps as people leave them, most of which YAML takes. */
const SLIPS: readonly ((line: string) => string)[] = [
  line => line.replace(/: .*/, ':'),
  line => line.replace(/: .*/, ': bogus'),
  line => line.replace(/: .*/, ': [yes, bogus]'),
  line => line.replace(/: .*/, ': unknown # why'),
  line => line.replace(/(\w)(\w)(?=\w*:)/, '$2$1'),
  line => line.replace(/^( +)use-(\d+):/, '$1Use $2:'),
  line => line.replace(/^( +)purpose: .*/, '$1owner: somebody'),
  line => line.replace(/, evidence: [^ }]+/, ''),
  line => `${line}\n\n# in between\n`,
  line => `${line}\r`,
  () => '',
]

const TAILS = [
  '',
  '# the end\n',
  'decisions:\n  - provision: 5-1-e\n    use: use-2\n    conclusion: accepted\n    by: A\n    date: 2026-01-01\n    reason: R\n    facts: law-0-facts-0\n',
  'owner: somebody else\n',
  'description: |+\n  text\n\n\n',
]

function slipped(text: string, choose: Choose): string {
  const lines = text.split('\n')
  for (let slip = choose(4); slip > 0; slip--) {
    const at = choose(lines.length)
    lines[at] = pick(choose, SLIPS)(lines[at] ?? '')
  }
  return lines.join('\n') + pick(choose, TAILS)
}

suite('the fixes of one use', () => {
  test('are the same in a part of the manifest as in the whole', () => {
    const choose = chooser(7)
    let parts = 0
    for (let run = 0; run < 40; run++) {
      const text = manifestOf(90 + choose(120), choose(1000))
      parts += assertSame(slipped(text, choose))
    }
    assert.ok(parts > 500, `only ${parts} fixes were found in a part`)
  })

  test('are the same in a part of a manifest of any style', () => {
    let parts = 0
    fc.assert(
      fc.property(
        fc.array(anyManifest(), { minLength: 4, maxLength: 6 }),
        fc.nat(),
        fc.nat(),
        (some, style, seed) => {
          const [first] = some
          const uses = some.flatMap((manifest, index) =>
            manifest.uses.slice(0, 1).map(use => ({ ...use, id: `use-${index}` })),
          )
          if (first !== undefined)
            parts += assertSame(slipped(print({ ...first, uses }, style), chooser(seed)))
        },
      ),
      { numRuns: 40 },
    )
    assert.ok(parts > 0)
  })

  test('take about as long as reading the manifest once', () => {
    const text = manifestOf(5000)
    const review = reviewOf(text)
    const places = review.findings
      .filter(({ code }) => code === 'not-stated' || /^5-1-[a-z]+$/.test(code))
      .slice(-15)
      .map(({ range: { start } }) => ({ start, end: start }))
    const { fixes, reading } = sideBySide(
      {
        fixes: () => places.map(place => assert.ok(fixesFor(review, place, OPTIONS).length > 0)),
        reading: () => places.map(() => read(text)),
      },
      { warm: 1, counted: 5 },
    )
    assert.ok(fixes < 3 * reading, `${(fixes / reading).toFixed(1)} times as long`)
  })
})
