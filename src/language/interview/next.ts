import type { FactTarget } from '../../manifest/edit.ts'
import type { Fact, Language } from '../../manifest/facts.ts'
import {
  type FactPath,
  factOf,
  generalPath,
  itemOfPath,
  type Reference,
  reference,
  referenceTo,
  type UseSectionName,
  useSectionNames,
} from '../../manifest/vocabulary.ts'
import { isFact } from '../../review/evaluate.ts'
import { factAt, itemsAt, type UseFact, type UseFacts } from '../../review/facts.ts'
import { type Attempt, allProblems, createGuard } from '../../review/guard.ts'
import type { Judgement } from '../../review/judge.ts'
import { openFacts, pathsIn, tableOrder } from '../../review/open.ts'
import type { FileReview, SystemReview, UseReview } from '../../review/review.ts'
import { type InterviewState, memory, type Question, SECTIONS } from './question.ts'

export interface Asked {
  /** Null when no further answer settles anything. */
  readonly question: Question | null
  /** With the rules that threw while they were asked, of which nothing more can be said. */
  readonly review: FileReview
}

/**
 * The question that settles most: name and purpose, which of the eight things the use does, then fact by fact, the
 * gates and the facts that settle most provisions first.
 * @param system the index of the system in the file
 */
export function nextQuestion(
  review: FileReview,
  system: number,
  state: InterviewState,
  language: Language,
): Asked {
  const { attempt, problems } = createGuard(language)
  const question = nextOfSystem(review.systems[system], system, state, attempt)
  return { question, review: { ...review, toolProblems: allProblems(review.toolProblems, problems()) } }
}

function nextOfSystem(
  review: SystemReview | undefined,
  system: number,
  state: InterviewState,
  attempt: Attempt,
): Question | null {
  if (review === undefined || review.system.name === null) return { kind: 'name' }
  if (review.uses.length === 0) return { kind: 'purpose' }
  for (const use of review.uses) {
    const question = nextOfUse(use, system, state, attempt)
    if (question !== null) return question
  }
  return null
}

function nextOfUse(
  review: UseReview,
  system: number,
  state: InterviewState,
  attempt: Attempt,
): Question | null {
  const { use } = review
  const sections = useSectionNames.filter(
    name => isUndescribed(review, name, state) && !state.described.has(memory(use.id, name)),
  )
  if (sections.length > 0) return { kind: 'sections', use: use.id, sections }
  const open = review.judgements.filter(
    ({ provision, verdict }) =>
      (verdict === 'undetermined' || verdict === 'prohibited_unless_excepted') &&
      isDescribed(provision.section, review, state),
  )
  const asked = open.flatMap(judgement =>
    attempt<readonly Scored[]>(judgement.provision.id, () => scored(judgement, review, state), []),
  )
  const scores = new Map<string, number>()
  for (const { path, score } of asked) scores.set(path, (scores.get(path) ?? 0) + score)
  const [best] = [...scores].sort(
    ([one, first], [two, second]) => second - first || tableOrder(one) - tableOrder(two),
  )
  return best === undefined ? nextEntry(review, system, state) : questionOn(best[0], review, system)
}

/**
 * Whether nothing has been said of a section. A manifest that is made new says `unknown` of each: where nothing else is
 * stated of a use, nobody has answered yet.
 */
function isUndescribed({ use, facts }: UseReview, section: UseSectionName, state: InterviewState): boolean {
  if (facts[section].kind === 'not-stated') return true
  return (
    facts[section].kind === 'unknown' &&
    !state.skipped.has(memory(use.id, SECTIONS)) &&
    useSectionNames.every(name => facts[name].kind === 'unknown' || facts[name].kind === 'not-stated')
  )
}

/** A section of `unknown` was chosen once, or left open: its facts tell, unless nobody knows what the use does. */
function isDescribed(section: UseSectionName, { use, facts }: UseReview, state: InterviewState): boolean {
  const { kind } = facts[section]
  return (
    kind === 'facts' ||
    state.described.has(memory(use.id, section)) ||
    (kind === 'unknown' && !state.skipped.has(memory(use.id, SECTIONS)))
  )
}

