import { lowerFirst } from '../../review/messages/words.ts'
import type { DocumentWords } from './words.ts'

export const danish: DocumentWords = {
  reviewOf: name => `Vurdering: ${name}`,
  reviewOfMany: systems => `Vurdering af ${systems} AI-systemer`,
  nothing: 'Vurdering',
  preface:
    'Hver anvendelse bedømmes på det, dens manifest angiver, betingelse for betingelse, efter forbuddene i artikel 5, stk. 1, og begrænsningen i artikel 26, stk. 10, i AI-forordningen, forordning (EU) 2024/1689. Det, der ikke er angivet, er uafklaret og frikender aldrig. Beslutningsstøtte, ikke juridisk rådgivning.',
  cited:
    'Sådan citeres kilderne: et tal i parentes, f.eks. (64), er et punkt i Kommissionens retningslinjer C(2025) 5052 final, som ikke er bindende. Vejledningen §4 er et afsnit i Digitaliseringsstyrelsens vejledning om bestemmelsen. Artikler, bilag og betragtninger er dem i forordning (EU) 2024/1689, medmindre en anden retsakt er nævnt.',
  unnamed: 'System uden navn',

  heading: {
    summary: 'Sammenfatning',
    toolProblems: 'Værktøjsfejl',
    conditions: 'Betingelser',
    exceptions: 'Undtagelser',
    assumptions: 'Antagelser',
    designOptions: 'Hvad der ville ændre vurderingen',
    intoProhibition: 'Hvad der ville gøre den forbudt',
    settling: 'Hvad svarene ville afklare',
    circumstances: 'Omstændigheder, ikke design',
    questions: 'Åbne spørgsmål',
    notes: 'Bemærkninger',
    decisions: 'Registrerede afgørelser',
    statute: 'Lovteksten',
    others: 'De øvrige bestemmelser',
    authority: 'Kompetent myndighed i Danmark',
    findings: 'Andre fund',
  },
  use: id => `Anvendelse: ${id}`,
  property: {
    manifest: 'Manifest',
    manifests: 'Manifester',
    day: 'Retstilstanden pr.',
    tool: 'Værktøj',
    law: 'Lovdata',
    purpose: 'Formål',
    exclusion: 'Undtagelser fra anvendelsesområdet i artikel 2',
    verdict: 'Vurdering',
    prohibits: 'Hvad der er forbudt',
    restricts: 'Hvad der kræves',
    appliesFrom: 'Gælder fra',
    entry: 'Den angivne post, listens værste',
    findings: 'Fund',
  },
  noPurpose: 'ikke angivet',

  toolProblems:
    'Værktøjet fejlede på disse punkter. Vurderingen er ufuldstændig: det, der mangler, er ikke frikendt.',
  nothingFound: 'Der blev ikke fundet noget manifest, så intet er bedømt.',
  nothingReviewed: 'Intet i dette manifest kunne bedømmes; fundene siger hvorfor.',
  countColumns: ['Vurdering', 'Artikel 5, stk. 1', 'Artikel 26, stk. 10'],
  countCaption: 'Vurderinger, talt efter anvendelse og bestemmelse',
  attentionColumns: ['Anvendelse', 'Bestemmelse', 'Vurdering', 'Bemærkning'],
  attentionCaption: 'Hvad der bør ses på',
  noAttention:
    'Ingen anvendelse er forbudt på det oplyste grundlag, og ingen er uafklaret på beskrevne forhold eller beror alene på én betingelse. Det, der ikke er beskrevet, er uafklaret.',
  questions: count => (count === 1 ? '1 åbent spørgsmål' : `${count} åbne spørgsmål`),
  appliesFrom: day => `gælder fra ${day}`,
  heldBy: (number, of) => `beror alene på betingelse ${number} af ${of}`,
  excluded: {
    satisfied: 'En undtagelse gælder; anvendelsen er uden for anvendelsesområdet.',
    not_satisfied: 'Ingen gælder.',
    unknown: 'En er påberåbt og ikke afklaret.',
  },
  exclusionAssumed: 'Ingen er angivet, så det antages, at ingen gælder.',

  conditionCaption: citation => `Betingelserne i ${lowerFirst(citation)}`,
  conditionColumns: ['Nr.', 'Betingelse', 'Status', 'Afgørende oplysninger'],
  exceptionCaption: citation => `Undtagelserne i ${lowerFirst(citation)}`,
  exceptionColumns: ['Undtagelse', 'Status', 'Afgørende oplysninger'],
  sources: 'Kilder',
  line: number => `linje ${number}`,
  evidence: 'dokumentation',
  more: count => `og ${count} mere`,
  assumptions: 'Ikke angivet og derfor antaget således:',

  decisionIntroduction: 'Hvad der er afgjort ved gennemgangen. En afgørelse ændrer ingen vurdering.',
  decisionCaption: citation => `Registrerede afgørelser om ${lowerFirst(citation)}`,
  decisionColumns: ['Konklusion', 'Af', 'Begrundelse', 'Tilstand'],
  decisionState: { current: 'gældende', stale: 'forældet', replaced: 'afløst af en senere' },
  decisionUntil: day => `til og med ${day}`,

  designIntroduction:
    'Hvad der skulle være anderledes ved selve systemet. Det er muligheder for dets design, aldrig en grund til at angive noget andet: manifestet angiver det, der er tilfældet.',
  intoIntroduction: (number, of) =>
    `Alene betingelse ${number} af ${of} holder denne anvendelse udenfor. Med blot én af disse ændringer ville den være forbudt.`,
  settlingIntroduction:
    'De mindste sæt af svar, der afklarer vurderingen, til hver side. De viser, hvad der følger af et svar; hvilket svar der er sandt, er et spørgsmål om de faktiske forhold.',
  breachIntroduction:
    'Hvad der skulle være anderledes ved anvendelsen, for at alle pligter var opfyldt, eller for at ingen blev udløst. Det er en beskrivelse og aldrig en grund til at angive noget andet.',
  alikeOnly:
    'Flere sæt ville have samme virkning: kun de er opregnet, der ændrer alle listens poster på samme måde.',
  circumstanceIntroduction:
    'De beror på, hvad systemet er, hvor det anvendes, af hvem og med hvem. De er ikke valg af design.',
  throughCondition: (number, of, verdict) => `Gennem betingelse ${number} af ${of}, til »${verdict}«:`,
  throughException: (label, verdict) => `Gennem undtagelsen »${label}«, til »${verdict}«:`,
  through: verdict => `Til »${verdict}«:`,
  together: 'Alle disse tilsammen:',
  or: 'eller',
  and: 'og',
  emptyList: 'ingen af de opregnede',
  withEvidence: 'tæller kun med dokumentation',
  moreSets: count =>
    count === 1
      ? '1 sæt, der er lige så stort eller større, vises ikke.'
      : `${count} sæt, der er lige så store eller større, vises ikke.`,

  questionsIntroduction:
    'I den rækkefølge, hvori de afklarer mest. Hvert spørgsmål er uafklaret, indtil manifestet besvarer det.',
  answers: 'Svar',
  moreQuestions: count =>
    count === 1 ? '1 spørgsmål mere vises ikke.' : `${count} spørgsmål mere vises ikke.`,

  otherCaption: use => `De øvrige bestemmelser for ${use}`,
  otherColumns: ['Bestemmelse', 'Vurdering', 'Bygger på'],
  notDescribed: 'intet angivet',
  condition: (number, status) => `Betingelse ${number} er ${status}`,
  authorityCaption: 'Myndigheder, der fører tilsyn med bestemmelserne ovenfor',
  findingColumns: ['Sted', 'Alvor', 'Fund', 'Kode'],
  findingCaption: path => `Fund i ${path}`,
  known: 'kendt',
  severity: { error: 'fejl', warning: 'advarsel', information: 'oplysning' },
}
