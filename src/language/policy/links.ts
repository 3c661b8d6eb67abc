import { lineIndex } from '../../manifest/position.ts'
import type { LineRange } from '../../review/findings/finding.ts'
import { extendedPath } from '../../review/policy/extended.ts'
import type { PolicyFile } from '../../review/policy/read-policy.ts'

export interface PolicyLink {
  /** From the root within which policies hold, with `/`. */
  readonly target: string
  readonly range: LineRange
}

/**
 * From `extends` to its file; null where it names none within the root.
 * @param folder of the policy, from the root, with `/`
 */
export function extendsLink(
  { text, extends: wanted }: Pick<PolicyFile, 'text' | 'extends'>,
  folder: string,
): PolicyLink | null {
  const target = wanted === null ? null : extendedPath(folder, wanted.path)
  if (wanted === null || target === null) return null
  const lines = lineIndex(text)
  const { start, end } = wanted.range
  return { target, range: { start: lines.position(start), end: lines.position(end) } }
}
