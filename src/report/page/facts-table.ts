import type { Fact, Language, Values } from '../../manifest/facts.ts'
import { sourceIn } from '../../review/messages/sources.ts'
import { enumerated } from './enumerated.ts'
import type { NamedFact } from './facts-read.ts'
import { code, table, upperFirst } from './markdown.ts'
import { type PageWords, pageWordsIn } from './words.ts'

/** Stands in the data where a fact has no source, such as a name for messages. */
const NO_SOURCE = '-'

/** Facts with question, values and their meaning, and source. */
export function factsTable(facts: readonly NamedFact[], language: Language): string {
  const words = pageWordsIn(language)
  const rows = facts.map(({ path, fact }) => [
    factName(path),
    questionOf(fact, language),
    [...takes(fact, language, words), ...remarks(fact, words)].join('\n'),
    fact.source === NO_SOURCE ? '' : upperFirst(sourceIn(fact.source, language)),
  ])
  return table(words.factColumns, rows)
}

/** The same, short: question and the names of the values. */
export function shortFactsTable(facts: readonly NamedFact[], language: Language): string {
  const words = pageWordsIn(language)
  const rows = facts.map(({ path, fact }) => [
    factName(path),
    fact.question[language],
    [
      'values' in fact ? names(fact.values, fact.evidence, words) : words.takes[fact.type],
      ...remarks(fact, words),
    ].join('\n'),
  ])
  return table(words.factColumns.slice(0, 3), rows)
}

/** A fact as pages name it: without its section, but for `scope`. */
export function factName(path: string): string {
  return code(path.startsWith('scope.') ? path : path.slice(path.indexOf('.') + 1))
}

function questionOf({ question, help }: Fact, language: Language): string {
  return [question[language], ...(help === undefined ? [] : [help[language]])].join(' ')
}

function takes(fact: Fact, language: Language, words: PageWords): readonly string[] {
  switch (fact.type) {
    case 'ternary':
    case 'enum':
      return valueLines(fact.values, fact.evidence, language, words)
    case 'set':
      return [words.aList, ...valueLines(fact.values, fact.evidence, language, words)]
    case 'items':
    case 'countries':
    case 'integer':
    case 'text':
      return [words.takes[fact.type]]
  }
}

function valueLines(
  values: Values,
  evidence: readonly string[],
  language: Language,
  words: PageWords,
): readonly string[] {
  return Object.entries(values).map(([name, meaning]) => {
    const mark = evidence.includes(name) ? ` (${words.needsEvidence})` : ''
    // "yes: Yes." says nothing that the question has not said.
    const plain = /^(yes|no)\.?$/i.test(meaning.en)
    return plain ? `${code(name)}${mark}` : `${code(name)}${mark}: ${meaning[language]}`
  })
}

function names(values: Values, evidence: readonly string[], words: PageWords): string {
  const all = Object.keys(values)
  const mark = (name: string) => (evidence.includes(name) ? ` (${words.needsEvidence})` : '')
  return all.map(name => `${code(name)}${mark(name)}`).join(', ')
}

function remarks(fact: Fact, words: PageWords): readonly string[] {
  const assumed = 'assumed' in fact && fact.assumed !== undefined ? [assumption(fact.assumed, words)] : []
  return [...assumed, ...(fact.informationOnly === true ? [words.informationOnly] : [])]
}

function assumption(assumed: string | readonly string[], words: PageWords): string {
  const values = typeof assumed === 'string' ? [assumed] : assumed
  return words.assumed(values.length === 0 ? null : enumerated(values.map(code), words.and))
}
