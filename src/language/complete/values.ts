import { law } from '../../law/law.ts'
import type { Fact } from '../../manifest/facts.ts'
import { valuesOf } from '../../manifest/facts.ts'
import { SCHEMA } from '../../manifest/read.ts'
import { type SectionName, sections } from '../../manifest/vocabulary.ts'
import { paragraphs } from '../markdown.ts'
import { COUNTRIES, countryNames } from './countries.ts'
import { factDocumentation, meaningOf, needsEvidence, valueDocumentation } from './documentation.ts'
import { inShort, type Offer, offer, type Place, plainOffer } from './offer.ts'
import type { FactPlace, Slot } from './slot.ts'
import {
  below,
  createPlaceholders,
  escaped,
  listEntryLines,
  type SnippetLine,
  sectionLines,
  useLines,
} from './snippet.ts'

export function schemaValue({ words }: Place): readonly Offer[] {
  return [plainOffer(SCHEMA, 'value', { documentation: words.topKeys.schema })]
}

/** The days from which points of the law apply. @param about what the key says */
export function dates({ words, language }: Place, about = words.topKeys.law_as_of): readonly Offer[] {
  const days = [...new Set(law.map(({ appliesFrom }) => appliesFrom))].sort()
  return days.map(day => {
    const points = law.filter(({ appliesFrom }) => appliesFrom === day)
    const citations = points.map(({ wording }) => wording[language].citation).join(', ')
    return plainOffer(day, 'value', {
      documentation: paragraphs([about, words.appliesFrom(citations)]),
    })
  })
}

/** Behind `uses:`, on the lines below it. */
export function usesBelow(place: Place): readonly Offer[] {
  const { words, landing, eol, indentation } = place
  if (landing.flow) return []
  const placeholders = createPlaceholders()
  const column = landing.attempt.column + indentation.width
  const lines = [
    { column, text: `${placeholders.text(words.idPlaceholder)}:` },
    ...useLines(column + indentation.width, placeholders, words),
  ]
  return [offer(words.newUse, 'snippet', below(lines, eol), { below: true, documentation: words.newUseHelp })]
}

/** Behind the id of a use. */
export function useBelow(place: Place): readonly Offer[] {
  const { words, landing, eol, indentation } = place
  if (landing.flow) return []
  const lines = useLines(landing.attempt.column + indentation.width, createPlaceholders(), words)
  return [describe(place, below(lines, eol), words.describeUse)]
}

function describe({ words }: Place, text: string, documentation: string): Offer {
  return offer(words.describe, 'snippet', text, { below: true, documentation })
}

/** The facts below a section, `none` and `unknown`. */
export function sectionValues(place: Place, section: SectionName): readonly Offer[] {
  const { words, landing, eol, indentation, language, cursor } = place
  const column = landing.attempt.column + indentation.width
  const lines = sectionLines(section, column, indentation, createPlaceholders(), words)
  const help = section === 'scope' ? words.describeScope : words.describeSection
  const names = lines
    .filter(line => line.column === column)
    .map(({ text }) => `\`${text.replace(/:.*/s, '')}\``)
  const facts =
    landing.flow || cursor.quoted
      ? []
      : [describe(place, below(lines, eol), paragraphs([help, names.join(', ')]))]
  if (section === 'scope') return facts
  const about = sections[section].about[language]
  return [
    ...facts,
    plainOffer('none', 'value', { documentation: paragraphs([words.nothingOfTheKind, about]) }),
    plainOffer('unknown', 'value', { documentation: words.sectionUnknown }),
  ]
}

type FactValueSlot = Extract<Slot, { kind: 'fact-value' }>

export function factValues(place: Place, slot: FactValueSlot): readonly Offer[] {
  const { fact } = slot.place
  const offers = valueOffers(place, slot)
  const unknown = plainOffer('unknown', 'value', { documentation: place.words.unknown })
  // Any text is a value of a text, also this word.
  const all = fact.type === 'text' ? offers : [...offers, unknown]
  return all.filter(({ label }) => !slot.present.has(label))
}

