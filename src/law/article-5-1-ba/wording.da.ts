import type { Wording } from '../provision.ts'
import { placingServiceOrUse } from '../scope-wording.ts'

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
    'supply-or-use-limb': {
      label: 'Levering eller brug efter artikel 5, stk. 1a',
      satisfied:
        'Artikel 5, stk. 1a, er opfyldt: sådant materiale er det tilsigtede formål med det leverede, eller det er forudsigeligt og ikke pålideligt forhindret og rettet op på, eller det er idriftsætterens formål.',
      not_satisfied:
        'Intet led i artikel 5, stk. 1a, er opfyldt: ingen levering, der tæller, og ingen brug med det formål at lave sådant materiale.',
      unknown:
        'Om leveringen eller brugen falder ind under artikel 5, stk. 1a, er uafklaret. Foranstaltninger uden dokumentation kan ikke afklare det.',
    },
  },
  parts: {
    supply:
      'for dem, der bringer i omsætning eller tager i brug: tilsigtet formål, eller forudsigeligt og ikke pålideligt forhindret og rettet op på',
    use: 'for idriftsætteren: dennes formål',
  },
  exceptions: {},
} as const satisfies Wording
