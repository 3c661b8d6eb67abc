import { all, any, is, isIn, not } from './formula.ts'
import type { Exception } from './provision.ts'

// What points a and b of Article 5(1) share. Their distortion and their significant harm differ.

/** A change of behaviour is the objective, or the effect that was observed or is likely. */
export const behaviourChange = any(
  is('influence.behaviour_change_objective'),
  isIn('influence.behaviour_change_effect', ['observed', 'likely']),
)

/** The harm is "caused or reasonably likely". */
export const harmOccurredOrLikely = isIn('influence.harm_likelihood', ['occurred', 'reasonably_likely'])

/** From the practice to the behaviour, from the behaviour to the harm. */
export const causalLink = all(
  is('influence.causal_link_practice_to_behaviour'),
  is('influence.causal_link_behaviour_to_harm'),
  not(is('influence.harm_from_external_unforeseeable_factors')),
)

/** Exception E1. */
export const medicalTreatment: Exception<'medical-treatment'> = {
  id: 'medical-treatment',
  formula: all(
    is('influence.medical_treatment'),
    is('influence.medical_law_and_standards_followed'),
    is('influence.medical_explicit_consent'),
  ),
  sources: 'recital 29; (132)',
}
