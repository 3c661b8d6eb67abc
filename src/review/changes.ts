import type { Provision } from '../law/provision.ts'
import { excluded } from '../law/scope.ts'
import { valuesOf } from '../manifest/facts.ts'
import { factOf, itemOfPath, referenceTo, type SectionName, sections } from '../manifest/vocabulary.ts'
import type { SectionFacts, UseFact, UseFacts } from './facts.ts'
import { type Judgement, judge, judgeEach, reviewScope, type Verdict } from './judge.ts'
import { type Answers, type Demand, each, eachEntry, minimal, settling, unmet } from './settle.ts'

/** A value that a fact would have. */
export type ChangedValue = string | number | readonly string[]

export interface FactChange {
  readonly path: string
  readonly to: ChangedValue
  /** Other values with the same effect. */
  readonly or: readonly ChangedValue[]
  /** The value counts only with evidence. */
  readonly evidence: boolean
  /** A choice of design, or a circumstance such as the place or who uses the system. */
  readonly kind: 'design' | 'circumstance'
}

/** A minimal set of changes after which the verdict is `to`. It describes; it never advises to declare otherwise. */
export interface Change {
  /** The number of the condition through which it works; null where it is not one condition. */
  readonly condition: number | null
  /** The id of the exception through which it works, or null. */
  readonly exception: string | null
  readonly to: Verdict
  readonly facts: readonly FactChange[]
}

/**
 * What would change a verdict: for a prohibited use the minimal changes through each condition and exception, for one
 * held by a single condition what would make it prohibited, for an undetermined one the smallest sets of answers that
 * settle it each way. Each has been applied and judged.
 * @param day the day of the law, as an ISO date
 */
export function changesOf(judgement: Judgement, facts: UseFacts, day: string): readonly Change[] {
  switch (judgement.verdict) {
    case 'prohibited':
    case 'prohibited_unless_excepted':
      return outOfProhibition(judgement, facts, day)
    case 'not_prohibited':
      return judgement.heldBy === null ? [] : intoProhibition(judgement, judgement.heldBy, facts, day)
    case 'undetermined': {
      // Where nothing of the section is described, the first question is the section itself.
      const { kind, section } = judgement.provision
      const described = kind === 'prohibition' && facts[section].kind === 'facts'
      return described ? settlingEachWay(judgement, facts, day) : []
    }
    case 'out_of_scope':
    case 'not_binding':
    case 'not_triggered':
    case 'breach':
    case 'duties_met':
      return []
  }
}

function outOfProhibition({ provision }: Judgement, facts: UseFacts, day: string): readonly Change[] {
  const adverse = judgeEach(provision, facts, reviewScope(facts), day).filter(
    ({ verdict }) => verdict !== 'not_prohibited',
  )
  const throughConditions = provision.conditions.flatMap(({ formula, perItem }, index) => {
    const items = perItem ? adverse.map(({ item }) => item) : [null]
    const sets = eachEntry(items.map(item => settling(formula, 'not_satisfied', facts, item, 'change')))
    return changes(sets, { condition: index + 1, exception: null }, provision, facts, day)
  })
  const throughExceptions = provision.exceptions.flatMap(({ id, formula }) => {
    const sets = settling(formula, 'satisfied', facts, null, 'change')
    return changes(sets, { condition: null, exception: id }, provision, facts, day)
  })
  return [...throughConditions, ...throughExceptions].filter(({ to }) => isClear(to))
}

function intoProhibition(
  { provision, item }: Judgement,
  heldBy: number,
  facts: UseFacts,
  day: string,
): readonly Change[] {
  const sets = each(
    provision.conditions.map(({ formula }) => settling(formula, 'satisfied', facts, item, 'change')),
  )
  return changes(sets, { condition: heldBy, exception: null }, provision, facts, day).filter(
    ({ to }) => !isClear(to),
  )
}

/** The sets with the fewest answers, to each side. */
function settlingEachWay(
  { provision, conditions, item }: Judgement,
  facts: UseFacts,
  day: string,
): readonly Change[] {
  const out = conditions
    .filter(({ status }) => status === 'unknown')
    .flatMap(({ number }) => {
      const formula = provision.conditions[number - 1]?.formula
      const sets = formula === undefined ? [] : settling(formula, 'not_satisfied', facts, item)
      return changes(sets, { condition: number, exception: null }, provision, facts, day)
    })
    .filter(({ to }) => isClear(to))
  const inScope = settling(excluded, 'not_satisfied', facts, null)
  const into = each([
    inScope,
    ...provision.conditions.map(({ formula }) => settling(formula, 'satisfied', facts, item)),
  ])
  const satisfied = changes(into, { condition: null, exception: null }, provision, facts, day).filter(
    ({ to }) => to === 'prohibited' || to === 'prohibited_unless_excepted',
  )
  return [...fewest(out), ...fewest(satisfied)]
}

