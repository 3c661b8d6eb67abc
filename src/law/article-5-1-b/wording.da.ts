import type { Wording } from '../provision.ts'

export const wording = {
  title: 'Udnyttelse af sårbarheder',
  citation: 'Artikel 5, stk. 1, litra b',
  summary:
    'AI, der fordrejer, hvad mennesker gør, ved at udnytte en svaghed på grund af alder, handicap eller en bestemt social eller økonomisk situation, så der sker betydelig skade, eller den med rimelighed kan forventes.',
  statute: [],
  conditions: {
    'placing-service-or-use': {
      label: 'Omsætning, ibrugtagning eller anvendelse af et AI-system',
      satisfied: 'Et AI-system med tilknytning til EU leveres eller anvendes.',
      not_satisfied: 'Intet AI-system med tilknytning til EU leveres eller anvendes.',
      unknown: 'Om et AI-system med tilknytning til EU leveres eller anvendes, er uafklaret.',
    },
    'exploits-vulnerability': {
      label:
        'Udnytter en sårbarhed på grund af alder, handicap eller en bestemt social eller økonomisk situation',
      satisfied:
        'Systemet bruger en omfattet gruppes svaghed, og svagheden skyldes, at man hører til gruppen.',
      not_satisfied:
        'Ingen omfattet gruppes svaghed udnyttes: ingen sådan gruppe, ingen svaghed, der skyldes, at man hører til den, eller ingen brug, der tæller.',
      unknown:
        'Om en omfattet gruppes svaghed udnyttes, er uafklaret. En funktion for alle, der især vides at virke på gruppen, lader det stå åbent.',
    },
    distortion: {
      label: 'Formål eller virkning: væsentlig fordrejning af adfærd',
      satisfied: 'Adfærden fordrejes væsentligt, faktisk, sandsynligvis eller efter hensigten.',
      not_satisfied:
        'Ingen væsentlig fordrejning: en ændring er hverken tilsigtet eller sandsynlig, eller det, mennesker gør, ændres kun lidt eller slet ikke.',
      unknown: 'Om adfærden fordrejes væsentligt, efter formål eller virkning, er uafklaret.',
    },
    'significant-harm': {
      label: 'Betydelig skade, som er sket eller med rimelighed kan forventes',
      satisfied: 'Betydelig skade er sket eller kan med rimelighed forventes.',
      not_satisfied: 'Ingen betydelig skade er sket eller kan med rimelighed forventes.',
      unknown:
        'Om betydelig skade er sket eller med rimelighed kan forventes, er uafklaret. Mindre skade lader det stå åbent, da et lavere niveau kan være nok for sårbare mennesker.',
    },
    'causal-link': {
      label: 'Årsagssammenhæng mellem udnyttelse, fordrejning og skade',
      satisfied: 'Udnyttelsen fører sandsynligt til adfærden, og adfærden til skaden.',
      not_satisfied:
        'En sandsynlig sammenhæng mangler, eller hele skaden skyldes udefrakommende begivenheder, som hverken kunne styres eller forudses.',
      unknown: 'Om udnyttelsen sandsynligt fører til adfærden, og adfærden til skaden, er uafklaret.',
    },
  },
  parts: {
    significant_harm:
      'for sårbare mennesker kan et lavere niveau være nok, så mindre skade er uafklaret, med eller uden en skærpende omstændighed',
  },
  exceptions: {
    'medical-treatment': {
      label: 'Lægelig behandling i overensstemmelse med loven',
      satisfied:
        'Teknikken er en del af en lægelig behandling, der følger loven og lægefaglige standarder, med udtrykkeligt samtykke.',
      not_satisfied:
        'Undtagelsen for lægelig behandling finder ikke anvendelse: teknikken er ikke en del af en behandling, eller lov og standarder følges ikke, eller udtrykkeligt samtykke mangler.',
      unknown:
        'Om teknikken er en del af en lægelig behandling, der følger loven og lægefaglige standarder, med udtrykkeligt samtykke, er uafklaret.',
    },
  },
  traps: [
    'Børn blandt brugerne er ingen udnyttelse: svagheden skal bruges (105), (106), (121).',
    'Et barn er enhver under 18 år, og et handicap er en langvarig funktionsnedsættelse. Arbejdsløshed, gæld eller migrationsstatus kan tælle; sorg og ensomhed gør ikke, men se på litra a (105)-(109).',
    'Et postnummer træder i stedet for en gruppe; telefonmodel eller bystørrelse gør ikke (110), (111).',
    'En utilsigtet skævhed bliver først til udnyttelse, når den alvorlige skade er kendt og ikke rettes (110).',
    'Alder eller indkomst som et rent input, der bruges til at støtte eller beskytte, er ingen udnyttelse (133).',
    'Mindre skade på en sårbar gruppe er uafklaret, aldrig nej (92), (93), (115); men omfang alene gør ikke skade betydelig: virkningerne for den enkelte skal altid være det (91).',
    'En funktion for alle, som ophavsmanden ved især virker på børn eller en anden gruppe, er uafklaret, ikke nej (103), (116).',
    'Prøven af den informerede beslutning hører til litra a: betingelse 3 her stiller den ikke.',
  ],
  neighbours:
    'Hvor en omfattet gruppe er målet, anvender Kommissionen litra b i stedet for litra a; værktøjet viser begge (125). Ligebehandling og forbrugerret; artikel 50; databeskyttelsesforordningen.',
} as const satisfies Wording
