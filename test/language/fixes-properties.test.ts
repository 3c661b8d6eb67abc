/** What holds for every fix of every manifest, however it is broken. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Lexer } from 'yaml'
import { yamlProblems } from '../../src/manifest/edit/check.ts'
import { read } from '../../src/manifest/read.ts'
import type { FileReview } from '../../src/review/review.ts'
import { allCases } from '../support/cases.ts'
import { anyManifest, print } from '../support/manifests.ts'
import { fixesIn, reviewOf, untouchedChoices } from './fixes-support.ts'

const manifests = fc.oneof(
  fc.constantFrom(...allCases().map(({ manifest }) => manifest)),
  fc.tuple(anyManifest(), fc.nat()).map(([manifest, style]) => print(manifest, style)),
)

/** Typing mistakes: a character that goes, one that comes, a value that goes, a line that goes or comes twice. */
const mistake = fc.record({ at: fc.nat(), kind: fc.nat(4) })

function broken(text: string, { at, kind }: { at: number; kind: number }): string {
  const place = at % Math.max(1, text.length)
  const lines = text.split('\n')
  const line = at % lines.length
  switch (kind) {
    case 0:
      return text.slice(0, place) + text.slice(place + 1)
    case 1:
      return `${text.slice(0, place)}x${text.slice(place)}`
    case 2:
      return lines.with(line, lines[line]?.replace(/:.*/, ':') ?? '').join('\n')
    case 3:
      return lines.toSpliced(line, 1).join('\n')
    default:
      return lines.toSpliced(line, 0, lines[line] ?? '').join('\n')
  }
}

const someText = fc
  .tuple(manifests, fc.array(mistake, { maxLength: 2 }))
  .map(([text, mistakes]) => mistakes.reduce(broken, text))

function commentsOf(text: string): readonly string[] {
  return [...new Lexer().lex(text)]
    .filter(token => token.startsWith('#'))
    .map(token => token.trim())
    .sort()
}

function verdicts({ systems }: FileReview): readonly string[] {
  return systems.flatMap(({ uses }) =>
    uses.flatMap(({ use, judgements }) =>
      judgements.map(({ provision, verdict }) => `${use.id} ${provision.id} ${verdict}`),
    ),
  )
}

test('a fix breaks no YAML and loses no comment', () => {
  fc.assert(
    fc.property(someText, fc.nat(), (text, choice) => {
      const fixes = fixesIn(text)
      for (const fix of fixes.filter((_, index) => (index + choice) % 4 === 0)) {
        const after = untouchedChoices(text, fix)
        assert(yamlProblems(read(after)) <= yamlProblems(read(text)), `${fix.title}\n${after}`)
        if (yamlProblems(read(text)) === 0) assert.deepEqual(commentsOf(after), commentsOf(text), fix.title)
      }
    }),
    { numRuns: 50 },
  )
})

test('a choice that is not made leaves every verdict as it is', () => {
  fc.assert(
    fc.property(someText, fc.nat(), (text, choice) => {
      const before = verdicts(reviewOf(text))
      const fixes = fixesIn(text).filter(({ change }) => change.kind === 'snippet')
      for (const fix of fixes.filter((_, index) => (index + choice) % 4 === 0)) {
        // A new use has verdicts of its own.
        const after = verdicts(reviewOf(untouchedChoices(text, fix)))
        assert.deepEqual(
          after.filter(verdict => !verdict.startsWith('use ')),
          before.filter(verdict => !verdict.startsWith('use ')),
          fix.title,
        )
      }
    }),
    { numRuns: 50 },
  )
})

test('only what states no fact is preferred', () => {
  fc.assert(
    fc.property(someText, text => {
      for (const { finding, preferred, title } of fixesIn(text)) {
        if (!preferred) continue
        assert.match(finding.code, /^manifest\/(?:unknown-key|bad-value|bad-id|not-ours|empty)$/, title)
      }
    }),
    { numRuns: 30 },
  )
})

test('both languages offer the same fixes', () => {
  fc.assert(
    fc.property(someText, text => {
      const english = fixesIn(text, 'en')
      const danish = fixesIn(text, 'da')
      assert.equal(danish.length, english.length)
      for (const { title } of [...english, ...danish]) {
        assert.doesNotMatch(title, /\b(?:lawful|allowed|compliant|safe|lovlig|tilladt)\b/i)
        assert.doesNotMatch(title, /undefined|NaN|\[object/)
      }
    }),
    { numRuns: 30 },
  )
})
