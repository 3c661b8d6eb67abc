import { all, any, atLeast, is, isIn, not, part } from '../formula.ts'
import { provision } from '../provision.ts'
import { inUse, lawEnforcement, realTime, remoteIdentification } from '../remote-identification.ts'
import {
  memberStatesNotStated,
  notBinding,
  notBindingReason,
  openTerritory,
  remoteIdentificationNotes,
} from '../territory.ts'
import { wording as da } from './wording.da.ts'
import { wording as en } from './wording.en.ts'

const objective = part(
  'objective',
  any(
    isIn('biometric_identification.rbi_objective', [
      'search_victim_abduction_trafficking_sexual_exploitation',
      'search_missing_person',
    ]),
    all(
      isIn('biometric_identification.rbi_objective', ['imminent_threat_life_safety']),
      is('biometric_identification.threat_specific'),
      is('biometric_identification.threat_substantial'),
      is('biometric_identification.threat_imminent'),
    ),
    all(
      isIn('biometric_identification.rbi_objective', ['terrorist_attack_threat']),
      is('biometric_identification.threat_genuine'),
      is('biometric_identification.threat_present_or_foreseeable'),
    ),
    all(
      isIn('biometric_identification.rbi_objective', ['suspect_or_convict_annex_ii']),
      is('biometric_identification.offence_in_annex_ii'),
      atLeast('biometric_identification.offence_max_custody_years', 4),
    ),
  ),
)

const strictNecessity = part(
  'strict_necessity',
  all(
    is('biometric_identification.strictly_necessary'),
    is('biometric_identification.harm_consequence_weighed'),
  ),
)

const nationalLaw = part('national_law', is('biometric_identification.national_law_authorises_objective'))

const targeting = part('targeting', is('biometric_identification.specifically_targeted_individual'))

const limits = part(
  'limits',
  all(
    is('biometric_identification.limited_in_time'),
    is('biometric_identification.limited_in_area'),
    is('biometric_identification.limited_in_persons'),
  ),
)

const impactAssessment = part('impact_assessment', is('biometric_identification.fria_completed'))

const registration = part(
  'registration',
  any(
    is('biometric_identification.eu_database_registered'),
    all(
      is('biometric_identification.urgency_duly_justified'),
      is('biometric_identification.registration_without_undue_delay'),
    ),
  ),
)

const authorisation = part(
  'authorisation',
  all(
    isIn('biometric_identification.authorising_authority', [
      'judicial',
      'independent_administrative_binding',
    ]),
    any(
      isIn('biometric_identification.authorisation_status', ['granted_before_use']),
      all(
        is('biometric_identification.urgency_duly_justified'),
        isIn('biometric_identification.authorisation_status', [
          'urgent_requested_within_24h',
          'urgent_granted_after',
        ]),
      ),
    ),
  ),
)

