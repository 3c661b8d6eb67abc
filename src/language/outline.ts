import type { Language } from '../manifest/facts.ts'
import type { FactStatement, FactStatements, SectionStatement, Value } from '../manifest/manifest.ts'
import { type LineIndex, lineIndex } from '../manifest/position.ts'
import type { Range } from '../manifest/tree.ts'
import { useSectionNames } from '../manifest/vocabulary.ts'
import type { LineRange } from '../review/findings/finding.ts'
import type { Judgement } from '../review/judge.ts'
import { messagesIn } from '../review/messages/messages.ts'
import type { FileReview, SystemReview, UseReview } from '../review/review.ts'
import type { Verdict } from '../review/verdict.ts'
import { visible } from './visible.ts'

export interface OutlineItem {
  readonly kind: 'system' | 'use' | 'section' | 'fact' | 'entry'
  readonly name: string
  readonly detail: string
  readonly range: LineRange
  /** The key, within `range`. */
  readonly selection: LineRange
  readonly children: readonly OutlineItem[]
}

/** Systems, uses, sections, facts and entries of lists, in the order of the text; uses with their verdict. */
export function outline({ file, systems }: FileReview, language: Language): readonly OutlineItem[] {
  const lines = lineIndex(file.text)
  return systems.map(review => systemItem(review, lines, language))
}

/** An item before its ranges are turned into lines. */
interface Draft {
  readonly kind: OutlineItem['kind']
  readonly name: string
  readonly detail: string
  readonly range: Range
  readonly selection: Range
  readonly children: readonly Draft[]
}

function systemItem({ system, uses }: SystemReview, lines: LineIndex, language: Language): OutlineItem {
  const scope = sectionDrafts('scope', system.scope)
  const children = [...scope, ...uses.map(use => useDraft(use, language))]
  const ends = children.flatMap(({ range }) => [range.start, range.end])
  return finished(
    {
      kind: 'system',
      name: named(system.name),
      detail: '',
      range: {
        start: Math.min(system.place.start, ...ends),
        end: Math.max(system.place.end, ...ends),
      },
      selection: system.place,
      children,
    },
    lines,
  )
}

/** An editor takes no item without a name. */
function named(text: string | null): string {
  return visible(text ?? '') || '?'
}

function useDraft(review: UseReview, language: Language): Draft {
  const { use } = review
  return {
    kind: 'use',
    name: named(use.id),
    detail: verdictsInShort(review.judgements, language),
    range: use.range,
    selection: use.key,
    children: [
      ...sectionDrafts('scope', use.scope),
      ...useSectionNames.flatMap(name => sectionDrafts(name, use.sections.get(name) ?? null)),
    ],
  }
}

function sectionDrafts(name: string, statement: SectionStatement | null): readonly Draft[] {
  if (statement === null) return []
  const detail = statement.kind === 'none' || statement.kind === 'unknown' ? statement.kind : ''
  const children = statement.kind === 'facts' ? factDrafts(statement.facts) : []
  return [entryDraft('section', name, detail, statement.key, statement.range, children)]
}

function factDrafts(facts: FactStatements): readonly Draft[] {
  return [...facts].map(([name, statement]) =>
    entryDraft(
      'fact',
      name,
      valueInShort(statement.value),
      statement.key,
      statement.range,
      entryDrafts(statement),
    ),
  )
}

function entryDrafts({ value }: FactStatement): readonly Draft[] {
  if (value.kind !== 'items') return []
  return value.items.map(({ range, place, facts }, index) => {
    const name = [...facts.values()].find(fact => fact.value.kind === 'text')?.value
    const children = factDrafts(facts)
    const selection = within(place, range) ? place : range
    return {
      kind: 'entry',
      name: String(index + 1),
      detail: name?.kind === 'text' ? visible(name.text) : '',
      range,
      selection,
      children,
    }
  })
}

function entryDraft(
  kind: Draft['kind'],
  name: string,
  detail: string,
  key: Range,
  value: Range,
  children: readonly Draft[],
): Draft {
  // What an alias or a merge brings in stands elsewhere.
  const end = value.start >= key.end ? value.end : key.end
  return { kind, name, detail, range: { start: key.start, end }, selection: key, children }
}

function finished({ children, range, selection, ...rest }: Draft, lines: LineIndex): OutlineItem {
  const own = children.filter(child => within(child.range, range))
  const ordered = own.sort((one, two) => one.range.start - two.range.start)
  return {
    ...rest,
    range: { start: lines.position(range.start), end: lines.position(range.end) },
    selection: { start: lines.position(selection.start), end: lines.position(selection.end) },
    children: ordered.map(child => finished(child, lines)),
  }
}

function within(inner: Range, outer: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

function valueInShort(value: Value): string {
  switch (value.kind) {
    case 'choice':
      return value.choice
    case 'set':
      return value.entries.map(entry => entry.value).join(', ')
    case 'number':
      return String(value.number)
    case 'text':
      return visible(value.text)
    case 'unknown':
      return 'unknown'
    case 'items':
    case 'invalid':
      return ''
  }
}

const TOLD: readonly Verdict[] = ['prohibited', 'prohibited_unless_excepted', 'breach', 'undetermined']
/** How many points one verdict names. */
const NAMED = 3

/** "prohibited 5(1)(e)": what is to be done something about. Quiet where nothing is, but for a use out of scope. */
function verdictsInShort(judgements: readonly Judgement[], language: Language): string {
  const words = messagesIn(language).verdict
  const told = TOLD.flatMap(verdict => {
    const points = judgements
      .filter(judgement => judgement.verdict === verdict)
      .map(({ provision }) => shortCitation(provision.id))
    const more = points.length - NAMED
    return points.length === 0
      ? []
      : [`${words[verdict]} ${points.slice(0, NAMED).join(', ')}${more > 0 ? ` +${more}` : ''}`]
  })
  const outOfScope = judgements.some(({ verdict }) => verdict === 'out_of_scope')
  return outOfScope ? words.out_of_scope : told.join(' · ')
}

/** "5(1)(e)" or "26(10)", by the id of the provision: short enough for a mark, in every language. */
export function shortCitation(id: string): string {
  const [article, ...parts] = id.split('-')
  return `${article}${parts.map(part => `(${part})`).join('')}`
}
