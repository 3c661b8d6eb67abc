import { all, any, hits, is, isIn, not, part, some } from '../formula.ts'
import { provision } from '../provision.ts'
import { placingServiceOrUse } from '../scope.ts'
import { wording as da } from './wording.da.ts'
import { wording as en } from './wording.en.ts'

const effect = part(
  'effect',
  isIn('person_scoring.treatment_effect', ['detrimental', 'unfavourable', 'preferential_for_some']),
)

const causalLink = part('causal_link', isIn('person_scoring.score_influence', ['sole', 'significant']))

const outcomeI = part(
  'outcome_i',
  some(
    'person_scoring.data_sources',
    all(
      is('person_scoring.data_sources[].contributes'),
      not(is('person_scoring.data_sources[].same_social_context')),
      any(
        not(is('person_scoring.data_sources[].relevant_to_purpose')),
        is('person_scoring.data_sources[].generalised_surveillance'),
      ),
    ),
  ),
)

// The grid of severity and gravity puts the balance of guide §7 and (167) into values; it is our own.
const outcomeII = part(
  'outcome_ii',
  any(
    isIn('person_scoring.legitimate_basis', ['absent']),
    isIn('person_scoring.proportionality_assessment', ['documented_disproportionate', 'not_done?']),
    is('person_scoring.excludes_by_group_proxy'),
    all(
      isIn('person_scoring.treatment_severity', ['severe']),
      isIn('person_scoring.conduct_gravity', ['trivial', 'minor?']),
    ),
    all(
      isIn('person_scoring.treatment_severity', ['moderate']),
      isIn('person_scoring.conduct_gravity', ['trivial?']),
    ),
    some(
      'person_scoring.data_sources',
      all(
        is('person_scoring.data_sources[].contributes'),
        isIn('person_scoring.data_sources[].relevant_to_purpose', ['no?']),
      ),
    ),
    some(
      'person_scoring.data_sources',
      all(
        is('person_scoring.data_sources[].contributes'),
        isIn('person_scoring.data_sources[].lawful_source', ['no?']),
      ),
    ),
  ),
)

/** Article 5(1)(c): social scoring. */
export const article51c = provision({
  id: '5-1-c',
  kind: 'prohibition',
  section: 'person_scoring',
  appliesFrom: '2025-02-02',
  parts: [effect, causalLink, outcomeI, outcomeII],
  conditions: [
    {
      id: 'placing-service-or-use',
      formula: placingServiceOrUse,
      sources: 'guide §3; (11)-(14), (150)',
    },
    {
      id: 'evaluates-persons',
      gate: true,
      formula: all(
        hits('person_scoring.evaluated_subjects', [
          'natural_person',
          'group_of_persons',
          'legal_entity_from_individual_scores?',
        ]),
        hits('person_scoring.output_function', [
          'evaluation',
          'score',
          'ranking',
          'label_or_category',
          'classification_no_judgement',
          'prediction',
          'retrieval_or_summary?',
        ]),
      ),
      sources: 'guide §4; (151)-(154), (173), (174)',
    },
    {
      id: 'over-time',
      formula: any(
        isIn('person_scoring.evaluation_cadence', ['continuous_or_repeated']),
        isIn('person_scoring.input_data_span', ['over_time?']),
        isIn('person_scoring.input_context_count', ['multiple_contexts?']),
      ),
      sources: 'guide §5, §8; (155)',
    },
    {
      id: 'behaviour-or-characteristics',
      formula: hits('person_scoring.input_basis', [
        'social_behaviour',
        'personal_characteristics',
        'personality_characteristics',
      ]),
      sources: 'guide §6; (156)-(159)',
    },
    {
      id: 'detrimental-treatment',
      formula: all(effect, causalLink, any(outcomeI, outcomeII)),
      sources: 'guide §7, §8; (160)-(171), (176), (177)',
    },
  ],
  exceptions: [],
  askFirst: [
    'person_scoring.treatment_effect',
    'person_scoring.score_influence',
    'person_scoring.data_sources',
    'person_scoring.legitimate_basis',
    'person_scoring.proportionality_assessment',
    'person_scoring.output_function',
    'person_scoring.evaluation_cadence',
  ],
  contradictions: [
    {
      id: 'severe-for-trivial',
      formula: all(
        isIn('person_scoring.treatment_severity', ['severe']),
        isIn('person_scoring.conduct_gravity', ['trivial']),
        isIn('person_scoring.proportionality_assessment', ['documented_proportionate']),
      ),
      at: 'person_scoring.proportionality_assessment',
      other: 'person_scoring.treatment_severity',
      message: {
        en: 'The assessment finds balance, but the treatment is severe and the conduct trivial: that satisfies outcome (ii) of Article 5(1)(c) all the same.',
        da: 'Vurderingen finder balance, men behandlingen er hård og adfærden en bagatel: det opfylder alligevel udfald (ii) i artikel 5, stk. 1, litra c.',
      },
    },
  ],
  wording: { en, da },
})
