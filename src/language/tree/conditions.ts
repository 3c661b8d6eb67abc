import type { ConditionWording } from '../../law/provision.ts'
import { type Ground, isFact, type Status } from '../../review/evaluate.ts'
import { statementOf } from '../../review/facts.ts'
import { pathOf, placeOf, valueInWords } from '../../review/findings/draft.ts'
import type { Judgement } from '../../review/judge.ts'
import { messagesIn } from '../../review/messages/messages.ts'
import type { UseReview } from '../../review/review.ts'
import { sourceWords } from '../hover/words.ts'
import { paragraphs, verbatim } from '../markdown.ts'
import { languageTexts } from '../texts.ts'
import type { Context } from './context.ts'
import { FACT_ICON, MISSING_FACT_ICON, statusIcon } from './icons.ts'
import type { TreeNode } from './node.ts'

/** A condition or an exception as it is shown. */
interface Part {
  readonly kind: 'condition' | 'exception'
  readonly id: string
  /** "3/4", or "E1". */
  readonly number: string
  /** "Condition 3 of 4". */
  readonly name: string
  readonly status: Status
  readonly grounds: readonly Ground[]
  readonly wording: ConditionWording | undefined
  readonly sources: string
}

/** The conditions in the order of the law, then the exceptions; below each the facts that decide it. */
export function conditionNodes(
  judgement: Judgement,
  review: UseReview,
  provisionId: string,
  at: { readonly system: number; readonly use: number },
  context: Context,
): readonly TreeNode[] {
  const { language } = context
  const messages = messagesIn(language)
  return partsOf(judgement, context).map(part => {
    const { kind, number, name, status, grounds, wording, sources } = part
    const id = `${provisionId}/${part.id}`
    const subject = { ...at, provision: judgement.provision.id, condition: part.id, fact: null }
    const label = wording?.label ?? part.id
    const sentence = wording?.[status] ?? ''
    const [first] = grounds
    return {
      id,
      kind,
      label: `${number} ${messages.status[status]}`,
      description: label,
      tooltip: paragraphs([
        `**${verbatim(`${name}: ${label}`)}**`,
        verbatim(`${messages.status[status]}. ${sentence}`),
        verbatim(`${languageTexts(language).source}: ${sourceWords(sources, language)}`),
      ]),
      icon: statusIcon(status),
      spoken: `${name}, ${messages.status[status]}: ${label}`,
      expanded: false,
      range: context.toLines(first === undefined ? review.use.key : placeOf(first, review.use, review.facts)),
      subject,
      children: grounds.map(ground => {
        const path = pathOf(ground)
        const value = valueInWords(ground, messages)
        const isStated =
          statementOf(ground, review.use) !== null && (isFact(ground) || ground.kind !== 'invalid')
        // Within the section of the provision its name says nothing new.
        const within = path.slice(0, Math.max(0, path.lastIndexOf('.')))
        const { section } = judgement.provision
        const where = within === section ? '' : within.replace(`${section}.`, '')
        const name = path.slice(path.lastIndexOf('.') + 1)
        return {
          id: `${id}/${path}`,
          kind: 'fact' as const,
          label: `${name}: ${value}`,
          description: where,
          tooltip: paragraphs([
            `\`${path}\`: ${verbatim(value)}`,
            isFact(ground) ? verbatim(ground.fact.question[language]) : '',
          ]),
          icon: isStated ? FACT_ICON : MISSING_FACT_ICON,
          spoken: `${path}: ${value}`,
          expanded: false,
          range: context.toLines(placeOf(ground, review.use, review.facts)),
          subject: { ...subject, fact: path },
          children: [],
        }
      }),
    }
  })
}

function partsOf({ provision, conditions, exceptions }: Judgement, { language }: Context): readonly Part[] {
  const texts = languageTexts(language)
  const wording = provision.wording[language]
  return [
    ...conditions.map(
      ({ number, id, status, grounds }, index): Part => ({
        kind: 'condition',
        id,
        number: `${number}/${conditions.length}`,
        name: texts.conditionOf(number, conditions.length),
        status,
        grounds,
        wording: wording.conditions[id],
        sources: provision.conditions[index]?.sources ?? '',
      }),
    ),
    ...exceptions.map(
      ({ id, status, grounds }, index): Part => ({
        kind: 'exception',
        id,
        number: `E${index + 1}`,
        name: texts.exceptionOf(index + 1, exceptions.length),
        status,
        grounds,
        wording: wording.exceptions[id],
        sources: provision.exceptions[index]?.sources ?? '',
      }),
    ),
  ]
}
