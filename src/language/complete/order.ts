import { law } from '../../law/law.ts'
import type { Provision } from '../../law/provision.ts'
import type { Fact } from '../../manifest/facts.ts'
import { read } from '../../manifest/read.ts'
import { type FactPath, factOf, reference, type SectionName, sections } from '../../manifest/vocabulary.ts'
import type { UseFacts } from '../../review/facts.ts'
import { factsOfUse } from '../../review/facts-of-use.ts'
import { judge, reviewScope } from '../../review/judge.ts'
import { openFacts, pathsIn } from '../../review/open.ts'
import type { Slot } from './slot.ts'

type FactKeys = Extract<Slot, { kind: 'fact-key' }>

/** The provisions that a section is for; none for the scope, which all of them read. */
export function provisionsOf(section: SectionName): readonly Provision[] {
  return law.filter(provision => provision.section === section)
}

/** The provisions in which some condition or exception reads the fact. */
export function readersOf(path: string): readonly Provision[] {
  return law.filter(({ conditions, exceptions }) =>
    [...conditions, ...exceptions].some(({ formula }) =>
      [...pathsIn(formula)].some(read => read === path || read.startsWith(`${path}[`)),
    ),
  )
}

/**
 * The facts that can be stated at a place, the most decisive first: those whose answer could settle a verdict, in
 * the order in which the review would ask; then the law's own order of questions; then the format's.
 * @param text a manifest in which the place is a key of its section
 */
export function factOrder(slot: FactKeys, text: string): readonly string[] {
  const { section, list, item, facts, use } = slot
  const open = openPaths(section, use, text)
  const prefix = list === null ? `${section}.` : `${section}.${list}[${item}].`
  const names = [...open, ...askFirst(section)].flatMap(path => {
    const general = list === null ? path : path.replace(`${section}.${list}[].`, prefix)
    if (!general.startsWith(prefix)) return []
    const [name] = general.slice(prefix.length).split(/[.[]/)
    return name === undefined ? [] : [name]
  })
  const known = names.filter(name => Object.hasOwn(facts, name))
  return [...new Set([...known, ...Object.keys(facts)])]
}

/** Empty for the scope: the order of its table is that of the questions. */
function askFirst(section: SectionName): readonly string[] {
  return interleaved(provisionsOf(section).map(provision => provision.askFirst))
}

/** The open facts of the provisions that the section is for; for a use's own scope of all that it describes. */
function openPaths(section: SectionName, useId: string | null, text: string): readonly string[] {
  if (useId === null) return []
  const system = read(text).systems.find(({ uses }) => uses.some(({ id }) => id === useId))
  const use = system?.uses.find(({ id }) => id === useId)
  if (system === undefined || use === undefined) return []
  const facts = factsOfUse(system, use, () => false)
  const provisions = law.filter(one =>
    section === 'scope' ? facts[one.section].kind === 'facts' : one.section === section,
  )
  return interleaved(provisions.map(provision => openOf(provision, facts)))
}

function openOf(provision: Provision, facts: UseFacts): readonly string[] {
  try {
    return openFacts(judge(provision, facts, reviewScope(facts), provision.appliesFrom), facts)
  } catch {
    // A provision that cannot be judged is reported by the review; here only its order is lost.
    return []
  }
}

/** The first of each list, then the second of each, each once. */
function interleaved(lists: readonly (readonly string[])[]): readonly string[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length))
  const ranks = Array.from({ length: longest }, (_, rank) => rank)
  return [...new Set(ranks.flatMap(rank => lists.flatMap(list => list[rank] ?? [])))]
}

/** A fact that a snippet writes; a list with the facts of its first entry. */
export interface SnippetFact {
  readonly name: string
  readonly fact: Fact
  readonly inner: readonly { readonly name: string; readonly fact: Fact }[]
}

/** What a scope states first. That it is an AI system is assumed: a snippet must not turn it into unknown. */
const SCOPE: readonly FactPath[] = [
  'scope.activities',
  'scope.union_nexus',
  'scope.roles',
  'scope.deployer_type',
  'scope.member_states',
]

/** The facts of the gate and those that the law asks for first; what is assumed where absent is left out. */
export function snippetFacts(section: SectionName): readonly SnippetFact[] {
  const provisions = provisionsOf(section)
  const gates = provisions.map(({ conditions, askFirst }) => {
    const gate = pathsIn(conditions.find(condition => condition.gate)?.formula)
    return [...gate].sort((one, two) => rankIn(askFirst, one) - rankIn(askFirst, two))
  })
  const asked = section === 'scope' ? SCOPE : [...interleaved(gates), ...askFirst(section)]
  const references = [...new Set(asked)]
    .filter(path => path.startsWith(`${section}.`))
    .map(path => reference(path as FactPath))
    .filter(one => !('assumed' in factOf(one)) || askFirst(section).includes(one.path))
  const names = [...new Set(references.map(({ list, name }) => list ?? name))]
  return names.flatMap(name => {
    const fact = (sections[section].facts as Readonly<Record<string, Fact>>)[name]
    return fact === undefined ? [] : [{ name, fact, inner: entryFacts(section, name) }]
  })
}

/** The facts of a list's entry that a condition reads and nothing is assumed of, and its name. */
export function entryFacts(section: SectionName, list: string): SnippetFact['inner'] {
  const fact = (sections[section].facts as Readonly<Record<string, Fact>>)[list]
  if (fact?.type !== 'items') return []
  const asked = askFirst(section)
  return Object.entries(fact.facts)
    .filter(([name, inner]) => {
      const path = `${section}.${list}[].${name}`
      if (inner.type === 'text' || asked.includes(path)) return true
      return !('assumed' in inner) && readersOf(path).length > 0
    })
    .map(([name, inner]) => ({ name, fact: inner }))
}

function rankIn(order: readonly string[], path: string): number {
  const at = order.indexOf(path)
  return at < 0 ? order.length : at
}
