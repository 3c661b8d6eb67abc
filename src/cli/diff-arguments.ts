/** What is written behind `diff`, whose revisions and paths have rules of their own. */

import { parseArgs } from 'node:util'
import type { Language } from '../manifest/facts.ts'
import { isDate } from '../manifest/read.ts'

export const DIFF_FORMATS = ['pretty', 'json', 'markdown'] as const
export type DiffFormat = (typeof DIFF_FORMATS)[number]

export interface DiffArguments {
  readonly command: 'diff'
  readonly before: string
  /** Null: the working tree. */
  readonly after: string | null
  /** Files and folders; none: the working directory. */
  readonly paths: readonly string[]
  readonly format: DiffFormat
  /** Null: that of the policy, else English. */
  readonly language: Language | null
  readonly asOf: string | null
}

export const DIFF_USAGE =
  'ai-design-review diff <rev> [<rev>] [--format pretty|json|markdown] [--language en|da] [--as-of YYYY-MM-DD] [-- <path> ...]'

/** Reads the words behind `diff`; a text says what does not fit. */
export function diffArguments(words: readonly string[]): DiffArguments | string {
  try {
    const { values, tokens } = parseArgs({
      args: [...words],
      allowPositionals: true,
      tokens: true,
      options: {
        format: { type: 'string', default: 'pretty' },
        language: { type: 'string' },
        'as-of': { type: 'string' },
      },
    })
    const end = tokens.find(({ kind }) => kind === 'option-terminator')?.index ?? words.length
    const named = tokens.flatMap(token => (token.kind === 'positional' ? [token] : []))
    const [before, after = null, ...more] = named.filter(({ index }) => index < end).map(({ value }) => value)
    const format = DIFF_FORMATS.find(known => known === values.format)
    const { language = null } = values
    const asOf = values['as-of'] ?? null
    if (before === undefined || more.length > 0)
      return 'diff takes one revision, or two; paths stand behind --, such as: diff main -- systems/'
    if (format === undefined)
      return `--format of diff takes ${DIFF_FORMATS.join(', ')}, not "${values.format}".`
    if (language !== null && language !== 'en' && language !== 'da')
      return `--language takes en or da, not "${language}".`
    if (asOf !== null && !isDate(asOf))
      return `--as-of takes a day that exists, such as 2026-12-02, not "${asOf}".`
    const paths = named.filter(({ index }) => index > end).map(({ value }) => value)
    return { command: 'diff', before, after, paths, format, language, asOf }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
