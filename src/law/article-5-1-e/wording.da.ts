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
  parts: {
    untargeted:
      'ethvert ansigt, eller målrettet indsamling, der også gemmer andre (uafklaret, hvor de kun er synlige), eller portioner, der løber op til det',
  },
  exceptions: {},
  traps: [
    'Bedømmes pr. kanal: betingelse 3 og 4 skal være opfyldt for samme post i `channels`. Kameraer, der kun matcher mod samlingen og intet føjer til den, er en kanal med `feeds_database: no`.',
    'I teksten står kravet om et specifikt formål ved ibrugtagning; retningslinjerne (225) anvender det også på omsætning. Et generelt værktøj på markedet med et andet angivet formål er derfor uafklaret ved betingelse 1; anvendelse kræver intet angivet formål.',
    'Ordene scraper og ansigtsgenkendelse beviser intet: verifikation med billeder, som personen selv har givet, er udenfor, et søgbart indeks af ansigtsskabeloner er indenfor (226).',
    'Varigheden er intet forsvar, kun manglende lagring er. Navne, eneste formål, central lagring, antal billeder, viden, personens egen offentliggørelse, robots.txt og framelding er uden betydning.',
    'Målrettet betyder personer eller en gruppe fastlagt på forhånd, og at kun deres billeder gemmes. Et bredt filter er uafklaret, andre på billedet af en målperson er uafklaret, og kravet om et menneskeligt ansigt er ikkemålrettet.',
    'AI skal stå for indsamlingen: ren optagelse eller en regelbaseret crawler er ikke nok (234). Hvor AI finder eller indekserer ansigterne bagefter, er det uafklaret.',
    'Et træningssæt, der ikke identificerer nogen, er udenfor (234), (235); træning ved siden af søgning er ikke.',
    'Købte datasæt, privat lagring, sider bag et login (bortset fra sociale medier) og kameraer i bevægelse er uafklarede: spørg, hvor billederne kom fra.',
    'En ældre database er udenfor, indtil den udvides (236); at søge i den er ikke at oprette den (237).',
  ],
  neighbours:
    'Databeskyttelsesforordningen, artikel 9; fjernidentifikation: litra h og bilag III, punkt 1; artikel 50.',
} as const satisfies Wording
