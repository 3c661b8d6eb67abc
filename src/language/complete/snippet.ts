import { type Fact, valuesOf } from '../../manifest/facts.ts'
import { type SectionName, useSectionNames } from '../../manifest/vocabulary.ts'
import { entryFacts, type SnippetFact, snippetFacts } from './order.ts'
import type { CompletionWords } from './words.ts'

/** Text that stands in a snippet as it is. */
export function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&')
}

/** A line of a snippet, by the column at which it stands. */
export interface SnippetLine {
  readonly column: number
  readonly text: string
}

/** Numbers the placeholders of one snippet. */
export interface Placeholders {
  choice(words: readonly string[]): string
  text(shown: string): string
}

export function createPlaceholders(): Placeholders {
  let number = 0
  return {
    choice(words) {
      number++
      const choices = words.map(word => word.replace(/[\\,|$}]/g, '\\$&')).join(',')
      return `\${${number}|${choices}|}`
    },
    text(shown) {
      number++
      return `\${${number}:${escaped(shown)}}`
    },
  }
}

/** How far levels and dashes are indented. */
export interface Indentation {
  readonly width: number
  readonly dash: number
}

/** A section's decisive facts, each `unknown` until the reader chooses: a snippet states nothing by itself. */
export function sectionLines(
  section: SectionName,
  column: number,
  indentation: Indentation,
  placeholders: Placeholders,
  words: CompletionWords,
): readonly SnippetLine[] {
  return snippetFacts(section).flatMap(({ name, fact, inner }) =>
    factLines(name, fact, inner, column, indentation, placeholders, words),
  )
}

function factLines(
  name: string,
  fact: Fact,
  inner: SnippetFact['inner'],
  column: number,
  indentation: Indentation,
  placeholders: Placeholders,
  words: CompletionWords,
): readonly SnippetLine[] {
  if (fact.type !== 'items') return [{ column, text: `${name}: ${answer(fact, placeholders, words)}` }]
  const dash = column + indentation.dash
  return [{ column, text: `${name}:` }, ...entryLines(inner, dash, placeholders, words)]
}

/** One entry of a list, its dash at the column. */
export function entryLines(
  facts: SnippetFact['inner'],
  column: number,
  placeholders: Placeholders,
  words: CompletionWords,
): readonly SnippetLine[] {
  return facts.map(({ name, fact }, index) => {
    const text = `${name}: ${answer(fact, placeholders, words)}`
    return index === 0 ? { column, text: `- ${text}` } : { column: column + 2, text }
  })
}

export function listEntryLines(
  section: SectionName,
  list: string,
  column: number,
  placeholders: Placeholders,
  words: CompletionWords,
): readonly SnippetLine[] {
  return entryLines(entryFacts(section, list), column, placeholders, words)
}

function answer(fact: Fact, placeholders: Placeholders, words: CompletionWords): string {
  switch (fact.type) {
    case 'ternary':
    case 'enum':
      return placeholders.choice(['unknown', ...valuesOf(fact)])
    case 'set':
      return `[${placeholders.choice(['unknown', ...valuesOf(fact)])}]`
    case 'countries':
      return `[${placeholders.text('unknown')}]`
    case 'integer':
      return placeholders.text('unknown')
    case 'text':
      return placeholders.text(words.entryPlaceholder)
    case 'items':
      return 'unknown'
  }
}

/** What stands below the id of a use. */
export function useLines(
  column: number,
  placeholders: Placeholders,
  words: CompletionWords,
): readonly SnippetLine[] {
  return [
    { column, text: `purpose: ${placeholders.text(words.purposePlaceholder)}` },
    ...useSectionNames.map(name => ({
      column,
      text: `${name}: ${placeholders.choice(['unknown', 'none'])}`,
    })),
  ]
}

/** The lines as one text; the first stands where the snippet starts, at `column`. */
export function joined(lines: readonly SnippetLine[], eol: string): string {
  return lines.map(({ column, text }, index) => (index === 0 ? text : ' '.repeat(column) + text)).join(eol)
}

/** As `joined`, on the lines below the place. */
export function below(lines: readonly SnippetLine[], eol: string): string {
  return lines.map(({ column, text }) => eol + ' '.repeat(column) + text).join('')
}
