/** Reading and reviewing as every face of the tool does, and what holds whatever the text is. */

import assert from 'node:assert/strict'
import { read } from '../../src/manifest/read.ts'
import { type FileReview, review } from '../../src/review/review.ts'

/** Twice the aim of a second, for slow machines. */
export const LIMIT_MS = 2000

/** The time that this thread has computed, whatever else the machine does. */
export function computed(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

export const DAY = '2030-01-01'

/** Reads and reviews a text; asserts that nothing throws and that something is said of it, at places that it has. */
export function reviewed(text: string): FileReview {
  const file = read(text)
  const result = review(file, { asOf: DAY, today: DAY, language: 'en', isMissing: () => false })
  assert.deepEqual(result.toolProblems, [])
  const judged = result.systems.some(({ uses }) => uses.length > 0)
  assert.ok(judged || result.findings.length > 0, 'nothing is said')
  assertPlaces(result)
  return result
}

/** The same, within the limit. */
export function reviewedInTime(text: string): FileReview {
  const start = computed()
  const result = reviewed(text)
  const elapsed = computed() - start
  assert.ok(elapsed < LIMIT_MS, `took ${Math.round(elapsed)} ms`)
  return result
}

function assertPlaces({ file, findings }: FileReview): void {
  for (const { range } of file.problems) {
    assert.ok(range.start >= 0 && range.start <= range.end && range.end <= file.text.length)
  }
  for (const { code, message, range } of findings) {
    const { start, end } = range
    assert.ok(start.line < end.line || start.character <= end.character, `${code}: ends before it starts`)
    assert.ok(message.length > 0 && message.length < 4000, `${code}: a message of ${message.length}`)
  }
}

/** The codes of the findings, each once. */
export function codes({ findings }: FileReview): readonly string[] {
  return [...new Set(findings.map(({ code }) => code))]
}

/** Whether a finding says that the file, or a part of it, was not read as it should be. */
export function hasError({ findings }: FileReview): boolean {
  return findings.some(({ code, severity }) => severity === 'error' && code.startsWith('manifest/'))
}

/** The verdicts of a use, by provision; null where there is no such use. */
export function verdictsOf({ systems }: FileReview, id: string): Readonly<Record<string, string>> | null {
  const use = systems.flatMap(({ uses }) => uses).find(candidate => candidate.use.id === id)
  if (use === undefined) return null
  return Object.fromEntries(use.judgements.map(({ provision, verdict }) => [provision.id, verdict]))
}
