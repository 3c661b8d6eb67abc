import { partWordsOf } from '../law/part-words.ts'
import { pitfalls } from '../law/pitfalls.ts'
import type { Provision } from '../law/provision.ts'
import type { Language } from '../manifest/facts.ts'
import { factOf, reference, sections } from '../manifest/vocabulary.ts'
import { messagesIn } from '../review/messages/messages.ts'
import { formulaInWords } from './formula.ts'
import { type CaseOutcome, casesTable } from './page/cases.ts'
import { conditionSections, conditionsOverview, exceptionSections, sentence } from './page/conditions.ts'
import { factsOfProvision, scopeFactsOfProvision } from './page/facts-read.ts'
import { factName, factsTable, shortFactsTable } from './page/facts-table.ts'
import { blocks, bullets, code } from './page/markdown.ts'
import { statuteQuotes } from './page/statute.ts'
import { authorityText, otherNotes, territoryText } from './page/territory.ts'
import { type PageWords, pageWordsIn } from './page/words.ts'

export type { CaseOutcome } from './page/cases.ts'

/**
 * The whole page of a provision as Markdown: text, conditions, facts, territory and what is easily got wrong.
 * @param outcomes the worked cases as the engine judged them; null leaves them out
 */
export function provisionPage(
  provision: Provision,
  language: Language,
  outcomes: readonly CaseOutcome[] | null,
): string {
  const words = pageWordsIn(language)
  const { heading } = words
  const wording = provision.wording[language]
  const beside = pitfalls[provision.id]?.[language]
  const page = blocks(
    `# ${wording.citation}: ${wording.title}`,
    wording.summary,
    properties(provision, language),
    words.preface,
    `## ${heading.statute}`,
    statuteQuotes(wording.statute, provision.wording.en.statute, language),
    `## ${heading.conditions}`,
    conditionsOverview(provision, language),
    conditionSections(provision, language),
    `## ${heading.exceptions}`,
    exceptionSections(provision, language),
    `## ${heading.facts}`,
    words.everyFact,
    factsTable(factsOfProvision(provision), language),
    `## ${heading.scopeFacts}`,
    shortFactsTable(scopeFactsOfProvision(provision), language),
    `## ${heading.questions}`,
    questions(provision, language),
    `## ${heading.territory}`,
    territoryText(provision, language),
    `## ${heading.authority}`,
    authorityText(provision, language),
    `## ${heading.notes}`,
    otherNotes(provision, language),
    `## ${heading.contradictions}`,
    contradictions(provision, language, words),
    `## ${heading.traps}`,
    bullets(beside?.traps ?? []),
    `## ${heading.neighbours}`,
    beside?.neighbours ?? '',
    outcomes === null ? '' : blocks(`## ${heading.cases}`, casesTable(outcomes, language)),
  )
  return `${page}\n`
}

function properties(provision: Provision, language: Language): string {
  const { property, kind, section: inWords } = pageWordsIn(language)
  const { label, about } = sections[provision.section]
  return bullets([
    `**${property.id}:** ${code(provision.id)}`,
    `**${property.kind}:** ${kind[provision.kind]}`,
    `**${property.section}:** ${inWords(code(provision.section), label[language], about[language])}`,
    `**${property.applies}:** ${messagesIn(language).day(provision.appliesFrom)}`,
  ])
}

function questions({ askFirst }: Provision, language: Language): string {
  return askFirst
    .map(path => ({ path, fact: factOf(reference(path)) }))
    .map(({ path, fact }, index) => `${index + 1}. ${factName(path)}: ${fact.question[language]}`)
    .join('\n')
}

function contradictions(provision: Provision, language: Language, words: PageWords): string {
  const found = provision.contradictions ?? []
  if (found.length === 0) return words.none
  const parts = partWordsOf(provision, language)
  const items = found.map(({ id, message, formula }) => {
    const where = words.noteColumns.where(formulaInWords(formula, language, { parts }))
    return blocks(`**${id}.** ${message[language]}`, sentence(where))
  })
  return blocks(words.contradictionsIntroduction, bullets(items))
}
