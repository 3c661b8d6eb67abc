import { all, any, hits, is, isIn, not } from '../formula.ts'
import { provision } from '../provision.ts'
import { placingServiceForPurposeOrUse } from '../scope.ts'
import { pointGTerritoryNotes } from '../territory.ts'
import { wording as da } from './wording.da.ts'
import { wording as en } from './wording.en.ts'

/** Article 5(1)(g): biometric categorisation of sensitive attributes. */
export const article51g = provision({
  id: '5-1-g',
  kind: 'prohibition',
  section: 'biometric_categorisation',
  appliesFrom: '2025-02-02',
  parts: [],
  conditions: [
    {
      id: 'placing-service-or-use',
      formula: placingServiceForPurposeOrUse('biometric_categorisation.intended_purpose'),
      sources: 'Art. 3(9)-(12); (11)-(14)',
    },
    {
      id: 'categorisation-system',
      gate: true,
      formula: all(
        is('biometric_categorisation.assigns_persons_to_categories'),
        not(
          all(
            is('biometric_categorisation.ancillary_to_other_commercial_service'),
            is('biometric_categorisation.strictly_necessary_for_technical_reasons'),
          ),
        ),
      ),
      sources: 'Art. 3(40), recital 16; (276)-(280)',
    },
    {
      id: 'individual',
      formula: isIn('biometric_categorisation.categorisation_level', ['individual', 'dataset_records?']),
      sources: '(282)',
    },
    {
      id: 'biometric-basis',
      formula: hits('biometric_categorisation.modalities', [
        'face',
        'voice',
        'body_posture_or_movement',
        'gait',
        'keystroke_dynamics',
        'eye_tracking',
        'heart_or_ecg',
        'eeg',
        'fingerprint',
        'iris',
        'dna',
        'skin_hair_or_eye_features',
        'tattoo_or_scar',
        'other_biometric',
      ]),
      sources: '(277), (278)',
    },
    {
      id: 'sensitive-attribute',
      formula: hits('biometric_categorisation.inferred_attributes', [
        'race',
        'political_opinions',
        'trade_union_membership',
        'religious_or_philosophical_beliefs',
        'sex_life',
        'sexual_orientation',
        'ethnic_origin?',
      ]),
      sources: '(283)',
    },
  ],
  exceptions: [
    {
      id: 'dataset-labelling',
      // `individual?`: a dataset operation does not clear a system that also gives each person a category.
      formula: all(
        any(
          isIn('biometric_categorisation.dataset_operation', ['labelling_or_filtering_of_dataset']),
          all(
            isIn('biometric_categorisation.dataset_operation', [
              'categorisation_of_dataset_for_law_enforcement',
            ]),
            isIn('scope.deployer_type', ['law_enforcement_authority', 'acting_for_law_enforcement']),
          ),
        ),
        is('biometric_categorisation.dataset_lawfully_acquired'),
        isIn('biometric_categorisation.categorisation_level', [
          'dataset_records',
          'group_without_individual',
          'individual?',
        ]),
      ),
      sources: 'Art. 5(1)(g), last phrase, recital 30; (280), (284)-(286)',
    },
  ],
  askFirst: [
    'biometric_categorisation.inferred_attributes',
    'biometric_categorisation.modalities',
    'biometric_categorisation.dataset_operation',
    'biometric_categorisation.categorisation_level',
  ],
  contradictions: [
    {
      id: 'category-without-categorisation',
      formula: all(
        isIn('biometric_categorisation.assigns_persons_to_categories', ['no']),
        isIn('biometric_categorisation.categorisation_level', ['individual']),
      ),
      at: 'biometric_categorisation.assigns_persons_to_categories',
      other: 'biometric_categorisation.categorisation_level',
      message: {
        en: 'The system is said not to categorise people, but each person gets a category.',
        da: 'Systemet angives ikke at kategorisere mennesker, men hver enkelt person får en kategori.',
      },
    },
  ],
  notes: [...pointGTerritoryNotes],
  wording: { en, da },
})
