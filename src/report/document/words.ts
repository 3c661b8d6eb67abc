import type { Language } from '../../manifest/facts.ts'
import { danish } from './words.da.ts'
import { english } from './words.en.ts'

/** What the report says that is neither law data nor a message; one implementation per language. */
export interface DocumentWords {
  reviewOf(name: string): string
  reviewOfMany(systems: number): string
  readonly nothing: string
  readonly preface: string
  /** How sources are cited, and what the tool is. */
  readonly cited: string
  readonly unnamed: string

  readonly heading: Readonly<
    Record<
      | 'summary'
      | 'toolProblems'
      | 'conditions'
      | 'exceptions'
      | 'assumptions'
      | 'designOptions'
      | 'intoProhibition'
      | 'settling'
      | 'circumstances'
      | 'questions'
      | 'notes'
      | 'decisions'
      | 'statute'
      | 'others'
      | 'authority'
      | 'findings',
      string
    >
  >
  use(id: string): string
  readonly property: Readonly<
    Record<
      | 'manifest'
      | 'manifests'
      | 'day'
      | 'tool'
      | 'law'
      | 'purpose'
      | 'exclusion'
      | 'verdict'
      | 'prohibits'
      | 'restricts'
      | 'appliesFrom'
      | 'entry'
      | 'findings',
      string
    >
  >
  readonly noPurpose: string

  readonly toolProblems: string
  readonly nothingFound: string
  readonly nothingReviewed: string
  readonly countColumns: readonly [verdict: string, prohibitions: string, restriction: string]
  readonly countCaption: string
  readonly attentionColumns: readonly [use: string, provision: string, verdict: string, remark: string]
  readonly attentionCaption: string
  readonly noAttention: string
  questions(count: number): string
  appliesFrom(day: string): string
  heldBy(number: number, of: number): string
  readonly excluded: Readonly<Record<'satisfied' | 'not_satisfied' | 'unknown', string>>
  readonly exclusionAssumed: string

  conditionCaption(citation: string): string
  readonly conditionColumns: readonly [number: string, condition: string, status: string, facts: string]
  exceptionCaption(citation: string): string
  readonly exceptionColumns: readonly [exception: string, status: string, facts: string]
  readonly sources: string
  line(number: number): string
  readonly evidence: string
  more(count: number): string
  readonly assumptions: string

  readonly decisionIntroduction: string
  decisionCaption(citation: string): string
  readonly decisionColumns: readonly [conclusion: string, by: string, reason: string, state: string]
  readonly decisionState: Readonly<Record<'current' | 'stale' | 'replaced', string>>
  decisionUntil(day: string): string

  readonly designIntroduction: string
  intoIntroduction(number: number, of: number): string
  readonly settlingIntroduction: string
  readonly breachIntroduction: string
  /** Said where the entries of a list could change each in its own way, in too many combinations to list. */
  readonly alikeOnly: string
  readonly circumstanceIntroduction: string
  throughCondition(number: number, of: number, verdict: string): string
  throughException(label: string, verdict: string): string
  through(verdict: string): string
  readonly together: string
  readonly or: string
  readonly and: string
  readonly emptyList: string
  readonly withEvidence: string
  moreSets(count: number): string

  readonly questionsIntroduction: string
  readonly answers: string
  moreQuestions(count: number): string

  otherCaption(use: string): string
  readonly otherColumns: readonly [provision: string, verdict: string, restsOn: string]
  readonly notDescribed: string
  condition(number: number, status: string): string
  readonly authorityCaption: string
  readonly findingColumns: readonly [place: string, severity: string, finding: string, code: string]
  findingCaption(path: string): string
  /** Of a finding that the baseline has. */
  readonly known: string
  readonly severity: Readonly<Record<'error' | 'warning' | 'information', string>>
}

const BY_LANGUAGE: Readonly<Record<Language, DocumentWords>> = { en: english, da: danish }

export function documentWordsIn(language: Language): DocumentWords {
  return BY_LANGUAGE[language]
}
