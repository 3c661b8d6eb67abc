import type { ReviewedFile } from './input.ts'

const VERDICTS = [
  'prohibited',
  'prohibited_unless_excepted',
  'undetermined',
  'not_prohibited',
  'out_of_scope',
  'not_binding',
] as const
const RESTRICTION_VERDICTS = [
  'breach',
  'undetermined',
  'duties_met',
  'not_triggered',
  'out_of_scope',
  'not_binding',
] as const

type Counts<V extends string> = Readonly<Record<V, number>>

/** Manifests, systems, uses, the findings of a baseline, and the verdicts, use by provision; restrictions are counted apart. */
export type Summary = Counts<'manifests' | 'systems' | 'uses' | 'known' | (typeof VERDICTS)[number]> & {
  readonly restriction: Counts<(typeof RESTRICTION_VERDICTS)[number]>
}

/** What there is before the first file. */
export const NOTHING_COUNTED: Summary = {
  manifests: 0,
  systems: 0,
  uses: 0,
  known: 0,
  ...zeros(VERDICTS),
  restriction: zeros(RESTRICTION_VERDICTS),
}

/** The counts with those of one more file. */
export function counted(
  before: Summary,
  { kind, known, review: { systems, findings } }: ReviewedFile,
): Summary {
  const uses = systems.flatMap(system => system.uses)
  const judgements = uses.flatMap(use => use.judgements)
  const verdictsOf = (wanted: 'prohibition' | 'restriction') =>
    judgements.flatMap(({ provision, verdict }) => (provision.kind === wanted ? [verdict] : []))
  return {
    manifests: before.manifests + (kind === 'policy' || kind === 'other' ? 0 : 1),
    systems: before.systems + systems.length,
    uses: before.uses + uses.length,
    known: before.known + findings.filter(finding => known?.has(finding)).length,
    ...added(VERDICTS, before, verdictsOf('prohibition')),
    restriction: added(RESTRICTION_VERDICTS, before.restriction, verdictsOf('restriction')),
  }
}

function zeros<V extends string>(names: readonly V[]): Counts<V> {
  return Object.fromEntries(names.map(name => [name, 0])) as Counts<V>
}

function added<V extends string>(names: readonly V[], before: Counts<V>, more: readonly string[]): Counts<V> {
  const entries = names.map(name => [name, before[name] + more.filter(one => one === name).length])
  return Object.fromEntries(entries) as Counts<V>
}
