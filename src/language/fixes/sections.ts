import { yamlProblems } from '../../manifest/edit/check.ts'
import { sectionAt } from '../../manifest/edit/find.ts'
import { applyEdits, type FactTarget, stateSection } from '../../manifest/edit.ts'
import { read } from '../../manifest/read.ts'
import { sections, type UseSectionName, useSectionNames } from '../../manifest/vocabulary.ts'
import { lowerFirst } from '../../review/messages/words.ts'
import type { UseReview } from '../../review/review.ts'
import { entryFacts, snippetFacts } from '../complete/order.ts'
import { editFix, type Fix, type FixContext, snippetFix } from './fix.ts'
import { type Hole, snippetEdit } from './holes.ts'
import { choicesFor } from './targets.ts'
import { UNSTATED } from './words.ts'

/** What to state of the sections that a use does not state, or states as unknown. */
export function sectionFixes(context: FixContext): readonly Fix[] {
  const { review, range } = context
  return review.systems.flatMap((system, index) =>
    system.uses
      .filter(({ use }) => use.key.start === range.start && use.key.end === range.end)
      .flatMap(use => fixesOfUse(context, index, use)),
  )
}

function fixesOfUse(context: FixContext, system: number, { use }: UseReview): readonly Fix[] {
  const { review, text, words, language } = context
  const missing = useSectionNames.filter(name => (use.sections.get(name)?.kind ?? 'unknown') === 'unknown')
  // Many facts at once are many readings, each of them slow where the text is no YAML; and the places are guesses then.
  const isBroken = yamlProblems(review.file) > 0
  const several = missing.length < 2 ? null : everySection(text, system, use.id, missing)
  return [
    ...snippetFix(context, words.everySection(missing.length), several),
    ...(isBroken ? [] : missing).flatMap(name => {
      const { label } = sections[name]
      const edit = choicesFor(text, describing(system, use.id, name), words)
      return snippetFix(context, words.describe(name, lowerFirst(label[language])), edit)
    }),
    ...missing.flatMap(section => {
      const about = lowerFirst(sections[section].about[language].replace(/\.$/, ''))
      const edits = stateSection(text, { system, use: use.id, section }, 'none')
      return editFix(context, words.none(section, about), edits)
    }),
  ]
}

/** Every section as `unknown`, or `none` where the user picks it. */
function everySection(text: string, system: number, use: string, names: readonly UseSectionName[]) {
  let after = text
  for (const section of names) {
    const edits = stateSection(after, { system, use, section }, UNSTATED)
    // In a broken text, where each reading is slow, one that has no place is enough to know.
    if (edits.length === 0 && sectionAt(read(after), system, use, section) === null) return null
    after = applyEdits(after, edits)
  }
  const file = read(after)
  const holes = names.flatMap((name): Hole[] => {
    const stated = sectionAt(file, system, use, name)
    if (stated?.kind !== 'unknown') return []
    return [
      { range: stated.range, filling: { kind: 'choice', words: [UNSTATED, 'none'], inBrackets: false } },
    ]
  })
  return holes.length < names.length ? null : snippetEdit(text, after, holes)
}

/** The first facts of a section, as completion puts them too. */
export function describing(system: number, use: string, section: UseSectionName): readonly FactTarget[] {
  const place = { system, use, section }
  return snippetFacts(section).flatMap(({ name, fact, inner }): FactTarget[] =>
    fact.type === 'items'
      ? inner.map(one => ({ ...place, list: name, item: 0, name: one.name }))
      : [{ ...place, list: null, item: null, name }],
  )
}

/** The facts of one entry of a list. */
export function entryTargets(
  place: Pick<FactTarget, 'system' | 'use' | 'section'>,
  list: string,
  item: number,
): readonly FactTarget[] {
  return entryFacts(place.section, list).map(({ name }) => ({ ...place, list, item, name }))
}
