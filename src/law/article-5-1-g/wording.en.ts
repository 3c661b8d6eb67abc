import { consolidated, consolidatedPoint } from '../citation.ts'
import type { Wording } from '../provision.ts'
import { placingServiceForPurposeOrUse } from '../shared-wording.ts'

export const wording = {
  title: 'Biometric categorisation of sensitive attributes',
  citation: 'Article 5(1)(g)',
  summary:
    'AI that puts individual people into categories by their biometric data to deduce or infer race, political opinions, trade union membership, beliefs, sex life or sexual orientation.',
  statute: [
    {
      text: '(g) the placing on the market, the putting into service for this specific purpose, or the use of biometric categorisation systems that categorise individually natural persons based on their biometric data to deduce or infer their race, political opinions, trade union membership, religious or philosophical beliefs, sex life or sexual orientation; this prohibition does not cover any labelling or filtering of lawfully acquired biometric datasets, such as images, based on biometric data or categorizing of biometric data in the area of law enforcement;',
      citation: consolidatedPoint('g'),
    },
    {
      text: '‘biometric categorisation system’ means an AI system for the purpose of assigning natural persons to specific categories on the basis of their biometric data, unless it is ancillary to another commercial service and strictly necessary for objective technical reasons',
      citation: consolidated('Article 3(40)'),
    },
  ],
  conditions: {
    'placing-service-or-use': placingServiceForPurposeOrUse.en,
    'categorisation-system': {
      label: 'Biometric categorisation system',
      satisfied:
        'The system puts people into categories, and this is not both ancillary to another commercial service and strictly necessary for technical reasons.',
      not_satisfied:
        'The system puts nobody into categories, or it does so only as an ancillary feature that is strictly necessary for objective technical reasons.',
      unknown:
        'Whether this is a biometric categorisation system is open: it depends on whether people are put into categories, and on both halves of Article 3(40).',
    },
    individual: {
      label: 'Persons are categorised individually',
      satisfied: 'Each person gets a category.',
      not_satisfied: 'Only a group gets a category, no single person.',
      unknown:
        'Whether each person gets a category is open; for stored records of a dataset it is left open here.',
    },
    'biometric-basis': {
      label: 'Based on their biometric data',
      satisfied: 'The sensitive attributes are computed from body or behaviour data such as face or voice.',
      not_satisfied: 'The sensitive attributes are computed from nothing biometric.',
      unknown: 'Whether the sensitive attributes are computed from biometric data is open.',
    },
    'sensitive-attribute': {
      label:
        'To deduce or infer race, political opinions, trade union membership, religious or philosophical beliefs, sex life or sexual orientation',
      satisfied: 'The system infers an attribute that the point lists, or claims to be able to.',
      not_satisfied: 'The system infers none of the attributes that the point lists.',
      unknown:
        'Whether the system infers an attribute that the point lists is open; ethnic origin is not listed but may stand for race.',
    },
  },
  exceptions: {
    'dataset-labelling': {
      label:
        'Labelling or filtering of lawfully acquired biometric datasets, or categorising of biometric data in law enforcement',
      satisfied:
        'The system only labels or filters a biometric dataset, or categorises one for law enforcement, and the dataset is documented as lawfully acquired.',
      not_satisfied:
        'This is not the mere labelling, filtering or law-enforcement categorising of a lawfully acquired biometric dataset.',
      unknown:
        'Whether this is only work on a lawfully acquired biometric dataset is open. What is not documented cannot settle it, and a category for each person leaves it open.',
    },
  },
} as const satisfies Wording
