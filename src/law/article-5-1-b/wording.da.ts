import type { Wording } from '../provision.ts'
import { medicalTreatment, placingServiceOrUse } from '../shared-wording.ts'

export const wording = {
  title: 'Udnyttelse af sårbarheder',
  citation: 'Artikel 5, stk. 1, litra b',
  summary:
    'AI, der fordrejer, hvad mennesker gør, ved at udnytte en svaghed på grund af alder, handicap eller en bestemt social eller økonomisk situation, så der sker betydelig skade, eller den med rimelighed kan forventes.',
  statute: [],
  conditions: {
    'placing-service-or-use': placingServiceOrUse.da,
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
  exceptions: {
    'medical-treatment': medicalTreatment.da,
  },
} as const satisfies Wording
