import type { Wording } from '../provision.ts'
import { placingServiceOrUse, supplyOrUseLimb } from '../shared-wording.ts'

export const wording = {
  title: 'Materiale med seksuelt misbrug af børn',
  citation: 'Artikel 5, stk. 1, litra bb',
  summary:
    'AI, der genererer eller manipulerer materiale med seksuelt misbrug af børn uden en indsigelse efter national ret, hvor leveringen eller brugen falder ind under artikel 5, stk. 1a.',
  statute: [],
  conditions: {
    'placing-service-or-use': placingServiceOrUse.da,
    'generates-or-manipulates': {
      label: 'Genererer eller manipulerer',
      satisfied: 'Systemet genererer nyt materiale eller redigerer eksisterende materiale.',
      not_satisfied: 'Intet sådant materiale genereres eller redigeres.',
      unknown: 'Om sådant materiale genereres eller redigeres, er uafklaret.',
    },
    'abuse-material': {
      label: 'Materiale eller forestilling efter artikel 2, litra c og e, i direktiv 2011/93/EU',
      satisfied: 'Materialet eller forestillingen falder ind under en kategori i disse litraer.',
      not_satisfied: 'Materialet eller forestillingen falder ikke ind under nogen kategori i disse litraer.',
      unknown:
        'Om materialet eller forestillingen falder ind under en kategori i disse litraer, er uafklaret.',
    },
    'no-defence': {
      label: 'Ingen national indsigelse om berettigelse',
      satisfied: 'Ingen indsigelse efter national ret påberåbes.',
      not_satisfied: 'En indsigelse efter national ret er angivet med dokumentation.',
      unknown:
        'Om en indsigelse efter national ret gælder, er uafklaret. En påstand uden dokumentation, en anden national indsigelse, der ikke er undersøgt, og red teaming påberåbt for levering af systemet kan ikke afklare det.',
    },
    'supply-or-use-limb': supplyOrUseLimb.da,
  },
  exceptions: {},
} as const satisfies Wording
