import { isAiSystem, nexus } from '../../law/scope.ts'
import { evaluate } from '../../review/evaluate.ts'
import type { Judgement } from '../../review/judge.ts'
import { consequencesOf } from '../consequences.ts'
import { decisionBlocks } from './decisions.ts'
import { factLine } from './facts.ts'
import { type Block, bullets, type Cell, heading, marked, strong, table } from './model.ts'
import { type View, verdictBadge, wordingOf } from './view.ts'

/** Facts that are shown of what a settled verdict rests on. */
const SHOWN_FACTS = 2

/** The provisions that need no attention, in one table, with the notes beside their verdicts. */
export function otherProvisions(judgements: readonly Judgement[], view: View): readonly Block[] {
  if (judgements.length === 0) return []
  const { words, language, review } = view
  const rows = judgements.map(judgement => {
    const { citation, title } = wordingOf(judgement.provision, view)
    return [[[`${citation}: ${title}`]], [[verdictBadge(judgement.verdict, view)]], restsOn(judgement, view)]
  })
  const notes = judgements.flatMap(judgement =>
    consequencesOf(judgement, view).notes.map(({ message }) => [
      strong(`${wordingOf(judgement.provision, view).citation}:`),
      ' ',
      ...marked(message[language]),
    ]),
  )
  return [
    heading(4, [words.heading.others]),
    ...table(words.otherCaption(review.use.id), words.otherColumns, rows),
    ...bullets(notes),
    ...judgements.flatMap(judgement => decisionBlocks(judgement, view)),
  ]
}

function restsOn(judgement: Judgement, view: View): Cell {
  const { words, messages } = view
  switch (judgement.verdict) {
    case 'not_prohibited':
    case 'not_triggered':
      return decidingCondition(judgement, view)
    case 'undetermined':
      return [[words.notDescribed]]
    case 'out_of_scope':
      return outsideScope(view)
    case 'duties_met':
      return [
        [
          judgement.conditions
            .map(({ number, status }) => words.condition(number, messages.status[status]))
            .join('; '),
        ],
      ]
    case 'prohibited':
    case 'prohibited_unless_excepted':
    case 'breach':
    case 'not_binding':
      return [[]]
  }
}

/** The exclusion that holds, or what makes it no AI system or gives it no link to the Union. */
function outsideScope(view: View): Cell {
  const { facts, scope } = view.review
  const failing = [isAiSystem, nexus]
    .map(formula => evaluate(formula, facts, null))
    .find(({ status }) => status === 'not_satisfied')
  const { grounds } = scope.excluded.status === 'satisfied' ? scope.excluded : (failing ?? scope.excluded)
  return [
    ...grounds.slice(0, SHOWN_FACTS).map(ground => factLine(ground, view)),
    ...more(grounds.length, view),
  ]
}

/** The gate where it decides, else the first condition or exception that does. */
function decidingCondition({ provision, conditions, exceptions }: Judgement, view: View): Cell {
  const { words, messages } = view
  const failing = conditions.filter(({ status }) => status === 'not_satisfied')
  const decides = failing.find(({ number }) => provision.conditions[number - 1]?.gate === true) ?? failing[0]
  if (decides !== undefined) {
    const facts = decides.grounds.slice(0, SHOWN_FACTS).map(ground => factLine(ground, view))
    const [first = [], ...others] = facts
    return [
      [`${words.condition(decides.number, messages.status.not_satisfied)}: `, ...first],
      ...others,
      ...more(decides.grounds.length, view),
    ]
  }
  const exception = exceptions.find(({ status }) => status === 'satisfied')
  return exception === undefined
    ? [[]]
    : [
        [wordingOf(provision, view).exceptions[exception.id]?.label ?? exception.id],
        ...exception.grounds.slice(0, SHOWN_FACTS).map(ground => factLine(ground, view)),
        ...more(exception.grounds.length, view),
      ]
}

function more(count: number, { words }: View): Cell {
  return count > SHOWN_FACTS ? [[words.more(count - SHOWN_FACTS)]] : []
}
