import type { Fact, Language } from '../../manifest/facts.ts'
import { danish } from './words.da.ts'
import { english } from './words.en.ts'

/** Every sentence of the pages that is not law data, one implementation per language. */
export interface PageWords {
  readonly heading: Readonly<
    Record<
      | 'statute'
      | 'conditions'
      | 'exceptions'
      | 'facts'
      | 'scopeFacts'
      | 'questions'
      | 'territory'
      | 'authority'
      | 'notes'
      | 'contradictions'
      | 'traps'
      | 'neighbours'
      | 'cases',
      string
    >
  >
  readonly kind: Readonly<Record<'prohibition' | 'restriction', string>>
  readonly property: Readonly<Record<'id' | 'kind' | 'section' | 'applies', string>>
  /** What a section is called beside its name, and what it is about. */
  section(name: string, label: string, about: string): string
  and: string
  none: string
  /** Where the tool is a help and what it is not; a pointer to the shared rules. */
  readonly preface: string

  prohibitedWhere(conditions: number, exceptions: number): string
  /** A restriction: what its conditions are. */
  triggerAndDuties(last: number): string
  gate(number: number, section: string): string
  perItem(numbers: string, list: string): string
  howCited(guide: boolean): string

  readonly conditionColumns: readonly [string, string, string, string]
  readonly role: Readonly<Record<'gate' | 'trigger' | 'duty', string>>
  perEntry(list: string): string
  /** The line under the heading of a condition or an exception; `role` is empty or comes in brackets. */
  conditionLine(number: number, of: number, label: string, role: string): string
  exceptionLine(label: string): string
  readonly exceptionsIntroduction: string
  readonly noException: string
  satisfiedWhere(formula: string): string
  readonly means: string
  readonly sources: string

  readonly factColumns: readonly [string, string, string, string]
  readonly everyFact: string
  readonly needsEvidence: string
  assumed(value: string | null): string
  readonly informationOnly: string
  /** What a fact takes that lists no values. */
  readonly takes: Readonly<Record<Extract<Fact['type'], 'items' | 'countries' | 'integer' | 'text'>, string>>
  readonly aList: string

  readonly territoryNone: string
  notBindingWhere(formula: string): string
  openWhere(formula: string): string
  readonly recitalIntroduction: string
  readonly noteColumns: {
    where(formula: string): string
    from(day: string): string
    unless(condition: string): string
    notStated(fact: string, formula: string): string
    readonly warning: string
  }

  readonly contradictionsIntroduction: string
  readonly caseColumns: readonly [string, string, string, string]
  readonly casesIntroduction: string
  /** A case has several uses. */
  use(id: string): string
  notYet(day: string): string
  /** The conditions of one status, such as "satisfied: 1, 2". */
  statuses(status: string, numbers: string): string
}

const BY_LANGUAGE: Readonly<Record<Language, PageWords>> = { en: english, da: danish }

/** The words of the pages in a language. */
export function pageWordsIn(language: Language): PageWords {
  return BY_LANGUAGE[language]
}
