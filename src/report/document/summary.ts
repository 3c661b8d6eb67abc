import type { Language } from '../../manifest/facts.ts'
import { messagesIn } from '../../review/messages/messages.ts'
import { VERDICTS } from '../../review/verdict.ts'
import { consequencesOf } from '../consequences.ts'
import type { Summary } from '../counts.ts'
import { reportTexts } from '../texts.ts'
import { type Block, type Cell, heading, oneLine, paragraph, strong, table } from './model.ts'
import { attention, LONGEST_ID } from './use.ts'
import { anchorOf, type View, verdictBadge, wordingOf } from './view.ts'
import { documentWordsIn } from './words.ts'

/** What there is to review, and the counts of verdicts. What to look at comes behind. */
export function summaryBlocks(summary: Summary, language: Language): readonly Block[] {
  const words = documentWordsIn(language)
  const texts = reportTexts(language)
  const things = (['manifests', 'systems', 'uses'] as const).map(
    name => `${summary[name]} ${texts.counted[name][summary[name] === 1 ? 0 : 1]}`,
  )
  return [
    heading(2, [words.heading.summary]),
    paragraph(
      strong(`${things.join(', ')}.`),
      ...(summary.manifests === 0 ? [` ${words.nothingFound}`] : []),
    ),
    ...table(words.countCaption, words.countColumns, countRows(summary, language)),
  ]
}

/** Prohibitions and the restriction are counted apart; a verdict that never occurs has no row. */
function countRows(summary: Summary, language: Language): readonly (readonly Cell[])[] {
  const messages = messagesIn(language)
  return VERDICTS.flatMap(verdict => {
    const prohibitions = verdict in summary ? summary[verdict as keyof typeof summary] : null
    const restriction =
      verdict in summary.restriction ? summary.restriction[verdict as keyof typeof summary.restriction] : null
    const cell = (count: unknown): Cell => [[typeof count === 'number' && count > 0 ? String(count) : '–']]
    if (!prohibitions && !restriction) return []
    return [[[[verdictBadge(verdict, { messages })]], cell(prohibitions), cell(restriction)]]
  })
}

/** The judgements of a use that somebody should read. @param system its name where there are several; else null */
export function attentionRows(view: View, system: string | null): readonly (readonly Cell[])[] {
  const { words, messages, review, anchor } = view
  return attention(view).map(judgement => {
    const { provision, verdict, applicable, heldBy, conditions } = judgement
    const { citation, title } = wordingOf(provision, view)
    const open = consequencesOf(judgement, view).open?.length ?? 0
    const remarks = [
      ...(view.isKnown(judgement) ? [words.known] : []),
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
