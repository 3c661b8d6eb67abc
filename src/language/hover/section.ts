import type { Formula } from '../../law/formula.ts'
import { type SectionName, sections } from '../../manifest/vocabulary.ts'
import type { Ground, Status } from '../../review/evaluate.ts'
import { pathOf } from '../../review/findings/draft.ts'
import type { Judgement } from '../../review/judge.ts'
import { lowerFirst } from '../../review/messages/words.ts'
import { pathsIn } from '../../review/open.ts'
import type { UseReview } from '../../review/review.ts'
import { atMost, paragraphs, plain, row, table } from '../markdown.ts'
import { type Place, sectionLabel } from '../place.ts'
import { languageTexts } from '../texts.ts'
import { type HoverContext, type HoverOptions, ROWS } from './options.ts'
import { groundsInWords, isRemote, moreWords, statusWords, verdictRank, verdictWords } from './words.ts'

/** The conditions of a section's provisions with their statuses; for `scope` the conditions that read it. */
export function sectionMarkdown(
  { section, uses }: Extract<Place, { kind: 'section' }>,
  context: HoverContext,
): string {
  const { language, attempt } = context
  return paragraphs([
    `**${sectionLabel(section)[language]}** (\`${section}\`): ${lowerFirst(sections[section].about[language])}`,
    ...(section === 'scope'
      ? scopeBlocks(uses, context)
      : uses.flatMap(review =>
          review.judgements
            .filter(({ provision }) => provision.section === section)
            .sort((one, two) => verdictRank(one) - verdictRank(two))
            .map(judgement =>
              attempt(judgement.provision.id, () => judgementBlock(judgement, review, section, context), ''),
            ),
        )),
  ])
}

/** Whether Article 2 excludes the uses, and the conditions that read the scope: where it matters, and what is unknown. */
function scopeBlocks(uses: readonly UseReview[], context: HoverContext): readonly string[] {
  const { language, pageOf, attempt } = context
  const texts = languageTexts(language)
  const exclusions = uses.map(({ scope: { excluded, outOfScope } }) => {
    const why = `${texts.excluded[excluded.status]} (${groundsInWords(excluded.grounds, language)})`
    return `${why}.${outOfScope ? ` ${texts.outOfScope}` : ''}`
  })
  // Said once for the uses of which the same is to be said.
  const lines = [...new Set(exclusions)].slice(0, ROWS).map(line => {
    const names = uses.filter((_, index) => exclusions[index] === line).map(({ use }) => plain(use.id))
    return names.length === uses.length ? line : `**${names.slice(0, ROWS).join(', ')}**: ${line}`
  })
  const readers = uses.flatMap(review =>
    review.judgements.flatMap(judgement =>
      attempt(
        judgement.provision.id,
        () => rowsOf(judgement).filter(({ formula }) => readsScope(formula)),
        [],
      ).map(condition => ({ review, judgement, ...condition })),
    ),
  )
  const near = readers.filter(({ review, judgement, status, grounds }) => {
    const holds = status === 'not_satisfied' && grounds.some(ground => pathOf(ground).startsWith('scope'))
    return !isRemote(judgement, review, holds)
  })
  const { shown } = atMost(
    ROWS,
    near.length > 0 ? near : readers,
    ({ judgement, status }) => 2 * verdictRank(judgement) + (status === 'unknown' ? 0 : 1),
  )
  const rest = readers.filter(reader => !shown.includes(reader))
  const rows = shown.map(({ review, judgement, id, number, label, status }) => {
    const { wording, id: provision } = judgement.provision
    const link = `[${wording[language].citation}](${pageOf(provision, id)})`
    const at = uses.length > 1 ? `${plain(review.use.id)}: ` : ''
    return row(`${at}${link} ${number}`, label[language], statusWords(status, language))
  })
  return [
    lines.join('\n\n'),
    table([texts.provision, texts.condition, texts.status], rows),
    moreWords(
      rest.map(({ judgement }) => judgement.provision),
      context,
    ),
  ]
}

function readsScope(formula: Formula | undefined): boolean {
  return [...pathsIn(formula)].some(path => path.startsWith('scope.'))
}

interface ConditionRow {
  readonly id: string
  /** "3", or "E1" for an exception. */
  readonly number: string
  readonly label: { readonly en: string; readonly da: string }
  readonly status: Status
  readonly grounds: readonly Ground[]
  readonly formula: Formula | undefined
}

function rowsOf({ provision, conditions, exceptions }: Judgement): readonly ConditionRow[] {
  const { en, da } = provision.wording
  return [
    ...conditions.map(({ id, number, status, grounds }, index) => ({
      id,
      number: String(number),
      label: { en: en.conditions[id]?.label ?? id, da: da.conditions[id]?.label ?? id },
      status,
      grounds,
      formula: provision.conditions[index]?.formula,
    })),
    ...exceptions.map(({ id, status, grounds }, index) => ({
      id,
      number: `E${index + 1}`,
      label: { en: en.exceptions[id]?.label ?? id, da: da.exceptions[id]?.label ?? id },
      status,
      grounds,
      formula: provision.exceptions[index]?.formula,
    })),
  ]
}

function judgementBlock(
  judgement: Judgement,
  { facts }: UseReview,
  section: Exclude<SectionName, 'scope'>,
  { language, pageOf }: HoverOptions,
): string {
  const texts = languageTexts(language)
  const { provision } = judgement
  const { citation, title } = provision.wording[language]
  const head = `[${citation}](${pageOf(provision.id, null)}) · ${title}: ${verdictWords(judgement, language)}`
  // Where nothing of the kind is done, or no duty is triggered, the gate alone decides; nothing else was asked.
  const onlyGate = facts[section].kind === 'none' || judgement.verdict === 'not_triggered'
  const shown = rowsOf(judgement).filter(({ status, formula }) => {
    const isGate = provision.conditions.some(condition => condition.gate && condition.formula === formula)
    return !onlyGate || (isGate && status === 'not_satisfied')
  })
  const rows = shown.map(({ id, number, label, status, grounds }) =>
    row(
      `${number} [${label[language]}](${pageOf(provision.id, id)})`,
      statusWords(status, language),
      groundsInWords(grounds, language),
    ),
  )
  return paragraphs([head, table([texts.condition, texts.status, texts.restsOn], rows)])
}
