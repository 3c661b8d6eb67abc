import { flag, type SourceFormat, states } from './format.ts'

/**
 * The system description of riskline: ClassifyRequest in pkg/schema/schema.go and api/openapi.yaml of
 * new-world-coder/riskline on GitHub, commits 367c141 and 02b9ac2. Its flags default to false, `geographic_scope` to
 * eu. Most flags are legal conclusions, such as `social_scoring`, from which no fact follows.
 */
export const riskline: SourceFormat = {
  title: 'riskline',
  marks: ['data_types', 'autonomy_level', 'affected_population'],
  rows: [
    { kind: 'text', path: 'name', to: 'name' },
    { kind: 'text', path: 'purpose', to: 'purpose' },
    // A hint at market or persons, it is not said which; a kind of deployment, not of deployer.
    { kind: 'note', path: 'geographic_scope', section: 'scope' },
    { kind: 'note', path: 'deployment_context', section: 'scope' },
    flag('manipulative_techniques', 'influence'),
    flag('exploits_vulnerabilities', 'influence'),
    flag('social_scoring', 'person_scoring'),
    // Emotions or intentions, at work or in education: it is not said which.
    flag('emotion_recognition_workplace_or_education', 'emotion_inference'),
    flag(
      'uses_biometric_categorisation',
      'biometric_categorisation',
      states('biometric_categorisation.assigns_persons_to_categories', 'yes'),
    ),
    flag(
      'real_time_remote_biometric_id',
      'biometric_identification',
      states('biometric_identification.biometric_function', 'identification'),
    ),
    { kind: 'note', path: 'data_types', section: null },
    { kind: 'note', path: 'autonomy_level', section: null },
    { kind: 'note', path: 'affected_population', section: null },
    { kind: 'note', path: 'regimes', section: null },
  ],
}
