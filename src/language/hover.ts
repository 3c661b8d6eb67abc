import type { Provision } from '../law/provision.ts'
import { danishAuthorities } from '../law/territory.ts'
import { type Fact, type Language, valuesOf } from '../manifest/facts.ts'
import { lineIndex, type Position } from '../manifest/position.ts'
import { type FactPath, factOf, type Reference, reference } from '../manifest/vocabulary.ts'
import { type Ground, isFact, type Status } from '../review/evaluate.ts'
import { factAt, type UseFacts } from '../review/facts.ts'
import { pathOf, valueInWords } from '../review/findings/draft.ts'
import type { LineRange } from '../review/findings/finding.ts'
import type { Judgement, Verdict } from '../review/judge.ts'
import { messagesIn } from '../review/messages/messages.ts'
import { pathsIn } from '../review/open.ts'
import type { FileReview, UseReview } from '../review/review.ts'
import { plain, row, STATUS_MARK, table, VERDICT_MARK } from './markdown.ts'
import { type Place, placeAt, sectionLabel } from './place.ts'
import { languageTexts } from './texts.ts'

export interface Hover {
  readonly markdown: string
  readonly range: LineRange
}

export interface HoverOptions {
  readonly language: Language
  /** The address of a provision's page, at one of its conditions where an id is given. */
  readonly pageOf: (provision: string, condition: string | null) => string
}

/** Rows of one hover; the deciding and unknown ones come first, the rest is counted. */
const ROWS = 12

/** What stands at the position, in plain words and in the words of the law; null where there is nothing to say. */
export function hover(review: FileReview, position: Position, options: HoverOptions): Hover | null {
  const lines = lineIndex(review.file.text)
  const place = placeAt(review, lines.offset(position))
  if (place === null) return null
  const range = { start: lines.position(place.range.start), end: lines.position(place.range.end) }
  return { markdown: markdownOf(place, options), range }
}

function markdownOf(place: Place, options: HoverOptions): string {
  switch (place.kind) {
    case 'use':
      return place.uses.map(use => useMarkdown(use, place.system.day, options)).join('\n\n')
    case 'section':
      return sectionMarkdown(place, options)
    case 'fact':
      return factMarkdown(place, options)
  }
}

// ---- a use

function useMarkdown(review: UseReview, day: string, options: HoverOptions): string {
  const { language, pageOf } = options
  const texts = languageTexts(language)
  const messages = messagesIn(language)
  const ranked = [...review.judgements].sort((one, two) => verdictRank(one) - verdictRank(two))
  const told = ranked.filter(judgement => verdictRank(judgement) < SETTLED).slice(0, ROWS)
  const rows = told.map(judgement => {
    const { citation, title } = judgement.provision.wording[language]
    const link = `[${citation}](${pageOf(judgement.provision.id, null)})`
    return row(link, title, verdictWords(judgement, language))
  })
  const rest = ranked.filter(judgement => !told.includes(judgement))
  const others = rest.map(
    ({ provision, verdict }) => `${provision.wording[language].citation}: ${messages.verdict[verdict]}`,
  )
  return paragraphs([
    `**${plain(review.use.id)}**${review.use.purpose === null ? '' : `: ${plain(review.use.purpose)}`}`,
    rows.length === 0 ? '' : table([texts.provision, '', texts.verdict], rows),
    others.length === 0 ? '' : `${rows.length === 0 ? '' : `${texts.others}: `}${others.join('; ')}.`,
    ...authorityLines(
      told.map(({ provision }) => provision),
      review.facts,
      language,
    ),
    `${texts.judgedAsOf} ${messages.day(day)}.`,
  ])
}

/** Verdicts from here on say that nothing is to be done. */
const SETTLED = 4

function verdictRank({ verdict, heldBy, conditions, provision }: Judgement): number {
  const gate = conditions[provision.conditions.findIndex(condition => condition.gate)]
  switch (verdict) {
    case 'prohibited':
    case 'breach':
      return 0
    case 'prohibited_unless_excepted':
      return 1
    case 'undetermined':
      return gate?.status === 'satisfied' ? 2 : 5
    case 'not_prohibited':
      return heldBy === null ? 6 : 3
    case 'out_of_scope':
    case 'not_binding':
    case 'not_triggered':
    case 'duties_met':
      return 6
  }
}

function verdictWords(
  { verdict, applicable, provision, heldBy, item }: Judgement,
  language: Language,
): string {
  const texts = languageTexts(language)
  const messages = messagesIn(language)
  const from =
    applicable || !isAdverse(verdict) ? '' : `, ${texts.applies} ${messages.day(provision.appliesFrom)}`
  const held = heldBy === null ? '' : `, ${texts.heldBy}`
  const entry = item === null || !isAdverse(verdict) ? '' : ` (\`${provision.items}[${item}]\`)`
  return `${VERDICT_MARK[verdict]} ${messages.verdict[verdict]}${from}${held}${entry}`
}

