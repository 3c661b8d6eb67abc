/** The engine by itself: reading, judging and findings, against the bare `yaml` parser. */

import { parseDocument } from 'yaml'
import { read } from '../src/manifest/read.ts'
import { reviewAgain } from '../src/review/again.ts'
import { type FileReview, type KeptReview, type ReviewOptions, review } from '../src/review/review.ts'
import { malformed, manifestOf, manifestOfUses } from './manifests.ts'
import { type Rounds, sideBySide } from './measure.ts'
import type { Row } from './page.ts'

const DAY = '2030-01-01'
export const OPTIONS: ReviewOptions = { asOf: DAY, today: DAY, language: 'en', isMissing: () => false }

/** Read, judged and with its findings, as every face of the tool does it. */
export function reviewed(text: string): FileReview {
  return review(read(text), OPTIONS)
}

const MOST_WELL_FORMED = 0.3
const MOST_MALFORMED = 1.3

function roundsFor(lines: number, quick: boolean): Rounds {
  if (quick) return { warm: 1, counted: 3 }
  return lines > 10_000 ? { warm: 1, counted: 5 } : { warm: 3, counted: 15 }
}

/** A review against bare parsing, by the length of the manifest; malformed up to the limits of the tolerant lane. */
export function reviews(quick: boolean): readonly Row[] {
  const lengths = quick ? [400] : [60, 400, 5000, 50_000]
  return lengths.flatMap(lines => {
    const text = manifestOf(lines)
    const rounds = roundsFor(lines, quick)
    const broken = lines > 10_000 ? [] : Object.entries(malformed(text))
    return [
      reviewRow(`${lines} lines`, text, MOST_WELL_FORMED, rounds),
      ...broken.map(([mistake, with_]) =>
        reviewRow(`${lines} lines, ${mistake}`, with_, MOST_MALFORMED, rounds),
      ),
    ]
  })
}

/** @param target the most that the ratio should be */
function reviewRow(name: string, text: string, target: number, rounds: Rounds): Row {
  const times = sideBySide(
    { parse: () => parseDocument(text), read: () => read(text), review: () => reviewed(text) },
    rounds,
  )
  return {
    name,
    time: times.review,
    than: times.parse,
    ratio: times.review / times.parse,
    target,
    detail: `reading alone ${(times.read / times.parse).toFixed(2)}`,
  }
}

/** Texts with one letter typed at the offset, another one each time. */
function typing(text: string, at: number): () => string {
  let typed = 0
  return () => `${text.slice(0, at)}${'abcdefgh'.slice(0, 1 + (typed++ % 8))}${text.slice(at)}`
}

/** Reviews each text after the one before, as the editor does. */
function editor(next: () => string): () => unknown {
  let kept: KeptReview | null = null
  return () => {
    kept = reviewAgain(kept, next(), OPTIONS)
  }
}

/** One character typed into a manifest, to its findings: what the editor does with a key between VS Code's events. */
export function keystrokes(quick: boolean): readonly Row[] {
  const sizes = quick
    ? [[400, 5]]
    : [
        [400, 5],
        [5000, 20],
      ]
  return sizes.map(([lines = 0, target = 0]) => {
    const text = manifestOf(lines)
    const at = text.indexOf('purpose: ') + 'purpose: '.length
    const next = typing(text, at)
    const times = sideBySide({ key: editor(next), whole: () => reviewed(next()) }, roundsFor(lines, quick))
    return {
      name: `${lines} lines`,
      time: times.key,
      than: null,
      ratio: times.key,
      target,
      detail: `target in ms; the whole manifest again ${times.whole.toPrecision(3)} ms`,
    }
  })
}

/** A key typed into one of 500 uses, half of which move with it, against a review of the whole manifest. */
export function again(quick: boolean): readonly Row[] {
  const uses = quick ? 100 : 500
  const text = manifestOfUses(uses)
  const at = text.indexOf('    purpose: ', text.length / 2) + '    purpose: '.length
  const next = typing(text, at)
  const times = sideBySide(
    {
      whole: () => reviewed(next()),
      again: editor(next),
      read: () => read(next()),
    },
    roundsFor(0, quick),
  )
  return [
    {
      name: `${uses} uses, one edited`,
      time: times.again,
      than: times.whole,
      ratio: times.again / times.whole,
      target: 1 / 3,
      detail: `reading alone ${(times.read / times.whole).toFixed(2)}`,
    },
  ]
}
