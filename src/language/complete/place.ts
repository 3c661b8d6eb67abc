import type { Language } from '../../manifest/facts.ts'
import type { Position } from '../../manifest/position.ts'
import type { Completion } from './completion.ts'
import { cursorAt } from './cursor.ts'
import { land } from './land.ts'
import { completionOf, type Offer, type Place, placeOf } from './offer.ts'

/**
 * The completions at a position of a YAML text, half typed or not. Never throws.
 * @param offersFor what can stand at one of the places that the position may be read as
 */
export function offersAt(
  source: string,
  position: Position,
  language: Language,
  offersFor: (place: Place) => readonly Offer[],
): readonly Completion[] {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source
  const cursor = cursorAt(text, position)
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const found = land(cursor).flatMap(landing => {
    const place = placeOf(cursor, landing, eol, language)
    return offersFor(place).map(made => ({ place, made }))
  })
  return found.map(({ place, made }, rank) => completionOf(place, made, rank))
}
