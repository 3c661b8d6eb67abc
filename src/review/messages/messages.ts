import type { Language } from '../../manifest/facts.ts'
import type { Conclusion, Problem } from '../../manifest/manifest.ts'
import type { StaleReason } from '../decisions/decisions.ts'
import type { Status } from '../evaluate.ts'
import type { Verdict } from '../verdict.ts'
import { danish } from './da.ts'
import { english } from './en.ts'

/** Every sentence that the review says, one implementation per language. Arguments are escaped by the caller. */
export interface Messages {
  readonly verdict: Readonly<Record<Verdict, string>>
  readonly status: Readonly<Record<Status, string>>
  /** An ISO date in words. */
  day(iso: string): string
  list(words: readonly string[]): string
  problem(problem: Problem): string
  prohibited(about: {
    citation: string
    title: string
    conditions: number
    from: string | null
    item: string | null
  }): string
  unlessExcepted(about: {
    citation: string
    title: string
    from: string | null
    exceptions: string
    missing: string
  }): string
  undetermined(about: { citation: string; unknown: readonly number[]; of: number; title: string }): string
  settleNext(facts: readonly string[], more: number): string
  nothingSettles: string
  exclusionOpen: string
  breach(about: { citation: string; duties: string; from: string | null }): string
  assumed(facts: string): string
  condition(about: { number: number; of: number; citation: string; sentence: string }): string
  heldBy(about: { number: number; of: number; citation: string; sentence: string }): string
  notStated(absent: readonly string[], unknown: readonly string[]): string
  evidenceMissing(value: string): string
  /** The team asks for evidence of what holds a use off a prohibition. */
  evidenceWanted(citation: string): string
  /** The team asks for an owner. */
  readonly ownerMissing: string
  evidenceNotFound(path: string): string
  voidExclusion(value: string, because: string): string
  /** A deciding fact as a related place. */
  factIs(path: string, value: string): string
  contradicts(path: string): string
  sameKey: string
  moreProblems(count: number): string
  toolProblem(rule: string): string
  recommendation(about: { label: string; text: string; source: string }): string
  recommendationOpen(about: { label: string; facts: readonly string[]; source: string }): string
  readonly conclusion: Readonly<Record<Conclusion, string>>
  decisionRecorded(about: { conclusion: string; by: string; date: string; stale: boolean }): string
  /** Why a decision no longer holds. */
  staleReason(reason: StaleReason, until: string | null): string
  decisionStale(about: { reasons: readonly StaleReason[]; until: string | null; digest: string }): string
  decisionUnknown(about: {
    kind: 'provision' | 'use'
    word: string
    known: readonly string[]
    suggestion: string | null
  }): string
  /** How a fact stands that has no value to show. */
  standing: Readonly<
    Record<'not-stated' | 'unknown' | 'invalid' | 'unevidenced' | 'assumed' | 'none', string>
  >
}

const BY_LANGUAGE: Readonly<Record<Language, Messages>> = { en: english, da: danish }

export function messagesIn(language: Language): Messages {
  return BY_LANGUAGE[language]
}
