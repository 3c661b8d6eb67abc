import { valueStart } from '../../manifest/edit/layout.ts'
import { insertion } from '../../manifest/edit/text.ts'
import { applyEdits } from '../../manifest/edit.ts'
import { entriesOf } from '../../manifest/entries.ts'
import type { Problem } from '../../manifest/manifest.ts'
import { placeOf } from '../../manifest/read-facts.ts'
import type { Entry, Mapping, Range } from '../../manifest/tree.ts'
import { shown } from '../../review/messages/words.ts'
import { editFix, type Fix, type FixContext, snippetFix } from '../fixes/fix.ts'
import { snippetEdit } from '../fixes/holes.ts'

/** Another word for a value that does not fit or is not there. */
export function valueFixes(
  context: FixContext,
  { detail, accepted, suggestion }: Problem,
  root: Mapping,
): readonly Fix[] {
  const { text, range, words } = context
  const [first] = accepted
  const entry = entriesBelow(root).find(one => isSame(placeOf(one), range))
  if (first === undefined || (entry !== undefined && entry.value.kind !== 'scalar')) return []
  const name = entry?.key.text ?? ''
  const isEmpty = entry !== undefined && isSame(entry.key.range, range)
  if (isEmpty) {
    const at = valueStart(text, entry.key)
    if (at === null) return []
    const after = applyEdits(text, [insertion(at, ` ${first}`)])
    return snippetFix(
      context,
      words.choose(name),
      choice(text, after, { start: at + 1, end: at + 1 + first.length }, accepted),
    )
  }
  if (accepted.length === 1)
    return editFix(context, words.change(shown(detail), first), [{ range, text: first }], true)
  const nearest =
    suggestion === null
      ? []
      : // The nearest word is a guess: read it before you take it.
        editFix(context, words.change(shown(detail), suggestion), [{ range, text: suggestion }])
  const title = entry === undefined ? words.chooseEntry(shown(detail)) : words.choose(name)
  return [...nearest, ...snippetFix(context, title, choice(text, text, range, accepted))]
}

function choice(before: string, after: string, range: Range, words: readonly string[]) {
  return snippetEdit(before, after, [{ range, filling: { kind: 'choice', words, inBrackets: false } }])
}

function entriesBelow(root: Mapping): readonly Entry[] {
  return entriesOf(root).flatMap(entry => [
    entry,
    ...(entry.value.kind === 'mapping' ? entriesOf(entry.value) : []),
  ])
}

function isSame(one: Range, two: Range): boolean {
  return one.start === two.start && one.end === two.end
}
