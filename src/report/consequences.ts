import type { Language } from '../manifest/facts.ts'
import { type Changes, changesOf, NO_CHANGES } from '../review/changes/changes.ts'
import { notesOf, type ShownNote } from '../review/findings/facts.ts'
import { allProblems, createGuard } from '../review/guard.ts'
import type { Judgement } from '../review/judge.ts'
import { openFacts } from '../review/open.ts'
import type { UseReview } from '../review/review.ts'
import { needsAttention } from './attention.ts'
import type { ReviewedFile } from './input.ts'

/** What follows from a judgement. */
export interface Consequences {
  /** The paths of the facts to settle next; null where the tool failed to find them. */
  readonly open: readonly string[] | null
  readonly notes: readonly ShownNote[]
  readonly changes: Changes
}

/** Which consequences a report shows: the next question of what needs attention, or all of every judgement. */
export type Shown = 'none' | 'questions' | 'all'

/** A file with what follows from its judgements. */
export interface ConsideredFile extends ReviewedFile {
  readonly consequences: ReadonlyMap<Judgement, Consequences>
}

const NOTHING: Consequences = { open: [], notes: [], changes: NO_CHANGES }

/** What follows from a judgement of the file. */
export function consequencesOf(
  judgement: Judgement,
  { consequences }: Pick<ConsideredFile, 'consequences'>,
): Consequences {
  return consequences.get(judgement) ?? NOTHING
}

/** What has to be found for all of these. */
export function mostOf(shown: readonly Shown[]): Shown {
  return shown.includes('all') ? 'all' : shown.includes('questions') ? 'questions' : 'none'
}

/**
 * Finds the consequences once for all reports on a file. A rule that throws there is a tool problem of the file,
 * behind those that its review found, and hides nothing else.
 */
export function considered(file: ReviewedFile, shown: Shown, language: Language): ConsideredFile {
  const { review } = file
  const consequences = new Map<Judgement, Consequences>()
  if (shown === 'none') return { ...file, consequences }
  const { attempt, problems } = createGuard(language)
  const find = (judgement: Judgement, use: UseReview, day: string): Consequences => {
    const { id } = judgement.provision
    const open = attempt<Consequences['open']>(id, () => openFacts(judgement, use.facts), null)
    if (shown === 'questions') return { ...NOTHING, open }
    return {
      open,
      notes: attempt(id, () => notesOf(judgement, use.facts, day), []),
      changes: attempt(id, () => changesOf(judgement, use.facts, day), NO_CHANGES),
    }
  }
  for (const { uses, day } of review.systems) {
    for (const use of uses) {
      for (const judgement of use.judgements) {
        // Several uses may share one judgement, and all that follows from it.
        const isShown = !consequences.has(judgement) && (shown === 'all' || needsAttention(judgement, use))
        if (isShown) consequences.set(judgement, find(judgement, use, day))
      }
    }
  }
  const toolProblems = allProblems(review.toolProblems, problems())
  return { ...file, review: { ...review, toolProblems }, consequences }
}
