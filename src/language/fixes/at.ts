import { type LineIndex, lineIndex, type Position } from '../../manifest/position.ts'
import type { Range } from '../../manifest/tree.ts'
import type { Finding, LineRange } from '../../review/findings/finding.ts'
import type { FileReview } from '../../review/review.ts'
import type { Fix } from './fix.ts'

/**
 * The fixes of the findings that the range touches, each once.
 * @param fixesOf the fixes of one finding, which stands at the offsets
 */
export function fixesAt(
  { file, findings }: FileReview,
  range: LineRange,
  fixesOf: (finding: Finding, offsets: Range, lines: LineIndex) => readonly Fix[],
): readonly Fix[] {
  const lines = lineIndex(file.text)
  const seen = new Set<string>()
  return findings
    .filter(finding => touches(finding.range, range))
    .flatMap(finding => {
      const offsets = { start: lines.offset(finding.range.start), end: lines.offset(finding.range.end) }
      return fixesOf(finding, offsets, lines)
    })
    .filter(fix => {
      const key = `${fix.title}\n${JSON.stringify(fix.change)}`
      return !seen.has(key) && seen.add(key)
    })
}

function touches(one: LineRange, two: LineRange): boolean {
  return !isBefore(one.end, two.start) && !isBefore(two.end, one.start)
}

function isBefore(one: Position, two: Position): boolean {
  return one.line < two.line || (one.line === two.line && one.character < two.character)
}
