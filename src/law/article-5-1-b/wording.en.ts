import { consolidatedPoint } from '../citation.ts'
import type { Wording } from '../provision.ts'
import { medicalTreatment, placingServiceOrUse } from '../shared-wording.ts'

export const wording = {
  title: 'Exploitation of vulnerabilities',
  citation: 'Article 5(1)(b)',
  summary:
    'AI that distorts what people do by exploiting a weakness due to age, disability or a specific social or economic situation, so that significant harm follows or is reasonably likely.',
  statute: [
    {
      text: '(b) the placing on the market, the putting into service or the use of an AI system that exploits any of the vulnerabilities of a natural person or a specific group of persons due to their age, disability or a specific social or economic situation, with the objective, or the effect, of materially distorting the behaviour of that person or a person belonging to that group in a manner that causes or is reasonably likely to cause that person or another person significant harm;',
      citation: consolidatedPoint('b'),
    },
  ],
  conditions: {
    'placing-service-or-use': placingServiceOrUse.en,
    'exploits-vulnerability': {
      label: 'Exploits a vulnerability due to age, disability or a specific social or economic situation',
      satisfied: "The system uses a covered group's weakness, and the weakness comes from belonging to it.",
      not_satisfied:
        'No weakness of a covered group is exploited: no such group, no weakness that comes from belonging to it, or no use that counts.',
      unknown:
        'Whether a weakness of a covered group is exploited is open. A feature for everyone that is known to work on the group above all leaves it open.',
    },
    distortion: {
      label: 'Objective or effect of materially distorting behaviour (no informed-decision test)',
      satisfied: 'Behaviour is materially distorted, in fact, probably or by aim.',
      not_satisfied:
        'No material distortion: a change is neither aimed at nor likely, or what people do changes little or not at all.',
      unknown: 'Whether behaviour is materially distorted, by aim or by effect, is open.',
    },
    'significant-harm': {
      label: 'Significant harm to that or another person, caused or reasonably likely',
      satisfied: 'Significant harm has happened or is reasonably likely.',
      not_satisfied: 'No significant harm has happened or is reasonably likely.',
      unknown:
        'Whether significant harm has happened or is reasonably likely is open. Minor harm leaves it open, since a lower level can be enough for vulnerable people.',
    },
    'causal-link': {
      label: 'Plausible causal link from exploitation to distortion to harm',
      satisfied: 'The exploitation plausibly leads to the behaviour, and the behaviour to the harm.',
      not_satisfied:
        'A plausible link is missing, or all of the harm comes from outside events that could be neither controlled nor foreseen.',
      unknown:
        'Whether the exploitation plausibly leads to the behaviour, and the behaviour to the harm, is open.',
    },
  },
  exceptions: {
    'medical-treatment': medicalTreatment.en,
  },
} as const satisfies Wording
