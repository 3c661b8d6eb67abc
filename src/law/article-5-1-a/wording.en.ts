import { consolidatedPoint } from '../citation.ts'
import type { Wording } from '../provision.ts'
import { medicalTreatment, placingServiceOrUse } from '../shared-wording.ts'

export const wording = {
  title: 'Harmful manipulation and deception',
  citation: 'Article 5(1)(a)',
  summary:
    'AI that distorts what people do by subliminal, purposefully manipulative or deceptive techniques, so that significant harm follows or is reasonably likely.',
  statute: [
    {
      text: '(a) the placing on the market, the putting into service or the use of an AI system that deploys subliminal techniques beyond a person’s consciousness or purposefully manipulative or deceptive techniques, with the objective, or the effect of materially distorting the behaviour of a person or a group of persons by appreciably impairing their ability to make an informed decision, thereby causing them to take a decision that they would not have otherwise taken in a manner that causes or is reasonably likely to cause that person, another person or group of persons significant harm;',
      citation: consolidatedPoint('a'),
    },
  ],
  conditions: {
    'placing-service-or-use': placingServiceOrUse.en,
    'harmful-technique': {
      label: 'Subliminal, purposefully manipulative or deceptive techniques',
      satisfied:
        'The system uses a technique that people do not notice, that pushes past free choice or that misleads.',
      not_satisfied:
        'No such technique counts: none is used, or people know it and choose it freely, or it arises by chance and appropriate measures are in place.',
      unknown: 'Whether a subliminal, manipulative or deceptive technique counts is open.',
    },
    distortion: {
      label:
        'Objective or effect of materially distorting behaviour, by appreciably impairing an informed decision',
      satisfied:
        'Behaviour is materially distorted, in fact, probably or by aim: people are much less able to decide for themselves and decide differently.',
      not_satisfied:
        'No material distortion: a change is neither aimed at nor likely, or people stay largely able to decide, or do not decide differently.',
      unknown: 'Whether behaviour is materially distorted, by aim or by effect, is open.',
    },
    'significant-harm': {
      label: 'Significant harm, caused or reasonably likely',
      satisfied: 'Significant harm has happened or is reasonably likely.',
      not_satisfied: 'No significant harm has happened or is reasonably likely.',
      unknown:
        'Whether significant harm has happened or is reasonably likely is open. Minor harm with an aggravating factor leaves it open.',
    },
    'causal-link': {
      label: 'Plausible causal link from technique to distortion to harm',
      satisfied: 'The technique plausibly leads to the behaviour, and the behaviour to the harm.',
      not_satisfied:
        'A plausible link is missing, or all of the harm comes from outside events that could be neither controlled nor foreseen.',
      unknown:
        'Whether the technique plausibly leads to the behaviour, and the behaviour to the harm, is open.',
    },
  },
  exceptions: {
    'medical-treatment': medicalTreatment.en,
  },
} as const satisfies Wording
