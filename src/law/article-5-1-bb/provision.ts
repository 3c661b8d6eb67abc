import { all, any, hits, isIn } from '../formula.ts'
import { provision } from '../provision.ts'
import { placingServiceOrUse } from '../scope.ts'
import { intendedYetPrevented, type MaterialFacts, suppliedAble, supplyOrUse } from '../supply-or-use.ts'
import { wording as da } from './wording.da.ts'
import { wording as en } from './wording.en.ts'

const material: MaterialFacts = {
  intended: 'intimate_media.csam_intended',
  foreseeable: 'intimate_media.csam_foreseeable',
  reproducible: 'intimate_media.csam_reproducible',
  needsSignificantModification: 'intimate_media.csam_needs_significant_modification',
  preventedReliably: 'intimate_media.csam_prevented_reliably',
  misuseCorrected: 'intimate_media.csam_misuse_corrected',
  deployerPurpose: 'intimate_media.csam_deployer_purpose',
}

const { supply, use } = supplyOrUse(material)

/** Article 5(1)(bb) and (1a): child sexual abuse material. */
export const article51bb = provision({
  id: '5-1-bb',
  kind: 'prohibition',
  section: 'intimate_media',
  appliesFrom: '2026-12-02',
  parts: [supply, use],
  conditions: [
    {
      id: 'placing-service-or-use',
      formula: placingServiceOrUse,
      sources: 'Art. 5(1)(bb); Art. 3(9)-(11)',
    },
    {
      id: 'generates-or-manipulates',
      gate: true,
      formula: hits('intimate_media.operations', ['generate', 'manipulate']),
      sources: 'Art. 5(1)(bb)',
    },
    {
      id: 'abuse-material',
      formula: isIn('intimate_media.csam_category', ['c_i', 'c_ii', 'c_iii', 'c_iv', 'e']),
      sources: 'Art. 5(1)(bb)',
    },
    {
      id: 'no-defence',
      // Recital 13 speaks of legitimate use: whether red teaming also defends selling the system is open.
      formula: any(
        isIn('intimate_media.without_right_defence', ['none', 'other_national_defence?']),
        all(
          isIn('intimate_media.without_right_defence', ['red_teaming_compliance_evaluation?']),
          hits('scope.activities', ['placing_on_market', 'importing']),
        ),
      ),
      sources: 'Art. 5(1)(bb); recital 13 of Regulation (EU) 2026/1744 (legitimate use)',
    },
    {
      id: 'supply-or-use-limb',
      formula: any(supply, use),
      sources: 'Art. 5(1a); recital 12 of Regulation (EU) 2026/1744',
    },
  ],
  exceptions: [],
  askFirst: [
    'intimate_media.csam_category',
    'intimate_media.csam_intended',
    'intimate_media.csam_deployer_purpose',
    'intimate_media.csam_prevented_reliably',
    'intimate_media.csam_misuse_corrected',
    'intimate_media.without_right_defence',
  ],
  contradictions: [
    intendedYetPrevented('csam-intended-yet-prevented', material),
    {
      id: 'csam-able-yet-no-category',
      formula: all(suppliedAble(material), isIn('intimate_media.csam_category', ['none'])),
      at: 'intimate_media.csam_category',
      other: 'intimate_media.csam_reproducible',
      message: {
        en: 'No category is stated, yet the system can produce such material again and again: a supplier answers what the system can produce.',
        da: 'Ingen kategori er angivet, men systemet kan frembringe sådant materiale igen og igen: en leverandør svarer for, hvad systemet kan frembringe.',
      },
    },
  ],
  wording: { en, da },
})
