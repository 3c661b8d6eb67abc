import type { Authority } from '../law/territory.ts'
import type { Language } from '../manifest/facts.ts'

/** What the page of a provision and the report both say beside the law data, one implementation per language. */
export interface LawWords {
  readonly statuteInEnglish: string
  readonly authorityColumns: readonly [string, string, string, string]
  readonly noAuthority: string
  readonly checked: Readonly<Record<Authority['checked'], string>>
  asOf(day: string): string
}

const english: LawWords = {
  statuteInEnglish: '',
  authorityColumns: ['Concerns', 'Authority', 'Basis', 'Checked'],
  noAuthority: 'none designated',
  checked: {
    verified: 'verified in a stored copy of the act as promulgated',
    not_verified: 'not verified',
    our_reading: 'our reading',
  },
  asOf: day => `as of ${day}`,
}

const danish: LawWords = {
  statuteInEnglish: 'Den danske ordlyd er ikke efterprøvet. Teksten gengives derfor på engelsk.',
  authorityColumns: ['Vedrører', 'Myndighed', 'Hjemmel', 'Efterprøvet'],
  noAuthority: 'ingen udpeget',
  checked: {
    verified: 'efterprøvet i et lagret eksemplar af loven som kundgjort',
    not_verified: 'ikke efterprøvet',
    our_reading: 'vores læsning',
  },
  asOf: day => `pr. ${day}`,
}

const BY_LANGUAGE: Readonly<Record<Language, LawWords>> = { en: english, da: danish }

export function lawWordsIn(language: Language): LawWords {
  return BY_LANGUAGE[language]
}
