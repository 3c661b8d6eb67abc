import { isCountryCode } from '../manifest/countries.ts'
import { quoted } from '../manifest/edit/content.ts'
import type { Language } from '../manifest/facts.ts'
import { SCHEMA } from '../manifest/read.ts'
import type { Mapping } from '../manifest/tree.ts'
import { factOf, reference, type SectionName, useSectionNames } from '../manifest/vocabulary.ts'
import type { Row, SourceFormat, TextKey } from './format.ts'
import { brief, flagAt, nodeAt, pathsOf, textAt, wordsAt } from './source.ts'
import { type ExchangeTexts, exchangeTexts } from './words.ts'
import { commentOf, wholeCommentOf } from './yaml-text.ts'

export interface Draft {
  readonly text: string
  /** How many facts it states. */
  readonly facts: number
}

/** A description has one purpose, which becomes the one use of the draft. */
const USE = 'intended-purpose'
/** More keys that the import does not know are counted. */
const MOST_KEYS = 20

/**
 * The manifest that a description of another tool gives: what stands there word for word is stated. All else is left
 * out, and so unknown, with a comment that names the key. A stated `unknown` would say that somebody had looked, and
 * the interview would not ask again.
 * @param file the name of the description, for the head
 */
export function draftOf(source: Mapping, format: SourceFormat, file: string, language: Language): Draft {
  const texts = exchangeTexts(language)
  const text = (key: TextKey) => {
    const row = format.rows.find(one => one.kind === 'text' && one.to === key)
    return row === undefined ? null : textAt(source, row.path)
  }
  const line = (key: TextKey) => {
    const value = text(key)
    return value === null ? [] : [`${key}: ${quoted(value, false)}`]
  }
  const name = line('name')
  const stated = statedFacts(source, format)
  const lines = [
    ...headOf(source, format, file, texts).map(comment),
    `schema: ${SCHEMA}`,
    ...(name.length > 0 ? name : [comment(texts.nameMissing), `name: ${quoted(texts.noName, false)}`]),
    ...line('version'),
    ...line('description'),
    ...line('owner'),
    ...sectionOf('scope', source, format, stated.get('scope') ?? [], texts),
    'uses:',
    `  ${USE}:`,
    ...indented(4, line('purpose')),
    ...useSectionNames.flatMap(section =>
      indented(4, sectionOf(section, source, format, stated.get(section) ?? [], texts)),
    ),
    '',
  ]
  const facts = [...stated.values()].reduce((sum, some) => sum + some.length, 0)
  return { text: lines.join('\n'), facts }
}

/** A fact as a line of YAML, with the key that states it. */
interface StatedFact {
  readonly section: SectionName
  readonly line: string
}

function statedFacts(
  source: Mapping,
  { rows }: SourceFormat,
): ReadonlyMap<SectionName, readonly StatedFact[]> {
  const facts = new Map<SectionName, readonly StatedFact[]>()
  for (const row of rows) {
    const fact = statedFact(source, row)
    if (fact !== null) facts.set(fact.section, [...(facts.get(fact.section) ?? []), fact])
  }
  return facts
}

function statedFact(source: Mapping, row: Row): StatedFact | null {
  switch (row.kind) {
    case 'countries': {
      const codes = [...new Set(wordsAt(source, row.path).filter(isCountryCode))]
      if (codes.length === 0) return null
      return {
        section: row.section,
        // What the other words stand for, and whether the list is complete, is not known.
        line: `member_states: [${[...codes, 'unknown'].join(', ')}] # ${row.path}: ${shownAt(source, row.path)}`,
      }
    }
    case 'flag': {
      if (row.states === null || flagAt(source, row.path) !== 'true') return null
      const { section, name } = reference(row.states.fact)
      const isSet = factOf(reference(row.states.fact)).type === 'set'
      // A set that is stated is complete: nobody said that this one is.
      const value = isSet ? `[${row.states.value}, unknown]` : row.states.value
      return { section, line: `${name}: ${value} # ${row.path}: true` }
    }
    case 'text':
    case 'note':
      return null
  }
}

function headOf(
  source: Mapping,
  { title, rows }: SourceFormat,
  file: string,
  texts: ExchangeTexts,
): readonly string[] {
  const paths = new Set(rows.map(({ path }) => path))
  const groups = new Set([...paths].filter(path => path.includes('.')).map(path => path.split('.')[0] ?? ''))
  const foreign = pathsOf(source, groups).filter(path => !paths.has(path))
  const more = foreign.length > MOST_KEYS ? [texts.more(foreign.length - MOST_KEYS)] : []
  const shownKeys = [...foreign.slice(0, MOST_KEYS).map(commentOf), ...more]
  const left = rows.flatMap(row =>
    row.kind === 'note' && row.section === null ? said(source, row.path) : [],
  )
  return [
    ...texts.head(title, commentOf(file)),
    ...listed(texts.notTakenOver, left),
    ...listed(texts.unknownKeys, shownKeys),
  ]
}

function sectionOf(
  section: SectionName,
  source: Mapping,
  format: SourceFormat,
  stated: readonly StatedFact[],
  texts: ExchangeTexts,
): readonly string[] {
  const comments = commentsOf(section, source, format, texts).map(comment)
  if (stated.length === 0) return [comment(`${section}: ${texts.noFact}`), ...comments]
  const facts = stated.map(({ line }) => line)
  return [...comments, `${section}:`, ...indented(2, facts)]
}

/** What the description says on a section without stating a fact of it, and what it leaves to a default. */
function commentsOf(
  section: SectionName,
  source: Mapping,
  { rows }: SourceFormat,
  texts: ExchangeTexts,
): readonly string[] {
  const ofSection = rows.filter(row => row.kind !== 'text' && row.section === section)
  const unstated = ofSection.filter(row => statedFact(source, row) === null)
  const isDefault = (row: Row) =>
    row.kind === 'flag' && ['false', 'absent'].includes(flagAt(source, row.path))
  return [
    ...listed(
      texts.withoutEquivalent,
      unstated.filter(row => !isDefault(row)).flatMap(({ path }) => said(source, path)),
    ),
    ...listed(
      texts.defaults,
      unstated.filter(isDefault).map(({ path }) => path),
    ),
  ]
}

/** A key with its value, where it has one. */
function said(source: Mapping, path: string): readonly string[] {
  return nodeAt(source, path) === null ? [] : [`${path}: ${shownAt(source, path)}`]
}

function shownAt(source: Mapping, path: string): string {
  const node = nodeAt(source, path)
  return node === null ? '' : commentOf(brief(node).trim())
}

function listed(title: string, words: readonly string[]): readonly string[] {
  return words.length === 0 ? [] : [`${title}: ${words.join('; ')}`]
}

function comment(text: string): string {
  return `# ${wholeCommentOf(text)}`
}

function indented(width: number, lines: readonly string[]): readonly string[] {
  return lines.map(line => ' '.repeat(width) + line)
}
