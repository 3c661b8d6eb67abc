import type { Language } from '../manifest/facts.ts'

/** What only a terminal says beside the reports. */
export interface CommandWords {
  readonly nothingFound: string
  /** Of a policy, where its findings are not listed. */
  readonly policyMistakes: string
}

const WORDS: Readonly<Record<Language, CommandWords>> = {
  en: {
    nothingFound: 'No manifest found (ai-system.yaml).',
    policyMistakes: 'This policy has mistakes; `ai-design-review check` lists them.',
  },
  da: {
    nothingFound: 'Intet manifest fundet (ai-system.yaml).',
    policyMistakes: 'Denne politik har fejl; `ai-design-review check` viser dem.',
  },
}

export function commandWords(language: Language): CommandWords {
  return WORDS[language]
}
