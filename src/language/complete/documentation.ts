import { type Fact, type Language, type Text, valuesOf } from '../../manifest/facts.ts'
import type { SectionName } from '../../manifest/vocabulary.ts'
import { sections } from '../../manifest/vocabulary.ts'
import { paragraphs } from '../markdown.ts'
import { provisionsOf, readersOf } from './order.ts'
import type { FactPlace } from './slot.ts'
import { completionWords } from './words.ts'

/** The question, what to know before answering, the values with their meaning, and who reads the answer. */
export function factDocumentation({ fact, section, list, name }: FactPlace, language: Language): string {
  const words = completionWords(language)
  const readers = readersOf(pathOf(section, list, name)).map(({ wording }) => wording[language].citation)
  const values = valuesOf(fact).map(value => `- \`${value}\`: ${valueText(fact, value, language)}`)
  return paragraphs([
    `**${fact.question[language]}**`,
    fact.help?.[language] ?? '',
    values.join('\n'),
    fact.informationOnly === true
      ? words.informationOnly
      : section === 'scope' || readers.length === 0
        ? ''
        : `${words.decides} ${readers.join(', ')}.`,
  ])
}

export function pathOf(section: SectionName, list: string | null, name: string): string {
  return list === null ? `${section}.${name}` : `${section}.${list}[].${name}`
}

/** The meaning of a value, with what it needs to count. */
function valueText(fact: Fact, value: string, language: Language): string {
  const words = completionWords(language)
  const notes = [
    ...(needsEvidence(fact, value) ? [words.needsEvidence] : []),
    ...(isAssumed(fact, value) ? [words.assumed] : []),
  ]
  const note = notes.length === 0 ? '' : ` *(${notes.join('; ')})*`
  return `${meaningOf(fact, value)?.[language] ?? ''}${note}`
}

export function meaningOf(fact: Fact, value: string): Text | null {
  if (!('values' in fact)) return null
  return (fact.values as Readonly<Record<string, Text>>)[value] ?? null
}

export function needsEvidence(fact: Fact, value: string): boolean {
  return 'evidence' in fact && fact.evidence.includes(value)
}

function isAssumed(fact: Fact, value: string): boolean {
  if (!('assumed' in fact) || fact.assumed === undefined) return false
  return fact.assumed === value
}

/** A value's meaning under the question that it answers. */
export function valueDocumentation(fact: Fact, value: string, language: Language): string {
  const words = completionWords(language)
  return paragraphs([
    `**${fact.question[language]}**`,
    `\`${value}\`: ${meaningOf(fact, value)?.[language] ?? ''}`,
    needsEvidence(fact, value) ? words.needsEvidenceHelp : '',
    isAssumed(fact, value) ? `*(${words.assumed})*` : '',
  ])
}

/** What a section is about, and the points of the law that read it. */
export function sectionDocumentation(section: SectionName, language: Language): string {
  const { label, about } = sections[section]
  const points = provisionsOf(section).map(({ wording }) => {
    const { citation, title, summary } = wording[language]
    return `- ${citation}, ${title}: ${summary}`
  })
  return paragraphs([`**${label[language]}**`, about[language], points.join('\n')])
}
