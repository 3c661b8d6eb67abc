import { applyEdits } from '../../manifest/edit.ts'
import type { System } from '../../manifest/manifest.ts'
import { read } from '../../manifest/read.ts'
import type { Range } from '../../manifest/tree.ts'
import { decisionEdit } from '../../review/decisions/edit.ts'
import { keyOf } from '../../review/facts.ts'
import { placeOf } from '../../review/findings/draft.ts'
import type { Judgement } from '../../review/judge.ts'
import { lowerFirst, shown } from '../../review/messages/words.ts'
import type { UseReview } from '../../review/review.ts'
import { type Fix, type FixContext, snippetFix } from './fix.ts'
import { type Filling, type Hole, snippetEdit } from './holes.ts'

/** What stands there until another is picked comes first: nothing is accepted by an inattentive Enter. */
const CONCLUSIONS = ['needs_work', 'accepted', 'rejected'] as const

/** Writes down what a person decides about a verdict, with the digest of what it rests on. It changes no verdict. */
export function decisionFixes(context: FixContext): readonly Fix[] {
  return context.review.systems.flatMap(({ uses }, system) =>
    uses.flatMap(use =>
      use.judgements
        .filter(judgement => isAbout(context, judgement, use))
        .flatMap(judgement => recordFix(context, system, use, judgement)),
    ),
  )
}

/** Whether the finding is of this verdict, or on the decision about it. */
function isAbout({ finding, range }: FixContext, judgement: Judgement, review: UseReview): boolean {
  const { id, section } = judgement.provision
  const { use, facts, decisions } = review
  const isHere = (place: Range | null) => place?.start === range.start && place.end === range.end
  if (finding.code === 'decision/stale') {
    const recorded = decisions.get(id)
    if (recorded === undefined || recorded.stale.length === 0) return false
    return isHere(recorded.decision.facts?.place ?? recorded.decision.place)
  }
  if (finding.code === id) return isHere(use.key) || isHere(keyOf(facts[section], use))
  const held = judgement.heldBy === null ? undefined : judgement.conditions[judgement.heldBy - 1]
  return (
    held !== undefined &&
    finding.code === `${id}/held-by/${held.id}` &&
    held.grounds.some(ground => isHere(placeOf(ground, use, facts)))
  )
}

function recordFix(
  context: FixContext,
  system: number,
  { use, facts }: UseReview,
  judgement: Judgement,
): readonly Fix[] {
  const { text, words, language, today } = context
  const { citation } = judgement.provision.wording[language]
  const [conclusion] = CONCLUSIONS
  const { byPlaceholder: by, reasonPlaceholder: reason } = words
  const asked = { conclusion, by, date: today, reason, until: null, evidence: null }
  const edits = decisionEdit(text, system, use.id, judgement, facts, asked)
  if (edits.length === 0) return []
  const after = applyEdits(text, edits)
  const title = words.recordDecision(language === 'da' ? lowerFirst(citation) : citation, shown(use.id))
  const places = wordsOf(after, read(after).systems[system], [conclusion, by, reason])
  if (places === null) return []
  const [ofConclusion, ofBy, ofReason] = places
  return snippetFix(
    context,
    title,
    // In quotes, so that a name or a reason may hold any mark of YAML that people write.
    quotedEdit(text, after, [
      { range: ofConclusion, filling: { kind: 'choice', words: CONCLUSIONS, inBrackets: false } },
      { range: ofBy, filling: textFilling(by) },
      { range: ofReason, filling: textFilling(reason) },
    ]),
  )
}

function textFilling(shown: string): Filling {
  return { kind: 'text', shown, inBrackets: false }
}

/** The edit with quotes around the texts that are left to the user. */
function quotedEdit(before: string, after: string, holes: readonly Hole[]) {
  const texts = holes.filter(({ filling }) => filling.kind === 'text').map(({ range }) => range)
  const quoted = applyEdits(
    after,
    texts.map(range => ({ range, text: `"${after.slice(range.start, range.end)}"` })),
  )
  const moved = holes.map(({ range, filling }): Hole => {
    const quotes = 2 * texts.filter(({ start }) => start < range.start).length
    const by = quotes + (filling.kind === 'text' ? 1 : 0)
    return { range: { start: range.start + by, end: range.end + by }, filling }
  })
  return snippetEdit(before, quoted, moved)
}

/** Where the words stand in the last decision, in this order; null where one does not. */
function wordsOf(
  text: string,
  system: System | undefined,
  words: readonly [string, string, string],
): readonly [Range, Range, Range] | null {
  const decision = system?.decisions.at(-1)
  // The words for which the placeholders stand come behind the use, whose id may hold anything.
  let from = decision?.use?.place.end ?? text.length
  const ranges = words.map((word): Range => {
    const start = text.indexOf(`: ${word}`, from) + 2
    from = start + word.length
    return { start, end: from }
  })
  const [one, two, three] = ranges
  const isFound = ranges.every(({ start }) => start > 1) && from <= (decision?.range.end ?? 0)
  return isFound && one && two && three ? [one, two, three] : null
}
