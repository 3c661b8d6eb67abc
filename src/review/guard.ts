import type { Language } from '../manifest/facts.ts'
import { messagesIn } from './messages/messages.ts'

/** An error of the tool itself. Silence must never read as clean, so it is shown and ends the check. */
export interface ToolProblem {
  readonly code: string
  readonly message: string
}

/** Runs one rule; where it throws, the tool problem names it and the others go on. */
export type Attempt = <T>(rule: string, make: () => T, otherwise: T) => T

export interface Guard {
  readonly attempt: Attempt
  /** What was caught so far: each rule once. */
  problems(): readonly ToolProblem[]
}

/** The tool problems of a review with those that were found after it: each rule once. */
export function allProblems(
  known: readonly ToolProblem[],
  found: readonly ToolProblem[],
): readonly ToolProblem[] {
  const codes = new Set(known.map(({ code }) => code))
  return [...known, ...found.filter(({ code }) => !codes.has(code))]
}

export function createGuard(language: Language): Guard {
  const messages = messagesIn(language)
  const problems = new Map<string, ToolProblem>()
  return {
    attempt(rule, make, otherwise) {
      try {
        return make()
      } catch (error) {
        const detail = error instanceof Error ? error.message : String(error)
        const code = `tool/${rule}`
        if (!problems.has(code))
          problems.set(code, { code, message: `${messages.toolProblem(rule)} ${detail}` })
        return otherwise
      }
    },
    problems: () => [...problems.values()],
  }
}
