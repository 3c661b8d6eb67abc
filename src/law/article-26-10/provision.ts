import { all, any, is, isIn, not } from '../formula.ts'
import { provision } from '../provision.ts'
import { afterwards, inUse, lawEnforcement, remoteIdentification } from '../remote-identification.ts'
import {
  memberStatesNotStated,
  notBinding,
  notBindingReason,
  openTerritory,
  remoteIdentificationNotes,
} from '../territory.ts'
import { wording as da } from './wording.da.ts'
import { wording as en } from './wording.en.ts'

const trigger = all(remoteIdentification, inUse, afterwards, lawEnforcement)

/** Article 26(10): retrospective remote biometric identification. A restriction, not a prohibition. */
export const article2610 = provision({
  id: '26-10',
  kind: 'restriction',
  section: 'biometric_identification',
  appliesFrom: '2027-12-02',
  parts: [remoteIdentification, inUse, lawEnforcement, notBinding, openTerritory],
  conditions: [
    {
      id: 'trigger',
      gate: true,
      formula: trigger,
      sources: 'Art. 26(10), 3(43)',
    },
    {
      id: 'authorisation',
      formula: any(
        not(is('biometric_identification.targeted_search_of_suspect_or_convict')),
        is('biometric_identification.initial_identification_on_objective_facts'),
        isIn('biometric_identification.post_authorisation_status', [
          'granted_before_use',
          'requested_within_48h',
          'granted_after',
        ]),
        all(
          isIn('biometric_identification.post_authorisation_status', ['refused']),
          is('biometric_identification.refused_use_stopped_and_data_deleted'),
        ),
      ),
      sources: 'Art. 26(10), first and second subparagraphs',
    },
    {
      id: 'specific-offence',
      formula: any(
        is('biometric_identification.limited_to_specific_offence'),
        all(
          not(is('biometric_identification.targeted_search_of_suspect_or_convict')),
          not(is('biometric_identification.initial_identification_on_objective_facts')),
        ),
      ),
      sources: 'Art. 26(10), first subparagraph',
    },
    {
      id: 'not-untargeted',
      formula: not(is('biometric_identification.untargeted_use')),
      sources: 'Art. 26(10), third subparagraph; recital 95',
    },
    {
      id: 'no-decision-on-output-alone',
      formula: is('biometric_identification.no_adverse_decision_solely_on_output'),
      sources: 'Art. 26(10), third subparagraph',
    },
    {
      id: 'documented',
      formula: is('biometric_identification.documented_in_police_file'),
      sources: 'Art. 26(10), fifth subparagraph',
    },
  ],
  exceptions: [],
  askFirst: [
    'scope.deployer_type',
    'biometric_identification.identification_timing',
    'biometric_identification.untargeted_use',
    'biometric_identification.post_authorisation_status',
    'biometric_identification.limited_to_specific_offence',
  ],
  notBinding,
  notBindingReason,
  openTerritory,
  notStatedNotes: [memberStatesNotStated],
  contradictions: [
    {
      id: 'untargeted-specific-offence',
      formula: all(
        is('biometric_identification.untargeted_use'),
        is('biometric_identification.limited_to_specific_offence'),
      ),
      at: 'biometric_identification.untargeted_use',
      other: 'biometric_identification.limited_to_specific_offence',
      message: {
        en: 'The use is said to have no link to an offence, but is limited to one specific offence.',
        da: 'Anvendelsen angives at være uden forbindelse til en strafbar handling, men er begrænset til én bestemt.',
      },
    },
    {
      id: 'untargeted-search-of-suspect',
      formula: all(
        is('biometric_identification.untargeted_use'),
        is('biometric_identification.targeted_search_of_suspect_or_convict'),
      ),
      at: 'biometric_identification.untargeted_use',
      other: 'biometric_identification.targeted_search_of_suspect_or_convict',
      message: {
        en: 'The use is said to have no link to an offence, but searches for a suspect or convict.',
        da: 'Anvendelsen angives at være uden forbindelse til en strafbar handling, men eftersøger en mistænkt eller dømt.',
      },
    },
    {
      id: 'untargeted-first-identification',
      formula: all(
        is('biometric_identification.untargeted_use'),
        is('biometric_identification.initial_identification_on_objective_facts'),
      ),
      at: 'biometric_identification.untargeted_use',
      other: 'biometric_identification.initial_identification_on_objective_facts',
      message: {
        en: 'The use is said to have no link to an offence, but rests on facts linked to one.',
        da: 'Anvendelsen angives at være uden forbindelse til en strafbar handling, men bygger på kendsgerninger med tilknytning til en.',
      },
    },
  ],
  notes: [
    {
      id: 'supplied-before',
      formula: trigger,
      message: {
        en: 'Systems supplied before 2 December 2027: Article 111(2). It reaches them only after a significant change of design; systems meant for public authorities must comply by 2 August 2030.',
        da: 'Systemer leveret før den 2. december 2027: artikel 111, stk. 2. De omfattes først efter en væsentlig ændring af udformningen; systemer beregnet til offentlige myndigheder skal opfylde kravene senest den 2. august 2030.',
      },
    },
    ...remoteIdentificationNotes,
  ],
  wording: { en, da },
})
