import { law } from '../../src/law/law.ts'
import {
  legislatorRecommendations,
  recommendations,
  recommendationsSource,
  thresholdsDiffer,
} from '../../src/law/recommendations.ts'
import { exclusions, nexus, scopeContradictions } from '../../src/law/scope.ts'
import { danishAuthorities } from '../../src/law/territory.ts'
import type { Fact, Language } from '../../src/manifest/facts.ts'
import { type SectionName, sections } from '../../src/manifest/vocabulary.ts'
import { formulaInWords } from '../../src/report/formula.ts'
import { sentence } from '../../src/report/page/conditions.ts'
import { factsOf } from '../../src/report/page/facts-read.ts'
import { factsTable } from '../../src/report/page/facts-table.ts'
import { blocks, bullets, code, table } from '../../src/report/page/markdown.ts'
import { authoritiesTable } from '../../src/report/page/territory.ts'
import { pageWordsIn } from '../../src/report/page/words.ts'
import { messagesIn } from '../../src/review/messages/messages.ts'
import { sourceIn } from '../../src/review/messages/sources.ts'
import type { Verdict } from '../../src/review/verdict.ts'
import { BANNER } from './banner.ts'
import type { GeneratedFile } from './files.ts'
import { type OverviewWords, overviewWordsIn } from './overview-words.ts'

/** docs/law/README.md: every provision, and the rules that they share, in both languages. */
export function overview(): readonly GeneratedFile[] {
  const content = blocks(BANNER, '# Provisions · Bestemmelser', index(), sharedRules('en'), sharedRules('da'))
  return [{ path: 'docs/law/README.md', content: `${content}\n` }]
}

function index(): string {
  const rows = law.map(({ id, kind, section, conditions, appliesFrom, wording }) => [
    code(id),
    `[${wording.en.citation}: ${wording.en.title}](${id}.md)`,
    `[${wording.da.citation}: ${wording.da.title}](${id}.da.md)`,
    `${kindOf(kind, 'en')} · ${kindOf(kind, 'da')}`,
    code(section),
    `${conditions.length}`,
    appliesFrom,
  ])
  const head = [
    'Id',
    'Provision',
    'Bestemmelse',
    'Kind · Art',
    'Section · Afsnit',
    'Conditions · Betingelser',
    'Applies from · Gælder fra',
  ]
  return table(head, rows)
}

/** The first word says what it is; what follows a colon explains it. */
function kindOf(kind: 'prohibition' | 'restriction', language: Language): string {
  return pageWordsIn(language).kind[kind].split(':')[0] ?? ''
}

function sharedRules(language: Language): string {
  const words = overviewWordsIn(language)
  const { heading } = words
  return blocks(
    `## ${heading.language}`,
    words.introduction,
    `### ${heading.logic}`,
    bullets(words.logic),
    `### ${heading.verdicts}`,
    verdictTable(words.prohibition, words, language),
    bullets(words.verdictRules),
    `### ${heading.restriction}`,
    words.restrictionIntroduction,
    verdictTable(words.restriction, words, language),
    `### ${heading.scope}`,
    words.scope,
    sentence(words.linkToUnion(formulaInWords(nexus, language))),
    `### ${heading.exclusions}`,
    words.exclusionsIntroduction,
    exclusionList(words, language),
    `### ${heading.scopeFacts}`,
    factsTable(factsOf('scope'), language),
    `### ${heading.contradictions}`,
    contradictions(language),
    `### ${heading.evidence}`,
    words.evidenceIntroduction,
    evidenceTable(words),
    `### ${heading.assumed}`,
    words.assumedIntroduction,
    assumedTable(words),
    `### ${heading.authorities}`,
    authoritiesTable(danishAuthorities, language),
    `### ${heading.recommendations}`,
    recommendationsText(words, language),
  )
}

function verdictTable(
  rows: readonly (readonly [Verdict, string])[],
  words: OverviewWords,
  language: Language,
): string {
  const names = messagesIn(language).verdict
  return table(
    words.verdictColumns,
    rows.map(([verdict, where]) => [code(verdict), names[verdict], where]),
  )
}

function exclusionList(words: OverviewWords, language: Language): string {
  const { values } = sections.scope.facts.exclusions
  const items = exclusions.map(({ value, holds, source }) =>
    blocks(
      `${code(value)}: ${values[value][language]} ${pageWordsIn(language).sources}: ${sourceIn(source, language)}.`,
      holds === null ? words.claimIsEnough : sentence(words.holdsWhere(formulaInWords(holds, language))),
    ),
  )
  return bullets(items)
}

function contradictions(language: Language): string {
  const { where } = pageWordsIn(language).noteColumns
  const items = scopeContradictions.map(({ id, message, formula }) =>
    blocks(`**${id}.** ${message[language]}`, sentence(where(formulaInWords(formula, language)))),
  )
  return bullets(items)
}

/** Every fact of the format with its full path. */
function allFacts(): readonly { readonly path: string; readonly fact: Fact }[] {
  return (Object.keys(sections) as SectionName[]).flatMap(factsOf)
}

function evidenceTable(words: OverviewWords): string {
  const rows = allFacts().flatMap(({ path, fact }) =>
    'evidence' in fact && fact.evidence.length > 0 ? [[code(path), fact.evidence.map(code).join(', ')]] : [],
  )
  return table(words.evidenceColumns, rows)
}

function assumedTable(words: OverviewWords): string {
  const rows = allFacts().flatMap(({ path, fact }) => {
    if (!('assumed' in fact) || fact.assumed === undefined) return []
    const assumed = typeof fact.assumed === 'string' ? [fact.assumed] : fact.assumed
    return [[code(path), assumed.length === 0 ? words.noneClaimed : assumed.map(code).join(', ')]]
  })
  return table(words.assumedColumns, rows)
}

function recommendationsText(words: OverviewWords, language: Language): string {
  const rows = recommendations.map(({ id, label, text, firesOn, source }) => [
    id,
    `${label[language]}\n${text[language]}`,
    firesOn[language],
    sourceIn(source, language),
  ])
  return blocks(
    `${recommendationsSource.label[language]} ${words.recommendationsIntroduction}`,
    table(words.recommendationColumns, rows),
    thresholdsDiffer[language],
    words.withoutRule,
    bullets(legislatorRecommendations.map(text => text[language])),
  )
}