function fewest(found: readonly Change[]): readonly Change[] {
  const least = Math.min(...found.map(({ facts }) => facts.length))
  return found.filter(({ facts }) => facts.length === least)
}

function isClear(verdict: Verdict): boolean {
  return verdict === 'not_prohibited' || verdict === 'out_of_scope'
}

/** Turns demands into changes, applies each, and keeps those whose verdict is settled. */
function changes(
  sets: readonly Answers[],
  through: Pick<Change, 'condition' | 'exception'>,
  provision: Provision,
  facts: UseFacts,
  day: string,
): readonly Change[] {
  return minimal(sets).flatMap((answers): readonly Change[] => {
    const changed = unmet(answers).map(path => changeOf(path, answers.get(path) as Demand))
    const after = withChanges(facts, changed)
    const { verdict } = judge(provision, after, reviewScope(after), day)
    return changed.length === 0 || verdict === 'undetermined'
      ? []
      : [{ ...through, to: verdict, facts: changed }]
  })
}

function changeOf(path: string, demand: Demand): FactChange {
  const fact = factOf(referenceTo(path))
  const [to = [], ...or] = valuesFor(demand)
  const needs = 'evidence' in fact ? fact.evidence : []
  const words = typeof to === 'string' ? [to] : typeof to === 'number' ? [] : to
  const circumstance = path.startsWith('scope.') || fact.circumstance === true
  return {
    path,
    to,
    or,
    evidence: words.some(word => needs.includes(word)),
    kind: circumstance ? 'circumstance' : 'design',
  }
}

/** The values that meet a demand, the first being shown. */
function valuesFor(demand: Demand): readonly ChangedValue[] {
  switch (demand.kind) {
    case 'choice':
      return [...demand.among]
    case 'set': {
      const kept = [...(demand.fact?.hits ?? [])].filter(word => !demand.avoids.has(word))
      const missing = demand.hits.filter(needed => !kept.some(word => needed.has(word)))
      const options = missing.map(needed => [...needed].filter(word => !demand.avoids.has(word)))
      const [first, ...others] = options
      if (first === undefined) return kept.length > 0 ? [kept] : emptied(demand)
      const rest = others.flatMap(words => words.slice(0, 1))
      return first.map(word => [...new Set([...kept, word, ...rest])])
    }
    case 'number':
      return [Number.isFinite(demand.most) ? demand.most : demand.least]
    case 'list':
      return [[]]
  }
}

/** A set that keeps nothing of what it states: another value of its fact, or nothing at all. */
function emptied({ avoids, fact }: Extract<Demand, { kind: 'set' }>): readonly ChangedValue[] {
  const others = fact === null ? [] : valuesOf(fact.fact).filter(word => !avoids.has(word))
  return [...others.map(word => [word]), []]
}

/** The facts as they would be after the changes. */
export function withChanges(facts: UseFacts, changed: readonly FactChange[]): UseFacts {
  return changed.reduce(withChange, facts)
}

function withChange(facts: UseFacts, { path, to }: FactChange): UseFacts {
  const ref = referenceTo(path)
  const index = itemOfPath(path) ?? -1
  const section = statedSection(facts[ref.section], ref.section)
  const fact = factOf(ref)
  const changed = (before: UseFact | undefined): UseFact => ({
    path,
    fact,
    statement: before?.statement ?? null,
    standing: 'stated',
    hits: new Set(typeof to === 'string' ? [to] : typeof to === 'number' ? [] : to),
    claimed: new Set(),
    open: false,
    number: typeof to === 'number' ? to : null,
  })
  if (ref.list === null) {
    const stated = new Map(section.facts).set(ref.name, changed(section.facts.get(ref.name)))
    const items = fact.type === 'items' ? new Map(section.items).set(ref.name, []) : section.items
    return { ...facts, [ref.section]: { ...section, facts: stated, items } }
  }
  const entries = (section.items.get(ref.list) ?? []).map((entry, at) =>
    at === index
      ? { ...entry, facts: new Map(entry.facts).set(ref.name, changed(entry.facts.get(ref.name))) }
      : entry,
  )
  return { ...facts, [ref.section]: { ...section, items: new Map(section.items).set(ref.list, entries) } }
}

/** A section without facts becomes one in which nothing but the changes is stated, and nothing is assumed. */
function statedSection(section: SectionFacts, name: SectionName): Extract<SectionFacts, { kind: 'facts' }> {
  if (section.kind === 'facts') return section
  const facts = Object.entries(sections[name].facts).map(([key, fact]): [string, UseFact] => [
    key,
    {
      path: `${name}.${key}`,
      fact,
      statement: null,
      standing: 'not-stated',
      hits: new Set(),
      claimed: new Set(),
      open: true,
      number: null,
    },
  ])
  return { kind: 'facts', name, statement: section.statement, facts: new Map(facts), items: new Map() }
}
