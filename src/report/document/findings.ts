import type { Finding } from '../../review/findings/finding.ts'
import type { ReviewedFile } from '../input.ts'
import { type Block, type Cell, code, heading, type Inline, marked, oneLine, table } from './model.ts'
import type { DocumentWords } from './words.ts'

const LONGEST_PATH = 300

/** The findings of a file that no part of the report above says: mistakes, evidence, contradictions and the like. */
export function findingBlocks({ path, review, known }: ReviewedFile, words: DocumentWords): readonly Block[] {
  const others = review.findings.filter(({ code }) => !isSaidAbove(code))
  const rows = others.map(finding => findingRow(finding, known?.findings.has(finding) === true, words))
  const caption = words.findingCaption(oneLine(path, LONGEST_PATH))
  return rows.length === 0 ? [] : [heading(3, [caption]), ...table(caption, words.findingColumns, rows)]
}

/** Verdicts, conditions and notes stand with their use. */
export function isSaidAbove(code: string): boolean {
  return code === 'not-stated' || /^\d/.test(code)
}

function findingRow(
  { code: id, severity, message, range }: Finding,
  isKnown: boolean,
  words: DocumentWords,
): readonly Cell[] {
  const { line, character } = range.start
  const badge: Inline = {
    kind: 'badge',
    tone: severity === 'error' ? 'adverse' : severity === 'warning' ? 'open' : 'plain',
    text: isKnown ? `${words.severity[severity]}, ${words.known}` : words.severity[severity],
  }
  return [[[`${line + 1}:${character + 1}`]], [[badge]], [marked(message)], [[code(id)]]]
}
