import type { Wording } from '../provision.ts'

export const wording = {
  title: 'Intimt materiale uden samtykke',
  citation: 'Artikel 5, stk. 1, litra ba',
  summary:
    'AI, der genererer eller manipulerer realistisk intimt eller seksuelt materiale af en identificerbar person uden personens gyldige, udtrykkelige samtykke, hvor leveringen eller brugen falder ind under artikel 5, stk. 1a.',
  statute: [],
  conditions: {
    'placing-service-or-use': {
      label: 'Omsætning, ibrugtagning eller anvendelse af et AI-system',
      satisfied: 'Et AI-system med tilknytning til EU leveres eller anvendes.',
      not_satisfied: 'Intet AI-system med tilknytning til EU leveres eller anvendes.',
      unknown: 'Om et AI-system med tilknytning til EU leveres eller anvendes, er uafklaret.',
    },
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
  traps: [
    'Bestemmelsen finder anvendelse fra den 2. december 2026 og har været i kraft siden den 27. juli 2026. Andre litraer i omløb, f.eks. i og l, og andre datoer er forkerte.',
    'Foranstaltningerne skal både forhindre og rette op: mangler det ene, er leddet opfyldt.',
    'Idriftsætteren bedømmes på formålet: at anvende et værktøj uden foranstaltninger til et andet formål er ikke forbudt, men det er at omgå et værktøjs foranstaltninger til dette formål.',
    'Kunst er ingen undtagelse; urealistisk output er udenfor. En mærkning eller et vandmærke efter artikel 50 kurerer intet.',
    'En leverandør læser betingelse 2 til 5 som det, systemet kan frembringe, en idriftsætter som det, det frembringer ved denne anvendelse.',
    'Retningslinjerne (429) omfatter i princippet ældre systemer; om det at holde et sådant tilgængeligt i sig selv er omsætning, er uafklaret. Anvendelse er omfattet under alle omstændigheder.',
    'Et ansigt sat på en andens nøgne krop er `generate`: den viste person var ikke i originalen, så artikel 5, stk. 1b, hjælper ikke (betragtning 12 i forordning (EU) 2026/1744).',
    'Foranstaltninger mod dette materiale og mod materialet i litra bb er hver sin oplysning: den ene kan være pålidelig uden den anden.',
    'Artikel 5, stk. 1b, holder redigeringer udenfor, der hverken blotter mere eller ændrer aktiviteten; den gælder ikke for litra bb.',
    'Der er ikke fundet nogen retningslinje fra Kommissionen om bestemmelsen; retningslinjerne fra juli 2025 er ældre.',
  ],
  neighbours:
    'National strafferet om intimt materiale og deepfakes; artikel 50, stk. 2 og 4; databeskyttelsesforordningen; forordningen om digitale tjenester.',
} as const satisfies Wording
