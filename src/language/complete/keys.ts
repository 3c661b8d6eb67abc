import { sections, type UseSectionName, useSectionNames } from '../../manifest/vocabulary.ts'
import { shortCitation } from '../outline.ts'
import { MARK } from './cursor.ts'
import { factDocumentation, sectionDocumentation } from './documentation.ts'
import { nearby } from './land.ts'
import { keyText, type Offer, offer, openBelow, type Place } from './offer.ts'
import { factOrder, provisionsOf } from './order.ts'
import type { FactPlace, Slot } from './slot.ts'
import {
  below,
  createPlaceholders,
  joined,
  listEntryLines,
  type SnippetLine,
  sectionLines,
  useLines,
} from './snippet.ts'
import type { TopKey } from './words.ts'

const TOP_KEYS: readonly TopKey[] = [
  'schema',
  'name',
  'scope',
  'uses',
  'description',
  'owner',
  'law_as_of',
  'version',
]
const REQUIRED: ReadonlySet<string> = new Set(['schema', 'name', 'uses'])

export function topKeys(place: Place, present: ReadonlySet<string>): readonly Offer[] {
  const { words, landing, eol, indentation, cursor } = place
  return TOP_KEYS.filter(name => !present.has(name)).map(name => {
    const nested = landing.flow ? ' { $0 }' : openBelow(place)
    const use = usesBelow(landing.attempt.column)
    const tail = { schema: ' ai-design-review/v1', scope: nested, uses: landing.flow ? nested : use }[
      name as 'schema' | 'scope' | 'uses'
    ]
    return offer(name, 'key', keyText(place, name, tail ?? ' '), {
      detail: REQUIRED.has(name) ? words.required : name === 'scope' ? '' : words.optional,
      documentation: words.topKeys[name],
      retrigger: !cursor.hasColon && (name === 'scope' || name === 'law_as_of'),
    })
  })

  function usesBelow(column: number): string {
    const placeholders = createPlaceholders()
    const id = { column: column + indentation.width, text: `${placeholders.text(words.idPlaceholder)}:` }
    return below([id, ...useLines(id.column + indentation.width, placeholders, words)], eol)
  }
}

/** In an empty file: the line that makes it a manifest, and a whole one to fill in. */
export function emptyDocument(place: Place): readonly Offer[] {
  const { words, landing, eol, indentation, cursor } = place
  const { column } = landing.attempt
  const schema = offer('schema', 'key', keyText(place, 'schema', ' ai-design-review/v1'), {
    detail: words.required,
    documentation: words.topKeys.schema,
  })
  if (cursor.hasColon || landing.flow) return [schema]
  const placeholders = createPlaceholders()
  const inner = column + indentation.width
  const lines: readonly SnippetLine[] = [
    { column, text: 'schema: ai-design-review/v1' },
    { column, text: `name: ${placeholders.text(words.namePlaceholder)}` },
    { column, text: 'scope:' },
    ...sectionLines('scope', inner, indentation, placeholders, words),
    { column, text: 'uses:' },
    { column: inner, text: `${placeholders.text(words.idPlaceholder)}:` },
    ...useLines(inner + indentation.width, placeholders, words),
  ]
  const whole = offer(words.newManifest, 'snippet', `${joined(lines, eol)}${eol}`, {
    documentation: words.newManifestHelp,
    filterText: `${words.newManifest} schema`,
  })
  return [whole, schema]
}

/** A use with its sections; an id that is being typed is kept. */
export function newUse(place: Place): readonly Offer[] {
  const { words, landing, eol, indentation, cursor } = place
  if (landing.flow || cursor.hasColon) return []
  const placeholders = createPlaceholders()
  const typed = /^[a-z0-9-]+$/.test(cursor.word) ? cursor.word : ''
  const { column } = landing.attempt
  const id = placeholders.text(typed === '' ? words.idPlaceholder : typed)
  const lines = [{ column, text: `${id}:` }, ...useLines(column + indentation.width, placeholders, words)]
  return [
    offer(words.newUse, 'snippet', joined(lines, eol), {
      documentation: words.newUseHelp,
      filterText: typed === '' ? words.newUse : typed,
    }),
  ]
}

export function useKeys(place: Place, present: ReadonlySet<string>): readonly Offer[] {
  const { words, landing, cursor, language } = place
  const purpose = offer('purpose', 'key', keyText(place, 'purpose', ' '), {
    detail: words.required,
    documentation: words.purpose,
  })
  const scope = offer(
    'scope',
    'section',
    keyText(place, 'scope', landing.flow ? ' { $0 }' : openBelow(place)),
    {
      detail: words.optional,
      documentation: words.useScope,
      retrigger: !cursor.hasColon,
    },
  )
  const described = useSectionNames.map(name =>
    offer(name, 'section', keyText(place, name, ' '), {
      detail: pointsOf(name),
      documentation: sectionDocumentation(name, language),
      retrigger: !cursor.hasColon,
    }),
  )
  return [purpose, ...described, scope].filter(({ label }) => !present.has(label))
}