/** Article 5(1)(h) and (2) to (5): real-time remote biometric identification for law enforcement. */
export const article51h = provision({
  id: '5-1-h',
  kind: 'prohibition',
  section: 'biometric_identification',
  appliesFrom: '2025-02-02',
  parts: [
    remoteIdentification,
    inUse,
    lawEnforcement,
    objective,
    strictNecessity,
    nationalLaw,
    targeting,
    limits,
    impactAssessment,
    registration,
    authorisation,
    notBinding,
    openTerritory,
  ],
  conditions: [
    {
      id: 'remote-identification',
      gate: true,
      formula: remoteIdentification,
      sources: 'Art. 3(35), (41), recitals 15, 17 and 33; (297)-(309)',
    },
    {
      id: 'use',
      formula: inUse,
      sources: '(11), (14), (291), (296), (387), (400)',
    },
    {
      id: 'real-time',
      formula: realTime,
      sources: 'Art. 3(42), recital 17; (310)-(312)',
    },
    {
      id: 'publicly-accessible-space',
      formula: all(
        is('biometric_identification.space_is_physical'),
        is('biometric_identification.space_open_to_undetermined_persons'),
        not(is('biometric_identification.space_is_prison_or_border_control')),
      ),
      sources: 'Art. 3(44), recital 19; (313)-(318)',
    },
    {
      id: 'law-enforcement',
      formula: lawEnforcement,
      sources: 'Art. 3(45), (46); (319)-(325), (386)',
    },
  ],
  exceptions: [
    {
      id: 'strictly-necessary-objective',
      formula: all(
        objective,
        strictNecessity,
        nationalLaw,
        targeting,
        limits,
        impactAssessment,
        registration,
        authorisation,
      ),
      sources: 'Art. 5(1)(h)(i)-(iii), (2)-(5); (326)-(411)',
    },
  ],
  askFirst: [
    'scope.deployer_type',
    'biometric_identification.law_enforcement_purpose',
    'biometric_identification.biometric_function',
    'biometric_identification.identification_timing',
    'biometric_identification.space_open_to_undetermined_persons',
    'biometric_identification.rbi_objective',
    'biometric_identification.national_law_authorises_objective',
    'biometric_identification.authorisation_status',
  ],
  notBinding,
  notBindingReason,
  openTerritory,
  notStatedNotes: [memberStatesNotStated],
  contradictions: [
    {
      id: 'online-prison-or-border',
      formula: all(
        isIn('biometric_identification.space_is_physical', ['no']),
        is('biometric_identification.space_is_prison_or_border_control'),
      ),
      at: 'biometric_identification.space_is_physical',
      other: 'biometric_identification.space_is_prison_or_border_control',
      message: {
        en: 'The place is said not to be physical, but a prison or border-control area is a physical place.',
        da: 'Stedet angives ikke at være fysisk, men et fængsel eller et område for grænsekontrol er et fysisk sted.',
      },
    },
    {
      id: 'sole-purpose-with-objective',
      formula: all(
        is('biometric_identification.sole_purpose_access_or_unlock'),
        isIn('biometric_identification.rbi_objective', [
          'search_victim_abduction_trafficking_sexual_exploitation',
          'search_missing_person',
          'imminent_threat_life_safety',
          'terrorist_attack_threat',
          'suspect_or_convict_annex_ii',
        ]),
      ),
      at: 'biometric_identification.sole_purpose_access_or_unlock',
      other: 'biometric_identification.rbi_objective',
      message: {
        en: 'Access is said to be the sole purpose, but the use pursues another objective too.',
        da: 'Adgang angives som eneste formål, men anvendelsen forfølger også et andet formål.',
      },
    },
    {
      id: 'authorisation-by-nobody',
      formula: all(
        isIn('biometric_identification.authorisation_status', [
          'granted_before_use',
          'urgent_requested_within_24h',
          'urgent_granted_after',
          'urgent_requested_late',
          'refused',
        ]),
        isIn('biometric_identification.authorising_authority', ['none']),
      ),
      at: 'biometric_identification.authorising_authority',
      other: 'biometric_identification.authorisation_status',
      message: {
        en: 'Nobody is said to decide on the authorisation, but one was requested, granted or refused.',
        da: 'Ingen angives at træffe afgørelse om tilladelsen, men den er anmodet om, givet eller afslået.',
      },
    },
  ],
  // The duties of Article 5(3) and (4) belong to real-time use for law enforcement; a retrospective use has its own.
  notes: [
    {
      id: 'refused-use-goes-on',
      formula: all(isIn('biometric_identification.refused_use_stopped_and_data_deleted', ['no']), realTime),
      unlessNotSatisfied: 'law-enforcement',
      at: 'biometric_identification.refused_use_stopped_and_data_deleted',
      severity: 'warning',
      message: {
        en: 'After a refusal the use must stop and the data must be deleted: Article 5(3). The use stops at once, and data, results and outputs are deleted. A breach infringes Article 5(3) and does not turn the use into the prohibition (our reading).',
        da: 'Efter et afslag skal anvendelsen ophøre og data slettes: artikel 5, stk. 3. Anvendelsen ophører straks, og data, resultater og output slettes. En overtrædelse er i strid med artikel 5, stk. 3, og gør ikke anvendelsen til den forbudte praksis (vores læsning).',
      },
    },
    {
      id: 'two-person-verification',
      formula: isIn('biometric_identification.two_person_verification', ['no']),
      unlessNotSatisfied: 'remote-identification',
      at: 'biometric_identification.two_person_verification',
      severity: 'warning',
      appliesFrom: '2027-12-02',
      message: {
        en: 'Two competent persons must verify each identification: Article 14(5). It applies from 2 December 2027, unless Union or national law finds it disproportionate for law enforcement. It decides nothing about the prohibition.',
        da: 'To kompetente personer skal efterprøve hver identifikation: artikel 14, stk. 5. Kravet gælder fra den 2. december 2027, medmindre EU-retten eller national ret anser det for uforholdsmæssigt ved retshåndhævelse. Det afgør intet om forbuddet.',
      },
    },
    {
      id: 'use-not-notified',
      formula: all(isIn('biometric_identification.use_notified_to_msa_and_dpa', ['no']), realTime),
      unlessNotSatisfied: 'law-enforcement',
      at: 'biometric_identification.use_notified_to_msa_and_dpa',
      severity: 'warning',
      message: {
        en: 'Each real-time use for law enforcement must be notified: Article 5(4). The market surveillance authority and the data protection authority are to be told. A breach infringes Article 5(4) and does not turn the use into the prohibition (our reading).',
        da: 'Hver anvendelse i realtid til retshåndhævelse skal meddeles: artikel 5, stk. 4. Markedsovervågningsmyndigheden og databeskyttelsesmyndigheden skal underrettes. En overtrædelse er i strid med artikel 5, stk. 4, og gør ikke anvendelsen til den forbudte praksis (vores læsning).',
      },
    },
    {
      id: 'decision-on-output-alone',
      formula: all(isIn('biometric_identification.no_adverse_decision_solely_on_output', ['no']), realTime),
      unlessNotSatisfied: 'law-enforcement',
      at: 'biometric_identification.no_adverse_decision_solely_on_output',
      severity: 'warning',
      message: {
        en: 'No decision with an adverse legal effect may rest on the output alone: Article 5(3). A breach infringes Article 5(3) and does not turn the use into the prohibition (our reading).',
        da: 'Ingen afgørelse med negativ retsvirkning må alene bygge på resultatet: artikel 5, stk. 3. En overtrædelse er i strid med artikel 5, stk. 3, og gør ikke anvendelsen til den forbudte praksis (vores læsning).',
      },
    },
    ...remoteIdentificationNotes,
  ],
  wording: { en, da },
})
