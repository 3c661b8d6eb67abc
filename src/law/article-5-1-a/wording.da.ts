import type { Wording } from '../provision.ts'
import { medicalTreatment, placingServiceOrUse } from '../shared-wording.ts'

export const wording = {
  title: 'Skadelig manipulation og vildledning',
  citation: 'Artikel 5, stk. 1, litra a',
  summary:
    'AI, der fordrejer, hvad mennesker gør, med subliminale, bevidst manipulerende eller vildledende teknikker, så der sker betydelig skade, eller den med rimelighed kan forventes.',
  statute: [],
  conditions: {
    'placing-service-or-use': placingServiceOrUse.da,
    'harmful-technique': {
      label: 'Subliminale, bevidst manipulerende eller vildledende teknikker',
      satisfied:
        'Systemet bruger en teknik, som mennesker ikke bemærker, som presser ud over det frie valg, eller som vildleder.',
      not_satisfied:
        'Ingen sådan teknik tæller: ingen bruges, eller mennesker kender den og vælger den frit, eller den opstår tilfældigt, og passende foranstaltninger er på plads.',
      unknown: 'Om en subliminal, manipulerende eller vildledende teknik tæller, er uafklaret.',
    },
    distortion: {
      label:
        'Formål eller virkning: væsentlig fordrejning af adfærd ved at svække evnen til at træffe en informeret beslutning',
      satisfied:
        'Adfærden fordrejes væsentligt, faktisk, sandsynligvis eller efter hensigten: mennesker er langt dårligere i stand til selv at bestemme og beslutter noget andet.',
      not_satisfied:
        'Ingen væsentlig fordrejning: en ændring er hverken tilsigtet eller sandsynlig, eller evnen til selv at bestemme er stort set i behold, eller ingen beslutter noget andet.',
      unknown: 'Om adfærden fordrejes væsentligt, efter formål eller virkning, er uafklaret.',
    },
    'significant-harm': {
      label: 'Betydelig skade, som er sket eller med rimelighed kan forventes',
      satisfied: 'Betydelig skade er sket eller kan med rimelighed forventes.',
      not_satisfied: 'Ingen betydelig skade er sket eller kan med rimelighed forventes.',
      unknown:
        'Om betydelig skade er sket eller med rimelighed kan forventes, er uafklaret. Mindre skade med en skærpende omstændighed lader det stå åbent.',
    },
    'causal-link': {
      label: 'Årsagssammenhæng mellem teknik, fordrejning og skade',
      satisfied: 'Teknikken fører sandsynligt til adfærden, og adfærden til skaden.',
      not_satisfied:
        'En sandsynlig sammenhæng mangler, eller hele skaden skyldes udefrakommende begivenheder, som hverken kunne styres eller forudses.',
      unknown: 'Om teknikken sandsynligt fører til adfærden, og adfærden til skaden, er uafklaret.',
    },
  },
  exceptions: {
    'medical-treatment': medicalTreatment.da,
  },
} as const satisfies Wording
