import { lineIndex, type Position } from '../../manifest/position.ts'
import type { LineRange } from '../../review/findings/finding.ts'
import { createGuard } from '../../review/guard.ts'
import type { FileReview } from '../../review/review.ts'
import { paragraphs, plain } from '../markdown.ts'
import { type Place, placeAt } from '../place.ts'
import { factMarkdown } from './fact.ts'
import type { HoverContext, HoverOptions } from './options.ts'
import { sectionMarkdown } from './section.ts'
import { useMarkdown } from './use.ts'

export interface Hover {
  readonly markdown: string
  readonly range: LineRange
}

/**
 * What stands at the position, in plain words and in the words of the law; null where there is nothing to say. A
 * rule that throws is named below.
 */
export function hover(review: FileReview, position: Position, options: HoverOptions): Hover | null {
  const lines = lineIndex(review.file.text)
  const place = placeAt(review, lines.offset(position))
  if (place === null) return null
  const range = { start: lines.position(place.range.start), end: lines.position(place.range.end) }
  const { attempt, problems } = createGuard(options.language)
  const markdown = markdownOf(place, { ...options, attempt })
  const failed = problems().map(({ message }) => plain(message))
  return { markdown: paragraphs([markdown, ...failed]), range }
}

function markdownOf(place: Place, context: HoverContext): string {
  switch (place.kind) {
    case 'use':
      return useMarkdown(place, context)
    case 'section':
      return sectionMarkdown(place, context)
    case 'fact':
      return factMarkdown(place, context)
  }
}
