import { all, hits, is, isIn, part, within } from '../formula.ts'
import { behaviourChange, causalLink, harmOccurredOrLikely, medicalTreatment } from '../influence.ts'
import { provision } from '../provision.ts'
import { placingServiceOrUse } from '../scope.ts'
import { wording as da } from './wording.da.ts'
import { wording as en } from './wording.en.ts'

const significantHarm = part(
  'significant_harm',
  isIn('influence.harm_severity', ['serious', 'minor_or_temporary?']),
)

const knownHarmUncorrected = hits('influence.vulnerability_use', ['known_harm_uncorrected'])

/** Article 5(1)(b): exploitation of vulnerabilities. */
export const article51b = provision({
  id: '5-1-b',
  kind: 'prohibition',
  section: 'influence',
  appliesFrom: '2025-02-02',
  parts: [significantHarm],
  conditions: [
    {
      id: 'placing-service-or-use',
      formula: placingServiceOrUse,
      sources: 'Art. 3(9)-(11); (11)-(14)',
    },
    {
      id: 'exploits-vulnerability',
      gate: true,
      formula: all(
        hits('influence.vulnerable_groups', [
          'children_under_18',
          'older_persons',
          'persons_with_disabilities',
          'people_in_poverty_or_low_income',
          'over_indebted_people',
          'unemployed_people',
          'ethnic_or_religious_minorities',
          'migrants_or_refugees',
          'other_specific_social_or_economic_group',
        ]),
        is('influence.vulnerability_due_to_group'),
        hits('influence.vulnerability_use', [
          'targeted_by_design',
          'targeted_by_proxy',
          'used_during_interaction',
          'known_harm_uncorrected',
          'general_feature_known_to_work_on_group?',
        ]),
      ),
      sources: '(102)-(112), recital 29',
    },
    {
      id: 'distortion',
      // No informed-decision test: that is point (a)'s alone.
      formula: all(behaviourChange, isIn('influence.behaviour_impact', ['substantial'])),
      sources: '(113)',
    },
    {
      id: 'significant-harm',
      formula: all(significantHarm, harmOccurredOrLikely),
      sources: '(91)-(93), (114)-(120)',
    },
    {
      id: 'causal-link',
      formula: causalLink,
      sources: '(99)',
    },
  ],
  exceptions: [medicalTreatment],
  askFirst: ['influence.vulnerable_groups', 'influence.vulnerability_use', 'influence.harm_severity'],
  contradictions: [
    {
      id: 'targeting-of-no-group',
      formula: all(
        hits('influence.vulnerability_use', ['targeted_by_design', 'targeted_by_proxy']),
        within('influence.vulnerable_groups', []),
      ),
      at: 'influence.vulnerability_use',
      other: 'influence.vulnerable_groups',
      message: {
        en: 'A group is targeted, but none is named: name it, also one that point (b) does not cover.',
        da: 'En gruppe er målet, men ingen er angivet: angiv den, også en, som litra b ikke omfatter.',
      },
    },
    {
      id: 'known-serious-harm',
      formula: all(knownHarmUncorrected, isIn('influence.harm_severity', ['none', 'minor_or_temporary'])),
      at: 'influence.harm_severity',
      other: 'influence.vulnerability_use',
      message: {
        en: 'The harm is not serious, but serious harm is known and not corrected.',
        da: 'Skaden er ikke alvorlig, men alvorlig skade er kendt og ikke rettet.',
      },
    },
    {
      id: 'known-harm-unlikely',
      formula: all(knownHarmUncorrected, isIn('influence.harm_likelihood', ['unlikely'])),
      at: 'influence.harm_likelihood',
      other: 'influence.vulnerability_use',
      message: {
        en: 'The harm is unlikely, but serious harm is known and not corrected.',
        da: 'Skaden er usandsynlig, men alvorlig skade er kendt og ikke rettet.',
      },
    },
  ],
  wording: { en, da },
})
