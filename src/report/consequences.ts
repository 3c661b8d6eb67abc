import { type Changes, changesOf, NO_CHANGES } from '../review/changes/changes.ts'
import { notesOf, type ShownNote } from '../review/findings/facts.ts'
import { createGuard } from '../review/guard.ts'
import type { Judgement } from '../review/judge.ts'
import { openFacts } from '../review/open.ts'
import type { UseReview } from '../review/review.ts'
import { needsAttention } from './attention.ts'
import type { LocatedToolProblem, ReportInput } from './json.ts'

/** What follows from a judgement. */
export interface Consequences {
  /** The paths of the facts to settle next; null where the tool failed to find them. */
  readonly open: readonly string[] | null
  readonly notes: readonly ShownNote[]
  readonly changes: Changes
}

/** Which consequences a report shows: the next question of what needs attention, or all of every judgement. */
export type Shown = 'none' | 'questions' | 'all'

/** The input of a report that shows consequences. */
export interface ConsideredInput extends ReportInput {
  readonly consequences: ReadonlyMap<Judgement, Consequences>
}

const NOTHING: Consequences = { open: [], notes: [], changes: NO_CHANGES }

/** What follows from a judgement of the input. */
export function consequencesOf(judgement: Judgement, { consequences }: ConsideredInput): Consequences {
  return consequences.get(judgement) ?? NOTHING
}

/**
 * Finds the consequences once for all reports on the input. A rule that throws there is a tool problem of its file,
 * and hides nothing else. What is considered already stays as it is.
 */
export function considered(input: ReportInput, shown: Exclude<Shown, 'none'>): ConsideredInput {
  if (isConsidered(input)) return input
  const consequences = new Map<Judgement, Consequences>()
  const toolProblems = input.files.flatMap(({ path, review }): readonly LocatedToolProblem[] => {
    const { attempt, problems } = createGuard(input.language)
    const find = (judgement: Judgement, use: UseReview, day: string): Consequences => {
      const { id } = judgement.provision
      const asked = shown === 'all' || needsAttention(judgement, use)
      return {
        open: asked ? attempt<Consequences['open']>(id, () => openFacts(judgement, use.facts), null) : [],
        notes: shown === 'all' ? attempt(id, () => notesOf(judgement, use.facts, day), []) : [],
        changes:
          shown === 'all' ? attempt(id, () => changesOf(judgement, use.facts, day), NO_CHANGES) : NO_CHANGES,
      }
    }
    for (const { uses, day } of review.systems) {
      for (const use of uses) {
        for (const judgement of use.judgements) consequences.set(judgement, find(judgement, use, day))
      }
    }
    // The review may have found the same before.
    const known = new Set(review.toolProblems.map(({ code }) => code))
    return problems()
      .filter(({ code }) => !known.has(code))
      .map(problem => ({ ...problem, path }))
  })
  return { ...input, consequences, toolProblems: [...input.toolProblems, ...toolProblems] }
}

function isConsidered(input: ReportInput): input is ConsideredInput {
  return 'consequences' in input
}