function isAdverse(verdict: Verdict): boolean {
  return verdict === 'prohibited' || verdict === 'prohibited_unless_excepted' || verdict === 'breach'
}

/** For uses in Denmark: who supervises the points that matter here, with its source and whether it was verified. */
function authorityLines(
  provisions: readonly Provision[],
  facts: UseFacts,
  language: Language,
): readonly string[] {
  const states = factAt(facts, reference('scope.member_states'), null)
  if (!isFact(states) || !states.hits.has('DK')) return []
  const texts = languageTexts(language)
  const concerned = danishAuthorities.filter(({ provisions: ids }) =>
    provisions.some(({ id }) => ids?.includes(id)),
  )
  return concerned.map(({ concerns, authority, basis, checked, asOf }) => {
    const name = authority?.[language] ?? texts.noAuthority
    const verified = checked === 'verified' ? '' : `; ${texts.notVerified}`
    return `${texts.authority} (${concerns[language]}): ${name}. ${basis[language]}${verified} (${asOf}).`
  })
}

// ---- a section

function sectionMarkdown(
  { section, uses }: Extract<Place, { kind: 'section' }>,
  options: HoverOptions,
): string {
  const { language } = options
  const heading = `**${sectionLabel(section)[language]}** (\`${section}\`)`
  const blocks = uses.flatMap(review => {
    const name = uses.length > 1 ? `${languageTexts(language).use} **${plain(review.use.id)}**` : ''
    const judgements = review.judgements.filter(({ provision }) => provision.section === section)
    const body =
      section === 'scope' ? scopeRows(review, options) : judgements.map(one => conditionTable(one, options))
    return [name, ...body]
  })
  return paragraphs([heading, ...blocks.slice(0, ROWS)])
}

/** Exclusions and condition 1 of every provision, which the scope decides. */
function scopeRows(review: UseReview, { language, pageOf }: HoverOptions): readonly string[] {
  const texts = languageTexts(language)
  const messages = messagesIn(language)
  const { excluded } = review.scope
  const rows = review.judgements.flatMap(({ provision, conditions }) =>
    conditions
      .filter(({ number }) => readsScope(provision, number))
      .map(({ number, id, status }) =>
        row(
          `[${provision.wording[language].citation}](${pageOf(provision.id, id)}) (${number})`,
          `${STATUS_MARK[status]} ${messages.status[status]}`,
        ),
      ),
  )
  return [
    `${texts.excluded}: ${STATUS_MARK[excluded.status]} ${messages.status[excluded.status]}.`,
    table([texts.condition, texts.status], rows.slice(0, ROWS)),
  ]
}

function readsScope(provision: Provision, number: number): boolean {
  const formula = provision.conditions[number - 1]?.formula
  return [...pathsIn(formula)].some(path => path === 'scope.activities')
}

function conditionTable(judgement: Judgement, { language, pageOf }: HoverOptions): string {
  const texts = languageTexts(language)
  const messages = messagesIn(language)
  const { provision, conditions, exceptions } = judgement
  const wording = provision.wording[language]
  const rows = [
    ...conditions.map(({ number, id, status, grounds }) =>
      row(
        String(number),
        `[${wording.conditions[id]?.label ?? id}](${pageOf(provision.id, id)})`,
        `${STATUS_MARK[status]} ${messages.status[status]}`,
        groundsInWords(grounds, language),
      ),
    ),
    ...exceptions.map(({ id, status, grounds }, index) =>
      row(
        `E${index + 1}`,
        `[${wording.exceptions[id]?.label ?? id}](${pageOf(provision.id, id)})`,
        `${STATUS_MARK[status]} ${messages.status[status]}`,
        groundsInWords(grounds, language),
      ),
    ),
  ]
  return `${wording.citation} · ${wording.title}: ${verdictWords(judgement, language)}\n\n${table(['', texts.condition, texts.status, texts.restsOn], rows)}`
}

/** How many facts a table cell names. */
const NAMED = 3

function groundsInWords(grounds: readonly Ground[], language: Language): string {
  const messages = messagesIn(language)
  const named = grounds.slice(0, NAMED).map(ground => {
    const path = pathOf(ground)
    return `\`${path.slice(path.lastIndexOf('.') + 1)}\` ${valueInWords(ground, messages)}`
  })
  const more = grounds.length - NAMED
  return [...named, ...(more > 0 ? [languageTexts(language).more(more)] : [])].join('; ')
}

// ---- a fact

