/** The fixes of a finding on one use, of a short text with little more than this use in it. */

import { type Excerpt, excerptsOf } from '../../manifest/excerpt.ts'
import { type LineIndex, lineIndex } from '../../manifest/position.ts'
import type { Range } from '../../manifest/tree.ts'
import { restated } from '../../review/restated.ts'
import type { FileReview, SystemReview } from '../../review/review.ts'
import type { Change, Fix } from './fix.ts'

/** What the fixes of a finding read, as far as they do. */
export interface Part {
  readonly review: FileReview
  readonly lines: LineIndex
  /** Where the finding stands in the part. */
  readonly range: Range
  readonly excerpt: Excerpt
}

/** An id has to differ from those of all other uses. */
const OF_ALL_USES = 'manifest/bad-id'

/** The part of the review that a finding is about; null where its fixes need the whole. */
export function partsOf(review: FileReview): (code: string, range: Range) => Part | null {
  const excerptAt = excerptsOf(review.file)
  const known = new Map<Excerpt, Omit<Part, 'range'>>()
  return (code, range) => {
    const excerpt = code === OF_ALL_USES ? null : excerptAt(range)
    if (excerpt === null) return null
    const part = known.get(excerpt) ?? partOf(review, excerpt)
    known.set(excerpt, part)
    return { ...part, range: excerpt.part(range) }
  }
}

function partOf({ systems }: FileReview, excerpt: Excerpt): Omit<Part, 'range'> {
  const { file, use } = excerpt
  const inPart = (whole: SystemReview): SystemReview => {
    // What stands before the uses stands where it stood, and may speak of every use.
    if (use === null) return whole
    const [system] = file.systems
    const [read] = system?.uses ?? []
    const reviewed = whole.uses[use]
    return read && reviewed && system ? { ...whole, system, uses: [restated(reviewed, read)] } : whole
  }
  return {
    review: { file, systems: systems.map(inPart), findings: [], toolProblems: [] },
    lines: lineIndex(file.text),
    excerpt,
  }
}

/** The same fixes of the whole text; null where one is about more than the part. */
export function inWhole(fixes: readonly Fix[], { whole }: Excerpt): readonly Fix[] | null {
  const moved = fixes.flatMap(fix => {
    const change = wholeChange(fix.change, whole)
    return change === null ? [] : [{ ...fix, change }]
  })
  return moved.length < fixes.length ? null : moved
}

function wholeChange(change: Change, whole: Excerpt['whole']): Change | null {
  if (change.kind === 'snippet') {
    const range = whole(change.edit.range)
    return range && { kind: 'snippet', edit: { ...change.edit, range } }
  }
  const edits = change.edits.flatMap(edit => {
    const range = whole(edit.range)
    return range === null ? [] : [{ ...edit, range }]
  })
  return edits.length < change.edits.length ? null : { kind: 'edits', edits }
}
