import type { Language } from '../manifest/facts.ts'
import { syntaxReasons } from '../review/messages/syntax.ts'
import type { Source } from './source.ts'

/** The words of a draft's comments, and of why there is no draft. */
export interface ExchangeTexts {
  /** Head of the draft, a line each. @param title of the other tool */
  head(title: string, file: string): readonly string[]
  readonly noName: string
  readonly nameMissing: string
  readonly notTakenOver: string
  readonly unknownKeys: string
  more(count: number): string
  readonly withoutEquivalent: string
  readonly defaults: string
  readonly noFact: string
  /** Line and column from 1. */
  malformed(source: Extract<Source, { readonly kind: 'malformed' }>): string
  readonly tooLong: string
  readonly empty: string
  readonly several: string
  readonly noMapping: string
  readonly ours: string
  unknownFormat(titles: readonly string[]): string
  notThisFormat(title: string, marks: readonly string[]): string
  readonly noPurpose: string
  /** @param facts how many facts the draft states */
  done(title: string, facts: number): string
  written(file: string): string
  readonly exists: string
}

const en: ExchangeTexts = {
  head: (title, file) => [
    `A draft from ${file}, a system description of ${title}, by ai-design-review import.`,
    'It states only what stands there word for word. Everything else is unknown, above all what is false or',
    'missing there, as that is a default of the other tool. Check every line against the system.',
  ],
  noName: 'Unnamed system',
  nameMissing: 'The description gives no name.',
  notTakenOver: 'Not taken over',
  unknownKeys: 'Keys that are not known to the import',
  more: count => `and ${count} more`,
  withoutEquivalent: 'Stated there, without a sure equivalent here',
  defaults: 'False or missing there, so a default that says nothing',
  noFact: 'no fact follows from the description.',
  malformed: ({ code, detail, at }) =>
    `line ${at.line + 1}, column ${at.character + 1}: this cannot be read as YAML or JSON: ${
      syntaxReasons[detail]?.en ?? codeReasons[code]?.en ?? 'it is not well formed'
    }.`,
  tooLong: 'The file is too long for a system description: at most 256 KB are read.',
  empty: 'The file is empty.',
  several: 'The file holds several YAML documents: give one system description at a time.',
  noMapping: 'The file is no system description: keys with values are needed.',
  ours: 'The file is a manifest already: review it with `check`.',
  unknownFormat: titles =>
    `The file is not recognised as a system description of ${titles.join(' or ')}: say which with --from.`,
  notThisFormat: (title, marks) =>
    `The file is no system description of ${title}: none of ${marks.join(', ')} stands in it.`,
  noPurpose: 'The description states no `purpose`, which every use of a manifest needs.',
  done: (title, facts) =>
    `Draft from ${title}: ${facts} ${facts === 1 ? 'fact' : 'facts'} stated, everything else unknown. Check it before you rely on it.`,
  written: file => `Written: ${file}`,
  exists: 'something is there already, and is not overwritten.',
}

const da: ExchangeTexts = {
  head: (title, file) => [
    `Et udkast ud fra ${file}, en systembeskrivelse fra ${title}, lavet med ai-design-review import.`,
    'Det angiver kun det, der står der ordret. Alt andet er uafklaret, især det, der er falsk eller mangler der, for',
    'det er det andet værktøjs standardværdier. Kontrollér hver linje ud fra systemet.',
  ],
  noName: 'System uden navn',
  nameMissing: 'Beskrivelsen angiver intet navn.',
  notTakenOver: 'Ikke overtaget',
  unknownKeys: 'Nøgler, som importen ikke kender',
  more: count => `og ${count} mere`,
  withoutEquivalent: 'Angivet der, uden et sikkert modstykke her',
  defaults: 'Falsk eller mangler der, altså en standardværdi, der intet siger',
  noFact: 'ingen oplysning følger af beskrivelsen.',
  malformed: ({ code, detail, at }) =>
    `linje ${at.line + 1}, kolonne ${at.character + 1}: dette kan ikke læses som YAML eller JSON: ${
      syntaxReasons[detail]?.da ?? codeReasons[code]?.da ?? 'det er ikke velformet'
    }.`,
  tooLong: 'Filen er for lang til en systembeskrivelse: der læses højst 256 KB.',
  empty: 'Filen er tom.',
  several: 'Filen rummer flere YAML-dokumenter: angiv én systembeskrivelse ad gangen.',
  noMapping: 'Filen er ingen systembeskrivelse: der skal stå nøgler med værdier.',
  ours: 'Filen er allerede et manifest: gennemgå det med `check`.',
  unknownFormat: titles =>
    `Filen genkendes ikke som en systembeskrivelse fra ${titles.join(' eller ')}: angiv hvilken med --from.`,
  notThisFormat: (title, marks) =>
    `Filen er ingen systembeskrivelse fra ${title}: hverken ${marks.join(' eller ')} står i den.`,
  noPurpose: 'Beskrivelsen angiver intet `purpose`, som enhver anvendelse i et manifest skal have.',
  done: (title, facts) =>
    `Udkast ud fra ${title}: ${facts} ${facts === 1 ? 'oplysning' : 'oplysninger'} angivet, alt andet uafklaret. Kontrollér det, før du bygger på det.`,
  written: file => `Skrevet: ${file}`,
  exists: 'der ligger allerede noget, som ikke overskrives.',
}

/** Why a text that is YAML is refused all the same, by the code of the tree's problem. */
const codeReasons: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  tag: { en: 'tags are not read', da: 'mærker læses ikke' },
  'duplicate-key': { en: 'a key stands here twice', da: 'en nøgle står her to gange' },
  alias: { en: 'the alias leads nowhere', da: 'aliasset fører ingen steder hen' },
  'complex-key': { en: 'a key has to be a word', da: 'en nøgle skal være et ord' },
  merge: { en: 'this cannot be merged in', da: 'dette kan ikke flettes ind' },
  limit: { en: 'it is nested too deeply, or too long', da: 'det er for dybt indlejret eller for langt' },
}

const TEXTS: Readonly<Record<Language, ExchangeTexts>> = { en, da }

export function exchangeTexts(language: Language): ExchangeTexts {
  return TEXTS[language]
}
