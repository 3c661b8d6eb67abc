import type { Pitfalls } from '../provision.ts'

export const pitfalls: Pitfalls = {
  en: {
    traps: [
      'Private and public actors alike.',
      "No number is needed: a label, rank or category is enough. A tool that only gathers material for a person is outside; an average of users' stars is outside until it is combined and analysed.",
      'A snapshot from one context is outside condition 3, updating or monitoring is inside; one assessment on data over time or from several contexts is contested, so it is unknown.',
      'Condition 4 almost never saves a system (guide §8).',
      '"Different context" is not "unrelated": relevant data from elsewhere do not satisfy (i); one unrelated contributing source among relevant ones is enough for (i).',
      '(i) and (ii) are alternatives: proportionality does not cure unrelated data, related data do not cure disproportion.',
      'The operator must document relevance, collection in accordance with the law and fairness (guide §7): what is not documented cannot clear condition 5.',
      'Severe treatment for a trivial act satisfies (ii), also against an assessment that says otherwise. The grid of severity and gravity is our own.',
      'Unfavourable needs no harm; a mere perk with the ordinary service left intact is outside (177).',
      'Human review, consent, notice or a right of appeal are no way out.',
      'A vendor answers for what its score is meant for and can be used for (160), (162).',
      'Legal persons are outside; a score of an entity made from individuals that hits them directly is unknown (173); a score by district is about a group of persons.',
    ],
    neighbours:
      'Credit scoring and access to benefits: Annex III, point 5; profiling: GDPR, Article 22; crime: point (d).',
  },
  da: {
    traps: [
      'Private og offentlige aktører på lige fod.',
      'Der kræves intet tal: en mærkat, rang eller kategori er nok. Et værktøj, der kun samler materiale til et menneske, er udenfor; et gennemsnit af brugernes stjerner er udenfor, indtil det kombineres og analyseres.',
      'Et øjebliksbillede fra én kontekst er uden for betingelse 3, opdatering eller overvågning er indenfor; én vurdering på data over tid eller fra flere kontekster er omstridt og derfor uafklaret.',
      'Betingelse 4 redder næsten aldrig et system (vejledningen §8).',
      'En anden sammenhæng er ikke det samme som uvedkommende: relevante data andetstedsfra opfylder ikke (i); én uvedkommende kilde blandt relevante er nok til (i).',
      '(i) og (ii) er alternativer: forholdsmæssighed kurerer ikke uvedkommende data, og vedkommende data kurerer ikke uforholdsmæssighed.',
      'Operatøren skal dokumentere relevans, indsamling i overensstemmelse med loven og rimelighed (vejledningen §7): det, der ikke er dokumenteret, kan ikke afkræfte betingelse 5.',
      'Hård behandling for en bagatel opfylder (ii), også imod en vurdering, der siger noget andet. Skemaet over hårdhed og alvor er vores eget.',
      'Ugunstig kræver ingen skade; en ren fordel, der lader den almindelige ydelse være uændret, er udenfor (177).',
      'Menneskelig gennemgang, samtykke, underretning eller klageadgang er ingen udvej.',
      'En leverandør svarer for, hvad dens bedømmelse er beregnet til og kan bruges til (160), (162).',
      'Juridiske personer er udenfor; en bedømmelse af en enhed, der er lavet af enkeltpersoner og rammer dem direkte, er uafklaret (173); en score pr. bydel handler om en gruppe af personer.',
    ],
    neighbours:
      'Kreditvurdering og adgang til ydelser: bilag III, punkt 5; profilering: databeskyttelsesforordningen, artikel 22; kriminalitet: litra d.',
  },
}
