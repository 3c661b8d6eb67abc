import type { Language } from '../manifest/facts.ts'
import type { FactStatement, Use } from '../manifest/manifest.ts'
import { lineIndex, type Position } from '../manifest/position.ts'
import type { Range } from '../manifest/tree.ts'
import type { Ground, Status } from '../review/evaluate.ts'
import { statementOf } from '../review/facts.ts'
import { pathOf, placeOf, valueInWords } from '../review/findings/draft.ts'
import type { Judgement } from '../review/judge.ts'
import { messagesIn } from '../review/messages/messages.ts'
import { escaped } from '../review/messages/words.ts'
import type { FileReview, SystemReview, UseReview } from '../review/review.ts'
import { sourceWords, verdictRank, verdictWords } from './hover/words.ts'
import { paragraphs, STATUS_MARK } from './markdown.ts'
import { placeAt } from './place.ts'
import { languageTexts } from './texts.ts'

/** What a comment is about: a provision for a use, one of its conditions or exceptions, one of the facts that decide. */
export interface Subject {
  readonly system: number
  readonly use: number
  readonly provision: string
  /** The id of a condition or an exception. */
  readonly condition: string | null
  /** The path of a deciding fact, or the name of a section without facts. */
  readonly fact: string | null
}

export interface CommentOptions {
  /** Of the manifest, relative to the workspace, with `/`. */
  readonly path: string
  readonly language: Language
}

/** Facts that one comment names. */
const FACTS = 6

/** A short comment for a pull request, in Markdown; null where the review no longer has what it is about. */
export function commentOn(review: FileReview, subject: Subject, options: CommentOptions): string | null {
  const system = review.systems[subject.system]
  const use = system?.uses[subject.use]
  const judgement = use?.judgements.find(({ provision }) => provision.id === subject.provision)
  if (system === undefined || use === undefined || judgement === undefined) return null
  const link = linkTo(review, options.path)
  const part = partOf(judgement, subject.condition, options.language)
  const told = part ?? verdictPart(judgement, options.language)
  const first =
    part === null ? undefined : (part.grounds.find(one => pathOf(one) === subject.fact) ?? part.grounds[0])
  const place = first === undefined ? use.use.key : placeOf(first, use.use, use.facts)
  const texts = languageTexts(options.language)
  return `${paragraphs([
    `${link(place, null)} · ${texts.use} ${code(use.use.id)}`,
    told.head,
    factLines(firstOf(told.grounds, first), use, link, options.language),
    verdictLine(judgement, system, options.language),
    sourceLine(judgement, told.sources, options.language),
  ])}\n`
}

/** What stands at a position: the use, a section or a fact, by the verdict that asks for most. */
export function subjectAt(review: FileReview, position: Position): Subject | null {
  const place = placeAt(review, lineIndex(review.file.text).offset(position))
  if (place === null) return null
  const system = review.systems.indexOf(place.system)
  const candidates = place.uses.flatMap(use =>
    use.judgements.flatMap((judgement): readonly (Subject & { readonly rank: number })[] => {
      const about = { system, use: place.system.uses.indexOf(use), provision: judgement.provision.id }
      const own = place.kind !== 'use' && judgement.provision.section === place.section
      const rank = 2 * verdictRank(judgement) + (own ? 0 : 1)
      if (place.kind === 'use') return [{ ...about, condition: null, fact: null, rank }]
      if (place.kind === 'section' && own) return [{ ...about, condition: null, fact: null, rank }]
      return partsOf(judgement).flatMap(({ id, grounds }) =>
        grounds
          .filter(ground =>
            isAt(ground, use.use, place.range, place.kind === 'fact' ? place.statement : null),
          )
          .map(ground => ({ ...about, condition: id, fact: pathOf(ground), rank })),
      )
    }),
  )
  const [best] = candidates.sort((one, two) => one.rank - two.rank)
  if (best === undefined) return null
  const { rank: _, ...subject } = best
  return subject
}

function isAt(ground: Ground, use: Use, range: Range, stated: FactStatement | null): boolean {
  const statement = statementOf(ground, use)
  return statement !== null && (statement === stated || statement.key.start === range.start)
}

/** A condition or an exception, with its words. */
interface Part {
  readonly head: string
  readonly grounds: readonly Ground[]
  readonly sources: string
}

function partsOf({ conditions, exceptions }: Judgement): readonly {
  readonly id: string
  readonly status: Status
  readonly grounds: readonly Ground[]
}[] {
  return [...conditions, ...exceptions]
}