function factMarkdown(place: Extract<Place, { kind: 'fact' }>, options: HoverOptions): string {
  const { language } = options
  const path = `${place.section}.${place.list === null ? '' : `${place.list}[].`}${place.name}` as FactPath
  const fact = factOf(reference(path))
  const readers = place.uses.flatMap(review => readersOf(path, place.item, review))
  const told = readers.sort((one, two) => readerRank(one) - readerRank(two)).slice(0, ROWS)
  const provisions = [
    ...new Set(
      told.filter(({ provision }) => provision.section === place.section).map(({ provision }) => provision),
    ),
  ]
  return paragraphs([
    `**${fact.question[language]}** (\`${place.name}\`)`,
    fact.help?.[language] ?? '',
    valueList(
      fact,
      place.statement.value.kind === 'choice' ? [place.statement.value.choice] : statedWords(place),
      language,
    ),
    told.length === 0
      ? languageTexts(language).information
      : readerTable(told, readers.length - told.length, place.uses.length > 1, options),
    ...provisions.map(provision => statuteQuote(provision, options)),
    `${languageTexts(language).source}: ${fact.source}`,
  ])
}

function statedWords({ statement: { value } }: Extract<Place, { kind: 'fact' }>): readonly string[] {
  return value.kind === 'set'
    ? value.entries.map(entry => entry.value)
    : value.kind === 'unknown'
      ? ['unknown']
      : []
}

function valueList(fact: Fact, stated: readonly string[], language: Language): string {
  const texts = languageTexts(language)
  const lines = valuesOf(fact).map(value => {
    const meaning =
      'values' in fact
        ? (fact.values[value as keyof typeof fact.values] as { en: string; da: string })[language]
        : ''
    const evidence = 'evidence' in fact && fact.evidence.includes(value) ? ` (${texts.needsEvidence})` : ''
    const assumed = 'assumed' in fact && fact.assumed === value ? ` (${texts.assumed})` : ''
    const here = stated.includes(value) ? '**' : ''
    return `- ${here}\`${value}\`${here} ${meaning}${evidence}${assumed}`
  })
  return lines.join('\n')
}

interface Reader {
  readonly review: UseReview
  readonly judgement: Judgement
  readonly provision: Provision
  readonly id: string
  /** "3", or "E1" for an exception. */
  readonly number: string
  readonly label: string
  readonly sentence: Readonly<Record<Language, string>>
  readonly status: Status
  /** The fact at the place is among the deciding ones. */
  readonly decides: boolean
}

/** The conditions and exceptions that read the fact, with their status now. */
function readersOf(path: FactPath, item: number | null, review: UseReview): readonly Reader[] {
  const ref: Reference = reference(path)
  const ground = factAt(review.facts, ref, item)
  return review.judgements.flatMap(judgement => {
    const { provision, conditions, exceptions } = judgement
    const reads = (formula: Parameters<typeof pathsIn>[0]) =>
      [...pathsIn(formula)].some(read => read === path || read.startsWith(`${path}[]`))
    const reader = (
      id: string,
      number: string,
      status: Status,
      grounds: readonly Ground[],
      kind: 'conditions' | 'exceptions',
    ) => ({
      review,
      judgement,
      provision,
      id,
      number,
      label: id,
      sentence: {
        en: provision.wording.en[kind][id]?.[status] ?? id,
        da: provision.wording.da[kind][id]?.[status] ?? id,
      },
      status,
      decides: grounds.includes(ground),
    })
    return [
      ...conditions
        .filter((_, index) => reads(provision.conditions[index]?.formula))
        .map(({ id, number, status, grounds }) => reader(id, String(number), status, grounds, 'conditions')),
      ...exceptions
        .filter((_, index) => reads(provision.exceptions[index]?.formula))
        .map(({ id, status, grounds }, index) => reader(id, `E${index + 1}`, status, grounds, 'exceptions')),
    ]
  })
}

/** What it decides first, then what is unknown. */
function readerRank({ decides, status }: Reader): number {
  return (decides ? 0 : 2) + (status === 'unknown' ? 0 : 1)
}

function readerTable(
  readers: readonly Reader[],
  more: number,
  severalUses: boolean,
  { language, pageOf }: HoverOptions,
): string {
  const texts = languageTexts(language)
  const messages = messagesIn(language)
  const rows = readers.map(({ review, judgement, provision, id, number, sentence, status }) => {
    const { citation } = provision.wording[language]
    const of = number.startsWith('E') ? '' : `/${judgement.conditions.length}`
    const use = severalUses ? `${plain(review.use.id)}: ` : ''
    const link = `${use}[${citation}](${pageOf(provision.id, id)}) ${number}${of}`
    return row(link, `${STATUS_MARK[status]} ${messages.status[status]}`, sentence[language])
  })
  return `${table([texts.readBy, texts.status, ''], rows)}${more > 0 ? `\n\n${texts.more(more)}` : ''}`
}

function statuteQuote(provision: Provision, { language, pageOf }: HoverOptions): string {
  const texts = languageTexts(language)
  const own = provision.wording[language].statute[0]
  const statute = own ?? provision.wording.en.statute[0]
  if (statute === undefined) return ''
  const note = own === undefined ? ` (${texts.englishOnly})` : ''
  return `> ${plain(statute.text)}\n>\n> ${statute.citation}${note} · [${texts.readMore}](${pageOf(provision.id, null)})`
}

function paragraphs(blocks: readonly string[]): string {
  return blocks.filter(block => block !== '').join('\n\n')
}
