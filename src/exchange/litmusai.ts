import { flag, type SourceFormat, states } from './format.ts'

/**
 * The system description of LitmusAI: src/litmusai/models/system.py in aiexponenthq/litmusai on GitHub, commit
 * 3b4f758, with the JSON Schema beside it. Every flag defaults to false, and `litmus init` writes all of them as
 * false into its template: no false is a statement.
 */
export const litmusai: SourceFormat = {
  title: 'LitmusAI',
  marks: ['system_description', 'output_consumed_in_eu', 'subject_population'],
  rows: [
    { kind: 'text', path: 'name', to: 'name' },
    { kind: 'text', path: 'version', to: 'version' },
    { kind: 'text', path: 'system_description', to: 'description' },
    { kind: 'text', path: 'metadata.owner', to: 'owner' },
    { kind: 'text', path: 'purpose', to: 'purpose' },
    // Who they are, not which role the author of the manifest has.
    { kind: 'note', path: 'provider', section: 'scope' },
    { kind: 'note', path: 'deployer', section: 'scope' },
    { kind: 'countries', path: 'deployment_jurisdictions', section: 'scope' },
    // Ours says as well that provider or deployer are outside the Union.
    { kind: 'note', path: 'output_consumed_in_eu', section: 'scope' },
    flag('deployment_context.law_enforcement_use', 'scope'),
    // Whom the system concerns, not whose weakness it uses, nor whose emotions it infers.
    { kind: 'note', path: 'subject_population.categories', section: 'influence' },
    { kind: 'note', path: 'subject_population.notes', section: 'influence' },
    flag('inputs.freetext_prompts', 'influence'),
    flag('outputs.behaviour_predictions', 'influence'),
    flag('outputs.freetext_generations', 'influence'),
    flag('inputs.behaviour_history', 'person_scoring'),
    flag('outputs.individual_scores', 'person_scoring', states('person_scoring.output_function', 'score')),
    flag('deployment_context.financial_services', 'person_scoring'),
    flag('outputs.criminal_risk_predictions', 'crime_prediction'),
    flag('inputs.facial_images', 'face_collection'),
    flag('inputs.scraped_internet_data', 'face_collection'),
    flag('inputs.emotional_state_inference', 'emotion_inference'),
    flag(
      'outputs.emotion_inferences',
      'emotion_inference',
      states('emotion_inference.inferred_states', 'emotion'),
    ),
    flag('deployment_context.workplace', 'emotion_inference'),
    flag('deployment_context.education', 'emotion_inference'),
    flag('deployment_context.healthcare', 'emotion_inference'),
    flag('outputs.sensitive_attribute_classifications', 'biometric_categorisation'),
    flag('inputs.biometric', 'biometric_identification'),
    flag('deployment_context.public_space', 'biometric_identification'),
    flag('deployment_context.real_time_operation', 'biometric_identification'),
    { kind: 'note', path: 'inputs.other', section: null },
    { kind: 'note', path: 'outputs.other', section: null },
    { kind: 'note', path: 'deployment_context.other', section: null },
    { kind: 'note', path: 'mitigations', section: null },
    { kind: 'note', path: 'metadata.last_reviewed', section: null },
    { kind: 'note', path: 'metadata.reviewed_by', section: null },
  ],
}
