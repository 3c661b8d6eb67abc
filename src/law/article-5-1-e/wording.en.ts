import type { Wording } from '../provision.ts'

export const wording = {
  title: 'Untargeted scraping of facial images',
  citation: 'Article 5(1)(e)',
  summary:
    'AI that builds or enlarges a face recognition database by collecting faces from the internet or CCTV without targeting anyone.',
  statute: [
    {
      text: '(e) the placing on the market, the putting into service for this specific purpose, or the use of AI systems that create or expand facial recognition databases through the untargeted scraping of facial images from the internet or CCTV footage;',
      citation:
        'Regulation (EU) 2024/1689, consolidated text CELEX 02024R1689-20260727, Article 5(1), first subparagraph, point (e)',
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
  parts: {
    untargeted:
      'every face, or targeted collection that keeps others too (unknown where they are only visible), or batches that add up to it',
  },
  exceptions: {},
  traps: [
    'Judged per channel: conditions 3 and 4 must hold for the same entry of `channels`. Cameras that only match against the collection and add nothing to it are a channel with `feeds_database: no`.',
    'In the text "for this specific purpose" stands beside putting into service; the Guidelines (225) apply it to placing on the market too. So a general tool on the market with another stated purpose is unknown at condition 1; use needs no stated purpose.',
    'The words scraper and face recognition prove nothing: verification with enrolled pictures is outside, a searchable index of face templates is inside (226).',
    'Duration is no defence, only not storing is. Names, sole purpose, central storage, number of images, awareness, publication by the person, robots.txt and opt-out are irrelevant.',
    'Targeted means persons or a group fixed beforehand, and only their images kept. A broad filter is unknown, bystanders in the picture of a target are unknown, "contains a human face" is untargeted.',
    'AI must do the collecting: plain recording or a rule-based crawler is not enough (234). Where AI finds or indexes the faces afterwards it is unknown.',
    'A training set that identifies nobody is outside (234), (235); training beside search is not.',
    'Bought data sets, private storage, pages behind a login (social media apart) and moving cameras are unknown: ask where the images came from.',
    'An older database is outside until it is expanded (236); searching it is no creation (237).',
  ],
  neighbours: 'GDPR, Article 9; remote identification: point (h) and Annex III, point 1; Article 50.',
} as const satisfies Wording