function valueOffers(place: Place, slot: FactValueSlot): readonly Offer[] {
  const { fact } = slot.place
  switch (fact.type) {
    case 'ternary':
    case 'enum':
      return slot.where === 'in-list' ? [] : [...wordOffers(place, fact, false), ...longForm(place, slot)]
    case 'set':
      return setOffers(place, slot, wordOffers(place, fact, isBare(place, slot)))
    case 'countries':
      return setOffers(place, slot, countryOffers(place, fact, isBare(place, slot)))
    case 'items':
      return slot.where === 'in-list' ? [] : itemsOffers(place, slot.place)
    case 'integer':
    case 'text':
      return []
  }
}

/** A set without brackets gets them with its first word, so that more can follow. */
function isBare({ cursor }: Place, { where }: FactValueSlot): boolean {
  return where === 'alone' && !cursor.quoted
}

function setOffers(place: Place, slot: FactValueSlot, words: readonly Offer[]): readonly Offer[] {
  if (!isBare(place, slot)) return words
  const none = offer('[]', 'value', '[]', { documentation: place.words.emptySet })
  return [...words, none, ...longForm(place, slot)]
}

function wordOffers({ words, language }: Place, fact: Fact, bracketed: boolean): readonly Offer[] {
  return valuesOf(fact).map(value =>
    offer(value, 'value', bracketed ? `[${escaped(value)}$0]` : escaped(value), {
      detail: inShort(
        value,
        meaningOf(fact, value)?.[language] ?? '',
        needsEvidence(fact, value) ? words.needsEvidence : '',
      ),
      documentation: valueDocumentation(fact, value, language),
    }),
  )
}

function countryOffers({ language }: Place, fact: Fact, bracketed: boolean): readonly Offer[] {
  const nameOf = countryNames(language)
  return COUNTRIES.map(code => {
    const name = nameOf(code)
    return offer(code, 'value', bracketed ? `[${code}$0]` : code, {
      detail: name,
      filterText: `${code} ${name}`,
      documentation: fact.question[language],
    })
  })
}

/** The value with its evidence, where some value needs that to count. */
function longForm(place: Place, { place: { fact }, long }: FactValueSlot): readonly Offer[] {
  const { words, cursor } = place
  if (long || cursor.quoted || !('evidence' in fact) || fact.evidence.length === 0) return []
  const placeholders = createPlaceholders()
  const value = placeholders.choice(fact.evidence)
  const listed = fact.type === 'set' ? `[${value}]` : value
  const text = `{ value: ${listed}, evidence: ${placeholders.text('docs/evidence.md')} }`
  return [
    offer(words.longForm, 'snippet', text, {
      documentation: paragraphs([words.longFormHelp, meanings(fact, place)]),
    }),
  ]
}

function meanings(fact: Fact, { language }: Place): string {
  const values = 'evidence' in fact ? fact.evidence : []
  return values.map(value => `- \`${value}\`: ${meaningOf(fact, value)?.[language] ?? ''}`).join('\n')
}

function itemsOffers(place: Place, { section, list, name, fact }: FactPlace): readonly Offer[] {
  const { words, landing, eol, indentation, language, cursor } = place
  if (cursor.quoted) return []
  const none = offer('[]', 'value', '[]', { documentation: words.emptyItems })
  if (landing.flow) return [none]
  const column = landing.attempt.column + indentation.dash
  const lines: readonly SnippetLine[] = listEntryLines(section, name, column, createPlaceholders(), words)
  const documentation = factDocumentation({ section, list, name, fact }, language)
  return [offer(words.newEntry, 'snippet', below(lines, eol), { below: true, documentation }), none]
}

/** The words of a set as entries of a block list. */
export function blockWords(
  place: Place,
  { place: factPlace, present }: Extract<Slot, { kind: 'long-key' }>,
): readonly Offer[] {
  const { landing, cursor } = place
  const { fact } = factPlace
  if (present.size > 0 || landing.flow || cursor.hasColon) return []
  if (fact.type !== 'set') return []
  return wordOffers(place, fact, false).map(made => ({
    ...made,
    label: `- ${made.label}`,
    text: `- ${made.text}`,
  }))
}
