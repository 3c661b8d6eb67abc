import { sectionAt } from '../../manifest/edit/find.ts'
import { applyEdits, stateSection } from '../../manifest/edit.ts'
import { valuesOf } from '../../manifest/facts.ts'
import { read } from '../../manifest/read.ts'
import { shown } from '../../review/messages/words.ts'
import { type Place, placeAt } from '../place.ts'
import { type Fix, type FixContext, snippetFix } from './fix.ts'
import { fillingOf, snippetEdit } from './holes.ts'
import { choicesFor, factOfTarget, targetOf, useOf } from './targets.ts'
import { UNSTATED } from './words.ts'

/** Another value for a fact or section whose value does not fit or is not there. */
export function chooseFixes(context: FixContext): readonly Fix[] {
  const { problem, review, range } = context
  if (problem === null || problem.expected === 'evidence') return []
  const place = placeAt(review, range.start)
  switch (place?.kind) {
    case 'fact':
      return factFixes(context, place)
    case 'section':
      return sectionFixes(context, place)
    case 'use':
    case undefined:
      return []
  }
}

function factFixes(context: FixContext, place: Extract<Place, { kind: 'fact' }>): readonly Fix[] {
  const { review, text, range, words } = context
  const target = targetOf(review, place)
  const fact = factOfTarget(target)
  if (fact.type === 'items' || fact.type === 'text') return []
  const { statement } = place
  const { value } = statement
  const isInside =
    range.end > range.start && statement.range.start <= range.start && range.end <= statement.range.end
  if (!isInside) return snippetFix(context, words.choose(target.name), choicesFor(text, [target], words))
  const stated = value.kind === 'set' ? value.entries.map(entry => entry.value) : []
  const whole = range.start === statement.range.start && range.end === statement.range.end
  const left = [UNSTATED, ...valuesOf(fact).filter(word => !stated.includes(word))]
  const filling =
    fact.type === 'countries' || fact.type === 'integer'
      ? { ...fillingOf(fact, words), inBrackets: fact.type === 'countries' && whole }
      : { kind: 'choice' as const, words: left, inBrackets: fact.type === 'set' && whole }
  const title =
    whole || value.kind !== 'set'
      ? words.choose(target.name)
      : words.chooseEntry(shown(text.slice(range.start, range.end)))
  return snippetFix(context, title, snippetEdit(text, text, [{ range, filling }]))
}

function sectionFixes(context: FixContext, place: Extract<Place, { kind: 'section' }>): readonly Fix[] {
  const { review, text, words } = context
  const { section } = place
  const use = useOf(place)
  if (section === 'scope' || use === null) return []
  const system = review.systems.indexOf(place.system)
  const after = applyEdits(text, stateSection(text, { system, use, section }, UNSTATED))
  const stated = sectionAt(read(after), system, use, section)
  if (stated?.kind !== 'unknown') return []
  const filling = { kind: 'choice', words: [UNSTATED, 'none'], inBrackets: false } as const
  const edit = snippetEdit(text, after, [{ range: stated.range, filling }])
  return snippetFix(context, words.chooseSection(section), edit)
}
