import type { Language } from '../manifest/facts.ts'
import type { ProblemCode } from '../manifest/manifest.ts'
import { lowerFirst } from '../review/messages/words.ts'

type Described = readonly [title: string, description: string]

/** What machine-readable reports say of the rules behind codes that no law page describes. */
export interface RuleWords {
  condition(citation: string, number: number, label: string): string
  heldBy(citation: string, number: number, label: string): string
  note(citation: string): string
  readonly kind: Readonly<Record<'contradiction' | 'note', string>>
  readonly own: Readonly<
    Record<
      | 'not-stated'
      | 'evidence/missing'
      | 'evidence/not-found'
      | 'scope/void-exclusion'
      | 'decision/stale'
      | 'decision/unknown-provision'
      | 'decision/unknown-use',
      Described
    >
  >
  readonly problem: Readonly<Record<ProblemCode, Described>>
}

const english: RuleWords = {
  condition: (citation, number, label) => `${citation}, condition ${number} satisfied: ${lowerFirst(label)}`,
  heldBy: (citation, number, label) => `${citation}, held by condition ${number} alone: ${lowerFirst(label)}`,
  note: citation => `Note on ${citation}`,
  kind: { contradiction: 'Facts that contradict each other', note: 'Note on the scope' },
  own: {
    'not-stated': [
      'Sections not stated',
      'Sections that a use does not state, or states as unknown. What they would decide is undetermined.',
    ],
    'evidence/missing': [
      'Evidence missing',
      'A value that counts only with evidence names none, so the fact is unknown.',
    ],
    'evidence/not-found': [
      'Evidence not found',
      'A path that is named as evidence does not exist, so it does not count.',
    ],
    'scope/void-exclusion': [
      'Void exclusion',
      'An exclusion of Article 2 is claimed whose other requirement is not met, so it has no effect.',
    ],
    'decision/stale': [
      'Decision out of date',
      'A recorded decision rests on facts or law data that have changed since, or its time has passed.',
    ],
    'decision/unknown-provision': [
      'Decision on an unknown provision',
      'A recorded decision names a provision that the tool does not know.',
    ],
    'decision/unknown-use': [
      'Decision on an unknown use',
      'A recorded decision names a use that the manifest does not have.',
    ],
  },
  problem: {
    'not-ours': [
      'Not a manifest of this tool',
      'The file names no schema of this tool, so it is not reviewed.',
    ],
    empty: ['Empty manifest', 'The file states nothing, so there is nothing to review.'],
    'newer-schema': ['Newer schema', 'The manifest needs a newer version of the tool.'],
    'unknown-key': ['Unknown key', 'A key that the format does not have: it states nothing.'],
    'bad-value': ['Value that does not fit', 'A value that the fact does not take: the fact is unknown.'],
    'empty-value': ['Empty value', 'A key without a value: the fact is unknown.'],
    'missing-key': ['Missing key', 'A key that the format requires is missing.'],
    'bad-id': ['Id that does not fit', 'The id of a use takes small letters, digits and hyphens.'],
    'not-text': ['Not a text file', 'The file holds null characters.'],
    encoding: ['Not UTF-8', 'The file is not UTF-8, so characters were lost.'],
    syntax: ['Not valid YAML', 'The text is not valid YAML; the rest is reviewed as far as it can be read.'],
    tag: ['Tag without meaning', 'YAML tags have no meaning in a manifest.'],
    'duplicate-key': ['Duplicate key', 'A key stands twice; a fact stated twice is unknown.'],
    alias: ['Alias that leads nowhere', 'An alias without an anchor above it, or one that contains itself.'],
    'complex-key': ['Key that is no word', 'A key must be a plain word.'],
    merge: ['Merge key that does not fit', 'A merge key takes an alias of a mapping, or a list of these.'],
    limit: ['Limit reached', 'The file is beyond what is read or reviewed at once.'],
  },
}

