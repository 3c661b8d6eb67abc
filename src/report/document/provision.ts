import type { ConditionWording } from '../../law/provision.ts'
import { isFact, type Status } from '../../review/evaluate.ts'
import { itemPath, type Judgement } from '../../review/judge.ts'
import { sourceIn } from '../../review/messages/sources.ts'
import { consequencesOf } from '../consequences.ts'
import { changeBlocks } from './changes.ts'
import { decisionBlocks } from './decisions.ts'
import { entryLine, factLine, factLines } from './facts.ts'
import { statuteBlocks } from './law.ts'
import {
  type Block,
  bullets,
  type Cell,
  heading,
  type Inlines,
  marked,
  paragraph,
  strong,
  table,
} from './model.ts'
import { questionBlocks } from './questions.ts'
import { anchorOf, statusBadge, type View, verdictBadge, wordingOf } from './view.ts'

/** One judgement in full: the conditions with what decides them, and everything that follows from it. */
export function provisionBlocks(judgement: Judgement, view: View): readonly Block[] {
  const { provision } = judgement
  const { citation, title } = wordingOf(provision, view)
  return [
    heading(4, [`${citation}: ${title}`], anchorOf(judgement, view)),
    ...bullets(properties(judgement, view)),
    ...conditions(judgement, view),
    ...exceptions(judgement, view),
    ...assumptions(judgement, view),
    ...noteBlocks(judgement, view),
    ...decisionBlocks(judgement, view),
    ...questionBlocks(judgement, view),
    ...changeBlocks(judgement, view),
    ...statuteBlocks(provision, view),
  ]
}

function properties(judgement: Judgement, view: View): readonly Inlines[] {
  const { words, messages } = view
  const { provision, verdict, applicable, heldBy } = judgement
  const remarks = [
    ...(applicable ? [] : [words.appliesFrom(messages.day(provision.appliesFrom))]),
    ...(heldBy === null ? [] : [words.heldBy(heldBy, judgement.conditions.length)]),
  ]
  const item = itemPath(judgement)
  const about = provision.kind === 'restriction' ? words.property.restricts : words.property.prohibits
  return [
    [
      strong(`${words.property.verdict}:`),
      ' ',
      verdictBadge(verdict, view),
      ...remarks.map(text => ` · ${text}`),
    ],
    [strong(`${about}:`), ' ', ...marked(wordingOf(provision, view).summary)],
    ...(applicable
      ? [[strong(`${words.property.appliesFrom}:`), ` ${messages.day(provision.appliesFrom)}`]]
      : []),
    ...(item === null ? [] : [[strong(`${words.property.entry}:`), ' ', ...entryLine(item, view)]]),
  ]
}

function conditions({ provision, conditions }: Judgement, view: View): readonly Block[] {
  const { words } = view
  const wording = wordingOf(provision, view)
  const rows = conditions.map(({ number, id, status, grounds }) => [
    [[String(number)]],
    pointCell(wording.conditions[id], id, status, provision.conditions[number - 1]?.sources ?? '', view),
    [[statusBadge(status, view)]],
    factLines(grounds, view),
  ])
  return [
    heading(5, [words.heading.conditions]),
    ...table(words.conditionCaption(wording.citation), words.conditionColumns, rows),
  ]
}

function exceptions({ provision, exceptions }: Judgement, view: View): readonly Block[] {
  if (exceptions.length === 0) return []
  const { words } = view
  const wording = wordingOf(provision, view)
  const rows = exceptions.map(({ id, status, grounds }, index) => [
    pointCell(wording.exceptions[id], id, status, provision.exceptions[index]?.sources ?? '', view),
    [[statusBadge(status, view)]],
    factLines(grounds, view),
  ])
  return [
    heading(5, [words.heading.exceptions]),
    ...table(words.exceptionCaption(wording.citation), words.exceptionColumns, rows),
  ]
}

/** What a condition or exception asks, what its status means, and where it comes from. */
function pointCell(
  wording: ConditionWording | undefined,
  id: string,
  status: Status,
  sources: string,
  { words, language }: View,
): Cell {
  if (wording === undefined) return [[id]]
  return [
    [strong(...marked(wording.label))],
    marked(wording[status]),
    ...(sources === '' ? [] : [[`${words.sources}: ${sourceIn(sources, language)}`]]),
  ]
}

function assumptions({ conditions, exceptions, assumptions }: Judgement, view: View): readonly Block[] {
  if (assumptions.length === 0) return []
  const { words, review } = view
  const grounds = [...conditions, ...exceptions, review.scope.excluded].flatMap(point => point.grounds)
  const assumed = assumptions.flatMap(path => {
    const ground = grounds.filter(isFact).find(fact => fact.path === path)
    return ground === undefined ? [] : [factLine(ground, view)]
  })
  return [heading(5, [words.heading.assumptions]), paragraph(words.assumptions), ...bullets(assumed)]
}

function noteBlocks(judgement: Judgement, view: View): readonly Block[] {
  const { words, language } = view
  const { notes } = consequencesOf(judgement, view)
  if (notes.length === 0) return []
  return [
    heading(5, [words.heading.notes]),
    ...bullets(notes.map(({ message }) => marked(message[language]))),
  ]
}
