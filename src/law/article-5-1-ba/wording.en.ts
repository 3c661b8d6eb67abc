import { consolidated, consolidatedPoint } from '../citation.ts'
import type { Wording } from '../provision.ts'
import { placingServiceOrUse, supplyOrUseLimb } from '../shared-wording.ts'
import { paragraph1a } from '../supply-or-use.ts'

export const wording = {
  title: 'Intimate material without consent',
  citation: 'Article 5(1)(ba)',
  summary:
    "AI that generates or manipulates realistic intimate or sexual material of an identifiable person without that person's valid, explicit consent, where the supply or use falls under Article 5(1a).",
  statute: [
    {
      text: '(ba) the placing on the market, the putting into service or the use of an AI system that generates or manipulates realistic images, videos, audio or similar material of an identifiable natural person’s intimate parts, or of an identifiable natural person engaged in sexually explicit activities, without that person’s freely-given, specific, informed, unambiguous and explicit consent for that generation or manipulation;',
      citation: consolidatedPoint('ba'),
    },
    paragraph1a,
    {
      text: 'For the purposes of paragraph 1, first subparagraph, point (ba), an AI system that manipulates material in a way that does not increase the exposure of any depicted intimate parts or alter the nature of any depicted sexually explicit activities shall not constitute manipulation.',
      citation: consolidated('Article 5(1b)'),
    },
  ],
  conditions: {
    'placing-service-or-use': placingServiceOrUse.en,
    'generates-or-manipulates': {
      label: 'Generates or manipulates images, video, audio or similar material',
      satisfied:
        'The system generates such material, or edits it so that more is exposed or the sexual activity changes.',
      not_satisfied:
        'No such material is generated, and no edit of it exposes more or changes the sexual activity.',
      unknown:
        'Whether such material is generated, or edited so that more is exposed or the sexual activity changes, is open.',
    },
    realistic: {
      label: 'Realistic',
      satisfied: 'The face, voice or body is shown in a credible, real-life manner.',
      not_satisfied: 'The face, voice or body is not shown in a credible, real-life manner.',
      unknown: 'Whether the face, voice or body is shown in a credible, real-life manner is open.',
    },
    'identifiable-person': {
      label: 'An identifiable natural person',
      satisfied: 'A real person can be identified.',
      not_satisfied: 'No real person can be identified.',
      unknown: 'Whether a real person can be identified is open.',
    },
    'intimate-or-explicit': {
      label: 'Intimate parts or sexually explicit activities',
      satisfied: 'The material shows intimate parts or sexually explicit activity, by voice too.',
      not_satisfied: 'The material shows neither intimate parts nor sexually explicit activity.',
      unknown: 'Whether the material shows intimate parts or sexually explicit activity is open.',
    },
    'no-valid-consent': {
      label: 'No freely given, specific, informed, unambiguous and explicit consent',
      satisfied:
        'Valid, explicit consent of the person shown is missing, and no medical case of a person who cannot consent is stated.',
      not_satisfied:
        'Valid, explicit consent, or the medical case of a person who cannot consent, is stated with evidence.',
      unknown:
        'Whether there is valid, explicit consent is open. A declaration without a check of identity, or a claim without evidence, cannot settle it.',
    },
    'supply-or-use-limb': supplyOrUseLimb.en,
  },
  exceptions: {},
} as const satisfies Wording