function partOf(judgement: Judgement, id: string | null, language: Language): Part | null {
  const { provision, conditions, exceptions } = judgement
  const found = partsOf(judgement).find(part => part.id === id)
  if (found === undefined) return null
  const texts = languageTexts(language)
  const wording = provision.wording[language]
  const index = conditions.findIndex(condition => condition.id === id)
  const number =
    index >= 0
      ? texts.conditionOf(index + 1, conditions.length)
      : texts.exceptionOf(exceptions.findIndex(exception => exception.id === id) + 1, exceptions.length)
  const words = wording.conditions[found.id] ?? wording.exceptions[found.id]
  const status = `${STATUS_MARK[found.status]} ${messagesIn(language).status[found.status]}`
  const sentence = words === undefined ? '' : ` ${own(words[found.status])}`
  return {
    head: `**${own(`${wording.citation}, ${lower(number)}: ${words?.label ?? found.id}`)}** – ${status}.${sentence}`,
    grounds: found.grounds,
    sources: [...provision.conditions, ...provision.exceptions].find(part => part.id === id)?.sources ?? '',
  }
}

/** The provision as a whole: the facts of the conditions that give the verdict. */
function verdictPart(judgement: Judgement, language: Language): Part {
  const { citation, title } = judgement.provision.wording[language]
  const statuses = judgement.conditions.map(({ status }) => status)
  const telling: Status = statuses.includes('not_satisfied')
    ? 'not_satisfied'
    : statuses.includes('unknown')
      ? 'unknown'
      : 'satisfied'
  const parts = judgement.conditions.filter(({ status }) => status === telling)
  return {
    head: `**${own(`${citation}: ${title}`)}**`,
    grounds: [...new Set(parts.flatMap(({ grounds }) => grounds))],
    sources: '',
  }
}

/** The fact that the comment is on stands at the top. */
function firstOf(grounds: readonly Ground[], first: Ground | undefined): readonly Ground[] {
  return first === undefined ? grounds : [first, ...grounds.filter(ground => ground !== first)]
}

function factLines(
  grounds: readonly Ground[],
  { use, facts }: UseReview,
  link: Link,
  language: Language,
): string {
  if (grounds.length === 0) return ''
  const texts = languageTexts(language)
  const messages = messagesIn(language)
  const lines = grounds.slice(0, FACTS).map(ground => {
    const words = `${pathOf(ground)}: ${valueInWords(ground, messages)}`
    return `- ${link(placeOf(ground, use, facts), words)}`
  })
  const more = grounds.length - FACTS
  return [`${texts.decidedBy}:`, '', ...lines, ...(more > 0 ? [`- ${texts.more(more)}`] : [])].join('\n')
}

function verdictLine(judgement: Judgement, { day }: SystemReview, language: Language): string {
  const texts = languageTexts(language)
  return `${texts.verdict}: ${verdictWords(judgement, language)}. ${texts.judgedAsOf} ${messagesIn(language).day(day)}.`
}

function sourceLine({ provision }: Judgement, sources: string, language: Language): string {
  const texts = languageTexts(language)
  const [statute] = provision.wording[language].statute
  // Where no wording in this language has been verified, the English one is cited.
  const citation = statute?.citation ?? provision.wording.en.statute[0]?.citation ?? ''
  const parts = [citation, sources === '' ? '' : sourceWords(sources, language)].filter(part => part !== '')
  return `${texts.source}: ${own(parts.join('; '))}`
}

/** A link to the line of a range: the fact where it is given, else path and line. */
type Link = (range: Range, words: string | null) => string

function linkTo({ file }: FileReview, path: string): Link {
  const lines = lineIndex(file.text)
  // Half a character has no place in an address.
  const target = path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(part => encodeURIComponent(part).replace(/[!'()*]/g, percent))
    .join('/')
  return ({ start }, words) => {
    const line = lines.position(start).line + 1
    return `[${code(words ?? `${path}:${line}`)}](${target}#L${line})`
  }
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}

/** Longer names are cut. */
const LONGEST = 120

/**
 * Text as a code span, in which a forge interprets nothing: no link, no HTML, and no mention of a person or an issue,
 * which it would look for after Markdown's own escapes.
 */
function code(text: string): string {
  const line = escaped(
    text
      .slice(0, 8 * LONGEST)
      .replace(/\s+/g, ' ')
      .trim(),
  )
  const cut = line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line
  // A tick cannot be escaped in a code span, and one inside would end it early in some renderers.
  return `\`${cut.replaceAll('`', 'ˋ')}\``
}

/** Words of our own: a test holds that there is nothing in them to escape, so they read well as plain text too. */
function own(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
