import type { Decision } from '../../manifest/manifest.ts'
import type { Judgement } from '../../review/judge.ts'
import { type Block, type Cell, heading, type Inline, oneLine, paragraph, strong, table } from './model.ts'
import { type View, wordingOf } from './view.ts'

const LONGEST_NAME = 200
const LONGEST_REASON = 2000
const LONGEST_EVIDENCE = 300

/** What is recorded on a use under a provision, earlier decisions too: they stay as the record. */
export function decisionBlocks({ provision }: Judgement, view: View): readonly Block[] {
  const { words } = view
  // What has no conclusion decides nothing; a finding says so.
  const decisions = view.decisions.filter(
    decision => decision.provision?.text === provision.id && decision.conclusion !== null,
  )
  if (decisions.length === 0) return []
  const { citation } = wordingOf(provision, view)
  const caption = words.decisionCaption(citation)
  const rows = decisions.map(decision => decisionRow(decision, provision.id, view))
  return [
    heading(5, [caption]),
    paragraph(words.decisionIntroduction),
    ...table(caption, words.decisionColumns, rows),
  ]
}

function decisionRow(decision: Decision, provision: string, view: View): readonly Cell[] {
  const { words, messages, lines } = view
  const { conclusion, by, date, reason, evidence, place } = decision
  const proofs = evidence.map(({ text }) => oneLine(text, LONGEST_EVIDENCE)).join(', ')
  return [
    [
      [strong(conclusion === null ? '–' : messages.conclusion[conclusion])],
      [words.line(lines.position(place.start).line + 1)],
    ],
    [[by === null ? '–' : oneLine(by, LONGEST_NAME)], [date === null ? '–' : messages.day(date)]],
    [
      [reason === null ? '–' : oneLine(reason, LONGEST_REASON)],
      ...(proofs === '' ? [] : [[`${words.evidence}: ${proofs}`]]),
    ],
    stateCell(decision, provision, view),
  ]
}

/** Whether the decision still holds, and why it does not. */
function stateCell(decision: Decision, provision: string, { review, words, messages }: View): Cell {
  const counting = review.decisions.get(provision)
  const until = decision.until?.text ?? null
  const term: Cell = until === null ? [] : [[words.decisionUntil(messages.day(until))]]
  if (counting?.decision !== decision) return [[words.decisionState.replaced], ...term]
  const { stale } = counting
  if (stale.length === 0) return [[badge('plain', words.decisionState.current)], ...term]
  const why = stale.map(reason => messages.staleReason(reason, until)).join('; ')
  // One that has run out says already until when it held.
  return [[badge('open', words.decisionState.stale), `: ${why}`], ...(stale.includes('until') ? [] : term)]
}

function badge(tone: 'plain' | 'open', text: string): Inline {
  return { kind: 'badge', tone, text }
}
