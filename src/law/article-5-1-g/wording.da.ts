import type { Wording } from '../provision.ts'
import { placingServiceForPurposeOrUse } from '../shared-wording.ts'

export const wording = {
  title: 'Biometrisk kategorisering efter følsomme egenskaber',
  citation: 'Artikel 5, stk. 1, litra g',
  summary:
    'AI, der inddeler enkelte mennesker i kategorier på grundlag af deres biometriske data for at udlede race, politisk anskuelse, fagforeningsmedlemskab, overbevisning, seksualliv eller seksuel orientering.',
  statute: [],
  conditions: {
    'placing-service-or-use': placingServiceForPurposeOrUse.da,
    'categorisation-system': {
      label: 'System til biometrisk kategorisering',
      satisfied:
        'Systemet inddeler mennesker i kategorier, og det er ikke både accessorisk til en anden kommerciel tjeneste og strengt nødvendigt af tekniske årsager.',
      not_satisfied:
        'Systemet inddeler ingen i kategorier, eller det sker kun som en accessorisk funktion, der er strengt nødvendig af objektive tekniske årsager.',
      unknown:
        'Om der er tale om et system til biometrisk kategorisering, er uafklaret: det afhænger af, om mennesker inddeles i kategorier, og af begge led i artikel 3, nr. 40.',
    },
    individual: {
      label: 'Personer kategoriseres enkeltvis',
      satisfied: 'Hver enkelt person får en kategori.',
      not_satisfied: 'Kun en gruppe får en kategori, ingen enkelt person.',
      unknown:
        'Om hver enkelt person får en kategori, er uafklaret; for lagrede poster i et datasæt lades det åbent her.',
    },
    'biometric-basis': {
      label: 'På grundlag af deres biometriske data',
      satisfied:
        'De følsomme egenskaber beregnes ud fra data om krop eller adfærd, f.eks. ansigt eller stemme.',
      not_satisfied: 'De følsomme egenskaber beregnes ikke ud fra noget biometrisk.',
      unknown: 'Om de følsomme egenskaber beregnes ud fra biometriske data, er uafklaret.',
    },
    'sensitive-attribute': {
      label:
        'For at udlede race, politisk anskuelse, fagforeningsmedlemskab, religiøs eller filosofisk overbevisning, seksualliv eller seksuel orientering',
      satisfied: 'Systemet udleder en egenskab, som bestemmelsen nævner, eller hævdes at kunne det.',
      not_satisfied: 'Systemet udleder ingen af de egenskaber, som bestemmelsen nævner.',
      unknown:
        'Om systemet udleder en egenskab, som bestemmelsen nævner, er uafklaret; etnisk oprindelse er ikke nævnt, men kan stå i stedet for race.',
    },
  },
  exceptions: {
    'dataset-labelling': {
      label: 'Mærkning eller filtrering af lovligt indhentede biometriske datasæt',
      satisfied:
        'Systemet mærker eller filtrerer kun et biometrisk datasæt eller kategoriserer et til brug for retshåndhævelse, og det er dokumenteret, at datasættet er lovligt indhentet.',
      not_satisfied:
        'Det er ikke blot mærkning, filtrering eller kategorisering til brug for retshåndhævelse af et lovligt indhentet biometrisk datasæt.',
      unknown:
        'Om der kun arbejdes på et lovligt indhentet biometrisk datasæt, er uafklaret. Det, der ikke er dokumenteret, kan ikke afklare det, og en kategori til hver enkelt person lader det stå åbent.',
    },
  },
} as const satisfies Wording
