import type { Language } from '../../manifest/facts.ts'

/** The words that only completion says. */
export interface CompletionWords {
  /** The label of the snippets that write what stands below a key. */
  readonly describe: string
  readonly describeSection: string
  readonly describeUse: string
  readonly describeScope: string
  readonly newEntry: string
  readonly newManifest: string
  readonly newManifestHelp: string
  readonly newUse: string
  readonly newUseHelp: string
  readonly nothingOfTheKind: string
  readonly sectionUnknown: string
  readonly unknown: string
  readonly emptySet: string
  readonly emptyItems: string
  readonly needsEvidence: string
  readonly needsEvidenceHelp: string
  readonly assumed: string
  readonly decides: string
  readonly informationOnly: string
  readonly oneOf: (count: number) => string
  readonly setOf: (count: number) => string
  readonly ternary: string
  readonly entries: string
  readonly countries: string
  readonly number: string
  readonly text: string
  readonly optional: string
  readonly required: string
  readonly longForm: string
  readonly longFormHelp: string
  readonly appliesFrom: (citations: string) => string
  readonly purposePlaceholder: string
  readonly namePlaceholder: string
  readonly entryPlaceholder: string
  readonly idPlaceholder: string
  readonly topKeys: Readonly<Record<TopKey, string>>
  readonly longKeys: Readonly<Record<'value' | 'evidence' | 'note', string>>
  readonly purpose: string
  readonly useScope: string
}

export type TopKey = 'schema' | 'name' | 'description' | 'owner' | 'version' | 'law_as_of' | 'scope' | 'uses'

const en: CompletionWords = {
  describe: 'facts …',
  describeSection: 'Writes the facts that settle most, each with its choices and `unknown` to begin with.',
  describeUse: 'Writes the purpose and the eight sections, each `unknown` to begin with.',
  describeScope: 'Writes the facts of the scope, each with its choices and `unknown` to begin with.',
  newEntry: 'new entry',
  newManifest: 'new manifest',
  newManifestHelp:
    'A whole manifest to fill in: the system, its scope and one use. Everything is `unknown` to begin with.',
  newUse: 'new use',
  newUseHelp: 'One intended purpose of the system, with the eight sections. Each is `unknown` to begin with.',
  nothingOfTheKind: 'States that this use does nothing of the kind:',
  sectionUnknown: 'Not looked into yet. The verdict stays open.',
  unknown: 'Not known yet. What is unknown counts neither for nor against.',
  emptySet: 'None of these. A stated list is complete.',
  emptyItems: 'There are none.',
  needsEvidence: 'needs evidence',
  needsEvidenceHelp: 'Counts only with evidence: use the long form. Without it the value is unknown.',
  assumed: 'assumed where absent',
  decides: 'Read by',
  informationOnly: 'Information only: no condition reads it.',
  oneOf: count => `one of ${count}`,
  setOf: count => `list, ${count} values`,
  ternary: 'yes or no',
  entries: 'list of entries',
  countries: 'list of countries',
  number: 'number',
  text: 'text',
  optional: 'optional',
  required: 'required',
  longForm: 'with evidence …',
  longFormHelp: 'The long form: the value with the document that shows it.',
  appliesFrom: citations => `${citations} from this day`,
  purposePlaceholder: 'What the system is used for.',
  namePlaceholder: 'Name of the system',
  entryPlaceholder: 'Name',
  idPlaceholder: 'use-id',
  topKeys: {
    schema: 'Tells that the file is a manifest of AI Design Review.',
    name: 'The name of the system.',
    description: 'What the system does, in free text. Never evaluated.',
    owner: 'Who answers for the manifest. Never evaluated.',
    version: 'The version of the system. Never evaluated.',
    law_as_of: 'Judges by the law as it applies on this day. Default: today.',
    scope: 'Whether the AI Act applies to the system, who does what with it, and where.',
    uses: 'One entry per intended purpose. Facts of two uses never add up to a prohibition.',
  },
  longKeys: {
    value: 'The value of the fact.',
    evidence: 'A path relative to this file or an https address, or a list of these.',
    note: 'A note for readers. Never evaluated.',
  },
  purpose: 'What the system is used for, in free text. Never evaluated.',
  useScope: "Facts of the scope that are different for this use. They replace the system's one by one.",
}

