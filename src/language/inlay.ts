import type { Language } from '../manifest/facts.ts'
import { lineIndex, type Position } from '../manifest/position.ts'
import { type Ground, isFact, type Status } from '../review/evaluate.ts'
import { factsIn, type UseFact } from '../review/facts.ts'
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

/** More conditions than this are counted, as for the scope, which every provision reads. */
const NAMED = 2

const CONDITIONS: Readonly<Record<Language, string>> = { en: 'conditions:', da: 'betingelser:' }

/** A condition that a fact decides, such as "5(1)(e) 3/4". */
interface Decided {
  readonly condition: string
  readonly status: Status
}

/** Behind the value of each fact the conditions that it decides, for the lines of a range. */
export function inlayHints(
  { file, systems }: FileReview,
  within: LineRange,
  language: Language,
): readonly InlayHint[] {
  const lines = lineIndex(file.text)
  const decided = new Map<number, Decided[]>()
  for (const use of systems.flatMap(({ uses }) => uses)) {
    for (const fact of Object.values(use.facts).flatMap(factsIn)) {
      const offset = offsetBehind(fact, file.text)
      if (offset === null) continue
      const { line } = lines.position(offset)
      if (line < within.start.line || line > within.end.line) continue
      decided.set(offset, [...(decided.get(offset) ?? []), ...decidedBy(fact, use)])
    }
  }
  return [...decided]
    .filter(([, conditions]) => conditions.length > 0)
    .sort(([one], [two]) => one - two)
    .map(([offset, conditions]) => ({ position: lines.position(offset), ...inWords(conditions, language) }))
}

function inWords(conditions: readonly Decided[], language: Language): Pick<InlayHint, 'label' | 'tooltip'> {
  const words = messagesIn(language).status
  // The uses that share a scope mostly say the same of it.
  const all = [...new Set(conditions.map(({ condition, status }) => `${condition} ${words[status]}`))]
  const count = (status: Status) => conditions.filter(one => one.status === status).length
  const counted = (['satisfied', 'unknown', 'not_satisfied'] as const)
    .filter(status => count(status) > 0)
    .map(status => `${count(status)} ${words[status]}`)
  return {
    label: all.length <= NAMED ? all.join(' · ') : `${CONDITIONS[language]} ${counted.join(', ')}`,
    tooltip: all.map(text => `- ${text}`).join('\n'),
  }
}

/** The end of the value, or of the line of the key where the value goes on below it. */
function offsetBehind({ statement }: UseFact, text: string): number | null {
  if (statement === null) return null
  const { key, range } = statement
  const start = key.end
  const lineEnd = /\r|\n|$/.exec(text.slice(start))?.index ?? 0
  return range.end <= start + lineEnd && range.end >= start ? range.end : start + 1
}

function decidedBy({ path }: UseFact, use: UseReview): readonly Decided[] {
  return use.judgements.flatMap(({ provision, conditions, exceptions }) => {
    const point = shortCitation(provision.id)
    const decides = (grounds: readonly Ground[]) =>
      grounds.some(ground => isFact(ground) && ground.path === path)
    return [
      ...conditions.map(({ number, ...rest }) => ({ name: `${number}/${conditions.length}`, ...rest })),
      ...exceptions.map((exception, index) => ({ name: `E${index + 1}`, ...exception })),
    ]
      .filter(({ grounds }) => decides(grounds))
      .map(({ name, status }) => ({ condition: `${point} ${name}`, status }))
  })
}
