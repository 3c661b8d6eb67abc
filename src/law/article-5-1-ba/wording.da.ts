import type { Wording } from '../provision.ts'
import { placingServiceOrUse, supplyOrUseLimb } from '../shared-wording.ts'

export const wording = {
  title: 'Intimt materiale uden samtykke',
  citation: 'Artikel 5, stk. 1, litra ba',
  summary:
    'AI, der genererer eller manipulerer realistisk intimt eller seksuelt materiale af en identificerbar person uden personens gyldige, udtrykkelige samtykke, hvor leveringen eller brugen falder ind under artikel 5, stk. 1a.',
  statute: [],
  conditions: {
    'placing-service-or-use': placingServiceOrUse.da,
    'generates-or-manipulates': {
      label: 'Genererer eller manipulerer billeder, video, lyd eller lignende',
      satisfied:
        'Systemet genererer sådant materiale eller redigerer det, så mere blottes, eller den seksuelle aktivitet ændres.',
      not_satisfied:
        'Intet sådant materiale genereres, og ingen redigering af det blotter mere eller ændrer den seksuelle aktivitet.',
      unknown:
        'Om sådant materiale genereres eller redigeres, så mere blottes, eller den seksuelle aktivitet ændres, er uafklaret.',
    },
    realistic: {
      label: 'Realistisk',
      satisfied: 'Ansigt, stemme eller krop gengives troværdigt og virkelighedstro.',
      not_satisfied: 'Ansigt, stemme eller krop gengives ikke troværdigt og virkelighedstro.',
      unknown: 'Om ansigt, stemme eller krop gengives troværdigt og virkelighedstro, er uafklaret.',
    },
    'identifiable-person': {
      label: 'En identificerbar fysisk person',
      satisfied: 'En virkelig person kan identificeres.',
      not_satisfied: 'Ingen virkelig person kan identificeres.',
      unknown: 'Om en virkelig person kan identificeres, er uafklaret.',
    },
    'intimate-or-explicit': {
      label: 'Intime kropsdele eller seksuelt eksplicitte aktiviteter',
      satisfied: 'Materialet viser intime kropsdele eller seksuelt eksplicitte aktiviteter, også ved stemme.',
      not_satisfied: 'Materialet viser hverken intime kropsdele eller seksuelt eksplicitte aktiviteter.',
      unknown: 'Om materialet viser intime kropsdele eller seksuelt eksplicitte aktiviteter, er uafklaret.',
    },
    'no-valid-consent': {
      label: 'Intet gyldigt, udtrykkeligt samtykke',
      satisfied:
        'Den viste persons gyldige, udtrykkelige samtykke mangler, og intet medicinsk tilfælde med en person, der ikke kan samtykke, er angivet.',
      not_satisfied:
        'Gyldigt, udtrykkeligt samtykke eller det medicinske tilfælde med en person, der ikke kan samtykke, er angivet med dokumentation.',
      unknown:
        'Om der er gyldigt, udtrykkeligt samtykke, er uafklaret. En erklæring uden kontrol af identiteten eller en påstand uden dokumentation kan ikke afklare det.',
    },
    'supply-or-use-limb': supplyOrUseLimb.da,
  },
  exceptions: {},
} as const satisfies Wording
