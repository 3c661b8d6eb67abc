import { messagesIn } from '../../review/messages/messages.ts'
import { consequencesOf } from '../consequences.ts'
import { type ReportInput, summary } from '../json.ts'
import { reportTexts } from '../texts.ts'
import { type Block, type Cell, heading, oneLine, paragraph, strong, table } from './model.ts'
import { attention, LONGEST_ID } from './use.ts'
import { anchorOf, type View, verdictBadge, wordingOf } from './view.ts'
import { documentWordsIn } from './words.ts'

const COUNTED = [
  'prohibited',
  'prohibited_unless_excepted',
  'breach',
  'undetermined',
  'not_prohibited',
  'not_triggered',
  'duties_met',
  'out_of_scope',
  'not_binding',
] as const

/** What there is to review, the counts of verdicts, and what to look at. */
export function summaryBlocks(input: ReportInput, views: readonly NamedView[]): readonly Block[] {
  const words = documentWordsIn(input.language)
  const counted = summary(input.files)
  const texts = reportTexts(input.language)
  const things = (['manifests', 'systems', 'uses'] as const).map(
    name => `${counted[name]} ${texts.counted[name][counted[name] === 1 ? 0 : 1]}`,
  )
  const rows = views.flatMap(({ view, system }) => attentionRows(view, system))
  return [
    heading(2, [words.heading.summary]),
    paragraph(
      strong(`${things.join(', ')}.`),
      ...(counted.manifests === 0 ? [` ${words.nothingFound}`] : []),
    ),
    ...table(words.countCaption, words.countColumns, countRows(input)),
    ...(rows.length > 0
      ? table(words.attentionCaption, words.attentionColumns, rows)
      : counted.uses > 0
        ? [paragraph(words.noAttention)]
        : []),
  ]
}

/** A use, and the name of its system where there are several. */
export interface NamedView {
  readonly view: View
  readonly system: string | null
}

/** Prohibitions and the restriction are counted apart; a verdict that never occurs has no row. */
function countRows({ files, language }: ReportInput): readonly (readonly Cell[])[] {
  const counted = summary(files)
  const messages = messagesIn(language)
  return COUNTED.flatMap(verdict => {
    const prohibitions = verdict in counted ? counted[verdict as keyof typeof counted] : null
    const restriction =
      verdict in counted.restriction ? counted.restriction[verdict as keyof typeof counted.restriction] : null
    const cell = (count: unknown): Cell => [[typeof count === 'number' && count > 0 ? String(count) : '–']]
    if (!prohibitions && !restriction) return []
    return [[[[verdictBadge(verdict, { messages })]], cell(prohibitions), cell(restriction)]]
  })
}

function attentionRows(view: View, system: string | null): readonly (readonly Cell[])[] {
  const { words, messages, input, review, anchor } = view
  return attention(view).map(judgement => {
    const { provision, verdict, applicable, heldBy, conditions } = judgement
    const { citation, title } = wordingOf(provision, view)
    const open = consequencesOf(judgement, input).open?.length ?? 0
    const remarks = [
      ...(applicable ? [] : [words.appliesFrom(messages.day(provision.appliesFrom))]),
      ...(heldBy === null ? [] : [words.heldBy(heldBy, conditions.length)]),
      ...(open === 0 ? [] : [words.questions(open)]),
    ]
    const id = oneLine(review.use.id, LONGEST_ID)
    return [
      [[{ kind: 'link', anchor, content: [id] }], ...(system === null ? [] : [[system]])],
      [[{ kind: 'link', anchor: anchorOf(judgement, view), content: [`${citation}: ${title}`] }]],
      [[verdictBadge(verdict, view)]],
      [[remarks.join('; ')]],
    ]
  })
}
