import { all, any, hits, is, isIn, not, part } from './formula.ts'
import { isAiSystem, nexus } from './scope.ts'

/** Condition 1 of Article 5(1)(h), and the first element of the trigger of Article 26(10). */
export const remoteIdentification = part(
  'remote_identification',
  all(
    isIn('biometric_identification.biometric_function', ['identification', 'localisation_tracking']),
    is('biometric_identification.reference_database_comparison'),
    not(is('biometric_identification.active_involvement')),
    not(is('biometric_identification.sole_purpose_access_or_unlock')),
    not(is('biometric_identification.identity_check_of_present_person')),
  ),
)

/** Condition 2 of Article 5(1)(h). It takes the place of condition 1 of the other points, since only use counts. */
export const inUse = part(
  'in_use',
  all(
    isAiSystem,
    nexus,
    hits('scope.activities', ['use', 'real_world_testing?']),
    is('biometric_identification.rbi_comparison_activated'),
  ),
)

/** Condition 3 of Article 5(1)(h). */
export const realTime = isIn('biometric_identification.identification_timing', [
  'instant',
  'near_instant',
  'minor_delay',
])

export const afterwards = isIn('biometric_identification.identification_timing', ['significant_delay'])

/** Condition 5 of Article 5(1)(h). A court acts in law enforcement in some roles only: `?` (our reading). */
export const lawEnforcement = part(
  'law_enforcement',
  all(
    is('biometric_identification.law_enforcement_purpose'),
    any(
      isIn('scope.deployer_type', ['law_enforcement_authority', 'court_or_judicial_authority?']),
      is('biometric_identification.instructed_and_supervised_by_authority'),
    ),
  ),
)
