import {
  hasChanged,
  isChanged,
  type ProvisionComparison,
  type StatusChange,
  type UseComparison,
} from '../../review/compare/compare.ts'
import type { FactChange, FactSide } from '../../review/compare/facts.ts'
import { isFact } from '../../review/evaluate.ts'
import { valueInWords } from '../../review/findings/draft.ts'
import type { Judgement } from '../../review/judge.ts'
import { messagesIn } from '../../review/messages/messages.ts'
import { lowerFirst } from '../../review/messages/words.ts'
import type { UseReview } from '../../review/review.ts'
import { needsAttention } from '../attention.ts'
import { type ComparedFile, changedFiles, type DiffInput, type FileNote, fileNotes } from './input.ts'
import { diffWords } from './words.ts'

/** What the reports for people show, in words and in their order. */
export interface DiffView {
  readonly files: readonly FileView[]
}

export interface FileView {
  readonly path: string
  /** Where it stood before, if elsewhere. */
  readonly movedFrom: string | null
  readonly notes: readonly FileNote[]
  readonly uses: readonly UseView[]
}

export interface UseView {
  readonly id: string
  readonly idBefore: string | null
  readonly change: UseComparison['change']
  readonly verdicts: readonly VerdictView[]
  readonly changes: readonly ChangeView[]
  /** How many conditions and exceptions changed where it changes no verdict and nobody need look. */
  readonly others: number
}

export interface VerdictView {
  readonly citation: string
  readonly title: string
  /** Null: the use was or is not there. */
  readonly before: string | null
  readonly after: string | null
  readonly becameProhibited: boolean
}

/** Conditions and exceptions that changed in the same way by the same facts. */
export interface ChangeView {
  readonly before: string
  readonly after: string
  /** Such as "condition 5 of Article 5(1)(c)". */
  readonly points: readonly string[]
  readonly facts: readonly FactView[]
  /** The facts that are not shown. */
  readonly more: number
}

export interface FactView {
  readonly path: string
  readonly before: ValueView
  readonly after: ValueView
  readonly line: string | null
}

/** `stated`: a value of the manifest, and not our word for its absence. */
export interface ValueView {
  readonly text: string
  readonly stated: boolean
}

/** Facts that one change shows; the rest are counted. */
const SHOWN_FACTS = 6

export function diffView(input: DiffInput): DiffView {
  return { files: changedFiles(input).map(file => fileView(file, input)) }
}

function fileView(file: ComparedFile, input: DiffInput): FileView {
  const path = file.after?.path ?? file.before?.path ?? ''
  return {
    path,
    movedFrom: file.before === null || file.before.path === path ? null : file.before.path,
    notes: fileNotes(file),
    uses: file.comparison.systems
      .flatMap(({ uses }) => uses)
      .filter(hasChanged)
      .map(use => useView(use, input)),
  }
}

function useView(use: UseComparison, input: DiffInput): UseView {
  const { before, after, change, provisions } = use
  const shown = provisions.filter(provision => isShown(provision, use))
  const changed = provisions.filter(isChanged)
  const [decisive, others] = [true, false].map(wanted =>
    changed.filter(provision => isWorthReading(provision, use) === wanted),
  )
  return {
    id: (after ?? before)?.use.id ?? '',
    idBefore: change === 'renamed' ? (before?.use.id ?? null) : null,
    change,
    verdicts: shown.map(provision => verdictView(provision, input)),
    changes: changeViews(decisive ?? [], input),
    others: (others ?? []).flatMap(({ conditions }) => conditions).length,
  }
}

/** Of a use that is new or gone only what somebody should read. */
function isShown({ before, after, verdictChanged }: ProvisionComparison, use: UseComparison): boolean {
  switch (use.change) {
    case 'added':
      return isWorthIt(after, use.after)
    case 'deleted':
      return isWorthIt(before, use.before)
    case 'kept':
    case 'renamed':
      return verdictChanged
  }
}

/** A change of verdict, or of a condition of a verdict that somebody should read. */
function isWorthReading({ before, after, verdictChanged }: ProvisionComparison, use: UseComparison): boolean {
  return verdictChanged || isWorthIt(before, use.before) || isWorthIt(after, use.after)
}

function isWorthIt(judgement: Judgement | null, review: UseReview | null): boolean {
  return judgement !== null && review !== null && needsAttention(judgement, review)
}

function verdictView(
  { provision, before, after, becameProhibited }: ProvisionComparison,
  { language }: DiffInput,
): VerdictView {
  const messages = messagesIn(language)
  const inWords = (judgement: Judgement | null) => {
    if (judgement === null) return null
    const from = judgement.applicable
      ? ''
      : `, ${diffWords(language).from(messages.day(provision.appliesFrom))}`
    return `${messages.verdict[judgement.verdict]}${from}`
  }
  const { citation, title } = provision.wording[language]
  return { citation, title, before: inWords(before), after: inWords(after), becameProhibited }
}

/** One view per way in which statuses changed and facts that did it. */
function changeViews(provisions: readonly ProvisionComparison[], input: DiffInput): readonly ChangeView[] {
  const messages = messagesIn(input.language)
  const views = new Map<string, ChangeView>()
  const add = (before: string, after: string, point: string, facts: readonly FactChange[]) => {
    const key = JSON.stringify([before, after, facts.map(({ path }) => path)])
    const known = views.get(key)
    const shown = facts.slice(0, SHOWN_FACTS).map(fact => factView(fact, input))
    views.set(key, {
      before,
      after,
      points: [...(known?.points ?? []), point],
      facts: shown,
      more: facts.length - shown.length,
    })
  }
  for (const comparison of provisions) {
    const { conditions, before, after, provision, facts } = comparison
    for (const change of conditions) {
      const point = pointText(change, comparison, input)
      add(messages.status[change.before], messages.status[change.after], point, change.facts)
    }
    // A verdict that no condition explains.
    if (conditions.length === 0 && before !== null && after !== null) {
      const { citation } = provision.wording[input.language]
      add(messages.verdict[before.verdict], messages.verdict[after.verdict], citation, facts)
    }
  }
  return [...views.values()]
}

function pointText(
  { kind, number, id }: StatusChange,
  { provision }: ProvisionComparison,
  { language }: DiffInput,
): string {
  const words = diffWords(language)
  const { citation, conditions, exceptions } = provision.wording[language]
  const label = (kind === 'condition' ? conditions : exceptions)[id]?.label ?? id
  const point = number === null ? words.exception : `${words.condition} ${number}`
  const of = language === 'da' ? lowerFirst(citation) : citation
  return `${words.of(point, of)} (${lowerFirst(label)})`
}

function factView({ path, before, after }: FactChange, { language }: DiffInput): FactView {
  const words = diffWords(language)
  const now = after?.line ?? null
  const then = before?.line ?? null
  return {
    path,
    before: valueView(before, path, language),
    after: valueView(after, path, language),
    line: now !== null ? words.line(now) : then === null ? null : words.lineBefore(then),
  }
}

function valueView(side: FactSide | null, path: string, language: DiffInput['language']): ValueView {
  const words = diffWords(language)
  if (side === null) return { text: words.notThere, stated: false }
  const { ground, entries } = side
  const text = valueInWords(ground, messagesIn(language))
  if (!isFact(ground)) {
    // The section stands for the fact.
    return { text: ground.name === path ? text : `${ground.name}: ${text}`, stated: false }
  }
  if (entries !== null && entries > 0) return { text: words.entries(entries), stated: false }
  return { text, stated: ground.standing === 'stated' || ground.standing === 'partly' }
}
