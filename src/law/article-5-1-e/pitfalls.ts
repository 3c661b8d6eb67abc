import type { Pitfalls } from '../provision.ts'

export const pitfalls: Pitfalls = {
  en: {
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
  },
  da: {
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
  },
}
