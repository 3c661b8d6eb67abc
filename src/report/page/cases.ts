import type { Language } from '../../manifest/facts.ts'
import type { Status } from '../../review/evaluate.ts'
import { messagesIn } from '../../review/messages/messages.ts'
import { isAdverse, type Verdict } from '../../review/verdict.ts'
import { blocks, code, table } from './markdown.ts'
import { pageWordsIn } from './words.ts'

/** What the engine made of one use of a worked case under one provision. */
export interface CaseOutcome {
  readonly id: string
  readonly title: string
  readonly source: string
  /** The id of the use, where the case has several; else null. */
  readonly use: string | null
  /** The day of judging, as an ISO date. */
  readonly day: string
  readonly verdict: Verdict
  readonly applicable: boolean
  /** In the order of the provision. */
  readonly conditions: readonly Status[]
  readonly exceptions: readonly { readonly id: string; readonly status: Status }[]
}

/** The cases of a provision with the statuses as the engine found them. */
export function casesTable(outcomes: readonly CaseOutcome[], language: Language): string {
  const words = pageWordsIn(language)
  const rows = outcomes.map(outcome => [
    caseName(outcome, language),
    `${outcome.title}\n${outcome.source}`,
    verdictOf(outcome, language),
    statusesOf(outcome, language).join('\n'),
  ])
  return blocks(words.casesIntroduction, table(words.caseColumns, rows))
}

function caseName({ id, use }: CaseOutcome, language: Language): string {
  return use === null ? code(id) : `${code(id)}, ${pageWordsIn(language).use(code(use))}`
}

/** Whether it applies yet is said of what has consequences only. */
function verdictOf({ verdict, applicable, day }: CaseOutcome, language: Language): string {
  const messages = messagesIn(language)
  const adverse = isAdverse(verdict)
  const said = messages.verdict[verdict]
  return applicable || !adverse ? said : `${said}; ${pageWordsIn(language).notYet(messages.day(day))}`
}

const STATUSES: readonly Status[] = ['satisfied', 'not_satisfied', 'unknown']

function statusesOf({ conditions, exceptions }: CaseOutcome, language: Language): readonly string[] {
  const words = pageWordsIn(language)
  const { status: said } = messagesIn(language)
  const grouped = STATUSES.flatMap(status => {
    const numbers = conditions.flatMap((found, index) => (found === status ? [`${index + 1}`] : []))
    return numbers.length === 0 ? [] : [words.statuses(said[status], numbers.join(', '))]
  })
  return [...grouped, ...exceptions.map(({ id, status }) => words.statuses(code(id), said[status]))]
}
