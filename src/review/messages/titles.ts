import type { Language, Text } from '../../manifest/facts.ts'
import type { ProblemCode } from '../../manifest/manifest.ts'
import type { TeamRule, WorkspaceCode } from '../policy/codes.ts'
import { lowerFirst } from './words.ts'

/** The findings on a manifest that no law page describes, in a few words. */
export const ownTitles = {
  'not-stated': { en: 'Sections not stated', da: 'Afsnit, der ikke er angivet' },
  'evidence/missing': { en: 'Evidence missing', da: 'Dokumentation mangler' },
  'evidence/not-found': { en: 'Evidence not found', da: 'Dokumentationen findes ikke' },
  'scope/void-exclusion': { en: 'Void exclusion', da: 'Uvirksom undtagelse' },
  'decision/stale': { en: 'Decision out of date', da: 'Forældet afgørelse' },
  'decision/unknown-provision': {
    en: 'Decision on an unknown provision',
    da: 'Afgørelse om en ukendt bestemmelse',
  },
  'decision/unknown-use': { en: 'Decision on an unknown use', da: 'Afgørelse om en ukendt anvendelse' },
} as const satisfies Readonly<Record<string, Text>>
export type OwnCode = keyof typeof ownTitles

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

/** What a policy asks for. */
export const teamTitles: Readonly<Record<TeamRule | WorkspaceCode, Text>> = {
  'owner-missing': { en: 'Policy: owner missing', da: 'Politik: ejer mangler' },
  'evidence-missing': { en: 'Policy: evidence missing', da: 'Politik: dokumentation mangler' },
  undescribed: {
    en: 'Policy: AI that no manifest describes',
    da: 'Politik: AI, som intet manifest beskriver',
  },
  'doubtful-none': { en: 'Policy: a doubtful `none`', da: 'Politik: et tvivlsomt `none`' },
  'manifest-missing': { en: 'Policy: missing manifest', da: 'Politik: manglende manifest' },
  'no-such-folder': { en: 'Policy: a requirement without folders', da: 'Politik: et krav uden mapper' },
}

/** Titles of the findings that the law words. */
export interface LawTitles {
  condition(citation: string, number: number, label: string): string
  heldBy(citation: string, number: number, label: string): string
  note(citation: string): string
  readonly contradiction: string
  readonly scopeNote: string
}

const english: LawTitles = {
  condition: (citation, number, label) => `${citation}, condition ${number} satisfied: ${lowerFirst(label)}`,
  heldBy: (citation, number, label) => `${citation}, held by condition ${number} alone: ${lowerFirst(label)}`,
  note: citation => `Note on ${citation}`,
  contradiction: 'Facts that contradict each other',
  scopeNote: 'Note on the scope',
}

const danish: LawTitles = {
  condition: (citation, number, label) => `${citation}, betingelse ${number} opfyldt: ${lowerFirst(label)}`,
  heldBy: (citation, number, label) =>
    `${citation}, beror alene på betingelse ${number}: ${lowerFirst(label)}`,
  note: citation => `Bemærkning til ${lowerFirst(citation)}`,
  contradiction: 'Oplysninger, der strider mod hinanden',
  scopeNote: 'Bemærkning til anvendelsesområdet',
}

const BY_LANGUAGE: Readonly<Record<Language, LawTitles>> = { en: english, da: danish }

export function lawTitlesIn(language: Language): LawTitles {
  return BY_LANGUAGE[language]
}
