import type { Language } from '../manifest/facts.ts'
import { type Block, type Document, paragraph } from '../report/document/model.ts'
import { markdownOf } from '../report/markdown.ts'
import { reportTexts } from '../report/texts.ts'
import type { FileReview } from '../review/review.ts'
import { named } from './quote.ts'
import { refusalsIn } from './refusals.ts'
import { agentWordsIn } from './words.ts'

/** What a tool says: the same as plain data and as Markdown; or why it says nothing, and what to send instead. */
export type Answer<T> =
  | { readonly kind: 'answer'; readonly data: T; readonly markdown: string }
  | { readonly kind: 'refusal'; readonly message: string }

/** A manifest as a tool sees it. */
export interface ReviewedManifest {
  /** As the agent named it; null: a draft. */
  readonly path: string | null
  readonly review: FileReview
}

export function refusal(message: string): Answer<never> {
  return { kind: 'refusal', message }
}

/** The Markdown of an answer about a manifest, with what to keep in mind at its end. */
export function answerMarkdown(title: string, body: readonly Block[], language: Language): string {
  const { quoted, decides } = agentWordsIn(language)
  const foot = [paragraph(quoted), paragraph(`${decides} ${reportTexts(language).disclaimer}`)]
  const document: Document = { language, title, head: [], body, foot }
  return markdownOf(document)
}

/** Why the use that is asked for cannot be looked at; null: it can. */
export function unknownUse(
  { review }: ReviewedManifest,
  use: string | undefined,
  language: Language,
): string | null {
  const ids = review.systems.flatMap(system => system.uses.map(one => one.use.id))
  if (use === undefined || ids.includes(use)) return null
  const refusals = refusalsIn(language)
  return ids.length === 0 ? refusals.noUse : refusals.unknownUse(named(use), idList(ids))
}

const SHOWN_IDS = 20

/** Ids of uses as data, some of many. */
export function idList(ids: readonly string[]): string {
  const shown = ids.slice(0, SHOWN_IDS).map(id => named(id))
  return [...shown, ...(ids.length > SHOWN_IDS ? ['…'] : [])].join(', ')
}
