import type { Wording } from '../provision.ts'

export const wording = {
  title: 'Efterfølgende biometrisk fjernidentifikation',
  citation: 'Artikel 26, stk. 10',
  summary:
    'Ikke et forbud: pligter for den, der anvender AI til retshåndhævelse for at fjernidentificere mennesker efterfølgende, f.eks. tilladelse, forbindelse til en strafbar handling og dokumentation.',
  statute: [],
  conditions: {
    trigger: {
      label: 'Retshåndhævende brug af efterfølgende biometrisk fjernidentifikation',
      satisfied:
        'Mennesker fjernidentificeres efter en væsentlig forsinkelse med henblik på retshåndhævelse.',
      not_satisfied:
        'Det er ikke efterfølgende biometrisk fjernidentifikation med henblik på retshåndhævelse.',
      unknown: 'Om mennesker fjernidentificeres efterfølgende med henblik på retshåndhævelse, er uafklaret.',
    },
    authorisation: {
      label: 'Pligt: tilladelse',
      satisfied:
        'Pligten til tilladelse er opfyldt eller gælder ikke: ingen mistænkt eller dømt eftersøges, det er en indledende identifikation på objektive kendsgerninger, tilladelsen er søgt i tide, eller anvendelsen ophørte efter et afslag.',
      not_satisfied:
        'Pligten til tilladelse er ikke opfyldt: en mistænkt eller dømt eftersøges uden en tilladelse, der er søgt i tide, eller anvendelsen ophørte ikke efter et afslag.',
      unknown:
        'Om pligten til tilladelse er opfyldt, er uafklaret. Det, der ikke er dokumenteret, kan ikke afklare det.',
    },
    'specific-offence': {
      label: 'Pligt: én bestemt strafbar handling',
      satisfied:
        'Anvendelsen er begrænset til én bestemt strafbar handling, eller ingen mistænkt eller dømt eftersøges eller identificeres.',
      not_satisfied:
        'Anvendelsen er ikke begrænset til det, der er strengt nødvendigt for efterforskningen af én bestemt strafbar handling.',
      unknown: 'Om anvendelsen er begrænset til én bestemt strafbar handling, er uafklaret.',
    },
    'not-untargeted': {
      label: 'Pligt: ikke ikkemålrettet',
      satisfied:
        'Anvendelsen har forbindelse til en strafbar handling, en straffesag, en trussel om en strafbar handling eller en bestemt forsvunden person.',
      not_satisfied:
        'Anvendelsen er ikkemålrettet: den har ingen forbindelse til en strafbar handling, en straffesag, en trussel om en strafbar handling eller en bestemt forsvunden person.',
      unknown: 'Om anvendelsen er ikkemålrettet, er uafklaret.',
    },
    'no-decision-on-output-alone': {
      label: 'Pligt: ingen afgørelse alene på grundlag af resultatet',
      satisfied: 'Ingen afgørelse med negativ retsvirkning bygger alene på resultatet.',
      not_satisfied: 'Afgørelser med negativ retsvirkning kan bygge alene på resultatet.',
      unknown: 'Om afgørelser med negativ retsvirkning bygger alene på resultatet, er uafklaret.',
    },
    documented: {
      label: 'Pligt: dokumentation i politiets akter',
      satisfied: 'Hver anvendelse dokumenteres i politiets akter og er tilgængelig for tilsynsmyndighederne.',
      not_satisfied:
        'Ikke hver anvendelse dokumenteres i politiets akter og er tilgængelig for tilsynsmyndighederne.',
      unknown: 'Om hver anvendelse dokumenteres i politiets akter, er uafklaret.',
    },
  },
  exceptions: {},
} as const satisfies Wording
