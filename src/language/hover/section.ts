import type { Provision } from '../../law/provision.ts'
import type { Judgement } from '../../review/judge.ts'
import { messagesIn } from '../../review/messages/messages.ts'
import { pathsIn } from '../../review/open.ts'
import type { UseReview } from '../../review/review.ts'
import { paragraphs, plain, row, STATUS_MARK, table } from '../markdown.ts'
import { type Place, sectionLabel } from '../place.ts'
import { languageTexts } from '../texts.ts'
import { type HoverOptions, ROWS } from './options.ts'
import { groundsInWords, verdictWords } from './words.ts'

/** The conditions of a section's provisions with their statuses; for `scope` what it decides. */
export function sectionMarkdown(
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
