import type { TernaryFact, Text } from '../manifest/facts.ts'
import type { PathOf, ValueAt } from '../manifest/vocabulary.ts'
import { all, any, type Formula, hits, is, isIn, not, part, within } from './formula.ts'
import type { Contradiction, Note } from './provision.ts'

/** The system touches the Union (Article 2(1)). Real-world testing leaves it unknown. */
export const nexus = part(
  'nexus',
  any(
    hits('scope.activities', [
      'placing_on_market',
      'importing',
      'putting_into_service',
      'real_world_testing?',
    ]),
    hits('scope.union_nexus', [
      'union_market',
      'service_in_union',
      'deployer_in_union',
      'output_used_in_union',
      'affected_persons_in_union?',
    ]),
  ),
)

export const nexusWords: Text = {
  en: 'it touches the Union: by its market, service, deployer or the use of its output there',
  da: 'det er knyttet til EU: ved markedet, ibrugtagningen, idriftsætteren eller brugen af output dér',
}

export const isAiSystem = is('scope.is_ai_system')

/** Condition 1 of points a, b, ba, bb and c. */
export const placingServiceOrUse = all(
  isAiSystem,
  nexus,
  hits('scope.activities', [
    'placing_on_market',
    'importing',
    'putting_into_service',
    'use',
    'real_world_testing?',
  ]),
)

/** Condition 1 of points d, f and g: putting into service counts only "for this specific purpose". */
export function placingServiceForPurposeOrUse(intendedPurpose: PathOf<TernaryFact>): Formula {
  return all(
    isAiSystem,
    nexus,
    any(
      hits('scope.activities', ['placing_on_market', 'importing', 'use', 'real_world_testing?']),
      all(hits('scope.activities', ['putting_into_service', 'real_world_testing?']), is(intendedPurpose)),
    ),
  )
}

/** An exclusion of Article 2. Claimed with a `holds` that is not satisfied, it is void. */
export interface Exclusion {
  readonly value: ValueAt<'scope.exclusions'>
  /** What must hold beside the claim; null: the claim alone. */
  readonly holds: Formula | null
  readonly source: string
  /** Why a void claim is void. */
  readonly voidBecause: Text
}

export const exclusions: readonly Exclusion[] = [
  {
    value: 'military_defence_national_security',
    holds: null,
    source: 'Article 2(3); (22)-(27)',
    voidBecause: { en: '', da: '' },
  },
  {
    value: 'third_country_law_enforcement_cooperation',
    holds: not(hits('scope.union_nexus', ['deployer_in_union'])),
    source: 'Article 2(4); (28), (29)',
    voidBecause: {
      en: 'it covers authorities outside the Union only, and the deployer is in the Union',
      da: 'den omfatter kun myndigheder uden for EU, og idriftsætteren er i EU',
    },
  },
  {
    value: 'scientific_research',
    holds: not(hits('scope.activities', ['placing_on_market?', 'importing?'])),
    source: 'Article 2(6)',
    voidBecause: { en: '', da: '' },
  },
  {
    value: 'pre_market_research',
    holds: within('scope.activities', ['none']),
    source: 'Article 2(8); (30)-(32)',
    voidBecause: {
      en: 'it ends with any activity or test on real people, and the activities state one',
      da: 'den ophører ved enhver aktivitet eller afprøvning på virkelige mennesker, og aktiviteterne angiver en',
    },
  },
  {
    value: 'personal_non_professional',
    holds: all(
      hits('scope.activities', ['use']),
      within('scope.activities', ['use']),
      not(is('scope.criminal_activity')),
      isIn('scope.deployer_type', ['natural_person']),
    ),
    source: 'Article 2(10); (33)-(35)',
    voidBecause: {
      en: "it covers a natural person's own use only, without any supply and without any crime",
      da: 'den omfatter kun en fysisk persons egen anvendelse, uden levering og uden forbrydelse',
    },
  },
]

/** Excluded from the Regulation: a claimed exclusion holds. */
export const excluded: Formula = any(
  ...exclusions.map(({ value, holds }) => {
    const claimed = hits('scope.exclusions', [value])
    return holds === null ? claimed : all(claimed, holds)
  }),
)

/** Facts of `scope` that contradict each other. */
export const scopeContradictions: readonly Contradiction[] = [
  {
    id: 'service-without-nexus',
    formula: all(
      hits('scope.activities', ['putting_into_service']),
      hits('scope.union_nexus', ['none']),
      within('scope.union_nexus', ['none']),
    ),
    at: 'scope.activities',
    other: 'scope.union_nexus',
    message: {
      en: 'Putting into service contradicts a nexus of none: Article 3(11) means supply or own use in the Union. The activity counts; own use outside the Union is `use`.',
      da: 'Ibrugtagning strider mod ingen tilknytning: artikel 3, nr. 11, betyder levering eller eget brug i EU. Aktiviteten tæller; eget brug uden for EU er `use`.',
    },
  },
]

/** Notes on `scope` that stand once per system. */
export const scopeNotes: readonly Note[] = [
  {
    id: 'open-source',
    formula: is('scope.open_source'),
    message: {
      en: 'A free and open-source licence has no effect on Article 5: Article 2(12).',
      da: 'En gratis open source-licens har ingen virkning for artikel 5: artikel 2, stk. 12.',
    },
  },
]
