import type { Text } from '../manifest/facts.ts'
import { all, atLeast, type Formula, hitsCountry, is, isIn, not, part } from './formula.ts'
import { afterwards, realTime as inRealTime } from './remote-identification.ts'

/** A recommendation to the Danish legislator and police. Policy, never law: it changes no verdict. */
export interface Recommendation {
  readonly id: string
  readonly label: Text
  /** What it fires on. */
  readonly firesOn: Text
  readonly text: Text
  /** Fires where satisfied; where unknown, its open facts are listed as not stated. */
  readonly formula: Formula
  /** A section of Justitia's text. */
  readonly source: string
}

export const recommendationsSource = {
  author: 'Justitia',
  date: '2024-03-14',
  label: {
    en: 'Recommendations of the think tank Justitia of 14 March 2024. Policy, not law.',
    da: 'Anbefalinger fra tænketanken Justitia af 14. marts 2024. Politik, ikke lov.',
  },
} as const

const police = part(
  'police',
  all(
    hitsCountry('scope.member_states', ['DK']),
    isIn('scope.deployer_type', ['law_enforcement_authority', 'acting_for_law_enforcement']),
    is('biometric_identification.law_enforcement_purpose'),
    isIn('biometric_identification.biometric_function', [
      'identification',
      'localisation_tracking',
      'verification',
      'categorisation',
    ]),
  ),
)

const realTime = part('real_time', inRealTime)
const retrospective = part('retrospective', afterwards)

export const recommendationParts: Readonly<Record<'police' | 'real_time' | 'retrospective', Text>> = {
  police: {
    en: 'biometric recognition by or for the police in Denmark',
    da: 'biometrisk genkendelse af eller for politiet i Danmark',
  },
  real_time: { en: 'in real time', da: 'i realtid' },
  retrospective: { en: 'afterwards', da: 'efterfølgende' },
}

/** J1 to J7. The minister's answer of 2 May 2024, point 1, confirms J2 to J4. */
export const recommendations: readonly Recommendation[] = [
  {
    id: 'J1',
    label: {
      en: 'A clear and precise legal basis',
      da: 'Etablering af klar og præcis lovhjemmel',
    },
    firesOn: { en: 'no clear legal basis', da: 'ingen klar lovhjemmel' },
    text: {
      en: 'Clear and precise national legal basis before any extension.',
      da: 'Klar og præcis national lovhjemmel før enhver udvidelse.',
    },
    formula: all(police, not(is('biometric_identification.national_legal_basis_clear'))),
    source: 'Justitia, section 1',
  },
  {
    id: 'J2',
    label: { en: 'Ban on real-time use', da: 'Forbud mod realtidsanvendelse' },
    firesOn: { en: 'real-time use by the police', da: 'politiets anvendelse i realtid' },
    text: { en: 'No real-time use by the police.', da: 'Ingen anvendelse i realtid hos politiet.' },
    formula: all(police, realTime),
    source: 'Justitia, section 2',
  },
  {
    id: 'J3',
    label: {
      en: 'Alternatively: imminent danger of loss of life',
      da: 'Alternativt: overhængende fare for tab af liv',
    },
    firesOn: {
      en: 'real-time use without imminent danger of loss of life',
      da: 'anvendelse i realtid uden overhængende fare for tab af liv',
    },
    text: {
      en: 'If real-time use is opened at all: only with imminent danger of loss of life.',
      da: 'Hvis der overhovedet åbnes for anvendelse i realtid: kun ved overhængende fare for tab af liv.',
    },
    formula: all(police, realTime, not(is('biometric_identification.imminent_danger_of_loss_of_life'))),
    source: 'Justitia, section 2',
  },
  {
    id: 'J4',
    label: { en: 'Limits on retrospective use', da: 'Begrænsning af retrospektiv anvendelse' },
    firesOn: {
      en: 'retrospective use below eight years, or without danger to life or limb',
      da: 'retrospektiv anvendelse under otte år eller uden fare for liv eller legeme',
    },
    text: {
      en: 'Retrospective use only for offences with a maximum of eight years or more that may cause or have caused danger to life or limb.',
      da: 'Retrospektiv anvendelse kun ved lovovertrædelser med en strafferamme på otte år eller derover, som kan medføre eller har medført fare for menneskers liv eller legeme.',
    },
    formula: all(
      police,
      retrospective,
      not(
        all(
          atLeast('biometric_identification.offence_max_custody_years', 8),
          is('biometric_identification.danger_to_life_or_limb'),
        ),
      ),
    ),
    source: 'Justitia, section 3',
  },
  {
    id: 'J5',
    label: {
      en: 'A measure of criminal procedure that needs a court order',
      da: 'Straffeprocessuelt indgreb, der kræver retskendelse',
    },
    firesOn: { en: 'no court order', da: 'ingen retskendelse' },
    text: {
      en: 'A measure of criminal procedure that needs a court order.',
      da: 'Et straffeprocessuelt indgreb, der kræver retskendelse.',
    },
    formula: all(police, not(is('biometric_identification.court_order'))),
    source: 'Justitia, section 4',
  },
  {
    id: 'J6',
    label: { en: 'No storage of biometric face data', da: 'Ingen lagring af biometriske ansigtsdata' },
    firesOn: { en: 'biometric face data are stored', da: 'biometriske ansigtsdata lagres' },
    text: { en: 'No storage of biometric face data.', da: 'Ingen lagring af biometriske ansigtsdata.' },
    formula: all(police, is('biometric_identification.stores_biometric_face_data')),
    source: 'Justitia, section 4',
  },
  {
    id: 'J7',
    label: { en: 'Data-ethics impact assessment', da: 'Dataetisk konsekvensanalyse' },
    firesOn: {
      en: 'no data-ethics impact assessment',
      da: 'ingen dataetisk konsekvensanalyse',
    },
    text: {
      en: 'Data-ethics impact assessment before an extension.',
      da: 'Dataetisk konsekvensanalyse før en udvidelse.',
    },
    formula: all(police, not(is('biometric_identification.data_ethics_assessment'))),
    source: 'Justitia, section 4',
  },
]

/** Addressed to the legislator or the police as a whole, so without a rule; may be listed once, as text. */
export const legislatorRecommendations: readonly Text[] = [
  {
    en: 'An open democratic debate before an extension.',
    da: 'En åben demokratisk samtale før en udvidelse.',
  },
  {
    en: 'Regulation in retsplejeloven, with details in politiloven.',
    da: 'Regulering i retsplejeloven med nærmere regler i politiloven.',
  },
  {
    en: 'Public mapping of police video surveillance, real-time recognition included, and of surveillance taken over from others.',
    da: 'Offentlig kortlægning af politiets tv-overvågning, herunder genkendelse i realtid, og af overvågning, der overtages fra andre.',
  },
  {
    en: 'A review of observation in public space.',
    da: 'En undersøgelse af observation i det offentlige rum.',
  },
  { en: 'Effective complaints.', da: 'Effektiv klageadgang.' },
  { en: 'Evaluation after two years.', da: 'Evaluering efter to år.' },
]

/** The years of custody that the three rules ask for. */
export const thresholdsDiffer: Text = {
  en: 'Thresholds differ: eight years in this recommendation, four in Article 5(1)(h)(iii), none in Article 26(10).',
  da: 'Grænserne er forskellige: otte år i denne anbefaling, fire i artikel 5, stk. 1, litra h, nr. iii), ingen i artikel 26, stk. 10.',
}
