import type { Language } from '../manifest/facts.ts'
import { lineIndex, type Position } from '../manifest/position.ts'
import { type Ground, isFact, type Status } from '../review/evaluate.ts'
import { statedFacts, type UseFact } from '../review/facts.ts'
import type { LineRange } from '../review/findings/finding.ts'
import { messagesIn } from '../review/messages/messages.ts'
import type { FileReview, UseReview } from '../review/review.ts'
import { shortCitation } from './outline.ts'

export interface InlayHint {
  readonly position: Position
  /** "5(1)(e) 3/4 satisfied". */
  readonly label: string
  /** Every condition that the fact decides, one a line; Markdown. */
  readonly tooltip: string
}

/** How many conditions one hint names. */
const NAMED = 2

/** Behind the value of each fact the conditions that it decides, for the lines of a range. */
export function inlayHints(
  { file, systems }: FileReview,
  within: LineRange,
  language: Language,
): readonly InlayHint[] {
  const lines = lineIndex(file.text)
  const decided = new Map<number, Set<string>>()
  for (const use of systems.flatMap(({ uses }) => uses)) {
    for (const fact of statedFacts(use.facts)) {
      const offset = offsetBehind(fact, file.text)
      if (offset === null) continue
      const { line } = lines.position(offset)
      if (line < within.start.line || line > within.end.line) continue
      const texts = decided.get(offset) ?? new Set()
      for (const text of conditionsDecidedBy(fact, use, language)) texts.add(text)
      decided.set(offset, texts)
    }
  }
  return [...decided]
    .filter(([, texts]) => texts.size > 0)
    .sort(([one], [two]) => one - two)
    .map(([offset, texts]) => {
      const all = [...texts]
      const more = all.length - NAMED
      return {
        position: lines.position(offset),
        label: `${all.slice(0, NAMED).join(' · ')}${more > 0 ? ` +${more}` : ''}`,
        tooltip: all.map(text => `- ${text}`).join('\n'),
      }
    })
}

/** The end of the value, or of the line of the key where the value goes on below it. */
function offsetBehind({ statement }: UseFact, text: string): number | null {
  if (statement === null) return null
  const { key, range } = statement
  const start = key.end
  const lineEnd = /\r|\n|$/.exec(text.slice(start))?.index ?? 0
  return range.end <= start + lineEnd && range.end >= start ? range.end : start + 1
}

function conditionsDecidedBy(fact: UseFact, use: UseReview, language: Language): readonly string[] {
  const words: Readonly<Record<Status, string>> = messagesIn(language).status
  return use.judgements.flatMap(({ provision, conditions, exceptions }) => {
    const point = shortCitation(provision.wording[language].citation)
    const decides = (grounds: readonly Ground[]) =>
      grounds.some(ground => isFact(ground) && ground.path === fact.path)
    return [
      ...conditions
        .filter(({ grounds }) => decides(grounds))
        .map(({ number, status }) => `${point} ${number}/${conditions.length} ${words[status]}`),
      ...exceptions
        .map((exception, index) => ({ ...exception, name: `E${index + 1}` }))
        .filter(({ grounds }) => decides(grounds))
        .map(({ name, status }) => `${point} ${name} ${words[status]}`),
    ]
  })
}
