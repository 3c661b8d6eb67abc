import type { Wording } from '../provision.ts'

export const wording = {
  title: 'Exploitation of vulnerabilities',
  citation: 'Article 5(1)(b)',
  summary:
    'AI that distorts what people do by exploiting a weakness due to age, disability or a specific social or economic situation, so that significant harm follows or is reasonably likely.',
  statute: [
    {
      text: '(b) the placing on the market, the putting into service or the use of an AI system that exploits any of the vulnerabilities of a natural person or a specific group of persons due to their age, disability or a specific social or economic situation, with the objective, or the effect, of materially distorting the behaviour of that person or a person belonging to that group in a manner that causes or is reasonably likely to cause that person or another person significant harm;',
      citation:
        'Regulation (EU) 2024/1689, consolidated text CELEX 02024R1689-20260727, Article 5(1), first subparagraph, point (b)',
    },
  ],
  conditions: {
    'placing-service-or-use': {
      label: 'Placing on the market, putting into service or use of an AI system',
      satisfied: 'An AI system with a link to the Union is supplied or used.',
      not_satisfied: 'No AI system with a link to the Union is supplied or used.',
      unknown: 'Whether an AI system with a link to the Union is supplied or used is open.',
    },
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
  parts: {
    significant_harm:
      'for vulnerable people a lower level can be enough, so minor harm is unknown, with or without an aggravating factor',
  },
  exceptions: {
    'medical-treatment': {
      label: 'Medical treatment in accordance with the law',
      satisfied:
        'The technique is part of medical treatment that follows the law and medical standards, with explicit consent.',
      not_satisfied:
        'The exception for medical treatment does not apply: the technique is no part of treatment, or law and standards are not followed, or explicit consent is missing.',
      unknown:
        'Whether the technique is part of medical treatment that follows the law and medical standards, with explicit consent, is open.',
    },
  },
  traps: [
    'Children among the users are no exploitation: the weakness must be used (105), (106), (121).',
    'A child is anyone under 18, and a disability is a long-term impairment. Unemployment, debt or migration status can count; grief and loneliness do not, but look at point (a) (105)-(109).',
    'A postcode stands in for a group; phone model or city size does not (110), (111).',
    'Unintended bias becomes exploitation only when the serious harm is known and left uncorrected (110).',
    'Age or income as a mere input, used to support or protect, is no exploitation (133).',
    'Minor harm to a vulnerable group is unknown, never no (92), (93), (115); but scale alone does not make harm significant: the effects on individuals must always be (91).',
    'A feature for everyone that its maker knows to work on children or another group above all is unknown, not no (103), (116).',
    'The informed-decision test belongs to point (a): condition 3 here does not ask it.',
  ],
  neighbours:
    'Where a covered group is targeted, the Commission applies (b) instead of (a); the tool reports both (125). Equal treatment and consumer law; Article 50; GDPR.',
} as const satisfies Wording
