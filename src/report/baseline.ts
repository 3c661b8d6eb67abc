import { VERDICTS, type Verdict } from '../review/verdict.ts'
import { indented } from './json-text.ts'
import { TOOL_NAME } from './tool.ts'

/** The file that `--write-baseline` writes where no other is named. */
export const BASELINE_NAME = '.ai-design-review.baseline.json'
const FAMILY = 'ai-design-review-baseline/'
const SCHEMA = `${FAMILY}v1`

/** One finding that is known. */
export interface BaselineEntry {
  /** Of the manifest, from the folder of the baseline, with `/`. */
  readonly path: string
  readonly code: string
  /** Survives moved lines. */
  readonly fingerprint: string
  /** The verdict that the finding says; null: it says none. */
  readonly verdict: Verdict | null
  /** For those who read the file; null: no finding says it. */
  readonly message: string | null
}

export type BaselineFile =
  | { readonly kind: 'entries'; readonly entries: readonly BaselineEntry[] }
  /** It cannot be used; the message says why. */
  | { readonly kind: 'refused'; readonly message: string }

/** Reads a baseline. Never throws. */
export function readBaseline(text: string): BaselineFile {
  const refused = (message: string): BaselineFile => ({ kind: 'refused', message })
  const data = parsed(text)
  if (data === undefined) return refused('this is not valid JSON; it may hold a merge conflict.')
  const { schema, tool, findings } = fieldsOf(data)
  if (typeof schema !== 'string' || !schema.startsWith(FAMILY) || tool !== TOOL_NAME)
    return refused(`this is no baseline: it has no "schema": "${SCHEMA}" and "tool": "${TOOL_NAME}".`)
  if (schema !== SCHEMA)
    return refused(`this baseline is not of ${SCHEMA}: it needs another version of the tool.`)
  if (!Array.isArray(findings)) return refused('this is no baseline: "findings" is no list.')
  const entries = findings.map(entryOf)
  const wrong = entries.indexOf(null)
  return wrong < 0
    ? { kind: 'entries', entries: entries.filter(entry => entry !== null) }
    : refused(`this is no baseline: entry ${wrong + 1} of "findings" is none.`)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function fieldsOf(data: unknown): Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null ? { ...data } : {}
}

function entryOf(data: unknown): BaselineEntry | null {
  const { path, code, fingerprint, verdict = null, message = null } = fieldsOf(data)
  if (typeof path !== 'string' || typeof code !== 'string' || typeof fingerprint !== 'string') return null
  if (message !== null && typeof message !== 'string') return null
  const known = VERDICTS.find(one => one === verdict) ?? null
  return known === null && verdict !== null ? null : { path, code, fingerprint, verdict: known, message }
}

/** What an entry is known by. */
export function keyOf({ path, code, fingerprint }: BaselineEntry): string {
  return JSON.stringify([path, code, fingerprint])
}

/** The text of a baseline: sorted, and one line for each entry, so that a diff shows what came and went. */
export function baselineText(entries: readonly BaselineEntry[]): string {
  const sorted = entries
    .map(entry => ({ entry, key: keyOf(entry) }))
    .sort((one, two) => (one.key < two.key ? -1 : 1))
  const lines = sorted.map(({ entry: { path, code, fingerprint, verdict, message } }) => {
    const stated = {
      path,
      code,
      fingerprint,
      ...(verdict && { verdict }),
      ...(message !== null && { message }),
    }
    return indented(stated, 0).replace(/\n\s*/g, ' ')
  })
  const findings = lines.length === 0 ? '[]' : `[\n    ${lines.join(',\n    ')}\n  ]`
  return `{\n  "schema": "${SCHEMA}",\n  "tool": "${TOOL_NAME}",\n  "findings": ${findings}\n}\n`
}