const da: CompletionWords = {
  describe: 'fakta …',
  describeSection:
    'Skriver de fakta, der afgør mest, hver med sine valgmuligheder og `unknown` til at begynde med.',
  describeUse: 'Skriver formålet og de otte afsnit, hvert med `unknown` til at begynde med.',
  describeScope:
    'Skriver fakta om anvendelsesområdet, hver med sine valgmuligheder og `unknown` til at begynde med.',
  newEntry: 'ny post',
  newManifest: 'nyt manifest',
  newManifestHelp:
    'Et helt manifest at udfylde: systemet, dets anvendelsesområde og én anvendelse. Alt er `unknown` til at begynde med.',
  newUse: 'ny anvendelse',
  newUseHelp: 'Ét tilsigtet formål med systemet, med de otte afsnit. Hvert er `unknown` til at begynde med.',
  nothingOfTheKind: 'Angiver, at denne anvendelse ikke gør noget af den slags:',
  sectionUnknown: 'Endnu ikke undersøgt. Vurderingen forbliver åben.',
  unknown: 'Vides endnu ikke. Det, der er uafklaret, taler hverken for eller imod.',
  emptySet: 'Ingen af disse. En angivet liste er udtømmende.',
  emptyItems: 'Der er ingen.',
  needsEvidence: 'kræver dokumentation',
  needsEvidenceHelp:
    'Tæller kun med dokumentation: brug den lange form. Uden dokumentation er værdien uafklaret.',
  assumed: 'antages, hvor det mangler',
  decides: 'Læses af',
  informationOnly: 'Kun til orientering: ingen betingelse læser det.',
  oneOf: count => `en af ${count}`,
  setOf: count => `liste, ${count} værdier`,
  ternary: 'ja eller nej',
  entries: 'liste af poster',
  countries: 'liste af lande',
  number: 'tal',
  text: 'tekst',
  optional: 'valgfri',
  required: 'påkrævet',
  longForm: 'med dokumentation …',
  longFormHelp: 'Den lange form: værdien sammen med det dokument, der viser den.',
  appliesFrom: citations => `${citations} fra denne dag`,
  purposePlaceholder: 'Hvad systemet anvendes til.',
  namePlaceholder: 'Systemets navn',
  entryPlaceholder: 'Navn',
  idPlaceholder: 'anvendelse',
  topKeys: {
    schema: 'Viser, at filen er et manifest for AI Design Review.',
    name: 'Systemets navn.',
    description: 'Hvad systemet gør, i fri tekst. Bedømmes aldrig.',
    owner: 'Hvem der står inde for manifestet. Bedømmes aldrig.',
    version: 'Systemets version. Bedømmes aldrig.',
    law_as_of: 'Bedømmer efter loven, som den gælder på denne dag. Ellers: i dag.',
    scope: 'Om AI-forordningen gælder for systemet, hvem der gør hvad med det, og hvor.',
    uses: 'Én post for hvert tilsigtet formål. Fakta fra to anvendelser lægges aldrig sammen til et forbud.',
  },
  longKeys: {
    value: 'Værdien.',
    evidence: 'En sti i forhold til denne fil eller en https-adresse, eller en liste af disse.',
    note: 'En bemærkning til læsere. Bedømmes aldrig.',
  },
  purpose: 'Hvad systemet anvendes til, i fri tekst. Bedømmes aldrig.',
  useScope:
    'Fakta om anvendelsesområdet, der er anderledes for denne anvendelse. De erstatter systemets én for én.',
}

const WORDS: Readonly<Record<Language, CompletionWords>> = { en, da }

export function completionWords(language: Language): CompletionWords {
  return WORDS[language]
}