interface Scored {
  readonly path: string
  readonly score: number
}

/** The askable open facts of a judgement: the earlier in the order, the higher; a gate that is open goes before all. */
function scored(judgement: Judgement, { use, facts }: UseReview, state: InterviewState): readonly Scored[] {
  const { provision, conditions } = judgement
  const gate = provision.conditions.findIndex(condition => condition.gate)
  const inGate =
    conditions[gate]?.status === 'unknown' ? pathsIn(provision.conditions[gate]?.formula) : new Set<string>()
  return openFacts(judgement, facts)
    .filter(path => !state.skipped.has(memory(use.id, path)) && isAskable(path, facts))
    .map((path, index) => ({ path, score: 1 / (index + 1) + (inGate.has(generalPath(path)) ? 1 : 0) }))
}

/** What was answered with "do not know" stays so until somebody takes it up in the manifest. */
function isAskable(path: string, facts: UseFacts): boolean {
  const fact = factAtPath(path, facts)
  return (
    fact === null ||
    fact.standing === 'not-stated' ||
    fact.standing === 'invalid' ||
    fact.standing === 'unevidenced'
  )
}

function factAtPath(path: string, facts: UseFacts): UseFact | null {
  const ground = factAt(facts, referenceTo(path), itemOfPath(path))
  return isFact(ground) ? ground : null
}

function questionOn(path: string, { use, facts }: UseReview, system: number): Question {
  const ref = referenceTo(path)
  const fact = factOf(ref)
  const target = targetOf(ref, itemOfPath(path), use.id, system)
  const stated = factAtPath(path, facts)
  if (stated?.standing === 'unevidenced') {
    const value = stated.statement?.value
    const words = value?.kind === 'choice' ? value.choice : stated.claimed.join(', ')
    return { kind: 'evidence', use: use.id, target, path, value: words }
  }
  return fact.type === 'items'
    ? entryQuestion(ref, fact, 0, use.id, system)
    : { kind: 'fact', use: use.id, target, path, fact }
}

/** A further entry that was announced, or the question whether there is one. */
function nextEntry(
  { use, facts, judgements }: UseReview,
  system: number,
  state: InterviewState,
): Question | null {
  for (const { provision, verdict } of judgements) {
    const lists = new Set(provision.conditions.flatMap(({ formula }) => listsIn(pathsIn(formula))))
    for (const path of lists) {
      const key = memory(use.id, path)
      const ref = reference(path)
      const list = factOf(ref)
      const entries = itemsAt(facts, ref)?.length ?? 0
      if (state.wanted.has(key)) return entryQuestion(ref, list, entries, use.id, system)
      const settled =
        verdict === 'prohibited' || verdict === 'prohibited_unless_excepted' || verdict === 'out_of_scope'
      if (state.openLists.has(key) && entries > 0 && !settled)
        return { kind: 'another', use: use.id, path, list }
    }
  }
  return null
}

function listsIn(paths: ReadonlySet<string>): readonly FactPath[] {
  return [...paths]
    .filter(path => path.includes('[].'))
    .map(path => path.slice(0, path.indexOf('[')) as FactPath)
}

/** An entry starts with its name, or else with its first fact. */
function entryQuestion(list: Reference, fact: Fact, item: number, use: string, system: number): Question {
  const facts = fact.type === 'items' ? fact.facts : {}
  const names = Object.keys(facts)
  const name =
    names.find(key => facts[key]?.type === 'text') ??
    names.find(key => !('assumed' in (facts[key] ?? {}))) ??
    ''
  const target: FactTarget = { system, use, section: list.section, list: list.name, item, name }
  return { kind: 'entry', use, target, path: list.path, list: fact, fact: facts[name] ?? fact }
}

function targetOf(
  { section, list, name }: Reference,
  item: number | null,
  use: string,
  system: number,
): FactTarget {
  return { system, use: section === 'scope' ? null : use, section, list, item, name }
}
