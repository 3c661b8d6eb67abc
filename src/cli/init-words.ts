import type { Language } from '../manifest/facts.ts'

/** What the interview says in a terminal alone. */
export interface InitWords {
  readonly leave: string
  readonly invalid: string
  /** Of a symbolic link in the place of the manifest. */
  readonly leadsOut: string
  readonly hintOne: string
  readonly hintSeveral: string
  readonly hintYesNo: string
  readonly hintLeave: string
}

const WORDS: Readonly<Record<Language, InitWords>> = {
  en: {
    leave: 'Left. Take it up again at any time.',
    invalid: 'This is no answer to the question.',
    leadsOut: 'a symbolic link that leads nowhere, or out of the working directory. Nothing is written.',
    hintOne: 'a number or a value',
    hintSeveral: 'numbers or values',
    hintYesNo: 'yes or no',
    hintLeave: 'leave',
  },
  da: {
    leave: 'Forladt. Tag det op igen når som helst.',
    invalid: 'Det er ikke et svar på spørgsmålet.',
    leadsOut:
      'et symbolsk link, som ingen steder fører hen, eller som fører ud af arbejdsmappen. Intet skrives.',
    hintOne: 'et nummer eller en værdi',
    hintSeveral: 'numre eller værdier',
    hintYesNo: 'ja eller nej',
    hintLeave: 'forlad',
  },
}

export function initWordsIn(language: Language): InitWords {
  return WORDS[language]
}
