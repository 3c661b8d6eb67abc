import type { Language } from '../../manifest/facts.ts'
import type { Position } from '../../manifest/position.ts'
import { POLICY_SCHEMA } from '../../review/policy/policy.ts'
import { alwaysAnError, policyKeyWords } from '../../review/policy/words.ts'
import type { Completion } from '../complete/completion.ts'
import { inShort, keyText, type Offer, offer, openBelow, type Place, plainOffer } from '../complete/offer.ts'
import { offersAt } from '../complete/place.ts'
import { escaped } from '../complete/snippet.ts'
import { dates } from '../complete/values.ts'
import { paragraphs } from '../markdown.ts'
import { keyDocumentation, severityTitle, valuesDocumentation } from './documentation.ts'
import { type Shape, shapeOf, valueWords } from './shape.ts'
import { knows, type PolicySlot, slotOf } from './slot.ts'
import { policyTexts } from './words.ts'

export interface PolicyCompletionOptions {
  readonly language: Language
  /** An ISO date. */
  readonly today: string
}

/**
 * What can stand at the position of a policy and is not there yet, in the order of the format. Works in half-typed
 * text; empty in comments and where a path, a glob or free text stands. Never throws.
 */
export function completePolicy(
  source: string,
  position: Position,
  { language, today }: PolicyCompletionOptions,
): readonly Completion[] {
  return offersAt(source, position, language, place => {
    const { landing, cursor } = place
    const slot = slotOf(landing)
    // A key that is right has a value, which would be left to another key.
    if (slot === null || (cursor.hasColon && knows(slot, cursor.word))) return []
    return offersFor(place, slot, today)
  })
}

function offersFor(place: Place, slot: PolicySlot, today: string): readonly Offer[] {
  const { path } = slot
  switch (slot.kind) {
    case 'key':
      return slot.keys.filter(key => !slot.present.has(key)).map(key => keyOffer(place, [...path, key]))
    case 'value':
      return valueOffers(place, path, slot.shape, today)
    case 'entry': {
      const words = slot.shape.words.filter(word => !slot.present.has(word))
      return words.map(word => {
        const made = wordOffer(place, path, word, escaped(word))
        return slot.dashed ? made : { ...made, label: `- ${made.label}`, text: `- ${made.text}` }
      })
    }
  }
}

function keyOffer(place: Place, path: readonly string[]): Offer {
  const { language, cursor, landing, words } = place
  const key = path.at(-1) ?? ''
  const shape = shapeOf(path)
  const about =
    path[0] === 'severity' && path.length > 1
      ? severityTitle(key, language)
      : keyDocumentation(path, language)
  const isNested = shape?.kind === 'mapping'
  const isWord = shape?.kind === 'word' || shape?.kind === 'words' || shape?.kind === 'day'
  return offer(key, isNested ? 'section' : 'key', keyText(place, key, tailOf(place, key, shape)), {
    // A verdict may be its own words.
    detail: about === key ? '' : inShort(key, about, key === 'schema' ? words.required : ''),
    documentation: paragraphs([keyDocumentation(path, language), valuesDocumentation(path, language)]),
    retrigger: !cursor.hasColon && key !== 'schema' && (isWord || (isNested && !landing.flow)),
  })
}

/** What follows the colon of a key. */
function tailOf(place: Place, key: string, shape: Shape | null): string {
  const { landing, eol, indentation } = place
  if (key === 'schema') return ` ${POLICY_SCHEMA}`
  // A check always fails on it.
  if (key === 'fail_on') return ' [prohibited, $0]'
  switch (shape?.kind) {
    case 'mapping':
      return landing.flow ? ' { $0 }' : openBelow(place)
    case 'words':
      return ' [$0]'
    case 'globs':
      return landing.flow ? ' [$0]' : `${eol}${' '.repeat(landing.attempt.column + indentation.dash)}- $0`
    default:
      return ' '
  }
}

function valueOffers(place: Place, path: readonly string[], shape: Shape, today: string): readonly Offer[] {
  switch (shape.kind) {
    case 'word':
      return shape.words.map(word => wordOffer(place, path, word, escaped(word)))
    case 'words':
      return shape.words.map(word => wordOffer(place, path, word, listOf(place, path, word)))
    case 'day':
      return days(place, today)
    case 'mapping':
      return keysBelow(place, path, shape.keys)
    case 'globs':
    case 'text':
    case 'path':
      return []
  }
}

/** A list without brackets gets them with its first word, so that more can follow. */
function listOf({ cursor }: Place, [key]: readonly string[], word: string): string {
  if (cursor.quoted) return escaped(word)
  // A check always fails on it.
  const first = key === 'fail_on' && word !== 'prohibited' ? 'prohibited, ' : ''
  return `[${first}${escaped(word)}$0]`
}

function wordOffer({ language }: Place, path: readonly string[], word: string, text: string): Offer {
  const meaning = valueWords(path, word)?.[language] ?? ''
  const isAlways = meaning === alwaysAnError[language]
  return offer(word, 'value', text, {
    detail: isAlways ? '' : inShort(word, meaning, ''),
    documentation: paragraphs([meaning, keyDocumentation(path, language)]),
  })
}

function days(place: Place, today: string): readonly Offer[] {
  const { language } = place
  const about = policyKeyWords.law_as_of[language]
  const others = dates(place, about).filter(({ label }) => label !== today)
  return [
    plainOffer(today, 'value', { detail: policyTexts(language).today, documentation: about }),
    ...others,
  ]
}

/** The keys behind a colon, on the line below it. */
function keysBelow(place: Place, path: readonly string[], keys: readonly string[]): readonly Offer[] {
  const { landing, eol, indentation, cursor } = place
  if (landing.flow || cursor.quoted) return []
  const indent = ' '.repeat(landing.attempt.column + indentation.width)
  return keys.map(key => {
    const made = keyOffer(place, [...path, key])
    return { ...made, text: `${eol}${indent}${key}: `, below: true, retrigger: true }
  })
}
