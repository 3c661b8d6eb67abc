import { PROHIBITION_VERDICTS, RESTRICTION_VERDICTS } from '../review/verdict.ts'
import type { ReviewedFile } from './input.ts'

type Counts<V extends string> = Readonly<Record<V, number>>

/** Manifests, systems, uses, the findings of a baseline, and the verdicts, use by provision; restrictions are counted apart. */
export type Summary = Counts<
  'manifests' | 'systems' | 'uses' | 'known' | (typeof PROHIBITION_VERDICTS)[number]
> & {
  readonly restriction: Counts<(typeof RESTRICTION_VERDICTS)[number]>
}

/** What there is before the first file. */
export const NOTHING_COUNTED: Summary = {
  manifests: 0,
  systems: 0,
  uses: 0,
  known: 0,
  ...counts(PROHIBITION_VERDICTS, () => 0),
  restriction: counts(RESTRICTION_VERDICTS, () => 0),
}

/** The counts with those of one more file. */
export function counted(before: Summary, file: ReviewedFile): Summary {
  return together(before, countsOf(file))
}

/** The counts of both. */
export function together(one: Summary, other: Summary): Summary {
  return {
    manifests: one.manifests + other.manifests,
    systems: one.systems + other.systems,
    uses: one.uses + other.uses,
    known: one.known + other.known,
    ...counts(PROHIBITION_VERDICTS, name => one[name] + other[name]),
    restriction: counts(RESTRICTION_VERDICTS, name => one.restriction[name] + other.restriction[name]),
  }
}

function countsOf({ kind, known, review: { systems, findings } }: ReviewedFile): Summary {
  const prohibitions = new Map<string, number>()
  const restrictions = new Map<string, number>()
  let uses = 0
  for (const system of systems) {
    uses += system.uses.length
    for (const { judgements } of system.uses) {
      for (const { provision, verdict } of judgements) {
        const verdicts = provision.kind === 'prohibition' ? prohibitions : restrictions
        verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1)
      }
    }
  }
  return {
    manifests: kind === 'policy' || kind === 'other' ? 0 : 1,
    systems: systems.length,
    uses,
    known: known === undefined ? 0 : findings.filter(finding => known.findings.has(finding)).length,
    ...counts(PROHIBITION_VERDICTS, name => prohibitions.get(name) ?? 0),
    restriction: counts(RESTRICTION_VERDICTS, name => restrictions.get(name) ?? 0),
  }
}

function counts<V extends string>(names: readonly V[], count: (name: V) => number): Counts<V> {
  const counted: Partial<Record<V, number>> = {}
  for (const name of names) counted[name] = count(name)
  return counted as Counts<V>
}
