import type { Wording } from '../provision.ts'
import { placingServiceForPurposeOrUse } from '../shared-wording.ts'

export const wording = {
  title: 'Forudsigelse af enkeltpersoners kriminalitet',
  citation: 'Artikel 5, stk. 1, litra d',
  summary:
    'AI, der vurderer eller forudsiger risikoen for, at en person begår en strafbar handling, alene baseret på profilering eller på personlighedstræk og personlige egenskaber.',
  statute: [],
  conditions: {
    'placing-service-or-use': placingServiceForPurposeOrUse.da,
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
} as const satisfies Wording
