import { all, any, hits, is, isIn, not, part, within } from '../formula.ts'
import { provision } from '../provision.ts'
import { placingServiceForPurposeOrUse } from '../scope.ts'
import { wording as da } from './wording.da.ts'
import { wording as en } from './wording.en.ts'

const work = part(
  'work',
  all(
    hits('emotion_inference.observed_persons', ['workers', 'job_candidates']),
    hits('emotion_inference.settings', [
      'workplace',
      'recruitment',
      'education_institution',
      'education_admission',
    ]),
  ),
)

const education = part(
  'education',
  all(
    hits('emotion_inference.observed_persons', ['students', 'education_applicants']),
    hits('emotion_inference.settings', [
      'education_institution',
      'education_admission',
      'workplace',
      'recruitment',
    ]),
  ),
)

const medicalOrSafety = part(
  'medical_or_safety',
  all(
    any(
      all(
        isIn('emotion_inference.exception_purpose', ['therapeutic']),
        is('emotion_inference.ce_marked_medical_device'),
      ),
      isIn('emotion_inference.exception_purpose', [
        'accessibility_assistance',
        'protection_of_life_or_health',
      ]),
    ),
    is('emotion_inference.strictly_necessary_and_proportionate'),
    is('emotion_inference.data_used_only_for_that_purpose'),
  ),
)

const protectedPersons = ['workers', 'job_candidates', 'students', 'education_applicants'] as const

/** Article 5(1)(f): emotion inference at work and in education. */
export const article51f = provision({
  id: '5-1-f',
  kind: 'prohibition',
  section: 'emotion_inference',
  appliesFrom: '2025-02-02',
  parts: [work, education, medicalOrSafety],
  conditions: [
    {
      id: 'placing-service-or-use',
      formula: placingServiceForPurposeOrUse('emotion_inference.intended_purpose'),
      sources: 'Art. 3(9)-(12); (11)-(14)',
    },
    {
      id: 'infers-emotions',
      gate: true,
      // The point does not say biometric: it is the Commission's reading through Article 3(39) (245).
      formula: all(
        hits('emotion_inference.inferred_states', [
          'emotion',
          'intention',
          'attitude',
          'attention_interest_or_boredom',
          'stress_anxiety_or_arousal',
        ]),
        hits('emotion_inference.modalities', [
          'face',
          'voice',
          'body_posture_or_movement',
          'gait',
          'keystroke_dynamics',
          'eye_tracking',
          'heart_or_ecg',
          'eeg',
          'other_biometric',
        ]),
        isIn('emotion_inference.inference_level', ['individual', 'aggregated_from_individuals']),
      ),
      sources: 'Art. 3(34), (39), recital 18; (244)-(252), (267)',
    },
    {
      id: 'work-or-education',
      formula: all(
        any(work, education),
        not(
          all(
            is('emotion_inference.workers_or_students_only_incidental'),
            is('emotion_inference.safeguards_against_screening_them'),
          ),
        ),
      ),
      sources: '(253)-(255), (269), (270)',
    },
    {
      id: 'not-medical-or-safety',
      formula: not(medicalOrSafety),
      sources: '(256)-(263), recital 44',
    },
  ],
  exceptions: [
    {
      id: 'training-without-consequences',
      formula: is('emotion_inference.training_only_without_consequences'),
      sources: '(254), (255)',
    },
  ],
  askFirst: [
    'emotion_inference.inferred_states',
    'emotion_inference.observed_persons',
    'emotion_inference.modalities',
    'emotion_inference.inference_level',
    'emotion_inference.exception_purpose',
  ],
  contradictions: [
    {
      id: 'incidental-yet-only-observed',
      formula: all(
        is('emotion_inference.workers_or_students_only_incidental'),
        hits('emotion_inference.observed_persons', protectedPersons),
        within('emotion_inference.observed_persons', protectedPersons),
      ),
      at: 'emotion_inference.workers_or_students_only_incidental',
      other: 'emotion_inference.observed_persons',
      message: {
        en: 'Caught only by chance contradicts the persons observed: nobody but workers, candidates, students or applicants is listed, so the system is aimed at them.',
        da: 'Kun tilfældigt fanget strider mod de observerede personer: kun arbejdstagere, jobansøgere, studerende eller ansøgere er angivet, så systemet er rettet mod dem.',
      },
    },
    {
      id: 'whole-group-from-single-persons',
      formula: all(
        isIn('emotion_inference.inference_level', ['whole_group_only']),
        hits('emotion_inference.modalities', ['eye_tracking', 'heart_or_ecg', 'eeg']),
      ),
      at: 'emotion_inference.inference_level',
      other: 'emotion_inference.modalities',
      message: {
        en: "A crowd read only as a whole contradicts eye tracking, heartbeat or EEG, which are measured person by person. A mood put together from each person's is `aggregated_from_individuals`.",
        da: 'En menneskemængde aflæst kun som helhed strider mod øjenbevægelser, hjerteslag eller EEG, som måles person for person. En stemning sammenlagt af den enkeltes er `aggregated_from_individuals`.',
      },
    },
  ],
  wording: { en, da },
})
