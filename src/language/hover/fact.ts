import type { Provision } from '../../law/provision.ts'
import { type Fact, type Language, valuesOf } from '../../manifest/facts.ts'
import { type FactPath, factOf, type Reference, reference } from '../../manifest/vocabulary.ts'
import type { Ground, Status } from '../../review/evaluate.ts'
import { factAt } from '../../review/facts.ts'
import type { Judgement } from '../../review/judge.ts'
import { messagesIn } from '../../review/messages/messages.ts'
import { pathsIn } from '../../review/open.ts'
import type { UseReview } from '../../review/review.ts'
import { paragraphs, plain, row, STATUS_MARK, table } from '../markdown.ts'
import type { Place } from '../place.ts'
import { languageTexts } from '../texts.ts'
import { type HoverOptions, ROWS } from './options.ts'

/** The question, its values, the conditions that read it with their status now, and the words of the law. */
export function factMarkdown(place: Extract<Place, { kind: 'fact' }>, options: HoverOptions): string {
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
    return `- ${here}\`${value}\`${here}: ${meaning}${evidence}${assumed}`
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
