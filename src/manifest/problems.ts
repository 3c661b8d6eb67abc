import { closestMatch } from 'leven'
import type { Expected, Problem, ProblemCode } from './manifest.ts'
import type { Range } from './tree.ts'

/** Longer words are no typing mistakes, and comparing them costs time. */
const LONGEST_SUGGESTED = 64

/** Makes a problem; the `accepted` words give the suggestion. */
export function problem(
  code: ProblemCode,
  range: Range,
  more: Partial<Pick<Problem, 'detail' | 'expected' | 'accepted' | 'related'>> = {},
): Problem {
  const { detail = '', expected = 'word', accepted = [], related = [] } = more
  return {
    code,
    range,
    related,
    detail,
    expected,
    accepted,
    // Looked for when it is asked for: of many thousand problems few are shown.
    get suggestion() {
      return nearest(detail, accepted, expected)
    },
  }
}

function nearest(word: string, accepted: readonly string[], expected: Expected): string | null {
  if (word.length > LONGEST_SUGGESTED) return null
  const normal = word
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
  const same = accepted.find(candidate => candidate.toLowerCase() === normal)
  // Any two letters are near to some other country.
  if (same !== undefined || expected === 'country') return same ?? null
  const maxDistance = Math.min(3, Math.floor(word.length / 2))
  return closestMatch(word, accepted, { maxDistance }) ?? null
}
