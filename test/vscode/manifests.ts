// Small manifests for the suites.

const NONE = [
  'influence',
  'person_scoring',
  'crime_prediction',
  'emotion_inference',
  'biometric_categorisation',
  'biometric_identification',
  'intimate_media',
]

/** Prohibited by 5-1-e, with nothing else to say; `targeting: specific_persons` would hold it outside. */
export const PROHIBITED = `schema: ai-design-review/v1
name: Face search
scope:
  is_ai_system: yes
  activities: [use]
  union_nexus: [deployer_in_union]
uses:
  search:
    purpose: Find faces.
    face_collection:
      stored_face_form: images
      database_operation: creates
      face_storage: persistent
      matching_function: identifies
      channels:
        - feeds_database: yes
          ai_part: collects_or_selects
          data_type: facial_images
          targeting: untargeted_all_faces
          faces_kept: targets_only
          stepwise_accumulation: no
          source: public_web
${NONE.map(name => `    ${name}: none\n`).join('')}`

/** The findings of that manifest, once its targeting is `specific_persons`. */
export const HELD = [
  'information 5-1-e/held-by/untargeted-faces 19:22 specific_persons',
  'information 5-1-e/held-by/untargeted-faces 20:23 targets_only',
  'information 5-1-e/held-by/untargeted-faces 21:34 no',
]

/** No prohibited use and no finding. */
export const QUIET = `schema: ai-design-review/v1
name: Notes
scope:
  is_ai_system: yes
  activities: [use]
  union_nexus: [deployer_in_union]
uses:
  notes:
    purpose: Take notes.
    face_collection: none
${NONE.map(name => `    ${name}: none\n`).join('')}`
