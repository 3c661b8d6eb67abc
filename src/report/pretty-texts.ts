import type { Language } from '../manifest/facts.ts'

/** The words of the pretty report that no finding says and no other report has. */
export type PrettyTexts = Readonly<
  Record<
    | 'use'
    | 'notDescribed'
    | 'exception'
    | 'nextQuestion'
    | 'answers'
    | 'findings'
    | 'policyFindings'
    | 'otherFindings'
    | 'judgedAsOf'
    | 'applies'
    | 'heldBy',
    string
  >
>

const en: PrettyTexts = {
  use: 'Use',
  notDescribed: 'Undetermined, nothing stated',
  exception: 'Exception',
  nextQuestion: 'Next question',
  answers: 'Answers',
  findings: 'In the manifest',
  policyFindings: 'In the policy',
  otherFindings: 'Asked for by the policy',
  judgedAsOf: 'Judged as of',
  applies: 'applies from',
  heldBy: 'held by one condition',
}

const da: PrettyTexts = {
  use: 'Anvendelse',
  notDescribed: 'Uafklaret, intet angivet',
  exception: 'Undtagelse',
  nextQuestion: 'Næste spørgsmål',
  answers: 'Svar',
  findings: 'I manifestet',
  policyFindings: 'I politikken',
  otherFindings: 'Krævet af politikken',
  judgedAsOf: 'Bedømt pr.',
  applies: 'gælder fra',
  heldBy: 'beror alene på én betingelse',
}

const TEXTS: Readonly<Record<Language, PrettyTexts>> = { en, da }

export function prettyTexts(language: Language): PrettyTexts {
  return TEXTS[language]
}
