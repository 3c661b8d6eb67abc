import type { Fact } from '../../manifest/facts.ts'
import { factOf, referenceTo } from '../../manifest/vocabulary.ts'
import type { Change } from '../../review/changes/changes.ts'
import type { ChangedValue, FactChange } from '../../review/changes/value.ts'
import type { Judgement } from '../../review/judge.ts'
import { consequencesOf } from '../consequences.ts'
import { shortPath } from './facts.ts'
import { type Block, code, heading, type Inlines, joined, list, marked, paragraph, strong } from './model.ts'
import { type View, wordingOf } from './view.ts'

/** Sets of changes that are shown for each way; the rest, none of them smaller, is counted. */
const SHOWN_SETS = 3
/** Values with the same effect that are shown. */
const SHOWN_VALUES = 4

/** What would change the verdict, in plain words: design first, then, apart, circumstances. It never advises. */
export function changeBlocks(judgement: Judgement, view: View): readonly Block[] {
  const { sets: changes, complete } = consequencesOf(judgement, view).changes
  const circumstances = changes.filter(isCircumstance)
  const design = changes.filter(change => !isCircumstance(change))
  if (changes.length === 0) return []
  const { words } = view
  const { title, introduction } = introduce(judgement, view)
  return [
    heading(5, [title]),
    ...(design.length === 0 ? [] : [paragraph(introduction), ...ways(design, judgement, view)]),
    ...(circumstances.length === 0
      ? []
      : [
          paragraph(strong(`${words.heading.circumstances}.`), ` ${words.circumstanceIntroduction}`),
          ...ways(circumstances, judgement, view),
        ]),
    ...(complete ? [] : [paragraph(words.alikeOnly)]),
  ]
}

/** One circumstance in a set takes the whole of it out of the designer's hands. */
function isCircumstance({ facts }: Change): boolean {
  return facts.some(({ kind }) => kind === 'circumstance')
}

function introduce(
  { verdict, heldBy, conditions }: Judgement,
  { words }: View,
): { readonly title: string; readonly introduction: string } {
  switch (verdict) {
    case 'not_prohibited':
      return {
        title: words.heading.intoProhibition,
        introduction: words.intoIntroduction(heldBy ?? 0, conditions.length),
      }
    case 'undetermined':
      return { title: words.heading.settling, introduction: words.settlingIntroduction }
    case 'breach':
      return { title: words.heading.designOptions, introduction: words.breachIntroduction }
    case 'prohibited':
    case 'prohibited_unless_excepted':
    case 'out_of_scope':
    case 'not_binding':
    case 'not_triggered':
    case 'duties_met':
      return { title: words.heading.designOptions, introduction: words.designIntroduction }
  }
}

/** The changes by the condition or exception through which they work, and what the verdict becomes. */
function ways(changes: readonly Change[], judgement: Judgement, view: View): readonly Block[] {
  const groups = new Map<string, Change[]>()
  for (const change of changes) {
    const key = `${change.condition} ${change.exception} ${change.to}`
    groups.set(key, [...(groups.get(key) ?? []), change])
  }
  return [...groups.values()].flatMap(group => way(group, judgement, view))
}

function way(group: readonly Change[], judgement: Judgement, view: View): readonly Block[] {
  const [first] = group
  if (first === undefined) return []
  const smallest = [...group].sort((one, two) => one.facts.length - two.facts.length)
  const shown = smallest.slice(0, SHOWN_SETS)
  const more = group.length - shown.length
  return [
    paragraph(strong(through(first, judgement, view))),
    ...list(shown.map(({ facts }) => changeSet(facts, view))),
    ...(more > 0 ? [paragraph(view.words.moreSets(more))] : []),
  ]
}

function through({ condition, exception, to }: Change, judgement: Judgement, view: View): string {
  const { words, messages } = view
  const verdict = messages.verdict[to]
  if (exception !== null) {
    const { exceptions } = wordingOf(judgement.provision, view)
    return words.throughException(exceptions[exception]?.label ?? exception, verdict)
  }
  return condition === null
    ? words.through(verdict)
    : words.throughCondition(condition, judgement.conditions.length, verdict)
}

function changeSet(facts: readonly FactChange[], view: View): readonly Block[] {
  const [only, ...others] = facts.map(fact => [paragraph(...changeLine(fact, view))])
  if (only === undefined) return []
  return others.length === 0 ? only : [paragraph(view.words.together), ...list([only, ...others])]
}

/** The question, and the values that it would have. */
function changeLine({ path, to, or, evidence }: FactChange, view: View): Inlines {
  const { words, language } = view
  const fact = factOf(referenceTo(path))
  const values = [to, ...or].slice(0, SHOWN_VALUES).map(value => valueWords(value, fact, view))
  const more = 1 + or.length - values.length
  return [
    ...marked(fact.question[language]),
    ' ',
    code(shortPath(path)),
    ': ',
    ...joined(values, ` ${words.or} `),
    ...(more > 0 ? [` (${words.more(more)})`] : []),
    ...(evidence ? [`; ${words.withEvidence}`] : []),
    '.',
  ]
}

function valueWords(value: ChangedValue, fact: Fact, view: View): Inlines {
  if (typeof value === 'number') return [code(String(value))]
  if (typeof value === 'string') return choiceWords(value, fact, view)
  if (value.length === 0) return [code('[]'), ` (${view.words.emptyList})`]
  return joined(
    value.map(word => choiceWords(word, fact, view)),
    ` ${view.words.and} `,
  )
}

/** A value with its meaning, but for a plain yes or no. */
export function choiceWords(value: string, fact: Fact, { language }: Pick<View, 'language'>): Inlines {
  const values: Readonly<Record<string, { readonly en: string; readonly da: string }>> =
    'values' in fact ? fact.values : {}
  const meaning = values[value]
  if (meaning === undefined || /^(yes|no)\.?$/i.test(meaning.en)) return [code(value)]
  return [code(value), ' (', ...marked(meaning[language].replace(/\.$/, '')), ')']
}
