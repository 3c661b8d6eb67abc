import type { Formula } from '../../law/formula.ts'
import type { Provision } from '../../law/provision.ts'
import { type Fact, type Language, type Values, valuesOf } from '../../manifest/facts.ts'
import { type FactPath, factOf, reference } from '../../manifest/vocabulary.ts'
import { evaluate, type Ground, isFact, type Status } from '../../review/evaluate.ts'
import { factAt } from '../../review/facts.ts'
import type { Judgement } from '../../review/judge.ts'
import { messagesIn } from '../../review/messages/messages.ts'
import { pathsIn } from '../../review/open.ts'
import type { UseReview } from '../../review/review.ts'
import { paragraphs, plain, row, table, verbatim } from '../markdown.ts'
import type { Place } from '../place.ts'
import { languageTexts } from '../texts.ts'
import { changeList } from './change.ts'
import { type HoverContext, type HoverOptions, ROWS } from './options.ts'
import { isRemote, moreWords, sourceWords, statusWords } from './words.ts'

/** The question, its values, the conditions that read it with their status now, and the words of the law. */
export function factMarkdown(place: Extract<Place, { kind: 'fact' }>, context: HoverContext): string {
  const { language } = context
  const path = `${place.section}.${place.list === null ? '' : `${place.list}[].`}${place.name}` as FactPath
  const fact = factOf(reference(path))
  // A fact of the system's scope says nothing of the uses that state it themselves.
  const concerned = place.uses.filter(review => isStatedAt(place, path, review))
  const readers = concerned.flatMap(review => readersOf(path, place.item, review, context))
  const ranked = [...readers].sort((one, two) => readerRank(one) - readerRank(two))
  const near = ranked.filter(({ remote }) => !remote)
  const told = (near.length > 0 ? near : ranked).slice(0, ROWS)
  const nearest = told.find(({ provision }) => provision.section === place.section)
  const changed =
    nearest === undefined ? undefined : factAt(nearest.review.facts, reference(path), place.item)
  const stated = statedWords(place)
  return paragraphs([
    `**${fact.question[language]}** (\`${place.name}\`)`,
    fact.help?.[language] ?? '',
    statedValues(fact, stated, language),
    standingLine(path, place.item, concerned[0], language),
    told.length > 0
      ? readerTable(
          told,
          ranked.filter(reader => !told.includes(reader)),
          place.uses.length > 1,
          context,
        )
      : unread(fact, concerned.length, language),
    nearest !== undefined && changed !== undefined && isFact(changed)
      ? changeList(changed.path, nearest.judgement, nearest.review, place.system.day, context)
      : '',
    otherValues(fact, stated, language),
    nearest === undefined ? '' : statuteQuote(nearest.judgement.provision, context),
    `${languageTexts(language).source}: ${sourceWords(fact.source, language)}`,
  ])
}

function isStatedAt(
  { item, statement }: Extract<Place, { kind: 'fact' }>,
  path: FactPath,
  { facts }: UseReview,
): boolean {
  const ground = factAt(facts, reference(path), item)
  return isFact(ground) && ground.statement === statement
}

function unread(fact: Fact, concerned: number, language: Language): string {
  const texts = languageTexts(language)
  if (concerned === 0) return texts.overridden
  return fact.type === 'text' ? texts.onlyNames : texts.information
}

function statedWords({ statement: { value } }: Extract<Place, { kind: 'fact' }>): readonly string[] {
  switch (value.kind) {
    case 'choice':
      return [value.choice]
    case 'set':
      return value.entries.map(entry => entry.value)
    case 'items':
    case 'number':
    case 'text':
    case 'unknown':
    case 'invalid':
      return []
  }
}

/** Says so where the fact does not count as it is stated, which the values alone do not show. */
function standingLine(
  path: FactPath,
  item: number | null,
  review: UseReview | undefined,
  language: Language,
): string {
  const ground = review === undefined ? undefined : factAt(review.facts, reference(path), item)
  if (ground === undefined || !isFact(ground)) return ''
  const { standing } = ground
  if (standing !== 'unknown' && standing !== 'invalid' && standing !== 'unevidenced') return ''
  return `${languageTexts(language).countsAsUnknown}: ${messagesIn(language).standing[standing]}.`
}

/** The stated values with what they mean. */
function statedValues(fact: Fact, stated: readonly string[], language: Language): string {
  const values = valuesOf(fact).filter(value => stated.includes(value))
  return values.map(value => `- ☑ \`${value}\`: ${meaningOf(fact, value, language)}`).join('\n')
}

