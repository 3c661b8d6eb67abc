import type { Connection } from 'vscode-languageserver/node'
import { pathAt } from '../disk/address.ts'
import { pathFrom } from '../disk/paths.ts'
import { nextQuestion } from '../language/interview/next.ts'
import { START } from '../language/interview/question.ts'
import { progress, whyAsked, wordsOf } from '../language/interview/words.ts'
import { markdownReport } from '../report/markdown.ts'
import { today } from '../review/today.ts'
import type { Client } from './client.ts'
import { pageAddress } from './convert.ts'
import type { Manifests, Open } from './manifests.ts'
import type { Places } from './places.ts'

/** The review report of an open manifest, as Markdown. Takes its address. */
export const REPORT = 'aiDesignReview.report'
/** What the interview asks next about an open manifest. Takes its address, and the index of the system in it. */
export const NEXT_QUESTION = 'aiDesignReview.nextQuestion'
/** Shows the page of a provision. Takes a code such as that of a finding, and the address of a manifest. */
export const OPEN_PROVISION = 'aiDesignReview.openProvision'

export const COMMANDS = [REPORT, NEXT_QUESTION, OPEN_PROVISION] as const

/** What the interview asks next. Keys are always present. */
export interface NextQuestion {
  /** What is settled so far, in one line. */
  readonly progress: string
  /** Null: no further answer settles anything. */
  readonly question: {
    readonly kind: string
    readonly use: string | null
    readonly path: string | null
    readonly text: string
    readonly help: string
    readonly input: 'one' | 'several' | 'text' | 'yes-no'
    readonly choices: readonly { readonly value: string; readonly label: string; readonly meaning: string }[]
    readonly can_be_unknown: boolean
    /** The words of the answer that there is no entry at all; null where that is no answer. */
    readonly none: string | null
    readonly why: readonly string[]
  } | null
}

/** Runs a command. Null: it is about no open manifest, or there is no such command. */
export function execute(
  connection: Connection,
  manifests: Manifests,
  places: Places,
  client: Client,
): (command: string, given: readonly unknown[]) => unknown {
  return (command, [first, second]) => {
    const open = typeof first === 'string' ? manifests.open(first) : null
    switch (COMMANDS.find(known => known === command)) {
      case REPORT:
        return open === null ? null : reportOf(open, places)
      case NEXT_QUESTION:
        return open === null ? null : questionOf(open, typeof second === 'number' ? second : 0)
      case OPEN_PROVISION: {
        const uri = typeof first !== 'string' ? null : pageAddress(first, languageAt(second, manifests))
        if (uri !== null && client.showsDocuments) void connection.window.showDocument({ uri })
        return uri
      }
      case undefined:
        return null
    }
  }
}

function languageAt(uri: unknown, manifests: Manifests) {
  return manifests.languageOf(typeof uri === 'string' ? uri : '')
}

function reportOf({ uri, review, language }: Open, places: Places): string {
  const absolute = pathAt(uri)
  const path = absolute === null ? uri : pathFrom(places.folderOf(absolute), absolute)
  return markdownReport({
    asOf: today(),
    language,
    files: [{ path, review }],
    toolProblems: review.toolProblems.map(problem => ({ ...problem, path })),
  })
}

function questionOf({ review: current, language }: Open, system: number): NextQuestion {
  const { question, review } = nextQuestion(current, system, START, language)
  const told = progress(review, language)
  if (question === null) return { progress: told, question: null }
  const { text, help, input, choices, canBeUnknown, none } = wordsOf(question, language)
  return {
    progress: told,
    question: {
      kind: question.kind,
      use: 'use' in question ? question.use : null,
      path: 'path' in question ? question.path : null,
      text,
      help,
      input,
      choices,
      can_be_unknown: canBeUnknown,
      none,
      why: whyAsked(question, review, language),
    },
  }
}
