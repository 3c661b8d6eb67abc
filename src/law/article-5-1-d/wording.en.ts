import { consolidatedPoint } from '../citation.ts'
import type { Wording } from '../provision.ts'
import { placingServiceForPurposeOrUse } from '../shared-wording.ts'

export const wording = {
  title: 'Individual crime risk prediction',
  citation: 'Article 5(1)(d)',
  summary:
    'AI that assesses or predicts the risk that a person commits a criminal offence, based solely on profiling or on personality traits and characteristics.',
  statute: [
    {
      text: '(d) the placing on the market, the putting into service for this specific purpose, or the use of an AI system for making risk assessments of natural persons in order to assess or predict the risk of a natural person committing a criminal offence, based solely on the profiling of a natural person or on assessing their personality traits and characteristics; this prohibition shall not apply to AI systems used to support the human assessment of the involvement of a person in a criminal activity, which is already based on objective and verifiable facts directly linked to a criminal activity;',
      citation: consolidatedPoint('d'),
    },
  ],
  conditions: {
    'placing-service-or-use': placingServiceForPurposeOrUse.en,
    'predicts-person-crime': {
      label: 'Risk assessment of a natural person committing a criminal offence',
      satisfied:
        'The system assesses the risk that a person commits a criminal offence, and that is its purpose.',
      not_satisfied:
        "No such risk assessment: it predicts no offence, is not about a person, is not about criminal offences, or does not have a person's crime as a purpose that counts.",
      unknown:
        'Whether the system is meant to assess the risk that a person commits a criminal offence is open. A score for past offences only, or a private company in ordinary business, leaves it open.',
    },
    'solely-profiling': {
      label: 'Based solely on profiling or on personality traits and characteristics',
      satisfied: 'Nothing else really counts beside profiling or traits and characteristics.',
      not_satisfied:
        'Other elements really count, or neither profiling nor traits and characteristics are used.',
      unknown: 'Whether anything else really counts beside profiling or traits and characteristics is open.',
    },
  },
  exceptions: {
    'supports-fact-based-assessment': {
      label:
        'Supports a human assessment that already rests on objective and verifiable facts directly linked to a criminal activity',
      satisfied:
        "A person's assessment already rested on facts tied directly to a crime, and the system supports it.",
      not_satisfied:
        'The exception does not apply: no human assessment is supported, or it did not rest on facts before, or the facts are not tied directly to a crime.',
      unknown:
        "Whether the system supports a person's assessment that already rested on facts tied directly to a crime is open.",
    },
  },
} as const satisfies Wording
