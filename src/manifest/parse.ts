/** Text to tree: the strict lane, else the tolerant lane, else the first error. */

import { parseMended } from './mend.ts'
import { parseStrict, type StrictRefusal } from './strict.ts'
import { MAX_TOLERANT_LENGTH, parseTolerant } from './tolerant.ts'
import type { Tree, TreeDocument, TreeProblem } from './tree.ts'

/**
 * The tree of any text; never throws. A text that is not well formed always carries a problem.
 * Ranges are UTF-16 offsets into `text`, from which the caller has stripped a leading byte order mark.
 */
export function parse(text: string): Tree {
  const strict = parseStrict(text)
  if (!('refusal' in strict)) return strict
  const { refusal, doubtful } = strict
  if (refusal.code === 'limit') return onlyProblems([refusal])
  const tolerant = mended(text, strict) ?? parseTolerant(text)
  if (!('limit' in tolerant)) {
    const explained = tolerant.documents.some(document => document.problems.some(isSyntaxProblem))
    return explained || doubtful ? tolerant : withProblem(tolerant, refusal)
  }
  if (tolerant.limit === 'failure') return onlyProblems([refusal])
  const range = { start: tolerant.offset, end: tolerant.offset }
  return onlyProblems([refusal, { code: 'limit', range, detail: tolerant.limit, related: [] }])
}

function mended(text: string, refused: StrictRefusal): Tree | null {
  return text.length > MAX_TOLERANT_LENGTH ? null : parseMended(text, refused)
}

function isSyntaxProblem(problem: TreeProblem): boolean {
  return problem.code === 'syntax'
}

function onlyProblems(problems: readonly TreeProblem[]): Tree {
  return { documents: [{ root: null, range: { start: 0, end: 0 }, problems }] }
}

/** Adds the problem to the document it lies in. */
function withProblem(tree: Tree, problem: TreeProblem): Tree {
  const after = tree.documents.findIndex(document => document.range.start > problem.range.start)
  const owner = after < 0 ? tree.documents.length - 1 : Math.max(0, after - 1)
  const documents = tree.documents.map(
    (document, index): TreeDocument =>
      index === owner ? { ...document, problems: [...document.problems, problem] } : document,
  )
  return { documents }
}
