import type { Wording } from '../provision.ts'

export const wording = {
  title: 'Ikkemålrettet indsamling af ansigtsbilleder',
  citation: 'Artikel 5, stk. 1, litra e',
  summary:
    'AI, der opretter eller udvider en ansigtsgenkendelsesdatabase ved at indsamle ansigter fra internettet eller kameraovervågning uden at rette sig mod nogen bestemt.',
  statute: [
    {
      text: 'omsætning, ibrugtagning til dette specifikke formål eller anvendelse af AI-systemer, der opretter eller udvider ansigtsgenkendelsesdatabaser gennem ikkemålrettet indsamling af ansigtsbilleder fra internettet eller kameraovervågning',
      citation:
        'Forordning (EU) 2024/1689, artikel 5, stk. 1, litra e, som citeret i Digitaliseringsstyrelsens vejledning, afsnit 2',
    },
  ],
  conditions: {
    'placing-service-or-use': {
      label: 'Omsætning, ibrugtagning til dette specifikke formål eller anvendelse af et AI-system',
      satisfied: 'Et AI-system med tilknytning til EU leveres til dette formål eller anvendes.',
      not_satisfied: 'Intet AI-system med tilknytning til EU leveres til dette formål eller anvendes.',
      unknown:
        'Om et AI-system med tilknytning til EU leveres til dette formål eller anvendes, er uafklaret.',
    },
    'face-database': {
      label: 'At oprette eller udvide ansigtsgenkendelsesdatabaser',
      satisfied:
        'Ansigter lagres i en samling, som et ansigt kan matches med, og systemet opretter eller udvider den.',
      not_satisfied: 'Ingen lagret samling af ansigter, der kan matches, oprettes eller udvides.',
      unknown: 'Om en lagret samling af ansigter, der kan matches, oprettes eller udvides, er uafklaret.',
    },
    'untargeted-faces': {
      label: 'Ikkemålrettet indsamling af ansigtsbilleder',
      satisfied:
        'AI indsamler ansigter til databasen uden at være begrænset til personer eller en gruppe, der er fastlagt på forhånd.',
      not_satisfied:
        'I denne kanal indsamler AI ingen ansigter til databasen eller kun dem, der er fastlagt på forhånd.',
      unknown: 'Om AI indsamler ansigter til databasen uden et mål, er uafklaret for denne kanal.',
    },
    'internet-or-cctv': {
      label: 'Via internettet eller kameraovervågning',
      satisfied: 'Billederne kommer fra internettet eller fra overvågningskameraer.',
      not_satisfied: 'Billederne kommer hverken fra internettet eller fra overvågningskameraer.',
      unknown: 'Om billederne kommer fra internettet eller fra overvågningskameraer, er uafklaret.',
    },
  },
  exceptions: {},
} as const satisfies Wording