/** What else could be stated, with what it means. */
function otherValues(fact: Fact, stated: readonly string[], language: Language): string {
  const texts = languageTexts(language)
  const others = valuesOf(fact).filter(value => !stated.includes(value))
  if (others.length === 0) return ''
  const assumed = 'assumed' in fact ? [fact.assumed].flat() : []
  const lines = others.slice(0, ROWS).map(value => {
    const marks = [
      ...('evidence' in fact && fact.evidence.includes(value) ? [texts.needsEvidence] : []),
      ...(assumed.includes(value) ? [texts.assumed] : []),
    ]
    const mark = marks.length === 0 ? '' : ` (${marks.join('; ')})`
    return `- \`${value}\`: ${meaningOf(fact, value, language)}${mark}`
  })
  const more = others.length - lines.length
  const head = stated.length === 0 ? texts.values : texts.otherValues
  return paragraphs([`${head}:`, [...lines, ...(more > 0 ? [`- ${texts.moreValues(more)}`] : [])].join('\n')])
}

function meaningOf(fact: Fact, value: string, language: Language): string {
  const values: Values = 'values' in fact ? fact.values : {}
  return values[value]?.[language] ?? ''
}

interface Reader {
  readonly review: UseReview
  readonly judgement: Judgement
  readonly provision: Provision
  readonly id: string
  /** "3/4", or "E1" for an exception. */
  readonly position: string
  readonly sentence: Readonly<Record<Language, string>>
  readonly status: Status
  /** The fact at the place is among the deciding ones. */
  readonly decides: boolean
  readonly remote: boolean
}

/** The conditions and exceptions that read the fact, with their status now; of a list's entry, that of the entry. */
function readersOf(
  path: FactPath,
  item: number | null,
  review: UseReview,
  { attempt }: HoverContext,
): readonly Reader[] {
  const { facts } = review
  const ground = factAt(facts, reference(path), item)
  const of = (judgement: Judgement): readonly Reader[] => {
    const { provision, conditions, exceptions } = judgement
    const { en, da } = provision.wording
    const reads = (formula: Formula | undefined) =>
      [...pathsIn(formula)].some(read => read === path || read.startsWith(`${path}[]`))
    const reader = (
      id: string,
      position: string,
      sentence: Reader['sentence'],
      status: Status,
      grounds: readonly Ground[],
    ): Reader => {
      const decides = grounds.includes(ground)
      const remote = isRemote(judgement, review, decides && status === 'not_satisfied')
      return { review, judgement, provision, id, position, sentence, status, decides, remote }
    }
    const ofConditions = conditions.flatMap((shown, index): readonly Reader[] => {
      const condition = provision.conditions[index]
      if (condition === undefined || !reads(condition.formula)) return []
      const isOfEntry = condition.perItem && item !== null && path.startsWith(`${provision.items}[]`)
      const { status, grounds } = isOfEntry ? evaluate(condition.formula, facts, item) : shown
      const { id, number } = shown
      const sentence = {
        en: en.conditions[id]?.[status] ?? id,
        da: da.conditions[id]?.[status] ?? id,
      }
      const position = `${number}/${conditions.length}`
      return [reader(id, position, sentence, status, grounds)]
    })
    const ofExceptions = exceptions.flatMap(({ id, status, grounds }, index): readonly Reader[] => {
      if (!reads(provision.exceptions[index]?.formula)) return []
      const sentence = {
        en: en.exceptions[id]?.[status] ?? id,
        da: da.exceptions[id]?.[status] ?? id,
      }
      const position = `E${index + 1}`
      return [reader(id, position, sentence, status, grounds)]
    })
    return [...ofConditions, ...ofExceptions]
  }
  return review.judgements.flatMap(judgement => attempt(judgement.provision.id, () => of(judgement), []))
}

/** What it decides first, then what is unknown. */
function readerRank({ decides, status }: Reader): number {
  return (decides ? 0 : 2) + (status === 'unknown' ? 0 : 1)
}

function readerTable(
  readers: readonly Reader[],
  left: readonly Reader[],
  severalUses: boolean,
  options: HoverOptions,
): string {
  const { language, pageOf } = options
  const texts = languageTexts(language)
  const rows = readers.map(({ review, provision, id, position, sentence, status }) => {
    const { citation } = provision.wording[language]
    const use = severalUses ? `${plain(review.use.id)}: ` : ''
    const link = `${use}[${citation}](${pageOf(provision.id, id)}) ${position}`
    return row(link, `${statusWords(status, language)}: ${sentence[language]}`)
  })
  const head = [texts.readBy, texts.status]
  return paragraphs([
    table(head, rows),
    moreWords(
      left.map(({ provision }) => provision),
      options,
    ),
  ])
}

function statuteQuote(provision: Provision, { language, pageOf }: HoverOptions): string {
  const texts = languageTexts(language)
  const own = provision.wording[language].statute[0]
  const statute = own ?? provision.wording.en.statute[0]
  if (statute === undefined) return ''
  const note = own === undefined ? ` (${texts.englishOnly})` : ''
  return `> ${verbatim(statute.text)}\n>\n> ${statute.citation}${note} · [${texts.readMore}](${pageOf(provision.id, null)})`
}
