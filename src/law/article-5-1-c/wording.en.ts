import { consolidatedPoint } from '../citation.ts'
import type { Wording } from '../provision.ts'
import { placingServiceOrUse } from '../shared-wording.ts'

export const wording = {
  title: 'Social scoring',
  citation: 'Article 5(1)(c)',
  summary:
    'AI that evaluates or classifies people over time by their behaviour or characteristics, where the social score leads to unrelated, unjustified or disproportionate treatment.',
  statute: [
    {
      text: '(c) the placing on the market, the putting into service or the use of AI systems for the evaluation or classification of natural persons or groups of persons over a certain period of time based on their social behaviour or known, inferred or predicted personal or personality characteristics, with the social score leading to either or both of the following: (i) detrimental or unfavourable treatment of certain natural persons or groups of persons in social contexts that are unrelated to the contexts in which the data was originally generated or collected; (ii) detrimental or unfavourable treatment of certain natural persons or groups of persons that is unjustified or disproportionate to their social behaviour or its gravity;',
      citation: consolidatedPoint('c'),
    },
  ],
  conditions: {
    'placing-service-or-use': placingServiceOrUse.en,
    'evaluates-persons': {
      label: 'Evaluation or classification of natural persons or groups of persons',
      satisfied: 'The system evaluates or classifies people or groups of people.',
      not_satisfied: 'The system does not evaluate or classify people or groups of people.',
      unknown: 'Whether the system evaluates or classifies people or groups of people is open.',
    },
    'over-time': {
      label: 'Over a certain period of time',
      satisfied: 'The assessment is updated or monitored over time.',
      not_satisfied: 'One assessment is made, on a snapshot of data from one specific context.',
      unknown:
        'Whether this happens over a certain period is open; for one single assessment on data over time or from several contexts it is contested between the guide (§8) and the Guidelines (155).',
    },
    'behaviour-or-characteristics': {
      label:
        'Based on social behaviour or known, inferred or predicted personal or personality characteristics',
      satisfied: 'The assessment rests on behaviour or characteristics of the person.',
      not_satisfied: 'The assessment rests on neither behaviour nor characteristics of the person.',
      unknown: 'What about the person the assessment rests on is open.',
    },
    'detrimental-treatment': {
      label: 'Detrimental or unfavourable treatment, unrelated (i) or unjustified or disproportionate (ii)',
      satisfied:
        'The score plays a significant part in treating people worse, on data from an unrelated context (i), or without justification or out of proportion (ii).',
      not_satisfied:
        'No worse treatment follows from the score to a significant degree, or the treatment is related, justified and in proportion.',
      unknown:
        'Whether the score leads to worse treatment that is unrelated (i) or unjustified or disproportionate (ii) is open. What is not documented cannot settle it.',
    },
  },
  exceptions: {},
} as const satisfies Wording
