import type { Language } from '../../manifest/facts.ts'
import { lineIndex, type Position } from '../../manifest/position.ts'
import { extendedPath } from '../../review/policy/extended.ts'
import { noVerdictChanges } from '../../review/policy/words.ts'
import type { Hover } from '../hover/hover.ts'
import { paragraphs, plain } from '../markdown.ts'
import { keyDocumentation, valuesDocumentation } from './documentation.ts'
import { type PolicyPlace, placeAt } from './place.ts'
import { shapeOf, valueWords } from './shape.ts'
import { policyTexts } from './words.ts'

export interface PolicyHoverOptions {
  readonly language: Language
  /** Of the policy, from the root within which policies hold, with `/`; null where it is in none. */
  readonly folder: string | null
}

/** What a key or value of a policy says, in plain words; null where there is nothing to say. */
export function hoverPolicy(text: string, position: Position, options: PolicyHoverOptions): Hover | null {
  const lines = lineIndex(text)
  const place = placeAt(text, lines.offset(position))
  if (place === null) return null
  const markdown = place.kind === 'key' ? ofKey(place, options) : ofValue(place, options)
  if (markdown === '') return null
  const range = { start: lines.position(place.range.start), end: lines.position(place.range.end) }
  return { markdown, range }
}

function ofKey({ path }: PolicyPlace, { language }: PolicyHoverOptions): string {
  const about = paragraphs([keyDocumentation(path, language), valuesDocumentation(path, language)])
  // A code that is its own words.
  return about === '' && shapeOf(path) !== null ? keyDocumentation(path.slice(0, 1), language) : about
}

function ofValue({ path, word }: PolicyPlace, { language, folder }: PolicyHoverOptions): string {
  const about = keyDocumentation(path, language)
  if (about === '') return ''
  const meaning = valueWords(path, word)?.[language]
  const [key] = path
  return paragraphs([
    meaning === undefined ? '' : `\`${word}\`: ${meaning}`,
    about,
    key === 'extends' && path.length === 1 && folder !== null ? targetOf(word, folder, language) : '',
    key === 'severity' && meaning !== undefined ? noVerdictChanges[language] : '',
  ])
}

function targetOf(path: string, folder: string, language: Language): string {
  const texts = policyTexts(language)
  const target = extendedPath(folder, path)
  return target === null ? texts.outside : texts.leadsTo(plain(target))
}
