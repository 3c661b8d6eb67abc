import type { PageWords } from './words.ts'

export const danish: PageWords = {
  heading: {
    statute: 'Lovteksten',
    conditions: 'Betingelser',
    exceptions: 'Undtagelser',
    facts: 'De afgørende oplysninger',
    scopeFacts: 'Oplysninger om anvendelsesområdet',
    questions: 'Spørg først om',
    territory: 'Territorium',
    authority: 'Kompetent myndighed i Danmark',
    notes: 'Bemærkninger ved siden af vurderingen',
    contradictions: 'Modstrid, der påpeges',
    traps: 'Typiske fejl',
    neighbours: 'Beslægtede regler',
    cases: 'Gennemgåede sager',
  },
  kind: {
    prohibition: 'forbud',
    restriction: 'begrænsning: en udløsende betingelse og de pligter, der følger',
  },
  property: { id: 'Id', kind: 'Art', section: 'Afsnit i manifestet', applies: 'Gælder fra' },
  section: (name, label, about) => `${name} (${label}). ${about}`,
  and: 'og',
  none: 'Ingen.',
  preface:
    'Beslutningsstøtte, ikke juridisk rådgivning. Det, der ikke er oplyst, er uafklaret og frikender aldrig. De regler, som alle bestemmelser deler, står i [oversigten](README.md#på-dansk).',

  prohibitedWhere: (conditions, exceptions) =>
    `Forbudt, når alle ${conditions} betingelser er opfyldt${exceptions === 0 ? '.' : ', og undtagelsen ikke er det. Er undtagelsen uafklaret, lyder vurderingen: forbudt, medmindre en undtagelse finder anvendelse.'}`,
  triggerAndDuties: last =>
    `Betingelse 1 er den udløsende. Betingelse 2-${last} er pligter; en pligt er opfyldt, når den overholdes. Det er et brud, når den udløsende betingelse er opfyldt og en pligt ikke er det.`,
  gate: (number, section) =>
    `Betingelse ${number} er indgangsbetingelsen: \`${section}: none\` gør, at den ikke er opfyldt.`,
  perItem: (numbers, list) =>
    `Betingelse ${numbers} bedømmes for hver post i \`${list}\`, og den værste post angives. \`${list}: []\` gør, at de ikke er opfyldt.`,
  howCited: guide =>
    `Sådan citeres kilderne: et tal i parentes, f.eks. (64), er et punkt i Kommissionens retningslinjer C(2025) 5052 final, som ikke er bindende. ${guide ? 'Vejledningen §4 er et afsnit i Digitaliseringsstyrelsens vejledning om bestemmelsen. ' : ''}Artikler, bilag og betragtninger er dem i forordning (EU) 2024/1689, medmindre en anden retsakt er nævnt.`,

  conditionColumns: ['Nr.', 'Id', 'Betingelse', 'Rolle'],
  role: { gate: 'indgangsbetingelse', trigger: 'udløsende', duty: 'pligt' },
  perEntry: list => `for hver post i \`${list}\``,
  conditionLine: (number, of, label, role) =>
    `**Betingelse ${number} af ${of}${role === '' ? '' : ` (${role})`}: ${label}**`,
  exceptionLine: label => `**Undtagelse: ${label}**`,
  exceptionsIntroduction: 'Er en undtagelse opfyldt, er anvendelsen ikke forbudt efter dette litra.',
  noException: 'Ingen.',
  satisfiedWhere: formula => `Opfyldt, når ${formula}`,
  means: 'Hvad hvert udfald betyder:',
  sources: 'Kilder',

  factColumns: ['Oplysning', 'Spørgsmål', 'Værdier', 'Kilde'],
  everyFact:
    'Alle oplysninger kan også angives som `unknown`. En værdi, der kræver dokumentation, er uafklaret, indtil `evidence` nævner et dokument eller en adresse.',
  needsEvidence: 'kræver dokumentation',
  assumed: value =>
    value === null ? 'Udeladt: det antages, at ingen gælder.' : `Udeladt: ${value} antages.`,
  informationOnly: 'Kun til orientering; afgør intet.',
  takes: {
    items: 'En liste af poster med oplysningerne nedenfor.',
    countries: 'Landekoder på to store bogstaver, f.eks. `DK`.',
    integer: 'Et helt tal.',
    text: 'Tekst.',
  },
  aList: 'En liste, udtømmende som angivet, af:',

  territoryNone: 'Ingen regel om en medlemsstat ændrer en vurdering efter denne bestemmelse.',
  notBindingWhere: formula => `**Ikke bindende** i dette tilfælde: ${formula}`,
  openWhere: formula => `**Uafklaret, om den er bindende**, i dette tilfælde: ${formula}`,
  recitalIntroduction: 'Betragtning 41, som det, der siges om Danmark, bygger på:',
  noteColumns: {
    where: formula => `Vises, når ${formula}`,
    from: day => `Fra den ${day}.`,
    unless: condition => `Vises ikke, hvor \`${condition}\` ikke er opfyldt.`,
    notStated: (fact, formula) =>
      `Vises, når afsnittet indeholder oplysninger, og både ${fact} og følgende er uafklaret: ${formula}`,
    warning: 'En advarsel.',
  },

  contradictionsIntroduction:
    'Angivne oplysninger, der strider mod hinanden, påpeges. Vurderingen følger betingelserne alligevel.',
  caseColumns: ['Sag', 'Hvad den handler om, og dens kilde', 'Vurdering', 'Betingelser'],
  casesIntroduction:
    'Bedømt af værktøjet, da siden blev dannet. Kilderne er dem, sagen er taget eller afledt fra. Sagerne er kun beskrevet på engelsk.',
  use: id => `anvendelsen ${id}`,
  notYet: day => `gælder endnu ikke den ${day}`,
  statuses: (status, numbers) => `${status}: ${numbers}`,
}
