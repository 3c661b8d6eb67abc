import type { Language } from '../manifest/facts.ts'
import type { Status } from '../review/evaluate.ts'

/** The words of the editor features that no finding says. */
export interface LanguageTexts {
  readonly needsEvidence: string
  readonly assumed: string
  readonly information: string
  readonly onlyNames: string
  readonly overridden: string
  readonly countsAsUnknown: string
  readonly readBy: string
  readonly condition: string
  readonly exception: string
  readonly status: string
  readonly restsOn: string
  readonly verdict: string
  readonly provision: string
  readonly more: (count: number) => string
  readonly moreRows: (count: number, links: string) => string
  readonly moreValues: (count: number) => string
  readonly readMore: string
  readonly source: string
  /** What "guide §3" and "(228)" in a source mean. */
  readonly guide: string
  readonly guidelines: string
  readonly authority: string
  readonly noAuthority: string
  readonly notVerified: string
  readonly englishOnly: string
  readonly asOf: string
  readonly judgedAsOf: string
  readonly applies: string
  readonly changes: string
  readonly or: string
  readonly heldBy: (number: number, of: number) => string
  readonly excluded: Readonly<Record<Status, string>>
  readonly outOfScope: string
  readonly values: string
  readonly otherValues: string
  readonly noManifest: string
  readonly lawData: string
}

const en: LanguageTexts = {
  needsEvidence: 'needs evidence',
  assumed: 'assumed where absent',
  information: 'Information only: no condition reads it.',
  onlyNames: 'Only a name for messages: no condition reads it.',
  overridden: 'Every use states this itself, so nothing rests on it here.',
  countsAsUnknown: 'Counts as unknown',
  readBy: 'Read by',
  condition: 'Condition',
  exception: 'Exception',
  status: 'Status',
  restsOn: 'Rests on',
  verdict: 'Verdict',
  provision: 'Provision',
  more: count => `${count} more`,
  moreRows: (count, links) => `${count} more: ${links}.`,
  moreValues: count => `${count} more values, not shown.`,
  readMore: 'Read the provision',
  source: 'Source',
  guide: 'Danish guide',
  guidelines: 'Guidelines',
  authority: 'Competent authority in Denmark',
  noAuthority: 'none designated',
  notVerified: 'not verified',
  englishOnly: 'English wording',
  asOf: 'as of',
  judgedAsOf: 'Judged as of',
  applies: 'applies from',
  changes: 'A change of the design itself that would change the verdict',
  or: 'or',
  heldBy: (number, of) => `held by condition ${number} of ${of} alone`,
  excluded: {
    satisfied: 'Excluded by Article 2',
    not_satisfied: 'Not excluded by Article 2',
    unknown: 'Whether Article 2 excludes it is open',
  },
  outOfScope: 'Out of scope.',
  values: 'Values',
  otherValues: 'Other values',
  noManifest: 'nothing to review',
  lawData: 'law data',
}

const da: LanguageTexts = {
  needsEvidence: 'kræver dokumentation',
  assumed: 'antages, hvor det mangler',
  information: 'Kun til orientering: ingen betingelse læser det.',
  onlyNames: 'Kun et navn til meddelelser: ingen betingelse læser det.',
  overridden: 'Hver anvendelse angiver det selv, så intet bygger på det her.',
  countsAsUnknown: 'Tæller som uafklaret',
  readBy: 'Læses af',
  condition: 'Betingelse',
  exception: 'Undtagelse',
  status: 'Status',
  restsOn: 'Bygger på',
  verdict: 'Vurdering',
  provision: 'Bestemmelse',
  more: count => `${count} mere`,
  moreRows: (count, links) => `${count} mere: ${links}.`,
  moreValues: count => `${count} værdier mere vises ikke.`,
  readMore: 'Læs bestemmelsen',
  source: 'Kilde',
  guide: 'vejledningen',
  guidelines: 'retningslinjerne',
  authority: 'Kompetent myndighed i Danmark',
  noAuthority: 'ingen udpeget',
  notVerified: 'ikke efterprøvet',
  englishOnly: 'Engelsk ordlyd; den danske er ikke efterprøvet',
  asOf: 'pr.',
  judgedAsOf: 'Bedømt pr.',
  applies: 'gælder fra',
  changes: 'En ændring af selve designet, der ville ændre vurderingen',
  or: 'eller',
  heldBy: (number, of) => `beror alene på betingelse ${number} af ${of}`,
  excluded: {
    satisfied: 'Undtaget efter artikel 2',
    not_satisfied: 'Ikke undtaget efter artikel 2',
    unknown: 'Om artikel 2 undtager den, er uafklaret',
  },
  outOfScope: 'Uden for anvendelsesområdet.',
  values: 'Værdier',
  otherValues: 'Andre værdier',
  noManifest: 'intet at bedømme',
  lawData: 'lovdata',
}

const TEXTS: Readonly<Record<Language, LanguageTexts>> = { en, da }

export function languageTexts(language: Language): LanguageTexts {
  return TEXTS[language]
}
