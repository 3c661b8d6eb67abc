import type { Language } from '../../manifest/facts.ts'
import { type LineIndex, lineIndex } from '../../manifest/position.ts'
import type { FileReview, SystemReview, UseReview } from '../../review/review.ts'
import { verdictRank } from '../hover/words.ts'
import { paragraphs, plain } from '../markdown.ts'
import { languageTexts } from '../texts.ts'
import { visible } from '../visible.ts'
import type { Context, TreeOptions } from './context.ts'
import { MISTAKE_ICON, NO_USE_ICON, verdictIcon } from './icons.ts'
import type { TreeNode } from './node.ts'
import { countIn, groupOf, rankOf, tallyOf, worstIn } from './order.ts'
import { provisionNodes } from './provisions.ts'
import { tallyWords } from './words.ts'

/**
 * What stands below a manifest: its mistakes, and its uses with their provisions, conditions and deciding facts, what
 * asks for most first. The system itself is a row only where the file holds several.
 */
export function treeOf(review: FileReview, options: TreeOptions): readonly TreeNode[] {
  const { systems } = review
  const isOnlyUse = systems.flatMap(({ uses }) => uses).length === 1
  const context = { ...options, isOnlyUse, toLines: toLinesIn(lineIndex(review.file.text)) }
  const below =
    systems.length === 1
      ? systems.flatMap((system, index) => useNodes(system, index, context))
      : systems.flatMap((system, index) => systemNode(system, index, context))
  return [...mistakesNode(review, options.language), ...below]
}

/** The row of a use and the rows above it, from the outermost; null where the filter hides it. */
export function pathToUse(
  nodes: readonly TreeNode[],
  system: number,
  use: number,
): readonly TreeNode[] | null {
  for (const node of nodes) {
    if (node.kind === 'use' && node.subject?.system === system && node.subject.use === use) return [node]
    if (node.kind !== 'system') continue
    const found = pathToUse(node.children, system, use)
    if (found !== null) return [node, ...found]
  }
  return null
}

function toLinesIn(lines: LineIndex): Context['toLines'] {
  return ({ start, end }) => ({ start: lines.position(start), end: lines.position(end) })
}

/** One row for what is wrong with the file, which leads to the first mistake. */
function mistakesNode({ findings, toolProblems }: FileReview, language: Language): readonly TreeNode[] {
  const texts = languageTexts(language)
  const mistakes = findings.filter(
    ({ code, severity }) => severity === 'error' && code.startsWith('manifest/'),
  )
  const [first] = mistakes
  if (first === undefined && toolProblems.length === 0) return []
  const label = [
    ...(toolProblems.length > 0 ? [texts.toolProblem] : []),
    ...(mistakes.length > 0 ? [texts.mistakes(mistakes.length)] : []),
  ].join(' · ')
  const messages = [...toolProblems, ...mistakes].slice(0, 3).map(({ message }) => message)
  return [
    {
      id: 'mistakes',
      kind: 'mistakes',
      label,
      description: visible(messages[0] ?? ''),
      tooltip: paragraphs(messages.map(plain)),
      icon: MISTAKE_ICON,
      spoken: `${label}: ${visible(messages[0] ?? '')}`,
      expanded: false,
      range: first?.range ?? null,
      subject: null,
      children: [],
    },
  ]
}

function systemNode(review: SystemReview, index: number, context: Context): readonly TreeNode[] {
  const children = useNodes(review, index, context)
  if (children.length === 0 && context.filter !== 'all') return []
  const { system, uses } = review
  const tally = tallyOf(uses.flatMap(({ judgements }) => judgements))
  const worst = worstIn(tally)
  const label = visible(system.name ?? '') || '?'
  const description =
    worst === null ? languageTexts(context.language).noUses : tallyWords(tally, context.language)
  return [
    {
      id: `system-${index}`,
      kind: 'system',
      label,
      description,
      tooltip: `**${plain(system.name ?? '') || '?'}**`,
      icon: worst === null ? NO_USE_ICON : verdictIcon(worst),
      spoken: `${label}, ${description}`,
      expanded: true,
      range: context.toLines(system.place),
      subject: null,
      children,
    },
  ]
}

function useNodes({ uses }: SystemReview, system: number, context: Context): readonly TreeNode[] {
  const seen = new Map<string, number>()
  const nodes = uses.flatMap((review, index) => {
    // A use that is stated twice is judged twice.
    const earlier = seen.get(review.use.id) ?? 0
    seen.set(review.use.id, earlier + 1)
    const tally = tallyOf(review.judgements)
    if (context.filter !== 'all' && countIn(tally, context.filter) === 0) return []
    const id = `${system}/${review.use.id}${earlier === 0 ? '' : `#${earlier}`}`
    const worst = worstIn(tally)
    const rank = worst === null ? 4 : rankOf(groupOf(worst))
    return [{ rank, node: useNode(review, id, { system, use: index }, context) }]
  })
  return nodes.sort((one, two) => one.rank - two.rank).map(({ node }) => node)
}

function useNode(
  review: UseReview,
  id: string,
  at: { readonly system: number; readonly use: number },
  context: Context,
): TreeNode {
  const { use, judgements } = review
  const tally = tallyOf(judgements)
  const worst = worstIn(tally)
  const label = visible(use.id) || '?'
  const counts = tallyWords(tally, context.language)
  // The row of the manifest counts the verdicts of an only use already.
  const description = context.isOnlyUse && use.purpose !== null ? visible(use.purpose) : counts
  const purpose = use.purpose === null ? '' : plain(use.purpose)
  const [most] = [...judgements].sort((one, two) => verdictRank(one) - verdictRank(two))
  return {
    id,
    kind: 'use',
    label,
    description,
    tooltip: paragraphs([`**${plain(use.id) || '?'}** (${counts})`, purpose]),
    icon: worst === null ? NO_USE_ICON : verdictIcon(worst),
    spoken: `${languageTexts(context.language).use} ${label}, ${counts}`,
    expanded: worst !== null && groupOf(worst) !== 'rest',
    range: context.toLines(use.key),
    subject: most === undefined ? null : { ...at, provision: most.provision.id, condition: null, fact: null },
    children: provisionNodes(review, id, at, context),
  }
}
