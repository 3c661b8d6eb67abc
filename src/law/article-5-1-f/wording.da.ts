import type { Wording } from '../provision.ts'

export const wording = {
  title: 'Udledning af følelser på arbejdspladsen og i uddannelse',
  citation: 'Artikel 5, stk. 1, litra f',
  summary:
    'AI, der udleder personers følelser på arbejdspladsen eller i uddannelse af deres biometriske data, uden at det sker af medicinske eller sikkerhedsmæssige årsager.',
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
  parts: {
    work: 'arbejdstagere eller jobansøgere på arbejde eller under rekruttering, også lærere og andet personale på skoler',
    education: 'studerende eller ansøgere i uddannelse eller ved optagelse, også oplæring på arbejdspladsen',
    medical_or_safety: 'et af de nævnte formål, strengt nødvendigt, og intet genbruges',
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
  traps: [
    'Hvis følelser, ikke hvor: i et callcenter er kunderne udenfor og personalet indenfor; det er lærere på en skole og personale under oplæring også (254), (255).',
    'En stemning sammenlagt af den enkeltes er omfattet; en menneskemængde, der kun aflæses som helhed, er ikke en fysisk person (254), (267).',
    'Ordet biometrisk står ikke i bestemmelsen; det er Kommissionens læsning via artikel 3, nr. 39 (245). Tekst, også tekst lavet af tale, er ikke biometrisk; stemmen er.',
    'Et andet navn hjælper ikke: holdning, opmærksomhed, kedsomhed, stress og engagement er omfattet. Et smil er ingen følelse, men glæde udledt af det er (248), (249).',
    'Træthed og smerte falder uden for betingelse 2; de er ingen undtagelse.',
    'Trivsel, udbrændthed, depression og generel stress er ingen medicinsk eller sikkerhedsmæssig årsag; sikkerhed betyder liv og helbred, ikke ejendom (257), (258), (263).',
    'Formålet alene er ikke nok: streng nødvendighed, forholdsmæssighed og intet genbrug kræves også (259), (260). CE-mærkning kræves kun ved terapeutisk anvendelse.',
    'Samtykke og oplysning er ingen undtagelse. Jobansøgere, praktikanter, frivillige og selvstændige er indenfor.',
    'En udbyder af et generelt system, der ikke kender sammenhængen, forbliver uafklaret; at forbyde anvendelsen i vilkårene ændrer intet for idriftsætteren (14), (41).',
  ],
  neighbours:
    'Uden for dette litra: som regel højrisiko, bilag III, punkt 1, litra c, og artikel 50, stk. 3; national arbejdsret; databeskyttelsesforordningen.',
} as const satisfies Wording
