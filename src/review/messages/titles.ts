import type { Language, Text } from '../../manifest/facts.ts'
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
