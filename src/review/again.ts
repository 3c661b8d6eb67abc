/** Reviewing a manifest again after an edit: only what the edit touches is judged. */

import type { Use } from '../manifest/manifest.ts'
import { movedRange } from '../manifest/moved.ts'
import { read } from '../manifest/read.ts'
import { type Reread, reread } from '../manifest/reread.ts'
import type { Range } from '../manifest/tree.ts'
import type { Draft } from './findings/draft.ts'
import { restated } from './restated.ts'
import { type KeptReview, NOTHING_KNOWN, type ReviewOptions, reviewKept } from './review.ts'
import type { ReviewedUse } from './use.ts'

/**
 * The review of a text, and what it takes to do it again.
 * @param before the review of the same file as it was: what has not changed is taken from there; null: there is none
 */
export function reviewAgain(before: KeptReview | null, text: string, options: ReviewOptions): KeptReview {
  const again = before !== null && isReusable(before, options) ? reread(before.review.file, text) : null
  if (before === null || again === null) return reviewKept(read(text), options, NOTHING_KNOWN)
  const { file, edited } = again
  const scope = before.uses.find(({ review }) => review.use.scope === null)?.review.facts.scope ?? null
  return reviewKept(file, options, {
    scope,
    use(index, use) {
      const known = before.uses[index]
      if (index === edited || known === undefined) return null
      return known.review.use === use ? known : moved(known, use, again)
    },
  })
}

/** Whether the same facts would be judged and worded in the same way. A review in which a rule threw is not reused. */
function isReusable({ options: then, review }: KeptReview, now: ReviewOptions): boolean {
  return (
    review.toolProblems.length === 0 &&
    then.asOf === now.asOf &&
    then.today === now.today &&
    then.language === now.language &&
    then.isMissing === now.isMissing &&
    then.policy === now.policy &&
    then.provisions === now.provisions &&
    then.recommendations?.join() === now.recommendations?.join()
  )
}

/** The review of a use that stands elsewhere now; null where it has to be judged. */
function moved({ review, drafts }: ReviewedUse, use: Use, { from, by }: Reread): ReviewedUse | null {
  // Its scope may give other grounds to every condition.
  if (use.scope !== null) return null
  const at = (range: Range) => (range.start >= from ? movedRange(range, by) : range)
  return {
    review: restated(review, use),
    drafts: drafts.map(
      (draft): Draft => ({
        ...draft,
        range: at(draft.range),
        related: draft.related.map(({ message, range }) => ({ message, range: at(range) })),
      }),
    ),
  }
}
