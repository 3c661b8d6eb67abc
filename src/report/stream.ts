import type { Language } from '../manifest/facts.ts'
import { type ConsideredFile, considered, type Shown } from './consequences.ts'
import { counted, NOTHING_COUNTED, type Summary } from './counts.ts'
import type { LocatedToolProblem, ReportInput } from './input.ts'

/** What a report knows from its beginning. */
export interface ReportHead {
  /** The day of `--as-of`, else today. */
  readonly asOf: string
  readonly language: Language
  /** For terminals; only `pretty` knows it. */
  readonly colour: boolean
}

/** What is known when every file has been seen. */
export interface ReportEnd {
  readonly summary: Summary
  readonly toolProblems: readonly LocatedToolProblem[]
}

/** Takes the files of a report one by one, and keeps none of them. */
export interface ReportWriter {
  file(file: ConsideredFile): void
  end(end: ReportEnd): void
}

export interface ReportFormat {
  /** What the report shows beside the findings: the files that it takes have been considered for it. */
  readonly shown: Shown
  /** Begins a report. */
  open(paper: Paper, head: ReportHead): ReportWriter
}

/** Where a report is written, from its beginning to its end. */
export interface Paper {
  write(text: string): void
  /** Text that is known before its place comes, as where totals stand above what they count. */
  later(): Later
}

export interface Later {
  write(text: string): void
  /** Puts what has been written where the paper now is. To be called once. */
  place(): void
}

/** A whole report as one text. */
export function whole(format: ReportFormat, input: ReportInput, colour = false): string {
  const { text, paper } = sheet()
  const { asOf, language } = input
  const { files, toolProblems } = consideredInput(input, format.shown)
  const writer = format.open(paper, { asOf, language, colour })
  for (const file of files) writer.file(file)
  writer.end({ summary: files.reduce(counted, NOTHING_COUNTED), toolProblems })
  return text()
}

/** The files of a whole report with their consequences, and the tool problems with those that came up there. */
export function consideredInput(
  { files, language, toolProblems }: ReportInput,
  shown: Shown,
): { readonly files: readonly ConsideredFile[]; readonly toolProblems: readonly LocatedToolProblem[] } {
  const all = files.map(file => considered(file, shown, language))
  const more = all.flatMap(({ path, review }, index) =>
    review.toolProblems
      .slice(files[index]?.review.toolProblems.length)
      .map(problem => ({ ...problem, path })),
  )
  return { files: all, toolProblems: [...toolProblems, ...more] }
}

/** A paper in memory. */
function sheet(): { readonly paper: Paper; readonly text: () => string } {
  const parts: string[] = []
  const paper: Paper = {
    write: text => parts.push(text),
    later: () => {
      const kept: string[] = []
      return { write: text => kept.push(text), place: () => parts.push(kept.join('')) }
    },
  }
  return { paper, text: () => parts.join('') }
}
