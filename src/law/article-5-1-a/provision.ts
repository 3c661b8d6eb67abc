import { all, any, hits, hitsAny, is, isIn, not, part } from '../formula.ts'
import { behaviourChange, causalLink, harmOccurredOrLikely, medicalTreatment } from '../influence.ts'
import { provision } from '../provision.ts'
import { placingServiceOrUse } from '../scope.ts'
import { wording as da } from './wording.da.ts'
import { wording as en } from './wording.en.ts'

const withoutAppropriateMeasures = not(isIn('influence.preventive_measures', ['appropriate']))

const subliminal = part(
  'subliminal',
  all(hitsAny('influence.unnoticeable_stimuli'), not(is('influence.technique_disclosed_and_freely_chosen'))),
)

const manipulative = part(
  'manipulative',
  all(
    hitsAny('influence.manipulative_techniques'),
    not(is('influence.technique_disclosed_and_freely_chosen')),
    any(
      isIn('influence.manipulative_technique_origin', ['designed', 'learned_by_system']),
      all(isIn('influence.manipulative_technique_origin', ['merely_incidental']), withoutAppropriateMeasures),
    ),
  ),
)

// With measures in place, (73) still speaks of sensitive contexts "in particular": `merely_incidental?`.
const deceptive = part(
  'deceptive',
  all(
    hitsAny('influence.deceptive_techniques'),
    any(
      isIn('influence.deceptive_technique_origin', ['designed', 'learned_by_system']),
      all(isIn('influence.deceptive_technique_origin', ['merely_incidental']), withoutAppropriateMeasures),
      all(
        isIn('influence.deceptive_technique_origin', ['merely_incidental?']),
        is('influence.sensitive_context'),
      ),
    ),
  ),
)

const significantHarm = part(
  'significant_harm',
  any(
    isIn('influence.harm_severity', ['serious']),
    all(
      isIn('influence.harm_severity', ['minor_or_temporary']),
      hits('influence.harm_aggravating_factors', [
        'children_or_vulnerable_people?',
        'many_people?',
        'long_lasting_or_irreversible?',
        'frequent_or_cumulative?',
        'combined_types?',
      ]),
    ),
  ),
)

/** Article 5(1)(a): harmful manipulation and deception. */
export const article51a = provision({
  id: '5-1-a',
  kind: 'prohibition',
  section: 'influence',
  appliesFrom: '2025-02-02',
  parts: [subliminal, manipulative, deceptive, significantHarm],
  conditions: [
    {
      id: 'placing-service-or-use',
      formula: placingServiceOrUse,
      sources: 'Art. 3(9)-(11); (11)-(14)',
    },
    {
      id: 'harmful-technique',
      gate: true,
      formula: any(subliminal, manipulative, deceptive),
      sources: '(63)-(73)',
    },
    {
      id: 'distortion',
      formula: all(
        behaviourChange,
        isIn('influence.decision_impairment', ['substantial']),
        is('influence.different_decision'),
      ),
      sources: '(76)-(84)',
    },
    {
      id: 'significant-harm',
      formula: all(significantHarm, harmOccurredOrLikely),
      sources: '(85)-(95)',
    },
    {
      id: 'causal-link',
      formula: causalLink,
      sources: '(61), (96), recital 29',
    },
  ],
  exceptions: [medicalTreatment],
  askFirst: [
    'influence.unnoticeable_stimuli',
    'influence.manipulative_techniques',
    'influence.deceptive_techniques',
    'influence.harm_severity',
    'influence.decision_impairment',
  ],
  contradictions: [
    {
      id: 'hidden-ai-disclosed',
      formula: all(
        is('influence.technique_disclosed_and_freely_chosen'),
        hits('influence.deceptive_techniques', ['hides_that_it_is_ai']),
      ),
      at: 'influence.technique_disclosed_and_freely_chosen',
      other: 'influence.deceptive_techniques',
      message: {
        en: 'People are told about every technique, but the system hides that it is AI.',
        da: 'Mennesker får besked om hver teknik, men systemet skjuler, at det er AI.',
      },
    },
    {
      id: 'covert-technique-disclosed',
      formula: all(
        is('influence.technique_disclosed_and_freely_chosen'),
        hits('influence.unnoticeable_stimuli', ['covert_neurotechnology']),
      ),
      at: 'influence.technique_disclosed_and_freely_chosen',
      other: 'influence.unnoticeable_stimuli',
      message: {
        en: 'People are told about every technique, but the neurotechnology is covert.',
        da: 'Mennesker får besked om hver teknik, men neuroteknologien er skjult.',
      },
    },
    {
      id: 'no-harm-occurred',
      formula: all(
        isIn('influence.harm_severity', ['none']),
        isIn('influence.harm_likelihood', ['occurred']),
      ),
      at: 'influence.harm_severity',
      other: 'influence.harm_likelihood',
      message: {
        en: 'There is no harm, but the harm has happened: condition 4 of points (a) and (b) rests on both.',
        da: 'Der er ingen skade, men skaden er sket: betingelse 4 i litra a og b bygger på begge.',
      },
    },
  ],
  wording: { en, da },
})
