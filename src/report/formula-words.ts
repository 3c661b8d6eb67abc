import type { ValueLeaf } from '../law/formula.ts'
import type { Language } from '../manifest/facts.ts'
import { enumerated } from './page/enumerated.ts'

type LeafKind = ValueLeaf['kind']

/** The words that hold a formula together. Names and values come with their code marks. */
export interface FormulaWords {
  readonly join: Readonly<Record<'all' | 'any', string>>
  header(kind: 'all' | 'any', positive: boolean): string
  entry(list: string, positive: boolean, body: string): string
  part(name: string, meaning: string | undefined, positive: boolean, body: string): string
  /** A part that was set out before. */
  partAbove(name: string, positive: boolean): string
  values(kind: LeafKind, name: string, values: readonly string[], positive: boolean): string
  anyValue(name: string, positive: boolean): string
  /** What is said beside a leaf of the values that leave it open. */
  open(kind: LeafKind, values: readonly string[]): string
  /** A leaf that has none but such values. */
  onlyOpen(kind: LeafKind, name: string, values: readonly string[], positive: boolean): string
  within(name: string, values: readonly string[], positive: boolean): string
  atLeast(name: string, least: number, positive: boolean): string
}

const english: FormulaWords = {
  join: { all: ', and ', any: ', or ' },
  header: (kind, positive) =>
    kind === 'all'
      ? `${positive ? '' : 'not '}all of these hold:`
      : `${positive ? 'at least one' : 'none'} of these holds:`,
  entry: (list, positive, body) => `there is ${positive ? 'an' : 'no'} entry of ${list} for which ${body}`,
  part: (name, meaning, positive, body) =>
    positive
      ? `${named(name, meaning)}. That is, ${body}`
      : `${named(name, meaning)} – does not hold. It holds where ${body}`,
  partAbove: (name, positive) => `${name}${positive ? '' : ' does not hold'} (set out above)`,
  values: (kind, name, values, positive) => {
    if (kind === 'in') {
      return `${name} is ${positive ? '' : 'something other than '}${enumerated(values, 'or')}`
    }
    if (positive) return `${name} includes ${enumerated(values, 'or')}`
    return values.length === 1
      ? `${name} does not include ${enumerated(values, 'or')}`
      : `${name} includes none of ${enumerated(values, 'and')}`
  },
  anyValue: (name, positive) => `${name} includes ${positive ? 'at least one' : 'none'} of its values`,
  open: (kind, values) =>
    `gives unknown where it ${kind === 'in' ? 'is' : 'includes'} ${enumerated(values, 'or')}`,
  onlyOpen: (kind, name, values, positive) =>
    `${name} gives unknown where it ${kind === 'in' ? 'is' : 'includes'} ${enumerated(values, 'or')} (otherwise ${positive ? 'not satisfied' : 'satisfied'})`,
  within: (name, values, positive) =>
    `${name} includes ${positive ? 'nothing' : 'something'} beyond ${enumerated(values, 'and')}`,
  atLeast: (name, least, positive) =>
    positive ? `${name} is ${least} or more` : `${name} is less than ${least}`,
}

// The Danish sentences stand both alone and after a conjunction, so none has a word order that fits only one.
const danish: FormulaWords = {
  join: { all: ', og ', any: ', eller ' },
  header: (kind, positive) =>
    kind === 'all'
      ? `${positive ? 'alt' : 'ikke alt'} følgende gælder:`
      : `${positive ? 'mindst ét' : 'intet'} af følgende gælder:`,
  entry: (list, positive, body) => `der er ${positive ? 'en' : 'ingen'} post i ${list}, hvor ${body}`,
  part: (name, meaning, positive, body) =>
    positive
      ? `${named(name, meaning)}. Det vil sige, at ${body}`
      : `det modsatte af ${named(name, meaning)} – gælder. ${name} gælder, når ${body}`,
  partAbove: (name, positive) =>
    positive ? `${name} (udfoldet ovenfor)` : `det modsatte af ${name} (udfoldet ovenfor) gælder`,
  values: (kind, name, values, positive) => {
    if (kind === 'in') {
      return `${name} er ${positive ? '' : 'noget andet end '}${enumerated(values, 'eller')}`
    }
    if (positive) return `${name} omfatter ${enumerated(values, 'eller')}`
    return values.length === 1
      ? `${name} er uden ${enumerated(values, 'eller')}`
      : `${name} omfatter ingen af ${enumerated(values, 'og')}`
  },
  anyValue: (name, positive) => `${name} omfatter ${positive ? 'mindst én' : 'ingen'} af sine værdier`,
  open: (kind, values) =>
    `giver uafklaret, hvor den ${kind === 'in' ? 'er' : 'omfatter'} ${enumerated(values, 'eller')}`,
  onlyOpen: (kind, name, values, positive) =>
    `${name} giver uafklaret, hvor den ${kind === 'in' ? 'er' : 'omfatter'} ${enumerated(values, 'eller')} (ellers ${positive ? 'ikke opfyldt' : 'opfyldt'})`,
  within: (name, values, positive) =>
    `${name} omfatter ${positive ? 'intet' : 'noget'} ud over ${enumerated(values, 'og')}`,
  atLeast: (name, least, positive) =>
    positive ? `${name} er ${least} eller mere` : `${name} er mindre end ${least}`,
}

const BY_LANGUAGE: Readonly<Record<Language, FormulaWords>> = { en: english, da: danish }

/** The words for formulas in a language. */
export function formulaWordsIn(language: Language): FormulaWords {
  return BY_LANGUAGE[language]
}

function named(name: string, meaning: string | undefined): string {
  return meaning === undefined ? name : `${name} – ${meaning}`
}
