import type { Language } from '../manifest/facts.ts'

/** The words of the editor features that no finding says. */
export interface LanguageTexts {
  readonly needsEvidence: string
  readonly assumed: string
  readonly notStated: string
  readonly stated: string
  readonly information: string
  readonly readBy: string
  readonly condition: string
  readonly exception: string
  readonly status: string
  readonly restsOn: string
  readonly verdict: string
  readonly provision: string
  readonly more: (count: number) => string
  readonly readMore: string
  readonly source: string
  readonly authority: string
  readonly noAuthority: string
  readonly notVerified: string
  readonly englishOnly: string
  readonly judgedAsOf: string
  readonly applies: string
  readonly heldBy: string
  readonly excluded: string
  readonly use: string
  readonly others: string
  readonly values: string
  readonly unknownValue: string
  readonly of: string
  readonly noManifest: string
  readonly lawData: string
}

const en: LanguageTexts = {
  needsEvidence: 'needs evidence',
  assumed: 'assumed where absent',
  notStated: 'not stated',
  stated: 'stated here',
  information: 'Information only: no condition reads it.',
  readBy: 'Read by',
  condition: 'Condition',
  exception: 'Exception',
  status: 'Status',
  restsOn: 'Rests on',
  verdict: 'Verdict',
  provision: 'Provision',
  more: count => `${count} more`,
  readMore: 'Read the provision',
  source: 'Source',
  authority: 'Competent authority in Denmark',
  noAuthority: 'none designated',
  notVerified: 'not verified',
  englishOnly: 'English wording',
  judgedAsOf: 'Judged as of',
  applies: 'applies from',
  heldBy: 'held by one condition',
  excluded: 'Excluded by Article 2',
  use: 'Use',
  others: 'Others',
  values: 'Values',
  unknownValue: 'Not known yet.',
  of: 'of',
  noManifest: 'nothing to review',
  lawData: 'law data',
}

const da: LanguageTexts = {
  needsEvidence: 'kræver dokumentation',
  assumed: 'antages, hvor det mangler',
  notStated: 'ikke angivet',
  stated: 'angivet her',
  information: 'Kun til orientering: ingen betingelse læser det.',
  readBy: 'Læses af',
  condition: 'Betingelse',
  exception: 'Undtagelse',
  status: 'Status',
  restsOn: 'Bygger på',
  verdict: 'Vurdering',
  provision: 'Bestemmelse',
  more: count => `${count} mere`,
  readMore: 'Læs bestemmelsen',
  source: 'Kilde',
  authority: 'Kompetent myndighed i Danmark',
  noAuthority: 'ingen udpeget',
  notVerified: 'ikke efterprøvet',
  englishOnly: 'Engelsk ordlyd; den danske er ikke efterprøvet',
  judgedAsOf: 'Bedømt pr.',
  applies: 'gælder fra',
  heldBy: 'beror alene på én betingelse',
  excluded: 'Undtaget efter artikel 2',
  use: 'Anvendelse',
  others: 'Øvrige',
  values: 'Værdier',
  unknownValue: 'Vides endnu ikke.',
  of: 'af',
  noManifest: 'intet at bedømme',
  lawData: 'lovdata',
}

const TEXTS: Readonly<Record<Language, LanguageTexts>> = { en, da }

export function languageTexts(language: Language): LanguageTexts {
  return TEXTS[language]
}
