import { lineIndex, type Position } from '../../manifest/position.ts'
import type { LineRange } from '../../review/findings/finding.ts'
import type { FileReview } from '../../review/review.ts'
import { placeAt } from '../place.ts'
import { factMarkdown } from './fact.ts'
import type { HoverOptions } from './options.ts'
import { sectionMarkdown } from './section.ts'
import { useMarkdown } from './use.ts'

export interface Hover {
  readonly markdown: string
  readonly range: LineRange
}

/** What stands at the position, in plain words and in the words of the law; null where there is nothing to say. */
export function hover(review: FileReview, position: Position, options: HoverOptions): Hover | null {
  const lines = lineIndex(review.file.text)
  const place = placeAt(review, lines.offset(position))
  if (place === null) return null
  const range = { start: lines.position(place.range.start), end: lines.position(place.range.end) }
  switch (place.kind) {
    case 'use':
      return { markdown: useMarkdown(place, options), range }
    case 'section':
      return { markdown: sectionMarkdown(place, options), range }
    case 'fact':
      return { markdown: factMarkdown(place, options), range }
  }
}
