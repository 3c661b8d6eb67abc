import type { Language } from '../manifest/facts.ts'
import {
  type Block,
  bullets,
  code,
  heading,
  type Inlines,
  joined,
  list,
  marked,
  paragraph,
  strong,
} from '../report/document/model.ts'
import { messagesIn } from '../review/messages/messages.ts'
import { answerMarkdown } from './answer.ts'
import { quoted } from './quote.ts'
import type {
  ReviewAnswer,
  ReviewedDetail,
  ReviewedFact,
  ReviewedPoint,
  ReviewedProvision,
  ReviewedUse,
} from './schemas.ts'
import { agentWordsIn } from './words.ts'

/** The review as Markdown, from its data: what is in full first, then the other verdicts on a line each. */
export function reviewMarkdown(data: ReviewAnswer, language: Language): string {
  const words = agentWordsIn(language)
  const { day } = messagesIn(language)
  const judged = data.systems.some(({ uses }) => uses.length > 0)
  const body = [
    ...(data.tool_problems.length > 0
      ? [paragraph(strong(words.toolProblems)), ...bullets(data.tool_problems.map(text => [text]))]
      : []),
    ...data.systems.flatMap(({ name, law_as_of, uses }) => [
      heading(2, [words.system(name === null ? words.unnamed : quoted(name))]),
      paragraph(words.lawAsOf(day(law_as_of))),
      ...uses.flatMap(use => useBlocks(use, language)),
    ]),
    ...(judged ? [] : [paragraph(words.nothing)]),
    ...findingBlocks(data, language),
    ...(data.more.length > 0
      ? [heading(2, [words.leftOut]), ...bullets(data.more.map(text => marked(text)))]
      : []),
  ]
  return answerMarkdown(words.review, body, language)
}

function useBlocks(use: ReviewedUse, language: Language): readonly Block[] {
  const words = agentWordsIn(language)
  const { list: enumerated } = messagesIn(language)
  const brief = use.provisions.filter(({ detail }) => detail === null)
  const verdicts = [...new Set(brief.map(({ verdict }) => verdict))]
  return [
    heading(3, [words.use(quoted(use.id), use.line)]),
    ...(use.purpose === null ? [] : [paragraph(words.purpose(quoted(use.purpose)))]),
    ...use.provisions.flatMap(one => (one.detail === null ? [] : provisionBlocks(one, one.detail, language))),
    ...bullets(
      verdicts.map(verdict => [
        strong(words.listed(messagesIn(language).verdict[verdict])),
        ' ',
        ...joined(
          brief.filter(one => one.verdict === verdict).map(({ id }) => [code(id)]),
          ', ',
        ),
      ]),
    ),
    ...(use.not_stated.length > 0 ? [paragraph(...marked(words.notStated(enumerated(use.not_stated))))] : []),
    ...(use.stated_as_unknown.length > 0
      ? [paragraph(...marked(words.statedUnknown(enumerated(use.stated_as_unknown))))]
      : []),
  ]
}

function provisionBlocks(
  provision: ReviewedProvision,
  detail: ReviewedDetail,
  language: Language,
): readonly Block[] {
  const words = agentWordsIn(language)
  const messages = messagesIn(language)
  const remarks = [
    ...(provision.applicable ? [] : [words.appliesFrom(messages.day(provision.applies_from))]),
    ...(provision.held_by === null ? [] : [words.heldBy(provision.held_by)]),
  ]
  const verdict = [messages.verdict[provision.verdict], ...remarks].join(' · ')
  return [
    heading(4, [`${provision.citation} (${provision.id}), ${provision.title}: ${verdict}`]),
    ...(provision.item === null ? [] : [paragraph(words.item, code(provision.item))]),
    ...list([...detail.conditions, ...detail.exceptions].map(point => pointBlocks(point, language))),
    ...listed(
      words.assumed,
      detail.assumptions.map(fact => factLine(fact, language)),
    ),
    ...listed(words.open, [
      ...detail.open.map(({ path, question }): Inlines => [code(path), ': ', ...marked(question)]),
      ...(detail.more_open > 0 ? [[words.moreOpen(detail.more_open)]] : []),
    ]),
    ...listed(
      words.notes,
      detail.notes.map(note => marked(note)),
    ),
  ]
}

function pointBlocks(point: ReviewedPoint, language: Language): readonly Block[] {
  const words = agentWordsIn(language)
  const name = point.number === null ? words.exception : words.condition(point.number)
  const sources = point.sources === '' ? [] : [` ${words.sources}: ${point.sources}.`]
  return [
    paragraph(
      strong(`${name}, ${messagesIn(language).status[point.status]}:`),
      ' ',
      ...marked(point.meaning),
      ...sources,
    ),
    ...bullets([
      ...point.facts.map(fact => factLine(fact, language)),
      ...(point.more_facts > 0 ? [[words.moreFacts(point.more_facts)]] : []),
    ]),
  ]
}

function factLine({ path, value, line, evidence }: ReviewedFact, language: Language): Inlines {
  const words = agentWordsIn(language)
  const place = line === null ? '' : `, ${words.line(line)}`
  const named = evidence.length === 0 ? '' : `, ${words.evidence} ${evidence.map(quoted).join(', ')}`
  return [code(path), ': ', code(value), `${place}${named}`]
}

function listed(title: string, lines: readonly Inlines[]): readonly Block[] {
  return lines.length === 0 ? [] : [paragraph(strong(`${title}:`)), ...bullets(lines)]
}

/** Mistakes and the like, which no verdict says. */
function findingBlocks({ findings }: ReviewAnswer, language: Language): readonly Block[] {
  if (findings.length === 0) return []
  const lines = findings.map(
    ({ code: id, severity, message, line, column }): Inlines => [
      code(`${line}:${column}`),
      ` ${severity} `,
      code(id),
      ': ',
      ...marked(message),
    ],
  )
  return [heading(2, [agentWordsIn(language).findings]), ...bullets(lines)]
}
