import type { Formula } from '../../law/formula.ts'
import { law } from '../../law/law.ts'
import type { Provision } from '../../law/provision.ts'
import { recommendations } from '../../law/recommendations.ts'
import { excluded, nexus } from '../../law/scope.ts'
import type { Fact, Facts } from '../../manifest/facts.ts'
import { type SectionName, sections } from '../../manifest/vocabulary.ts'
import { pathsIn } from '../../review/open.ts'

/** A fact with its path, such as `face_collection.channels[].targeting`. */
export interface NamedFact {
  readonly path: string
  readonly fact: Fact
}

/** Every fact of a section, the facts of a list after the list, in the order of the format. */
export function factsOf(section: SectionName): readonly NamedFact[] {
  return named(section, sections[section].facts)
}

function named(prefix: string, facts: Facts): readonly NamedFact[] {
  return Object.entries(facts).flatMap(([name, fact]) => {
    const path = `${prefix}.${name}`
    return [{ path, fact }, ...(fact.type === 'items' ? named(`${path}[]`, fact.facts) : [])]
  })
}

/** The paths that formulas read, with the lists in which they stand. */
export function pathsRead(formulas: readonly Formula[]): ReadonlySet<string> {
  const paths = formulas.flatMap(formula => [...pathsIn(formula)])
  const lists = paths.filter(path => path.includes('[]')).map(path => path.slice(0, path.indexOf('[]')))
  return new Set([...paths, ...lists])
}

/** Every formula of a provision: those that decide, and those of what is said beside the verdict. */
function formulasOf(provision: Provision): readonly Formula[] {
  const { conditions, exceptions, notBinding, openTerritory, contradictions, notes, notStatedNotes } =
    provision
  const shown = [...conditions, ...exceptions, ...(contradictions ?? []), ...(notes ?? [])]
  const territory = [notBinding, openTerritory].filter(formula => formula !== undefined)
  const notStated = (notStatedNotes ?? []).map(({ dependent }) => dependent)
  return [...shown.map(({ formula }) => formula), ...territory, ...notStated]
}

/** The facts of its section that belong on a provision's page: those it reads, and what is for information beside them. */
export function factsOfProvision(provision: Provision): readonly NamedFact[] {
  const read = pathsRead(formulasOf(provision))
  const others = law.filter(({ id, section }) => id !== provision.id && section === provision.section)
  const elsewhere = pathsRead([
    ...others.flatMap(formulasOf),
    ...recommendations.map(({ formula }) => formula),
  ])
  return factsOf(provision.section).filter(
    ({ path, fact }) => read.has(path) || (fact.informationOnly === true && !elsewhere.has(path)),
  )
}

/** The facts of the scope that decide under a provision; the exclusions and the link to the Union do so under each. */
export function scopeFactsOfProvision(provision: Provision): readonly NamedFact[] {
  const read = pathsRead([...formulasOf(provision), excluded, nexus])
  return factsOf('scope').filter(({ path }) => read.has(path))
}
