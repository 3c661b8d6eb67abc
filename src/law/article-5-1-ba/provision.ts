import { all, any, hits, is, isIn, not } from '../formula.ts'
import { provision } from '../provision.ts'
import { placingServiceOrUse } from '../scope.ts'
import { intendedYetPrevented, type MaterialFacts, suppliedAble, supplyOrUse } from '../supply-or-use.ts'
import { wording as da } from './wording.da.ts'
import { wording as en } from './wording.en.ts'

const material: MaterialFacts = {
  intended: 'intimate_media.intimate_output_intended',
  foreseeable: 'intimate_media.intimate_output_foreseeable',
  reproducible: 'intimate_media.intimate_output_reproducible',
  needsSignificantModification: 'intimate_media.intimate_output_needs_significant_modification',
  preventedReliably: 'intimate_media.intimate_output_prevented_reliably',
  misuseCorrected: 'intimate_media.intimate_output_misuse_corrected',
  deployerPurpose: 'intimate_media.intimate_output_deployer_purpose',
}

const { supply, use } = supplyOrUse(material)

/** Article 5(1)(ba), (1a) and (1b): intimate material without consent. */
export const article51ba = provision({
  id: '5-1-ba',
  kind: 'prohibition',
  section: 'intimate_media',
  appliesFrom: '2026-12-02',
  parts: [supply, use],
  conditions: [
    {
      id: 'placing-service-or-use',
      formula: placingServiceOrUse,
      sources: 'Art. 5(1)(ba); Art. 3(9)-(11)',
    },
    {
      id: 'generates-or-manipulates',
      gate: true,
      // Article 5(1b): an edit that neither exposes more nor changes the activity is no manipulation.
      formula: all(
        hits('intimate_media.media_modalities', ['image', 'video', 'audio', 'similar']),
        any(
          hits('intimate_media.operations', ['generate']),
          all(
            hits('intimate_media.operations', ['manipulate']),
            any(
              is('intimate_media.manipulation_increases_exposure'),
              is('intimate_media.manipulation_alters_sexual_activity'),
            ),
          ),
        ),
      ),
      sources: 'Art. 5(1)(ba), 5(1b); recital 12 of Regulation (EU) 2026/1744',
    },
    {
      id: 'realistic',
      formula: is('intimate_media.output_realistic'),
      sources: 'Art. 5(1)(ba); recitals 12 and 14 of Regulation (EU) 2026/1744',
    },
    {
      id: 'identifiable-person',
      formula: is('intimate_media.depicts_identifiable_natural_person'),
      sources: 'Art. 5(1)(ba); recital 12 of Regulation (EU) 2026/1744',
    },
    {
      id: 'intimate-or-explicit',
      formula: any(
        is('intimate_media.shows_intimate_parts'),
        is('intimate_media.shows_sexually_explicit_activity'),
      ),
      sources: 'Art. 5(1)(ba); recital 12 of Regulation (EU) 2026/1744',
    },
    {
      id: 'no-valid-consent',
      formula: all(
        isIn('intimate_media.consent_state', ['none', 'self_declared_only?']),
        not(is('intimate_media.medical_use_person_incapable')),
      ),
      sources: 'Art. 5(1)(ba); recital 12 of Regulation (EU) 2026/1744',
    },
    {
      id: 'supply-or-use-limb',
      formula: any(supply, use),
      sources: 'Art. 5(1a); recital 12 of Regulation (EU) 2026/1744',
    },
  ],
  exceptions: [],
  askFirst: [
    'intimate_media.depicts_identifiable_natural_person',
    'intimate_media.shows_intimate_parts',
    'intimate_media.shows_sexually_explicit_activity',
    'intimate_media.consent_state',
    'intimate_media.intimate_output_intended',
    'intimate_media.intimate_output_deployer_purpose',
    'intimate_media.intimate_output_prevented_reliably',
    'intimate_media.intimate_output_misuse_corrected',
  ],
  contradictions: [
    intendedYetPrevented('intimate-intended-yet-prevented', material),
    {
      id: 'intimate-able-yet-never-shown',
      formula: all(
        suppliedAble(material),
        not(is('intimate_media.shows_intimate_parts')),
        not(is('intimate_media.shows_sexually_explicit_activity')),
      ),
      at: 'intimate_media.shows_intimate_parts',
      other: 'intimate_media.intimate_output_reproducible',
      message: {
        en: 'Nothing intimate or sexual is shown, yet the system can produce such material again and again: a supplier answers what the system can produce.',
        da: 'Intet intimt eller seksuelt vises, men systemet kan frembringe sådant materiale igen og igen: en leverandør svarer for, hvad systemet kan frembringe.',
      },
    },
  ],
  wording: { en, da },
})
