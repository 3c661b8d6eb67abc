import { consolidatedPoint } from '../citation.ts'
import type { Wording } from '../provision.ts'

export const wording = {
  title: 'Untargeted scraping of facial images',
  citation: 'Article 5(1)(e)',
  summary:
    'AI that builds or enlarges a face recognition database by collecting faces from the internet or CCTV without targeting anyone.',
  statute: [
    {
      text: '(e) the placing on the market, the putting into service for this specific purpose, or the use of AI systems that create or expand facial recognition databases through the untargeted scraping of facial images from the internet or CCTV footage;',
      citation: consolidatedPoint('e'),
    },
  ],
  conditions: {
    'placing-service-or-use': {
      label: 'Placing on the market, putting into service for this specific purpose, or use of an AI system',
      satisfied: 'An AI system with a link to the Union is supplied for this purpose, or used.',
      not_satisfied: 'No AI system with a link to the Union is supplied for this purpose or used.',
      unknown:
        'Whether an AI system with a link to the Union is supplied for this purpose, or used, is open.',
    },
    'face-database': {
      label: 'Creates or expands a facial recognition database',
      satisfied:
        'Faces are stored in a collection against which a face can be matched, and the system builds or enlarges it.',
      not_satisfied: 'No stored collection of faces that can be matched is built or enlarged.',
      unknown: 'Whether a stored collection of faces that can be matched is built or enlarged is open.',
    },
    'untargeted-faces': {
      label: 'Untargeted scraping of facial images',
      satisfied:
        'AI collects faces for the database without being limited to persons or a group fixed beforehand.',
      not_satisfied:
        'In this channel AI collects no faces for the database, or only those of persons fixed beforehand.',
      unknown: 'Whether AI collects faces for the database without a target is open for this channel.',
    },
    'internet-or-cctv': {
      label: 'From the internet or CCTV footage',
      satisfied: 'The images come from the internet or from surveillance cameras.',
      not_satisfied: 'The images come from neither the internet nor surveillance cameras.',
      unknown: 'Whether the images come from the internet or from surveillance cameras is open.',
    },
  },
  exceptions: {},
} as const satisfies Wording