const danish: RuleWords = {
  condition: (citation, number, label) => `${citation}, betingelse ${number} opfyldt: ${lowerFirst(label)}`,
  heldBy: (citation, number, label) =>
    `${citation}, beror alene på betingelse ${number}: ${lowerFirst(label)}`,
  note: citation => `Bemærkning til ${lowerFirst(citation)}`,
  kind: { contradiction: 'Oplysninger, der strider mod hinanden', note: 'Bemærkning til anvendelsesområdet' },
  own: {
    'not-stated': [
      'Afsnit, der ikke er angivet',
      'Afsnit, som en anvendelse ikke angiver eller angiver som ukendt. Det, de ville afgøre, er uafklaret.',
    ],
    'evidence/missing': [
      'Dokumentation mangler',
      'En værdi, der kun tæller med dokumentation, nævner ingen, så oplysningen er uafklaret.',
    ],
    'evidence/not-found': [
      'Dokumentationen findes ikke',
      'En sti, der er nævnt som dokumentation, findes ikke, så den tæller ikke.',
    ],
    'scope/void-exclusion': [
      'Uvirksom undtagelse',
      'En undtagelse i artikel 2 er påberåbt, men dens øvrige krav er ikke opfyldt, så den har ingen virkning.',
    ],
    'decision/stale': [
      'Forældet afgørelse',
      'En registreret afgørelse bygger på oplysninger eller lovdata, der er ændret siden, eller dens tid er udløbet.',
    ],
    'decision/unknown-provision': [
      'Afgørelse om en ukendt bestemmelse',
      'En registreret afgørelse nævner en bestemmelse, som værktøjet ikke kender.',
    ],
    'decision/unknown-use': [
      'Afgørelse om en ukendt anvendelse',
      'En registreret afgørelse nævner en anvendelse, som manifestet ikke har.',
    ],
  },
  problem: {
    'not-ours': [
      'Ikke et manifest til dette værktøj',
      'Filen nævner intet skema fra dette værktøj, så den bedømmes ikke.',
    ],
    empty: ['Tomt manifest', 'Filen angiver intet, så der er intet at bedømme.'],
    'newer-schema': ['Nyere skema', 'Manifestet kræver en nyere version af værktøjet.'],
    'unknown-key': ['Ukendt nøgle', 'En nøgle, som formatet ikke har: den angiver intet.'],
    'bad-value': [
      'Værdi, der ikke passer',
      'En værdi, som oplysningen ikke tager: oplysningen er uafklaret.',
    ],
    'empty-value': ['Tom værdi', 'En nøgle uden værdi: oplysningen er uafklaret.'],
    'missing-key': ['Manglende nøgle', 'En nøgle, som formatet kræver, mangler.'],
    'bad-id': ['Id, der ikke passer', 'En anvendelses id tager små bogstaver, cifre og bindestreger.'],
    'not-text': ['Ikke en tekstfil', 'Filen indeholder nultegn.'],
    encoding: ['Ikke UTF-8', 'Filen er ikke UTF-8, så tegn gik tabt.'],
    syntax: ['Ikke gyldig YAML', 'Teksten er ikke gyldig YAML; resten bedømmes, så vidt det kan læses.'],
    tag: ['Mærke uden betydning', 'YAML-mærker har ingen betydning i et manifest.'],
    'duplicate-key': [
      'Gentaget nøgle',
      'En nøgle står to gange; en oplysning, der er angivet to gange, er uafklaret.',
    ],
    alias: ['Alias uden mål', 'Et alias uden et anker ovenfor, eller et, der indeholder sig selv.'],
    'complex-key': ['Nøgle, der ikke er et ord', 'En nøgle skal være et enkelt ord.'],
    merge: [
      'Flettenøgle, der ikke passer',
      'En flettenøgle tager et alias for en samling nøgler eller en liste af dem.',
    ],
    limit: ['Grænse nået', 'Filen er ud over, hvad der læses eller bedømmes på én gang.'],
  },
}

const BY_LANGUAGE: Readonly<Record<Language, RuleWords>> = { en: english, da: danish }

export function ruleWordsIn(language: Language): RuleWords {
  return BY_LANGUAGE[language]
}
