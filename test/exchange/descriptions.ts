/** Descriptions in the formats of other tools, written for these tests. */

/** In the format of LitmusAI, with every key that it asks for and none that it defaults. */
export const LITMUSAI = `name: Break room camera
version: "2.0"
provider: Example Sensors ApS
purpose: >
  Tells the site manager how the staff feel
  during their breaks.
system_description: |
  One camera in the break room.

  It looks at faces: "only" there.
deployment_jurisdictions: [EU, DK, SE]
output_consumed_in_eu: true
subject_population:
  categories: [workers]
`

/** The same, stating some flags and what it has no key for. */
export const LITMUSAI_FULL = `${LITMUSAI}inputs:
  facial_images: true
  biometric: yes
  scraped_internet_data: false
outputs:
  emotion_inferences: true
  individual_scores: true
  criminal_risk_predictions: false
  other: a weekly mail
deployment_context:
  workplace: true
  healthcare: false
mitigations:
  - faces are blurred
metadata:
  owner: safety@example.dk
  last_reviewed: 2026-10-01
campaign: spring
`

/** In the format of riskline, as YAML and as JSON. */
export const RISKLINE = `name: Gate watch
purpose: Find wanted persons among those who pass the gates
data_types: [biometric_data, law_enforcement_data]
deployment_context: law_enforcement
autonomy_level: decision_support
affected_population: general_public
real_time_remote_biometric_id: true
social_scoring: false
`

export const RISKLINE_JSON = JSON.stringify(
  {
    purpose: 'Sort pictures of visitors by age',
    data_types: ['biometric_data'],
    deployment_context: 'on_prem',
    autonomy_level: 'automated_decision',
    affected_population: 'customers',
    geographic_scope: 'eu',
    uses_biometric_categorisation: true,
    emotion_recognition_workplace_or_education: true,
    manipulative_techniques: true,
  },
  null,
  2,
)
