import { applyEdits, removeKey, removeWord } from '../../manifest/edit.ts'
import { parse } from '../../manifest/parse.ts'
import type { Range } from '../../manifest/tree.ts'
import { shown } from '../../review/messages/words.ts'
import { editFix, type Fix, type FixContext } from './fix.ts'

/** Takes an exclusion out that cannot hold. */
export function exclusionFixes(context: FixContext): readonly Fix[] {
  const { text, range, words } = context
  const value = shown(text.slice(range.start, range.end))
  return editFix(context, words.removeExclusion(value), removeWord(text, range))
}

/** Takes one of two entries with the same key out; which one, the user says. */
export function duplicateFixes(context: FixContext): readonly Fix[] {
  const { text, problem, lines, words } = context
  const first = problem?.related[0]
  if (problem === null || first === undefined) return []
  const remove = (key: Range) => {
    const edits = removeKey(text, key)
    // An anchor that went with it would leave its aliases behind.
    return mistakesIn(applyEdits(text, edits)) < mistakesIn(text) ? edits : []
  }
  const line = lines.position(first.start).line + 1
  return [
    ...editFix(context, words.keepOther(entryAt(text, first), line), remove(problem.range)),
    ...editFix(context, words.keepThis(entryAt(text, problem.range), line), remove(first)),
  ]
}

/** What is wrong with the text whatever it is meant to be. */
function mistakesIn(text: string): number {
  return parse(text).documents.reduce((count, { problems }) => count + problems.length, 0)
}

/** The key with its value, as far as they stand on one line. */
function entryAt(text: string, key: Range): string {
  const rest = /^[^\r\n,#}]*/.exec(text.slice(key.start))?.[0] ?? ''
  return shown(rest.trim().replace(/:$/, ''))
}
