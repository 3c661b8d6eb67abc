import type { Judgement } from '../../review/judge.ts'
import { needsAttention } from '../attention.ts'
import { factLine } from './facts.ts'
import { authorityBlocks } from './law.ts'
import { type Block, bullets, heading, type Inlines, oneLine, strong } from './model.ts'
import { otherProvisions } from './others.ts'
import { provisionBlocks } from './provision.ts'
import type { View } from './view.ts'

export const LONGEST_ID = 120
const LONGEST_PURPOSE = 2000

/** One use: what it is for, the provisions that need attention in full, and the others. */
export function useBlocks(view: View): readonly Block[] {
  const { words, review, anchor } = view
  const { use, judgements } = review
  const shown = attention(view)
  const others = judgements.filter(judgement => !shown.includes(judgement))
  const purpose = use.purpose === null ? words.noPurpose : oneLine(use.purpose, LONGEST_PURPOSE)
  return [
    heading(3, [words.use(oneLine(use.id, LONGEST_ID))], anchor),
    ...bullets([
      [strong(`${words.property.purpose}:`), ` ${purpose}`],
      [strong(`${words.property.exclusion}:`), ' ', ...exclusion(view)],
    ]),
    ...shown.flatMap(judgement => provisionBlocks(judgement, view)),
    ...otherProvisions(others, view),
    ...authorityBlocks(
      shown.map(({ provision }) => provision),
      view,
    ),
  ]
}

/** The judgements of a use that somebody should read. */
export function attention({ review }: Pick<View, 'review'>): readonly Judgement[] {
  return review.judgements.filter(judgement => needsAttention(judgement, review))
}

function exclusion(view: View): Inlines {
  const { words, review } = view
  const { status, grounds } = review.scope.excluded
  const [ground] = grounds
  const isAssumed = ground !== undefined && 'standing' in ground && ground.standing === 'assumed'
  if (isAssumed) return [words.exclusionAssumed]
  return [words.excluded[status], ...(ground === undefined ? [] : [' ', ...factLine(ground, view)])]
}
