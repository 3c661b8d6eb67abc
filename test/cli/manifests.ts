/** Small manifests whose verdicts are known. */

const NONE = `    influence: none
    person_scoring: none
    crime_prediction: none
    emotion_inference: none
    biometric_categorisation: none
    intimate_media: none
`

/** Prohibited by point (e). The design's sample of the JSON contract has its places. */
export const FACE_HARVEST = `schema: ai-design-review/v1
name: FaceHarvest
# Written so that the places in the design's sample of the contract hold.
scope:
  is_ai_system: yes
  activities: [importing]
  member_states: [DK]
uses:
  face-index:
    purpose: Let any customer upload a photo and learn who the person is.
    face_collection:
      intended_purpose: yes
      database_operation: creates
      face_storage: persistent
      matching_function: identifies
      channels:
        - feeds_database: yes
          ai_part: collects_or_selects
          data_type: facial_images
          targeting: untargeted_all_faces
          source: social_media
${NONE}    biometric_identification: none
`

/** Nothing prohibited, no mistake. */
export const ORDINARY = `schema: ai-design-review/v1
name: Shop recommender
scope:
  is_ai_system: yes
  activities: [use]
  union_nexus: [deployer_in_union]
uses:
  basket:
    purpose: Suggest products.
    face_collection: none
${NONE}    biometric_identification: none
`

/** A breach of the duties on retrospective identification, from their day on. */
export const BREACH = `schema: ai-design-review/v1
name: Metro search
scope:
  is_ai_system: yes
  activities: [use]
  union_nexus: [deployer_in_union]
  deployer_type: law_enforcement_authority
uses:
  search:
    purpose: A convicted person is searched for in stored metro footage.
    face_collection: none
${NONE}    biometric_identification:
      biometric_function: identification
      reference_database_comparison: yes
      active_involvement: no
      sole_purpose_access_or_unlock: no
      rbi_comparison_activated: yes
      identification_timing: significant_delay
      law_enforcement_purpose: yes
      targeted_search_of_suspect_or_convict: yes
      initial_identification_on_objective_facts: no
      post_authorisation_status: none
`

/** Prohibited by point (ba), which applies later than the others. */
export const NUDIFIER = `schema: ai-design-review/v1
name: Nudifier
scope:
  is_ai_system: yes
  activities: [placing_on_market]
  union_nexus: [union_market]
uses:
  undress:
    purpose: Returns a nude of the person in an uploaded photo.
    face_collection: none
${NONE.replace('    intimate_media: none\n', '')}    biometric_identification: none
    intimate_media:
      media_modalities: [image]
      operations: [generate, manipulate]
      output_realistic: yes
      depicts_identifiable_natural_person: yes
      shows_intimate_parts: yes
      manipulation_increases_exposure: yes
      consent_state: none
      intimate_output_intended: yes
`

/** A mistake of its own, and nothing prohibited. */
export const MISTAKEN = ORDINARY.replace('name:', 'nmae:')

/** Another tool's file. */
export const FOREIGN = 'version: 2\nmodels:\n  - name: llama\n'
