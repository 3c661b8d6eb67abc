import type { Language } from '../manifest/facts.ts'

/** What `explain` says beside the pages. Arguments are escaped by the caller. */
export interface ExplainWords {
  readonly facts: string
  wholePage(provision: string): string
  unknownProvision(query: string): string
  unknownCondition(query: string, provision: string): string
  didYouMean(query: string): string
  readonly thereAre: string
}

const english: ExplainWords = {
  facts: 'Facts that decide here',
  wholePage: provision => `The whole provision: \`explain ${provision}\`.`,
  unknownProvision: query => `\`${query}\` is no provision that this tool knows.`,
  unknownCondition: (query, provision) =>
    `\`${query}\` is neither a condition nor an exception of \`${provision}\`.`,
  didYouMean: query => `Did you mean \`${query}\`?`,
  thereAre: 'There are:',
}

const danish: ExplainWords = {
  facts: 'De oplysninger, der afgør det',
  wholePage: provision => `Hele bestemmelsen: \`explain ${provision}\`.`,
  unknownProvision: query => `\`${query}\` er ikke en bestemmelse, som værktøjet kender.`,
  unknownCondition: (query, provision) =>
    `\`${query}\` er hverken en betingelse eller en undtagelse i \`${provision}\`.`,
  didYouMean: query => `Mente du \`${query}\`?`,
  thereAre: 'Der findes:',
}

const BY_LANGUAGE: Readonly<Record<Language, ExplainWords>> = { en: english, da: danish }

export function explainWordsIn(language: Language): ExplainWords {
  return BY_LANGUAGE[language]
}
