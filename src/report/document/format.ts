import { messagesIn } from '../../review/messages/messages.ts'
import type { Paper, ReportFormat } from '../stream.ts'
import { findingBlocks } from './findings.ts'
import { type Block, type Cell, type Document, heading, paragraph } from './model.ts'
import {
  footBlocks,
  headBlocks,
  type NamedSystem,
  systemBlocks,
  systemsOf,
  titleOf,
  toolProblemBlocks,
  unreviewedBlocks,
} from './report.ts'
import { attentionRows, summaryBlocks } from './summary.ts'
import { documentWordsIn } from './words.ts'

/** What a document of the review is rendered with. What stands between blocks belongs to them. */
export interface Renderer {
  opening(document: Pick<Document, 'language' | 'title' | 'head'>): string
  block(block: Block): string
  /** A table whose rows come one by one. */
  readonly table: {
    opening(caption: string, head: readonly string[]): string
    row(cells: readonly Cell[]): string
    readonly closing: string
  }
  closing(foot: readonly Block[]): string
}

/** The review as a document to read and to file: the same for the same input, byte for byte. */
export function documentFormat({ opening, block, table, closing }: Renderer): ReportFormat {
  return {
    shown: 'all',
    open(paper, { asOf, language }) {
      const words = documentWordsIn(language)
      const { day } = messagesIn(language)
      const attention = listOn(paper, table.row)
      const systems = listOn(paper, block)
      const unreviewed = listOn(paper, block)
      const findings = listOn(paper, block)
      const paths = ends()
      const names = ends()
      const days = new Set<string>()
      // Whether a system is named where it stands depends on whether another one comes.
      let waiting: NamedSystem | null = null

      const add = (system: NamedSystem, several: boolean) => {
        systems.add(systemBlocks(system, several, words, day))
        for (const view of system.views) attention.add(attentionRows(view, several ? system.name : null))
      }

      return {
        file: file => {
          for (const system of systemsOf(file, paths.count(), language, words)) {
            names.add(system.name)
            days.add(system.review.day)
            if (names.count() === 1) waiting = system
            else {
              if (waiting !== null) add(waiting, true)
              waiting = null
              add(system, true)
            }
          }
          if (file.kind !== 'other') paths.add(file.path)
          unreviewed.add(unreviewedBlocks(file, words))
          findings.add(findingBlocks(file, words))
        },
        end: ({ toolProblems, summary }) => {
          if (waiting !== null) add(waiting, false)
          const write = (blocks: readonly Block[]) => blocks.forEach(one => void paper.write(block(one)))
          paper.write(
            opening({
              language,
              title: titleOf(names.first(), names.count(), words),
              head: headBlocks(
                paths.count() === 1 ? paths.first() : null,
                days.size === 0 ? [asOf] : [...days],
                words,
                day,
              ),
            }),
          )
          write(toolProblemBlocks(toolProblems, words))
          write(summaryBlocks(summary, language))
          if (attention.count() > 0) {
            paper.write(table.opening(words.attentionCaption, words.attentionColumns))
            attention.place()
            paper.write(table.closing)
          } else if (summary.uses > 0) write([paragraph(words.noAttention)])
          systems.place()
          unreviewed.place()
          if (findings.count() > 0) write([heading(2, [words.heading.findings])])
          findings.place()
          paper.write(closing(footBlocks(language, words)))
        },
      }
    },
  }
}

/** Remembers the first of several names, and how many there are. */
function ends() {
  let first: string | null = null
  let count = 0
  return {
    add: (name: string) => {
      first ??= name
      count += 1
    },
    first: () => first,
    count: () => count,
  }
}

/** Things that are rendered at once and placed later. */
function listOn<T>(paper: Paper, render: (one: T) => string) {
  const later = paper.later()
  let count = 0
  return {
    add: (more: readonly T[]) => {
      for (const one of more) later.write(render(one))
      count += more.length
    },
    count: () => count,
    place: () => later.place(),
  }
}
