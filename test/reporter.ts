/** A reporter for `node --test`: a line of counts for each file, what failed in full, and the counts at the end. */

import { relative } from 'node:path'
import { inspect } from 'node:util'

interface Details {
  readonly duration_ms: number
  readonly type?: string
  readonly error?: Error & { readonly failureType?: string; readonly cause?: unknown }
}

interface Data {
  readonly name: string
  readonly file?: string
  readonly nesting: number
  readonly line?: number
  readonly details: Details
  readonly skip?: string | boolean
  readonly todo?: string | boolean
  readonly message?: string
}

type Event =
  | { readonly type: 'test:pass' | 'test:fail'; readonly data: Data }
  | {
      readonly type: 'test:stderr' | 'test:stdout'
      readonly data: { readonly file?: string; readonly message: string }
    }
  | { readonly type: string; readonly data: unknown }

interface FileCounts {
  passed: number
  failed: number
  milliseconds: number
}

/** Suites are no tests: they are counted by what is in them. What is skipped or left to do has not passed. */
export default async function* reporter(events: AsyncIterable<Event>): AsyncGenerator<string> {
  const files = new Map<string, FileCounts>()
  const failures: string[] = []
  for await (const event of events) {
    if (isOutput(event)) {
      yield event.data.message
      continue
    }
    if (!isResult(event)) continue
    const { data } = event
    const place = data.file === undefined ? '(no file)' : relative(process.cwd(), data.file)
    const counts = files.get(place) ?? { passed: 0, failed: 0, milliseconds: 0 }
    files.set(place, counts)
    if (data.nesting === 0) counts.milliseconds += data.details.duration_ms
    const why = whyNotPassed(event.type, data)
    if (why === null) {
      if (data.details.type !== 'suite') counts.passed += 1
    } else if (why !== '') {
      counts.failed += 1
      failures.push(`✖ ${place}:${data.line ?? 1} ${data.name}\n${indented(why)}\n`)
    }
  }
  for (const [place, { passed, failed, milliseconds }] of [...files].sort(([one], [two]) =>
    one < two ? -1 : 1,
  )) {
    const mark = failed === 0 ? '✔' : '✖'
    const bad = failed === 0 ? '' : `, ${failed} failed`
    yield `${mark} ${place}: ${passed} passed${bad} (${(milliseconds / 1000).toFixed(1)} s)\n`
  }
  if (failures.length > 0) yield `\n${failures.join('\n')}\n`
  const sum = (key: 'passed' | 'failed') =>
    [...files.values()].reduce((total, counts) => total + counts[key], 0)
  yield `Unit tests: ${sum('passed')} passed, ${sum('failed')} failed\n`
}

function isResult(event: Event): event is { type: 'test:pass' | 'test:fail'; data: Data } {
  return event.type === 'test:pass' || event.type === 'test:fail'
}

function isOutput(event: Event): event is { type: 'test:stderr'; data: { message: string } } {
  return event.type === 'test:stderr' || event.type === 'test:stdout'
}

/** Null: it passed; empty: it failed only because of what is in it, which is told for itself. */
function whyNotPassed(type: string, { details, skip, todo }: Data): string | null {
  if (skip !== undefined && skip !== false) return `skipped: ${skip === true ? 'no reason given' : skip}`
  if (todo !== undefined && todo !== false) return `left to do: ${todo === true ? 'no reason given' : todo}`
  if (type === 'test:pass') return null
  const { error } = details
  if (error?.failureType === 'subtestsFailed') return ''
  const cause = error?.cause ?? error
  return cause instanceof Error ? (cause.stack ?? cause.message) : inspect(cause)
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ')
}
