import { keyOf } from '../../review/facts.ts'
import type { Judgement } from '../../review/judge.ts'
import { messagesIn } from '../../review/messages/messages.ts'
import type { UseReview } from '../../review/review.ts'
import { verdictRank } from '../hover/words.ts'
import { paragraphs, verbatim } from '../markdown.ts'
import { shortCitation } from '../outline.ts'
import { languageTexts } from '../texts.ts'
import { conditionNodes } from './conditions.ts'
import type { Context } from './context.ts'
import { verdictIcon } from './icons.ts'
import type { TreeNode } from './node.ts'
import { countedAs, groupOf, passes, tallyOf } from './order.ts'
import { conditionsInWords, restWords, verdictInWords } from './words.ts'

/** The use whose rows are made. */
interface UsePlace {
  readonly system: number
  readonly use: number
}

/** Open provisions whose section says nothing are told one by one up to this number. */
const FEW = 2

/** Adverse verdicts, open ones, those that one condition alone holds, and one row for all the others. */
export function provisionNodes(
  review: UseReview,
  id: string,
  at: UsePlace,
  context: Context,
): readonly TreeNode[] {
  const shown = review.judgements.filter(judgement => passes(groupOf(countedAs(judgement)), context.filter))
  const asking = shown
    .filter(judgement => groupOf(countedAs(judgement)) !== 'rest')
    .sort((one, two) => order(one) - order(two) || verdictRank(one) - verdictRank(two))
  const rest = shown.filter(judgement => groupOf(countedAs(judgement)) === 'rest')
  const bare = asking.filter(
    ({ provision, verdict }) =>
      verdict === 'undetermined' && review.facts[provision.section].kind !== 'facts',
  )
  // Where a manifest has only been begun, what is not described yet would hide the rest.
  const folded = context.filter === 'all' && bare.length > FEW ? bare : []
  const texts = languageTexts(context.language)
  const nodes = (judgements: readonly Judgement[]) =>
    judgements.map(judgement => provisionNode(judgement, review, id, at, context))
  const told = asking.filter(judgement => !folded.includes(judgement))
  return [
    ...nodes(told.filter(judgement => groupOf(countedAs(judgement)) !== 'held')),
    ...groupNode(`${id}/open`, [texts.notDescribed(folded.length)], nodes(folded)),
    ...nodes(told.filter(judgement => groupOf(countedAs(judgement)) === 'held')),
    ...groupNode(`${id}/rest`, restWords(tallyOf(rest), context.language), nodes(rest)),
  ]
}

function order(judgement: Judgement): number {
  switch (groupOf(countedAs(judgement))) {
    case 'adverse':
      return 0
    case 'open':
      return 1
    case 'held':
      return 2
    case 'rest':
      return 3
  }
}

/** @param words what the rows are, the most of them first */
function groupNode(id: string, words: readonly string[], children: readonly TreeNode[]): readonly TreeNode[] {
  const [first] = children
  const [label = '', ...others] = words
  if (first === undefined) return []
  return [
    {
      id,
      kind: 'group',
      label,
      description: others.join(' · '),
      tooltip: '',
      icon: first.icon,
      spoken: words.join(', '),
      expanded: false,
      range: null,
      subject: null,
      children,
    },
  ]
}

/** "5(1)(e) prohibited", and behind it what the point is about. */
function provisionNode(
  judgement: Judgement,
  review: UseReview,
  useId: string,
  at: UsePlace,
  context: Context,
): TreeNode {
  const { language } = context
  const { provision, item, heldBy, conditions } = judgement
  const texts = languageTexts(language)
  const { citation, title, summary } = provision.wording[language]
  const counted = countedAs(judgement)
  const point = shortCitation(provision.id)
  const words = verdictInWords(judgement, language)
  const isRest = groupOf(counted) === 'rest'
  const entry = item === null || groupOf(counted) !== 'adverse' ? '' : ` · ${provision.items}[${item}]`
  const id = `${useId}/${provision.id}`
  const section = review.facts[provision.section]
  const bare =
    section.kind === 'facts' ? '' : `${section.name}: ${messagesIn(language).standing[section.kind]}`
  const told = section.kind === 'facts' ? conditionsInWords(judgement, language) : bare
  return {
    id,
    kind: 'provision',
    // Below "8 not prohibited" the verdict is said already.
    label: `${point} ${isRest ? title : heldBy === null ? words : texts.heldByShort(heldBy, conditions.length)}`,
    description: isRest ? told : title,
    tooltip: paragraphs([
      `**${verbatim(`${citation}: ${title}`)}**`,
      verbatim(summary),
      verbatim(`${words} · ${told}${entry}`),
    ]),
    icon: verdictIcon(counted),
    spoken: `${citation}, ${title}: ${words}, ${told}${entry}`,
    expanded: false,
    range: context.toLines(keyOf(section, review.use) ?? review.use.key),
    subject: { ...at, provision: provision.id, condition: null, fact: null },
    children: conditionNodes(judgement, review, id, at, context),
  }
}
