import { all, any, hits, is, isIn, not, part, within } from '../formula.ts'
import { provision } from '../provision.ts'
import { placingServiceForPurposeOrUse } from '../scope.ts'
import { pointDTerritoryNotes } from '../territory.ts'
import { wording as da } from './wording.da.ts'
import { wording as en } from './wording.en.ts'

const person = part(
  'person',
  any(
    hits('crime_prediction.assessment_subjects', ['natural_persons', 'sole_traders_or_professionals']),
    all(
      hits('crime_prediction.assessment_subjects', ['places']),
      is('crime_prediction.place_score_used_for_person'),
    ),
  ),
)

const purpose = part(
  'purpose',
  any(
    all(
      isIn('crime_prediction.criminal_risk_purpose', ['specific_purpose']),
      any(
        isIn('scope.deployer_type', [
          'law_enforcement_authority',
          'acting_for_law_enforcement',
          'court_or_judicial_authority',
          'other_public_authority',
        ]),
        isIn('crime_prediction.private_actor_basis', [
          'not_private',
          'entrusted_or_on_behalf_of_law_enforcement',
          'legal_duty_to_assess_crime_risk',
          'ordinary_business?',
        ]),
      ),
    ),
    all(
      isIn('crime_prediction.criminal_risk_purpose', ['accidental_side_effect']),
      isIn('crime_prediction.private_actor_basis', [
        'not_private?',
        'entrusted_or_on_behalf_of_law_enforcement?',
        'legal_duty_to_assess_crime_risk?',
      ]),
    ),
  ),
)

/** Article 5(1)(d): individual crime risk prediction. */
export const article51d = provision({
  id: '5-1-d',
  kind: 'prohibition',
  section: 'crime_prediction',
  appliesFrom: '2025-02-02',
  parts: [person, purpose],
  conditions: [
    {
      id: 'placing-service-or-use',
      formula: placingServiceForPurposeOrUse('crime_prediction.intended_purpose'),
      sources: 'Art. 3(9)-(12); (11)-(14)',
    },
    {
      id: 'predicts-person-crime',
      gate: true,
      // A past offence alone: outside "in principle" (191), (202), but recital 42 says "actual or potential".
      formula: all(
        hits('crime_prediction.crime_prediction_outputs', [
          'future_offence',
          'imminent_or_prepared_offence',
          'reoffending',
          'past_offence_only?',
        ]),
        person,
        isIn('crime_prediction.offence_nature', ['criminal', 'criminal_and_administrative']),
        purpose,
      ),
      sources: '(189)-(194), (202), (207)-(218), recital 42',
    },
    {
      id: 'solely-profiling',
      formula: all(
        any(is('crime_prediction.based_on_profiling'), is('crime_prediction.based_on_personality_traits')),
        isIn('crime_prediction.other_elements', ['none', 'marginal']),
      ),
      sources: '(195)-(202), recital 42',
    },
  ],
  exceptions: [
    {
      id: 'supports-fact-based-assessment',
      formula: all(
        is('crime_prediction.supports_human_assessment'),
        is('crime_prediction.human_assessment_already_fact_based'),
        is('crime_prediction.facts_directly_linked_to_crime'),
      ),
      sources: 'Art. 5(1)(d), last phrase; (203)-(206), (214)',
    },
  ],
  askFirst: [
    'crime_prediction.crime_prediction_outputs',
    'crime_prediction.assessment_subjects',
    'crime_prediction.other_elements',
    'crime_prediction.human_assessment_already_fact_based',
  ],
  contradictions: [
    {
      id: 'place-score-without-places',
      formula: all(
        is('crime_prediction.place_score_used_for_person'),
        not(hits('crime_prediction.assessment_subjects', ['places'])),
      ),
      at: 'crime_prediction.place_score_used_for_person',
      other: 'crime_prediction.assessment_subjects',
      message: {
        en: 'A place score is used for a person, but no place is scored: it counts only with `places` among the subjects.',
        da: 'En score for et sted bruges om en person, men intet sted bedømmes: det tæller kun, når `places` er angivet.',
      },
    },
    {
      id: 'private-deployer-not-private',
      formula: all(
        isIn('crime_prediction.private_actor_basis', ['not_private']),
        isIn('scope.deployer_type', ['private_entity']),
      ),
      at: 'crime_prediction.private_actor_basis',
      other: 'scope.deployer_type',
      message: {
        en: 'No private company makes the assessment, but a private body uses the system.',
        da: 'Ingen privat virksomhed foretager vurderingen, men en privat organisation anvender systemet.',
      },
    },
    {
      id: 'crime-predicted-without-purpose',
      formula: all(
        hits('crime_prediction.crime_prediction_outputs', [
          'future_offence',
          'imminent_or_prepared_offence',
          'reoffending',
        ]),
        hits('crime_prediction.assessment_subjects', ['natural_persons', 'sole_traders_or_professionals']),
        within('crime_prediction.assessment_subjects', ['natural_persons', 'sole_traders_or_professionals']),
        isIn('crime_prediction.offence_nature', ['criminal']),
        isIn('crime_prediction.criminal_risk_purpose', ['none']),
      ),
      at: 'crime_prediction.criminal_risk_purpose',
      other: 'crime_prediction.crime_prediction_outputs',
      message: {
        en: "A person's crime is predicted, but neither as the purpose nor as a side effect.",
        da: 'En persons kriminalitet forudsiges, men hverken som formål eller som bivirkning.',
      },
    },
  ],
  notes: pointDTerritoryNotes,
  wording: { en, da },
})