/** "5(1)(e)": the points that read a section. */
function pointsOf(section: UseSectionName): string {
  return provisionsOf(section)
    .map(({ id }) => shortCitation(id))
    .join(', ')
}

type FactKeySlot = Extract<Slot, { kind: 'fact-key' }>

export function factKeys(place: Place, slot: FactKeySlot): readonly Offer[] {
  const { cursor, landing } = place
  const { section, list, facts } = slot
  const text = nearby(cursor.lines, cursor.line, landing.attempt)
  const keys = factOrder(slot, text).flatMap(name => {
    const fact = facts[name]
    return fact === undefined || slot.present.has(name) ? [] : [factKey(place, { section, list, name, fact })]
  })
  const entry = list === null ? [] : newEntry(place, section, list, slot)
  const whole = list === null && slot.present.size === 0 ? describeSection(place, section) : []
  return landing.attempt.dash ? [...entry, ...keys] : [...keys, ...entry, ...whole]
}

function factKey(place: Place, factPlace: FactPlace): Offer {
  const { landing, cursor, language } = place
  const { name, fact } = factPlace
  return offer(name, 'key', keyText(place, name, tailOf(place, fact.type)), {
    detail: shapeOf(place, factPlace),
    documentation: factDocumentation(factPlace, language),
    retrigger:
      !cursor.hasColon &&
      fact.type !== 'text' &&
      fact.type !== 'integer' &&
      !(landing.flow && fact.type === 'items'),
  })
}

function tailOf({ landing, eol, indentation }: Place, type: FactPlace['fact']['type']): string {
  switch (type) {
    case 'set':
    case 'countries':
      return ' [$0]'
    case 'items':
      return landing.flow ? ' [{ $0 }]' : `${eol}${' '.repeat(landing.attempt.column + indentation.dash)}- $0`
    case 'ternary':
    case 'enum':
    case 'integer':
    case 'text':
      return ' '
  }
}

/** What an answer looks like. */
function shapeOf({ words }: Place, { fact }: FactPlace): string {
  switch (fact.type) {
    case 'ternary':
      return words.ternary
    case 'enum':
      return words.oneOf(Object.keys(fact.values).length)
    case 'set':
      return words.setOf(Object.keys(fact.values).length)
    case 'items':
      return words.entries
    case 'countries':
      return words.countries
    case 'integer':
      return words.number
    case 'text':
      return words.text
  }
}

/** A whole entry of a list; only where a new one starts. */
function newEntry(
  place: Place,
  section: FactKeySlot['section'],
  list: string,
  slot: FactKeySlot,
): readonly Offer[] {
  const { words, landing, eol, cursor, language } = place
  if (landing.flow || cursor.hasColon || slot.present.size > 0 || !startsEntry(place)) return []
  const column = landing.attempt.column - 2
  const lines = listEntryLines(section, list, column, createPlaceholders(), words)
  const fact = sections[section].facts[
    list as keyof (typeof sections)[typeof section]['facts']
  ] as FactPlace['fact']
  // The dash stands there, or is part of the lead.
  const text = joined(lines, eol).replace(/^- /, '')
  return [
    offer(words.newEntry, 'snippet', text, {
      documentation: factDocumentation({ section, list: null, name: list, fact }, language),
    }),
  ]
}

/** The mark stands right behind a dash. */
function startsEntry({ landing }: Place): boolean {
  return /(?:^|[ \t])-[ \t]+$/.test(landing.attempt.line.slice(0, landing.attempt.line.indexOf(MARK)))
}

/** All decisive facts at once, where none is stated yet. */
function describeSection(place: Place, section: FactKeySlot['section']): readonly Offer[] {
  const { words, landing, eol, indentation, cursor } = place
  if (landing.flow || cursor.hasColon) return []
  const { column } = landing.attempt
  const lines = sectionLines(section, column, indentation, createPlaceholders(), words)
  return [
    offer(words.describe, 'snippet', joined(lines, eol), {
      documentation: section === 'scope' ? words.describeScope : words.describeSection,
    }),
  ]
}

/** `value`, `evidence` and `note`; where nothing stands yet, the entries of a list as well. */
export function longKeys(
  place: Place,
  { place: { fact, name, section }, present }: Extract<Slot, { kind: 'long-key' }>,
): readonly Offer[] {
  const { words, landing, cursor, eol } = place
  const tails = { value: tailOf(place, fact.type), evidence: ' ', note: ' ' }
  const keys = (['value', 'evidence', 'note'] as const)
    .filter(key => !present.has(key))
    .map(key =>
      offer(key, 'key', keyText(place, key, tails[key]), {
        documentation: words.longKeys[key],
        detail: key === 'value' ? words.required : '',
        retrigger: key === 'value' && !cursor.hasColon && fact.type !== 'text' && fact.type !== 'integer',
      }),
    )
  if (fact.type !== 'items' || present.size > 0 || landing.flow || cursor.hasColon) return keys
  const lines = listEntryLines(section, name, landing.attempt.column, createPlaceholders(), words)
  return [
    offer(words.newEntry, 'snippet', joined(lines, eol), {
      documentation: factDocumentation({ section, list: null, name, fact }, place.language),
    }),
  ]
}
