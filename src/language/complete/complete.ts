import type { Position } from '../../manifest/position.ts'
import type { Completion, CompletionOptions } from './completion.ts'
import { emptyDocument, factKeys, longKeys, newUse, topKeys, useKeys } from './keys.ts'
import type { Offer, Place } from './offer.ts'
import { offersAt } from './place.ts'
import { knows, type Slot, slotOf } from './slot.ts'
import { blockWords, dates, factValues, schemaValue, sectionValues, useBelow, usesBelow } from './values.ts'

/**
 * What can stand at the position of a manifest and is not there yet, the most decisive first. Works in half-typed
 * text; empty in YAML that is not ours, in comments and in free text. Never throws.
 */
export function complete(
  source: string,
  position: Position,
  { language }: CompletionOptions,
): readonly Completion[] {
  return offersAt(source, position, language, place => {
    const { landing, cursor } = place
    const slot = slotOf(landing, cursor.word)
    // A key that is right has a value, which would be left to another key.
    if (slot === null || (cursor.hasColon && knows(slot, cursor.word))) return []
    return offersFor(place, slot)
  })
}

function offersFor(place: Place, slot: Slot): readonly Offer[] {
  switch (slot.kind) {
    case 'empty-document':
      return emptyDocument(place)
    case 'top-key':
      return topKeys(place, slot.present)
    case 'schema-value':
      return schemaValue(place)
    case 'date-value':
      return dates(place)
    case 'uses-value':
      return usesBelow(place)
    case 'use-id':
      return newUse(place)
    case 'use-value':
      return useBelow(place)
    case 'use-key':
      return useKeys(place, slot.present)
    case 'section-value':
      return sectionValues(place, slot.section)
    case 'fact-key':
      return factKeys(place, slot)
    case 'fact-value':
      return factValues(place, slot)
    case 'long-key':
      return [...blockWords(place, slot), ...longKeys(place, slot)]
  }
}
