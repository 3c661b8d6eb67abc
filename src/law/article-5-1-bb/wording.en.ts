import { consolidatedPoint } from '../citation.ts'
import type { Wording } from '../provision.ts'
import { placingServiceOrUse, supplyOrUseLimb } from '../shared-wording.ts'
import { paragraph1a } from '../supply-or-use.ts'

export const wording = {
  title: 'Child sexual abuse material',
  citation: 'Article 5(1)(bb)',
  summary:
    'AI that generates or manipulates child sexual abuse material without a defence under national law, where the supply or use falls under Article 5(1a).',
  statute: [
    {
      text: '(bb) the placing on the market, the putting into service or the use of an AI system that generates or manipulates material or performance within the meaning of Article 2, points (c) and (e), of Directive 2011/93/EU, except where a ‘without right’ defence applies under national law;',
      citation: consolidatedPoint('bb'),
    },
    paragraph1a,
  ],
  conditions: {
    'placing-service-or-use': placingServiceOrUse.en,
    'generates-or-manipulates': {
      label: 'Generates or manipulates',
      satisfied: 'The system generates new material or edits existing material.',
      not_satisfied: 'No such material is generated or edited.',
      unknown: 'Whether such material is generated or edited is open.',
    },
    'abuse-material': {
      label: 'Material or performance within Article 2, points (c) and (e), of Directive 2011/93/EU',
      satisfied: 'The material or performance falls into a category of these points.',
      not_satisfied: 'The material or performance falls into no category of these points.',
      unknown: 'Whether the material or performance falls into a category of these points is open.',
    },
    'no-defence': {
      label: 'No "without right" defence under national law',
      satisfied: 'No defence under national law is relied on.',
      not_satisfied: 'A defence under national law is stated with evidence.',
      unknown:
        'Whether a defence under national law applies is open. A claim without evidence, another national defence that is not checked, and red teaming claimed for supplying the system cannot settle it.',
    },
    'supply-or-use-limb': supplyOrUseLimb.en,
  },
  exceptions: {},
} as const satisfies Wording
