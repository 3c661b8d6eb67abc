import type { Language } from '../../manifest/facts.ts'

/** What a placeholder says until the user picks another word. */
export const UNSTATED = 'unknown'

/** The titles of the fixes, and what stands in their placeholders. */
export interface FixWords {
  readonly change: (before: string, after: string) => string
  readonly choose: (name: string) => string
  readonly chooseEntry: (word: string) => string
  readonly chooseSection: (section: string) => string
  readonly answer: (name: string, question: string) => string
  readonly describe: (section: string, label: string) => string
  readonly none: (section: string, about: string) => string
  readonly everySection: (count: number) => string
  readonly evidence: (value: string) => string
  readonly removeExclusion: (value: string) => string
  readonly keepOther: (entry: string, line: number) => string
  readonly keepThis: (entry: string, line: number) => string
  readonly schema: (line: string) => string
  readonly start: string
  readonly add: (key: string) => string
  readonly addUse: string
  readonly rename: (id: string) => string
  readonly recordDecision: (citation: string, use: string) => string
  readonly namePlaceholder: string
  readonly systemPlaceholder: string
  readonly usePlaceholder: string
  readonly purposePlaceholder: string
  readonly byPlaceholder: string
  readonly reasonPlaceholder: string
}

const en: FixWords = {
  change: (before, after) => `Change '${before}' to '${after}'`,
  choose: name => `Choose a value of '${name}'`,
  chooseEntry: word => `Choose another word than '${word}'`,
  chooseSection: section => `Choose 'unknown' or 'none' for '${section}'`,
  answer: (name, question) => `Answer '${name}': ${question}`,
  describe: (section, label) => `Describe ${label}: add '${section}' with its first questions`,
  none: (section, about) => `State '${section}: none': no ${about}`,
  everySection: count => `Choose 'unknown' or 'none' for each of the ${count} sections left open`,
  evidence: value => `Name the evidence of '${value}'`,
  removeExclusion: value => `Remove the void exclusion '${value}'`,
  keepOther: (entry, line) => `Keep '${entry}' in line ${line}, remove this one`,
  keepThis: (entry, line) => `Keep '${entry}' here, remove the one in line ${line}`,
  schema: line => `Add '${line}' to have this file reviewed`,
  start: 'Start a manifest: name, one use and its sections',
  add: key => `Add '${key}'`,
  addUse: 'Add a use',
  rename: id => `Rename the use to '${id}'`,
  recordDecision: (citation, use) => `Record a decision on '${use}' under ${citation}`,
  namePlaceholder: 'name',
  systemPlaceholder: 'Name of the system',
  usePlaceholder: 'use',
  purposePlaceholder: 'What it is used for',
  byPlaceholder: 'Who decides',
  reasonPlaceholder: 'Why',
}

const da: FixWords = {
  change: (before, after) => `Ret '${before}' til '${after}'`,
  choose: name => `Vælg en værdi for '${name}'`,
  chooseEntry: word => `Vælg et andet ord end '${word}'`,
  chooseSection: section => `Vælg 'unknown' eller 'none' for '${section}'`,
  answer: (name, question) => `Besvar '${name}': ${question}`,
  describe: (section, label) => `Beskriv ${label}: tilføj '${section}' med de første spørgsmål`,
  none: (section, about) => `Angiv '${section}: none': ingen ${about}`,
  everySection: count => `Vælg 'unknown' eller 'none' for hvert af de ${count} åbne afsnit`,
  evidence: value => `Angiv dokumentation for '${value}'`,
  removeExclusion: value => `Fjern undtagelsen '${value}', som ikke gælder her`,
  keepOther: (entry, line) => `Behold '${entry}' i linje ${line}, fjern denne`,
  keepThis: (entry, line) => `Behold '${entry}' her, fjern den i linje ${line}`,
  schema: line => `Tilføj '${line}', så filen bliver bedømt`,
  start: 'Begynd et manifest: navn, én anvendelse og dens afsnit',
  add: key => `Tilføj '${key}'`,
  addUse: 'Tilføj en anvendelse',
  rename: id => `Omdøb anvendelsen til '${id}'`,
  recordDecision: (citation, use) => `Registrér en afgørelse om '${use}' efter ${citation}`,
  namePlaceholder: 'navn',
  systemPlaceholder: 'Systemets navn',
  usePlaceholder: 'anvendelse',
  purposePlaceholder: 'Hvad det bruges til',
  byPlaceholder: 'Hvem der afgør det',
  reasonPlaceholder: 'Hvorfor',
}

const WORDS: Readonly<Record<Language, FixWords>> = { en, da }

export function fixWords(language: Language): FixWords {
  return WORDS[language]
}
