import { lineIndex } from '../../manifest/position.ts'
import { messagesIn } from '../../review/messages/messages.ts'
import type { SystemReview } from '../../review/review.ts'
import { type ConsideredInput, considered } from '../consequences.ts'
import type { ReportInput, ReviewedFile } from '../json.ts'
import { reportTexts } from '../texts.ts'
import { DISPLAY_NAME, LAW_HASH, VERSION } from '../tool.ts'
import { findingBlocks } from './findings.ts'
import { type Block, bullets, code, type Document, heading, oneLine, paragraph, strong } from './model.ts'
import { type NamedView, summaryBlocks } from './summary.ts'
import { useBlocks } from './use.ts'
import type { View } from './view.ts'
import { type DocumentWords, documentWordsIn } from './words.ts'

const LONGEST_NAME = 200
const LONGEST_PATH = 300
const LONGEST_PROBLEM = 2000

/** The whole review as a document to read and to file: the same for the same input, byte for byte. */
export function reviewDocument(reviewed: ReportInput): Document {
  const input = considered(reviewed, 'all')
  const { language, asOf, files } = input
  const words = documentWordsIn(language)
  const messages = messagesIn(language)
  const systems = files.flatMap((file, index) => systemsOf(file, index, input, words))
  const several = systems.length > 1
  const views = systems.flatMap(({ name, views }): readonly NamedView[] =>
    views.map(view => ({ view, system: several ? name : null })),
  )
  const [first] = systems
  const days = [...new Set(systems.map(({ review }) => review.day))]
  return {
    language,
    title:
      first === undefined
        ? words.nothing
        : several
          ? words.reviewOfMany(systems.length)
          : words.reviewOf(first.name),
    head: [
      ...bullets([
        ...(files.length === 1 ? [[strong(`${words.property.manifest}:`), ' ', ...pathsOf(files)]] : []),
        [
          strong(`${words.property.day}:`),
          ` ${(days.length === 0 ? [asOf] : days).map(messages.day).join(', ')}`,
        ],
        [strong(`${words.property.tool}:`), ` ${DISPLAY_NAME} ${VERSION}`],
        [strong(`${words.property.law}:`), ' ', code(LAW_HASH)],
      ]),
      paragraph(words.preface),
    ],
    body: [
      ...toolProblems(input, words),
      ...summaryBlocks(input, views),
      ...systems.flatMap(system => systemBlocks(system, several, words, messages.day)),
      ...unreviewed(files, words),
      ...findingBlocks(input),
    ],
    foot: [
      paragraph(words.cited),
      paragraph(
        `${DISPLAY_NAME} ${VERSION} · ${words.property.law} `,
        code(LAW_HASH),
        ` · ${reportTexts(language).disclaimer}`,
      ),
    ],
  }
}

interface NamedSystem {
  readonly name: string
  readonly path: string
  readonly review: SystemReview
  readonly views: readonly View[]
}

function systemsOf(
  { path, review }: ReviewedFile,
  file: number,
  input: ConsideredInput,
  words: DocumentWords,
): readonly NamedSystem[] {
  const { language } = input
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
      input,
      decisions: system.system.decisions.filter(decision => decision.use?.text === use.use.id),
      day: system.day,
      anchor: `use-${file + 1}-${index + 1}-${number + 1}`,
    })),
  }))
}

function systemBlocks(
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

/** Files that hold no system: silence must never read as clear. */
function unreviewed(files: readonly ReviewedFile[], words: DocumentWords): readonly Block[] {
  return files
    .filter(({ review, kind }) => review.systems.length === 0 && kind !== 'policy')
    .flatMap(({ path }) => [heading(2, [oneLine(path, LONGEST_PATH)]), paragraph(words.nothingReviewed)])
}

function toolProblems({ toolProblems }: ReportInput, words: DocumentWords): readonly Block[] {
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

function pathsOf(files: readonly ReviewedFile[]) {
  return files.map(({ path }) => code(oneLine(path, LONGEST_PATH)))
}
