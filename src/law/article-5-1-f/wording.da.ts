import type { Wording } from '../provision.ts'
import { placingServiceForPurposeOrUse } from '../shared-wording.ts'

export const wording = {
  title: 'Udledning af følelser på arbejdspladsen og i uddannelse',
  citation: 'Artikel 5, stk. 1, litra f',
  summary:
    'AI, der udleder personers følelser på arbejdspladsen eller i uddannelse af deres biometriske data, uden at det sker af medicinske eller sikkerhedsmæssige årsager.',
  statute: [],
  conditions: {
    'placing-service-or-use': placingServiceForPurposeOrUse.da,
    'infers-emotions': {
      label: 'Udleder følelser eller hensigter af biometriske data',
      satisfied: 'Personers følelser eller hensigter udledes af biometriske data.',
      not_satisfied: 'Ingen følelser eller hensigter hos enkeltpersoner udledes af biometriske data.',
      unknown: 'Om personers følelser eller hensigter udledes af biometriske data, er uafklaret.',
    },
    'work-or-education': {
      label: 'Arbejdsplads eller uddannelsesinstitution',
      satisfied:
        'Arbejdstagere, jobansøgere, studerende eller ansøgere observeres på arbejde eller i uddannelse, og ikke blot tilfældigt med foranstaltninger til deres beskyttelse.',
      not_satisfied:
        'Ingen arbejdstagere, jobansøgere, studerende eller ansøgere observeres på arbejde eller i uddannelse, eller det sker kun tilfældigt og med dokumenterede foranstaltninger til deres beskyttelse.',
      unknown:
        'Om arbejdstagere, jobansøgere, studerende eller ansøgere observeres på arbejde eller i uddannelse, er uafklaret. Foranstaltninger uden dokumentation kan ikke afklare det.',
    },
    'not-medical-or-safety': {
      label: 'Ikke af medicinske eller sikkerhedsmæssige årsager',
      satisfied:
        'Ingen medicinsk eller sikkerhedsmæssig årsag holder: der er ingen, eller streng nødvendighed, forholdsmæssighed, formålsbegrænsning eller CE-mærkning til terapi mangler.',
      not_satisfied:
        'En medicinsk eller sikkerhedsmæssig årsag er angivet med dokumentation for, at den er strengt nødvendig og forholdsmæssig, og at intet genbruges.',
      unknown:
        'Om en medicinsk eller sikkerhedsmæssig årsag holder, er uafklaret. En påstand uden dokumentation kan ikke afklare det.',
    },
  },
  exceptions: {
    'training-without-consequences': {
      label: 'Træning eller rollespil uden konsekvenser',
      satisfied:
        'Det anvendes kun til personens egen træning eller rollespil uden konsekvenser. Undtagelsen står i retningslinjerne, ikke i bestemmelsens tekst.',
      not_satisfied: 'Det er ikke begrænset til træning eller rollespil uden konsekvenser.',
      unknown:
        'Om det kun anvendes til træning eller rollespil uden konsekvenser, er uafklaret. En påstand uden dokumentation kan ikke afklare det.',
    },
  },
} as const satisfies Wording
