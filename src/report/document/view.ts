import type { Provision, Wording } from '../../law/provision.ts'
import type { Language } from '../../manifest/facts.ts'
import type { Decision } from '../../manifest/manifest.ts'
import type { LineIndex } from '../../manifest/position.ts'
import type { Status } from '../../review/evaluate.ts'
import type { Judgement } from '../../review/judge.ts'
import type { Messages } from '../../review/messages/messages.ts'
import type { UseReview } from '../../review/review.ts'
import type { Verdict } from '../../review/verdict.ts'
import type { ConsideredFile } from '../consequences.ts'
import type { Inline, Tone } from './model.ts'
import type { DocumentWords } from './words.ts'

/** What the parts of the report about one use share. */
export interface View {
  readonly language: Language
  readonly words: DocumentWords
  readonly messages: Messages
  readonly lines: LineIndex
  readonly review: UseReview
  readonly consequences: ConsideredFile['consequences']
  /** All that is recorded on the use, in the order of the text; only the last of a provision counts. */
  readonly decisions: readonly Decision[]
  /** Whether the baseline has a judgement. */
  readonly isKnown: (judgement: Judgement) => boolean
  /** The day of the law, as an ISO date. */
  readonly day: string
  /** The anchor of the use; those of its provisions begin with it. */
  readonly anchor: string
}

/** The texts of a provision in the language of the report. */
export function wordingOf(provision: Provision, { language }: Pick<View, 'language'>): Wording {
  return provision.wording[language]
}

const VERDICT_MARKS: Readonly<Record<Verdict, { readonly mark: string; readonly tone: Tone }>> = {
  prohibited: { mark: '✗', tone: 'adverse' },
  prohibited_unless_excepted: { mark: '✗?', tone: 'adverse' },
  breach: { mark: '✗', tone: 'adverse' },
  undetermined: { mark: '?', tone: 'open' },
  not_prohibited: { mark: '–', tone: 'plain' },
  out_of_scope: { mark: '–', tone: 'plain' },
  not_binding: { mark: '–', tone: 'plain' },
  not_triggered: { mark: '–', tone: 'plain' },
  duties_met: { mark: '–', tone: 'plain' },
}

const STATUS_MARKS: Readonly<Record<Status, { readonly mark: string; readonly tone: Tone }>> = {
  satisfied: { mark: '☑', tone: 'satisfied' },
  not_satisfied: { mark: '☐', tone: 'plain' },
  unknown: { mark: '?', tone: 'open' },
}

/** A verdict with its mark. */
export function verdictBadge(verdict: Verdict, { messages }: Pick<View, 'messages'>): Inline {
  const { mark, tone } = VERDICT_MARKS[verdict]
  return { kind: 'badge', tone, text: `${mark} ${messages.verdict[verdict]}` }
}

/** A status with its mark. */
export function statusBadge(status: Status, { messages }: Pick<View, 'messages'>): Inline {
  const { mark, tone } = STATUS_MARKS[status]
  return { kind: 'badge', tone, text: `${mark} ${messages.status[status]}` }
}

/** Where a provision that is shown in full begins. */
export function anchorOf({ provision }: Judgement, { anchor }: Pick<View, 'anchor'>): string {
  return `${anchor}-${provision.id}`
}
