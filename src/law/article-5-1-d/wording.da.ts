import type { Wording } from '../provision.ts'

export const wording = {
  title: 'Forudsigelse af enkeltpersoners kriminalitet',
  citation: 'Artikel 5, stk. 1, litra d',
  summary:
    'AI, der vurderer eller forudsiger risikoen for, at en person begår en strafbar handling, alene baseret på profilering eller på personlighedstræk og personlige egenskaber.',
  statute: [],
  conditions: {
    'placing-service-or-use': {
      label: 'Omsætning, ibrugtagning til dette specifikke formål eller anvendelse af et AI-system',
      satisfied:
        'Et AI-system med tilknytning til EU bringes i omsætning, tages i brug til dette formål eller anvendes.',
      not_satisfied:
        'Intet AI-system med tilknytning til EU bringes i omsætning, tages i brug til dette formål eller anvendes.',
      unknown:
        'Om et AI-system med tilknytning til EU bringes i omsætning, tages i brug til dette formål eller anvendes, er uafklaret.',
    },
    'predicts-person-crime': {
      label: 'Risikovurdering af, om en fysisk person vil begå en strafbar handling',
      satisfied:
        'Systemet vurderer risikoen for, at en person begår en strafbar handling, og det er dets formål.',
      not_satisfied:
        'Ingen sådan risikovurdering: den forudsiger ingen strafbar handling, handler ikke om en person, handler ikke om strafbare forhold eller har ikke en persons kriminalitet som et formål, der tæller.',
      unknown:
        'Om systemet skal vurdere risikoen for, at en person begår en strafbar handling, er uafklaret. En score kun for tidligere handlinger eller en privat virksomhed i almindelig drift lader det stå åbent.',
    },
    'solely-profiling': {
      label: 'Alene baseret på profilering eller på personlighedstræk og personlige egenskaber',
      satisfied:
        'Intet andet har reel vægt ved siden af profilering eller personlighedstræk og personlige egenskaber.',
      not_satisfied:
        'Andre elementer har reel vægt, eller hverken profilering eller personlighedstræk og personlige egenskaber bruges.',
      unknown:
        'Om noget andet har reel vægt ved siden af profilering eller personlighedstræk og personlige egenskaber, er uafklaret.',
    },
  },
  parts: {
    person: 'om en person eller en score for et sted, der bruges om en person',
    purpose:
      'at forudsige kriminalitet er det, den er til for; en privat virksomhed i almindelig drift med det formål er uafklaret og udenfor, hvor det sker tilfældigt',
  },
  exceptions: {
    'supports-fact-based-assessment': {
      label:
        'Støtter en menneskelig vurdering, som allerede bygger på objektive, verificerbare kendsgerninger',
      satisfied:
        'Et menneskes vurdering byggede allerede på kendsgerninger direkte knyttet til kriminalitet, og systemet støtter den.',
      not_satisfied:
        'Undtagelsen finder ikke anvendelse: ingen menneskelig vurdering støttes, eller den byggede ikke på kendsgerninger forinden, eller de er ikke direkte knyttet til kriminalitet.',
      unknown:
        'Om systemet støtter et menneskes vurdering, der allerede byggede på kendsgerninger direkte knyttet til kriminalitet, er uafklaret.',
    },
  },
  traps: [
    'Et menneske, der gennemgår scoren bagefter, er ikke undtagelsen: vurderingen skal bygge på kendsgerninger, før systemet bruges (206). Faktisk, verificerbar adfærd tæller under `other_elements` (214).',
    'En enkelt underordnet variabel ophæver ikke kravet om alene: andre elementer skal være reelle, væsentlige og meningsfulde (202).',
    'Ikke kun politiet er omfattet: også private på politiets vegne eller efter en retlig pligt (207)-(209).',
    'En score for et sted kommer indenfor, når den bruges om en person (213); `place_score_used_for_person` tæller kun, når `places` er angivet.',
    'At anvende en gruppeprofil på én person er profilering af den person (196).',
    'At national ret kalder noget administrativt, er ikke afgørende (218).',
    'At se på beviser for tidligere forbrydelser uden profilering forudsiger intet (191). At bedømme, om en person har begået en, er uafklaret: det er kun i princippet udenfor (191), (202), og betragtning 42 nævner både en faktisk og en potentiel strafbar handling. Enkeltmandsvirksomheder tæller som fysiske personer, selskaber gør ikke (215), (216).',
  ],
  neighbours:
    'Bilag III, punkt 6, litra d, for de fleste systemer, der er udenfor eller undtaget; litra c kan gælde ved siden af (202). Danmark er kun delvis bundet; i hvilket omfang Irland er bundet, er uafklaret.',
} as const satisfies Wording
