import type { Language } from '../../manifest/facts.ts'
import type { FileReview } from '../../review/review.ts'
import { languageTexts } from '../texts.ts'
import { visible } from '../visible.ts'
import { FOREIGN_ICON, MISTAKE_ICON, NO_USE_ICON, verdictIcon } from './icons.ts'
import type { TreeIcon } from './node.ts'
import { countIn, type Filter, groupOf, rankOf, type Tally, tallyOf, worstIn } from './order.ts'
import { tallyWords } from './words.ts'

/** What the review view holds of a manifest that is not expanded: little, for there may be thousands. No language. */
export interface ManifestSummary {
  /** The names of its systems; null for one without. */
  readonly systems: readonly (string | null)[]
  readonly tally: Tally
  readonly mistakes: number
  readonly toolProblems: number
  /** A file of another tool, or an empty one, is no mistake. */
  readonly foreign: 'not-ours' | 'empty' | null
}

/** The row of a manifest. */
export interface ManifestRow {
  readonly label: string
  readonly description: string
  readonly icon: TreeIcon
  readonly spoken: string
  /** Whether there is anything below it. */
  readonly hasChildren: boolean
  /** Lower comes first. */
  readonly rank: number
  /** Plain text. */
  readonly tooltip: string
}

/** How a manifest stands; a reason where it could not be read. */
export type ManifestStanding =
  | { readonly kind: 'reviewed'; readonly summary: ManifestSummary }
  | { readonly kind: 'unreadable'; readonly reason: string }

export function summaryOf({ systems, file, toolProblems, findings }: FileReview): ManifestSummary {
  const foreign = file.problems.find(({ code }) => code === 'not-ours' || code === 'empty')
  return {
    systems: systems.map(({ system }) => system.name),
    tally: tallyOf(systems.flatMap(({ uses }) => uses.flatMap(({ judgements }) => judgements))),
    mistakes: findings.filter(({ code, severity }) => severity === 'error' && code.startsWith('manifest/'))
      .length,
    toolProblems: toolProblems.length,
    foreign: foreign === undefined ? null : foreign.code === 'empty' ? 'empty' : 'not-ours',
  }
}

/** Whether a filter shows the manifest. What could not be judged is always shown: silence must not read as clean. */
export function isShown(standing: ManifestStanding, filter: Filter): boolean {
  if (standing.kind === 'unreadable' || filter === 'all') return true
  const { tally, toolProblems } = standing.summary
  return toolProblems > 0 || countIn(tally, filter) > 0
}

/** @param path of the manifest relative to the workspace, with `/` */
export function manifestRow(path: string, standing: ManifestStanding, language: Language): ManifestRow {
  const texts = languageTexts(language)
  const place = visible(placeOf(path))
  const spokenPath = visible(path)
  if (standing.kind === 'unreadable') {
    const tooltip = `${spokenPath}\n${texts.notReadable}: ${visible(standing.reason)}`
    return row(
      place,
      texts.notReadable,
      MISTAKE_ICON,
      `${spokenPath}, ${texts.notReadable}`,
      false,
      -1,
      tooltip,
    )
  }
  const { systems, tally, mistakes, toolProblems, foreign } = standing.summary
  const worst = worstIn(tally)
  const names = systems.map(name => (name === null ? '' : visible(name))).filter(name => name !== '')
  const label = names.length === 0 ? place : names.join(', ')
  const told = [
    toolProblems > 0 ? texts.toolProblem : '',
    worst === null ? '' : tallyWords(tally, language),
    mistakes > 0 ? texts.mistakes(mistakes) : '',
    worst === null && foreign === null && mistakes === 0 ? texts.noUses : '',
    foreign === 'empty' ? texts.empty : foreign === 'not-ours' ? texts.notOurs : '',
  ].filter(part => part !== '')
  const description = [...told, ...(label === place ? [] : [place])].join(' · ')
  const broken = toolProblems > 0 || (mistakes > 0 && (worst === null || groupOf(worst) === 'rest'))
  const icon =
    broken || worst === null
      ? broken
        ? MISTAKE_ICON
        : foreign === null
          ? NO_USE_ICON
          : FOREIGN_ICON
      : verdictIcon(worst)
  const rank = worst === null ? 4 : broken ? Math.min(1, rankOf(groupOf(worst))) : rankOf(groupOf(worst))
  const spoken = [label, ...told, spokenPath].join(', ')
  return row(
    label,
    description,
    icon,
    spoken,
    systems.length > 0 || mistakes > 0,
    rank,
    [spokenPath, ...told].join('\n'),
  )
}

function row(
  label: string,
  description: string,
  icon: TreeIcon,
  spoken: string,
  hasChildren: boolean,
  rank: number,
  tooltip: string,
): ManifestRow {
  return { label, description, icon, spoken, hasChildren, rank, tooltip }
}

/** The folder where the manifest has the plain name, else its path. */
function placeOf(path: string): string {
  return path.replace(/\/ai-system\.ya?ml$/, '')
}
