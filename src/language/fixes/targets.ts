import type { TextEdit } from '../../manifest/edit.ts'
import { applyEdits, type FactTarget, stateFact } from '../../manifest/edit.ts'
import { statementAt } from '../../manifest/edit-find.ts'
import type { Fact } from '../../manifest/facts.ts'
import { read } from '../../manifest/read.ts'
import type { Range } from '../../manifest/tree.ts'
import { type FactPath, factOf, reference } from '../../manifest/vocabulary.ts'
import type { FileReview } from '../../review/review.ts'
import type { Place } from '../place.ts'
import { fillingOf, type Hole, snippetEdit } from './holes.ts'
import { type FixWords, UNSTATED } from './words.ts'

/** The fact or the section's place at an offset, as edits name it. */
export function targetOf(review: FileReview, place: Extract<Place, { kind: 'fact' }>): FactTarget {
  const { section, list, item, name } = place
  return { system: review.systems.indexOf(place.system), use: useOf(place), section, list, item, name }
}

/** The id of the use that the place is in; null in the system's own scope. */
export function useOf(place: Place): string | null {
  const scope = place.system.system.scope
  const ofSystem =
    scope !== null && scope.key.start <= place.range.start && place.range.start <= scope.range.end
  return ofSystem ? null : (place.uses[0]?.use.id ?? null)
}

export function factOfTarget({ section, list, name }: FactTarget): Fact {
  return factOf(
    reference((list === null ? `${section}.${name}` : `${section}.${list}[].${name}`) as FactPath),
  )
}

/** The snippet that states the facts with a choice for each; null where none of them can be stated. */
export function choicesFor(text: string, targets: readonly FactTarget[], words: FixWords): TextEdit | null {
  let after = text
  const stated: FactTarget[] = []
  for (const target of targets) {
    const fact = factOfTarget(target)
    // A text would be the name `unknown`.
    const word = fact.type === 'text' ? words.namePlaceholder : UNSTATED
    const next = applyEdits(after, stateFact(after, target, { words: word, evidence: null, note: null }))
    if (statementAt(read(next), target) === null) continue
    after = next
    stated.push(target)
  }
  const file = read(after)
  const holes = stated.flatMap((target): Hole[] => {
    const range: Range | undefined = statementAt(file, target)?.range
    return range === undefined ? [] : [{ range, filling: fillingOf(factOfTarget(target), words) }]
  })
  return holes.length === 0 ? null : snippetEdit(text, after, holes)
}
