import { isCountryCode } from '../../manifest/countries.ts'
import { SCHEMA } from '../../manifest/read.ts'
import { shown } from '../../review/messages/words.ts'
import { editFix, type Fix, type FixContext } from './fix.ts'

/** Did you mean: a key, a value, a country in capitals, `ja` for `yes`. */
export function spellingFixes(context: FixContext): readonly Fix[] {
  const { problem, range, words } = context
  if (problem === null) return []
  const { detail, code, expected, suggestion, accepted } = problem
  const to = (word: string, preferred: boolean) =>
    editFix(context, words.change(shown(detail), word), [{ range, text: word }], preferred)
  if (code === 'unknown-key') return suggestion === null ? [] : to(suggestion, true)
  if (code !== 'bad-value' || detail === '') return []
  if (accepted[0] === SCHEMA) return to(SCHEMA, true)
  if (expected === 'country') {
    const code = countryOf(detail)
    return code === null ? [] : to(code, true)
  }
  if (expected !== 'word' && expected !== 'section') return []
  const answer =
    accepted.includes('yes') && accepted.includes('no') ? ANSWERS.get(detail.trim().toLowerCase()) : undefined
  if (answer !== undefined) return to(answer, true)
  // The nearest word is a guess at a fact: read it before you take it.
  return suggestion === null ? [] : to(suggestion, false)
}

/** How people write yes and no elsewhere. */
const ANSWERS: ReadonlyMap<string, string> = new Map([
  ...['y', 'yes', 'yes.', 'j', 'ja', 'ja.', 'sand', 'on'].map(word => [word, 'yes'] as const),
  ...['n', 'no', 'no.', 'nej', 'nej.', 'falsk', 'off'].map(word => [word, 'no'] as const),
  ...['ukendt', 'vides ikke', 'ved ikke', '?', 'unknown'].map(word => [word, 'unknown'] as const),
])

/** Codes in use that ISO 3166 has otherwise. */
const COUNTRIES: ReadonlyMap<string, string> = new Map([
  ['UK', 'GB'],
  ['EL', 'GR'],
])

function countryOf(word: string): string | null {
  const capitals = word.trim().toUpperCase()
  const code = COUNTRIES.get(capitals) ?? capitals
  return isCountryCode(code) ? code : null
}
