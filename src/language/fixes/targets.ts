import { statementAt } from '../../manifest/edit/find.ts'
import type { TextEdit } from '../../manifest/edit.ts'
import { applyEdits, type FactTarget, stateFacts } from '../../manifest/edit.ts'
import type { Fact } from '../../manifest/facts.ts'
import { read } from '../../manifest/read.ts'
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

/** The snippet that states the facts with a choice for each; null where they cannot be stated. */
export function choicesFor(text: string, targets: readonly FactTarget[], words: FixWords): TextEdit | null {
  const facts = targets.map(target => {
    // A text would be the name `unknown`.
    const word = factOfTarget(target).type === 'text' ? words.namePlaceholder : UNSTATED
    return { target, value: { words: word, evidence: null, note: null } }
  })
  const after = applyEdits(text, stateFacts(text, facts))
  const file = read(after)
  const holes = targets.flatMap((target): Hole[] => {
    const range = statementAt(file, target)?.range
    return range === undefined ? [] : [{ range, filling: fillingOf(factOfTarget(target), words) }]
  })
  return holes.length < targets.length || holes.length === 0 ? null : snippetEdit(text, after, holes)
}
