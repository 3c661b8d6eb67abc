import type { Wording } from '../provision.ts'

export const wording = {
  title: 'Biometrisk kategorisering efter følsomme egenskaber',
  citation: 'Artikel 5, stk. 1, litra g',
  summary:
    'AI, der inddeler enkelte mennesker i kategorier på grundlag af deres biometriske data for at udlede race, politisk anskuelse, fagforeningsmedlemskab, overbevisning, seksualliv eller seksuel orientering.',
  statute: [],
  conditions: {
    'placing-service-or-use': {
      label: 'Omsætning, ibrugtagning til dette specifikke formål eller anvendelse af et AI-system',
      satisfied: 'Et AI-system med tilknytning til EU leveres til dette formål eller anvendes.',
      not_satisfied: 'Intet AI-system med tilknytning til EU leveres til dette formål eller anvendes.',
      unknown:
        'Om et AI-system med tilknytning til EU leveres til dette formål eller anvendes, er uafklaret.',
    },
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
  parts: {},
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
  traps: [
    'Begge led i artikel 3, nr. 40, kræves: at være accessorisk til en anden tjeneste er ikke nok alene (279), (280).',
    'Retshåndhævelse er ikke generelt undtaget: Kommissionen læser det sidste led som mærkning og filtrering af datasæt (275), (284). En behandling af et datasæt frikender ikke et system, der også giver hver enkelt person en kategori: undtagelsen er da uafklaret (280), (285).',
    'Det er nok at hævde, at egenskaben kan udledes; det er uden betydning, om resultatet er rigtigt (283).',
    'Alder, køn, hår-, øjen- og hudfarve, helbred og etnisk oprindelse er ikke nævnt; etnisk oprindelse kan stå i stedet for race og giver uafklaret.',
    'Tøj, et kors, et tørklæde og aktivitet på sociale medier er ikke biometriske, heller ikke når religion udledes af dem; tatoveringer behandles som biometriske (277), (283).',
    'Identifikation og verifikation er ikke kategorisering; statistik, der ikke vedrører nogen enkelt person, opfylder ikke betingelse 3.',
    'Mærkning for at rette skævheder falder ind under undtagelsen, selv efter race, men kun på lovligt indhentede datasæt; det produkt, der trænes på dem, bedømmes på ny (285).',
  ],
  neighbours:
    'Uden for bestemmelsen: højrisiko, bilag III, punkt 1, litra b, og artikel 50, stk. 3; databeskyttelsesforordningen, artikel 9. Danmark og Irland: betragtning 40 og 41.',
} as const satisfies Wording
