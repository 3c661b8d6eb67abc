import type { Language } from '../../manifest/facts.ts'
import { lineIndex } from '../../manifest/position.ts'
import { messagesIn } from '../../review/messages/messages.ts'
import type { SystemReview } from '../../review/review.ts'
import type { ConsideredFile } from '../consequences.ts'
import { isKnownVerdict, type LocatedToolProblem, type ReviewedFile } from '../input.ts'
import { reportTexts } from '../texts.ts'
import { DISPLAY_NAME, LAW_HASH, VERSION } from '../tool.ts'
import { type Block, bullets, code, heading, oneLine, paragraph, strong } from './model.ts'
import { useBlocks } from './use.ts'
import type { View } from './view.ts'
import type { DocumentWords } from './words.ts'

const LONGEST_NAME = 200
const LONGEST_PATH = 300
const LONGEST_PROBLEM = 2000

/** @param first the name of the first system; null: there is none */
export function titleOf(first: string | null, systems: number, words: DocumentWords): string {
  if (first === null) return words.nothing
  return systems > 1 ? words.reviewOfMany(systems) : words.reviewOf(first)
}

/** What is reviewed, and by what. @param path where there is one file only; else null */
export function headBlocks(
  path: string | null,
  days: readonly string[],
  words: DocumentWords,
  day: (iso: string) => string,
): readonly Block[] {
  return [
    ...bullets([
      ...(path === null
        ? []
        : [[strong(`${words.property.manifest}:`), ' ', code(oneLine(path, LONGEST_PATH))]]),
      [strong(`${words.property.day}:`), ` ${days.map(day).join(', ')}`],
      [strong(`${words.property.tool}:`), ` ${DISPLAY_NAME} ${VERSION}`],
      [strong(`${words.property.law}:`), ' ', code(LAW_HASH)],
    ]),
    paragraph(words.preface),
  ]
}

export function footBlocks(language: Language, words: DocumentWords): readonly Block[] {
  return [
    paragraph(words.cited),
    paragraph(
      `${DISPLAY_NAME} ${VERSION} · ${words.property.law} `,
      code(LAW_HASH),
      ` · ${reportTexts(language).disclaimer}`,
    ),
  ]
}

export interface NamedSystem {
  readonly name: string
  readonly path: string
  readonly review: SystemReview
  readonly views: readonly View[]
}

export function systemsOf(
  { path, review, consequences, known }: ConsideredFile,
  file: number,
  language: Language,
  words: DocumentWords,
): readonly NamedSystem[] {
  const lines = lineIndex(review.file.text)
  const messages = messagesIn(language)
  return review.systems.map((system, index) => ({
    name: oneLine(system.system.name ?? words.unnamed, LONGEST_NAME),
    path,
    review: system,
    views: system.uses.map((use, number) => ({
      language,
      words,
      messages,
      lines,
      review: use,
      consequences,
      decisions: system.system.decisions.filter(decision => decision.use?.text === use.use.id),
      isKnown: judgement => isKnownVerdict(known, use, judgement),
      day: system.day,
      anchor: `use-${file + 1}-${index + 1}-${number + 1}`,
    })),
  }))
}

export function systemBlocks(
  { name, path, review, views }: NamedSystem,
  several: boolean,
  words: DocumentWords,
  day: (iso: string) => string,
): readonly Block[] {
  return [
    heading(2, [name]),
    // Where there is one system only, the head of the document says it.
    ...(several
      ? bullets([
          [strong(`${words.property.manifest}:`), ' ', code(oneLine(path, LONGEST_PATH))],
          [strong(`${words.property.day}:`), ` ${day(review.day)}`],
        ])
      : []),
    ...views.flatMap(useBlocks),
  ]
}

/** A file that holds no system: silence must never read as clear. */
export function unreviewedBlocks(
  { path, review, kind }: ReviewedFile,
  words: DocumentWords,
): readonly Block[] {
  return review.systems.length === 0 && kind !== 'policy' && kind !== 'other'
    ? [heading(2, [oneLine(path, LONGEST_PATH)]), paragraph(words.nothingReviewed)]
    : []
}

export function toolProblemBlocks(
  toolProblems: readonly LocatedToolProblem[],
  words: DocumentWords,
): readonly Block[] {
  if (toolProblems.length === 0) return []
  return [
    heading(2, [words.heading.toolProblems]),
    paragraph(strong(words.toolProblems)),
    ...bullets(
      toolProblems.map(({ path, code: id, message }) => [
        code(oneLine(path, LONGEST_PATH)),
        ' · ',
        code(id),
        ` · ${oneLine(message, LONGEST_PROBLEM)}`,
      ]),
    ),
  ]
}
