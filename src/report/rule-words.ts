import type { Text } from '../manifest/facts.ts'
import type { ProblemCode } from '../manifest/manifest.ts'
import type { OwnCode } from '../review/messages/titles.ts'

/** What machine-readable reports say of the rules behind codes that no law page describes. */
export const ownDescriptions: Readonly<Record<OwnCode, Text>> = {
  'not-stated': {
    en: 'Sections that a use does not state, or states as unknown. What they would decide is undetermined.',
    da: 'Afsnit, som en anvendelse ikke angiver eller angiver som ukendt. Det, de ville afgøre, er uafklaret.',
  },
  'evidence/missing': {
    en: 'A value that counts only with evidence names none, so the fact is unknown.',
    da: 'En værdi, der kun tæller med dokumentation, nævner ingen, så oplysningen er uafklaret.',
  },
  'evidence/not-found': {
    en: 'A path that is named as evidence does not exist, so it does not count.',
    da: 'En sti, der er nævnt som dokumentation, findes ikke, så den tæller ikke.',
  },
  'scope/void-exclusion': {
    en: 'An exclusion of Article 2 is claimed whose other requirement is not met, so it has no effect.',
    da: 'En undtagelse i artikel 2 er påberåbt, men dens øvrige krav er ikke opfyldt, så den har ingen virkning.',
  },
  'decision/stale': {
    en: 'A recorded decision rests on facts or law data that have changed since, or its time has passed.',
    da: 'En registreret afgørelse bygger på oplysninger eller lovdata, der er ændret siden, eller dens tid er udløbet.',
  },
  'decision/unknown-provision': {
    en: 'A recorded decision names a provision that the tool does not know.',
    da: 'En registreret afgørelse nævner en bestemmelse, som værktøjet ikke kender.',
  },
  'decision/unknown-use': {
    en: 'A recorded decision names a use that the manifest does not have.',
    da: 'En registreret afgørelse nævner en anvendelse, som manifestet ikke har.',
  },
}

export const problemTitles: Readonly<Record<ProblemCode, Text>> = {
  'not-ours': { en: 'Not a manifest of this tool', da: 'Ikke et manifest til dette værktøj' },
  empty: { en: 'Empty manifest', da: 'Tomt manifest' },
  'newer-schema': { en: 'Newer schema', da: 'Nyere skema' },
  'unknown-key': { en: 'Unknown key', da: 'Ukendt nøgle' },
  'bad-value': { en: 'Value that does not fit', da: 'Værdi, der ikke passer' },
  'empty-value': { en: 'Empty value', da: 'Tom værdi' },
  'missing-key': { en: 'Missing key', da: 'Manglende nøgle' },
  'bad-id': { en: 'Id that does not fit', da: 'Id, der ikke passer' },
  'not-text': { en: 'Not a text file', da: 'Ikke en tekstfil' },
  encoding: { en: 'Not UTF-8', da: 'Ikke UTF-8' },
  syntax: { en: 'Not valid YAML', da: 'Ikke gyldig YAML' },
  tag: { en: 'Tag without meaning', da: 'Mærke uden betydning' },
  'duplicate-key': { en: 'Duplicate key', da: 'Gentaget nøgle' },
  alias: { en: 'Alias that leads nowhere', da: 'Alias uden mål' },
  'complex-key': { en: 'Key that is no word', da: 'Nøgle, der ikke er et ord' },
  merge: { en: 'Merge key that does not fit', da: 'Flettenøgle, der ikke passer' },
  limit: { en: 'Limit reached', da: 'Grænse nået' },
}

export const problemDescriptions: Readonly<Record<ProblemCode, Text>> = {
  'not-ours': {
    en: 'The file names no schema of this tool, so it is not reviewed.',
    da: 'Filen nævner intet skema fra dette værktøj, så den bedømmes ikke.',
  },
  empty: {
    en: 'The file states nothing, so there is nothing to review.',
    da: 'Filen angiver intet, så der er intet at bedømme.',
  },
  'newer-schema': {
    en: 'The manifest needs a newer version of the tool.',
    da: 'Manifestet kræver en nyere version af værktøjet.',
  },
  'unknown-key': {
    en: 'A key that the format does not have: it states nothing.',
    da: 'En nøgle, som formatet ikke har: den angiver intet.',
  },
  'bad-value': {
    en: 'A value that the fact does not take: the fact is unknown.',
    da: 'En værdi, som oplysningen ikke tager: oplysningen er uafklaret.',
  },
  'empty-value': {
    en: 'A key without a value: the fact is unknown.',
    da: 'En nøgle uden værdi: oplysningen er uafklaret.',
  },
  'missing-key': {
    en: 'A key that the format requires is missing.',
    da: 'En nøgle, som formatet kræver, mangler.',
  },
  'bad-id': {
    en: 'The id of a use takes small letters, digits and hyphens.',
    da: 'En anvendelses id tager små bogstaver, cifre og bindestreger.',
  },
  'not-text': { en: 'The file holds null characters.', da: 'Filen indeholder nultegn.' },
  encoding: {
    en: 'The file is not UTF-8, so characters were lost.',
    da: 'Filen er ikke UTF-8, så tegn gik tabt.',
  },
  syntax: {
    en: 'The text is not valid YAML; the rest is reviewed as far as it can be read.',
    da: 'Teksten er ikke gyldig YAML; resten bedømmes, så vidt det kan læses.',
  },
  tag: {
    en: 'YAML tags have no meaning in a manifest.',
    da: 'YAML-mærker har ingen betydning i et manifest.',
  },
  'duplicate-key': {
    en: 'A key stands twice; a fact stated twice is unknown.',
    da: 'En nøgle står to gange; en oplysning, der er angivet to gange, er uafklaret.',
  },
  alias: {
    en: 'An alias without an anchor above it, or one that contains itself.',
    da: 'Et alias uden et anker ovenfor, eller et, der indeholder sig selv.',
  },
  'complex-key': { en: 'A key must be a plain word.', da: 'En nøgle skal være et enkelt ord.' },
  merge: {
    en: 'A merge key takes an alias of a mapping, or a list of these.',
    da: 'En flettenøgle tager et alias for en samling nøgler eller en liste af dem.',
  },
  limit: {
    en: 'The file is beyond what is read or reviewed at once.',
    da: 'Filen er ud over, hvad der læses eller bedømmes på én gang.',
  },
}
