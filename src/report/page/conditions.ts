import type { Formula } from '../../law/formula.ts'
import { partWordsOf } from '../../law/part-words.ts'
import type { Condition, ConditionWording, Exception, Provision } from '../../law/provision.ts'
import type { Language } from '../../manifest/facts.ts'
import { reference } from '../../manifest/vocabulary.ts'
import { messagesIn } from '../../review/messages/messages.ts'
import { sourceIn } from '../../review/messages/sources.ts'
import { formulaInWords } from '../formula.ts'
import { enumerated } from './enumerated.ts'
import { blocks, bullets, code, table, upperFirst } from './markdown.ts'
import { type PageWords, pageWordsIn } from './words.ts'

/** How the conditions make the verdict, and the table of them. */
export function conditionsOverview(provision: Provision, language: Language): string {
  const words = pageWordsIn(language)
  const wording = provision.wording[language]
  const rows = provision.conditions.map((condition, index) => [
    `${index + 1}`,
    `[${condition.id}](#${condition.id})`,
    labelOf(wording.conditions, condition.id).label,
    rolesOf(provision, index, words).join(', '),
  ])
  return blocks(
    rulesOf(provision, words).join(' '),
    table(words.conditionColumns, rows),
    words.howCited(citesGuide(provision)),
  )
}

function citesGuide({ conditions, exceptions }: Provision): boolean {
  return [...conditions, ...exceptions].some(({ sources }) => sources.includes('guide §'))
}

function rulesOf(provision: Provision, words: PageWords): readonly string[] {
  const { conditions, exceptions, kind, section } = provision
  const gate = conditions.findIndex(condition => condition.gate)
  const perItem = conditions.flatMap((condition, index) => (condition.perItem ? [`${index + 1}`] : []))
  return [
    kind === 'restriction'
      ? words.triggerAndDuties(conditions.length)
      : words.prohibitedWhere(conditions.length, exceptions.length),
    words.gate(gate + 1, section),
    ...(perItem.length === 0 ? [] : [words.perItem(enumerated(perItem, words.and), listOf(provision))]),
  ]
}

/** The part that a condition plays: gate, trigger or duty, and whether it is judged per entry. */
function rolesOf(provision: Provision, index: number, words: PageWords): readonly string[] {
  const condition = provision.conditions[index]
  const duty = index === 0 ? words.role.trigger : words.role.duty
  return [
    ...(provision.kind === 'restriction' ? [duty] : []),
    ...(condition?.gate ? [words.role.gate] : []),
    ...(condition?.perItem ? [words.perEntry(listOf(provision))] : []),
  ]
}

function listOf({ items }: Provision): string {
  return items === undefined ? '' : reference(items).name
}

/** One condition: label, formula in words, sources, and what each status means. */
export function conditionBody(provision: Provision, condition: Condition, language: Language): string {
  const words = pageWordsIn(language)
  const wording = labelOf(provision.wording[language].conditions, condition.id)
  const index = provision.conditions.indexOf(condition)
  // The label of a duty begins with that word.
  const roles = rolesOf(provision, index, words)
    .filter(role => role !== words.role.duty)
    .join(', ')
  const line = words.conditionLine(index + 1, provision.conditions.length, wording.label, roles)
  return body(provision, condition, line, wording, language)
}

/** The same of an exception. */
export function exceptionBody(provision: Provision, exception: Exception, language: Language): string {
  const wording = labelOf(provision.wording[language].exceptions, exception.id)
  return body(provision, exception, pageWordsIn(language).exceptionLine(wording.label), wording, language)
}

function body(
  provision: Provision,
  { formula, sources }: { readonly formula: Formula; readonly sources: string },
  line: string,
  wording: ConditionWording,
  language: Language,
): string {
  const words = pageWordsIn(language)
  const { status } = messagesIn(language)
  const inWords = formulaInWords(formula, language, { parts: partWordsOf(provision, language) })
  return blocks(
    line,
    sentence(words.satisfiedWhere(inWords)),
    words.means,
    bullets([
      `**${upperFirst(status.satisfied)}:** ${wording.satisfied}`,
      `**${upperFirst(status.not_satisfied)}:** ${wording.not_satisfied}`,
      `**${upperFirst(status.unknown)}:** ${wording.unknown}`,
    ]),
    `${words.sources}: ${sourceIn(sources, language)}.`,
  )
}

/** A full stop, unless a list follows. */
export function sentence(text: string): string {
  return text.includes('\n') ? text : `${text}.`
}

/** Every condition under a heading of its id alone, which makes the slug that a finding's code links to. */
export function conditionSections(provision: Provision, language: Language): string {
  return blocks(
    ...provision.conditions.map(condition =>
      blocks(`### ${code(condition.id)}`, conditionBody(provision, condition, language)),
    ),
  )
}

export function exceptionSections(provision: Provision, language: Language): string {
  const words = pageWordsIn(language)
  if (provision.exceptions.length === 0) return words.noException
  return blocks(
    words.exceptionsIntroduction,
    ...provision.exceptions.map(exception =>
      blocks(`### ${code(exception.id)}`, exceptionBody(provision, exception, language)),
    ),
  )
}

function labelOf(wordings: Readonly<Record<string, ConditionWording>>, id: string): ConditionWording {
  const wording = wordings[id]
  if (wording === undefined) throw new Error(`no wording for ${id}`)
  return wording
}
