import type { Language } from '../manifest/facts.ts'

/** What the page of a part of a provision says beside the part. Arguments are escaped by the caller. */
export interface PartPageWords {
  readonly facts: string
  wholePage(provision: string): string
}

const PART_PAGE: Readonly<Record<Language, PartPageWords>> = {
  en: {
    facts: 'Facts that decide here',
    wholePage: provision => `The whole provision: \`explain ${provision}\`.`,
  },
  da: {
    facts: 'De oplysninger, der afgør det',
    wholePage: provision => `Hele bestemmelsen: \`explain ${provision}\`.`,
  },
}

export function partPageWordsIn(language: Language): PartPageWords {
  return PART_PAGE[language]
}

/** What is said where nothing of the law has the name that was asked for. Arguments are escaped by the caller. */
export interface AskedWords {
  unknownProvision(query: string): string
  unknownCondition(query: string, provision: string): string
  didYouMean(query: string): string
  readonly thereAre: string
}

const ASKED: Readonly<Record<Language, AskedWords>> = {
  en: {
    unknownProvision: query => `\`${query}\` is no provision that this tool knows.`,
    unknownCondition: (query, provision) =>
      `\`${query}\` is neither a condition nor an exception of \`${provision}\`.`,
    didYouMean: query => `Did you mean \`${query}\`?`,
    thereAre: 'There are:',
  },
  da: {
    unknownProvision: query => `\`${query}\` er ikke en bestemmelse, som værktøjet kender.`,
    unknownCondition: (query, provision) =>
      `\`${query}\` er hverken en betingelse eller en undtagelse i \`${provision}\`.`,
    didYouMean: query => `Mente du \`${query}\`?`,
    thereAre: 'Der findes:',
  },
}

export function askedWordsIn(language: Language): AskedWords {
  return ASKED[language]
}
