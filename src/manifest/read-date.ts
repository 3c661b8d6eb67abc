import { problem } from './problems.ts'
import { placeOf, type Report, readText } from './read-facts.ts'
import type { Entry } from './tree.ts'

/** An ISO date that exists. */
export function readDate(entry: Entry | undefined, report: Report): string | null {
  if (entry === undefined) return null
  const text = readText(entry, report)
  if (text === null || entry.duplicate) return null
  if (isDate(text)) return text
  report(problem('bad-value', placeOf(entry), { detail: text, expected: 'date' }))
  return null
}

/** Whether the text is a day in the form 2026-11-22. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
