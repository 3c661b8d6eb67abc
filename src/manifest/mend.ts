/**
 * Between the lanes: a text with a mistake in a few lines. The `yaml` package reads only these lines, the strict lane
 * the rest, which gives the tree that the tolerant lane makes of the whole text, in a tenth of its time.
 */

import { type Insertion, parseAround, type StrictRefusal } from './strict.ts'
import {
  addPair,
  brokenKeysIn,
  type Composed,
  type Document,
  isMap,
  isPair,
  isScalar,
  MAX_ERRORS,
  MAX_REPAIRS,
  placeOf,
  repairAndCompose,
  type YAMLMap,
} from './tolerant.ts'
import type { Tree } from './tree.ts'
import { type KeyLine, type Window, windowsAround } from './window.ts'

/** Each is one more reading of the rest of the text. */
const MOST_MISTAKES = 3
/**
 * More than one document, which windows do not tell apart; line breaks in the text of a block scalar that count; and a
 * value without a key, of which the lanes do not think the same.
 */
const UNFIT = /^(?:---|\.\.\.|%|[ -]*:[ \t])|[|>]\d?\+|\r(?!\n)/m

/** Null: the mistakes do not stay within a few lines, and the tolerant lane has to look at the whole text. */
export function parseMended(text: string, { refusal }: StrictRefusal): Tree | null {
  if (UNFIT.test(text)) return null
  let blanked = text
  let offset = refusal.range.start
  const insertions: Insertion[] = []
  while (insertions.length < MOST_MISTAKES) {
    const found = mend(text, offset)
    if (found === null) return null
    const { window, insertion } = found
    // The same lines again: what is wrong lies elsewhere.
    if (blanked.slice(window.start, window.end) !== text.slice(window.start, window.end)) return null
    blanked = `${blanked.slice(0, window.start)}${'\n'.repeat(window.end - window.start)}${blanked.slice(window.end)}`
    insertions.push(insertion)
    insertions.sort((one, two) => one.before - two.before)
    const result = parseAround(text, blanked, insertions)
    if (result === null || !('refusal' in result)) return result
    offset = result.refusal.range.start
  }
  return null
}

function mend(text: string, offset: number): { window: Window; insertion: Insertion } | null {
  for (const window of windowsAround(text, offset)) {
    const insertion = readWindow(text, window)
    if (insertion !== null) return { window, insertion }
  }
  return null
}

/** What the window holds; null where the library has not found back to order at its end. */
function readWindow(text: string, window: Window): Insertion | null {
  const { start, end, owners, next } = window
  const head = owners.map(({ line, keyEnd }) => `${text.slice(line, keyEnd)}:\n`).join('')
  const tail = next === null ? '' : `${text.slice(next.line, next.keyEnd)}:`
  const composed = repairAndCompose(`${head}${text.slice(start, end)}${tail}`)
  if ('limit' in composed) return null
  const [document] = composed.documents
  if (document === undefined || composed.documents.length > 1) return null
  const original = (at: number) => composed.original(at) - head.length + start
  if (!staysWithin(text, window, document, composed, original)) return null
  const mapping = entriesIn(document, window, original)
  if (mapping === null) return null
  const { source, repairs } = composed
  const errors = [
    ...repairs
      .map(({ code, at }) => ({ code, pos: [at, at + 1] as const }))
      .sort((one, two) => one.pos[0] - two.pos[0]),
    ...document.errors,
  ]
  return {
    owner: owners.at(-1)?.key ?? -1,
    before: end,
    add(builder) {
      const reading = { text, builder, original, brokenKeys: brokenKeysIn(document, original) }
      for (const pair of mapping) addPair(reading, pair)
      for (const { code, pos } of errors) {
        const place = placeOf(source, pos[0], pos[1], original)
        builder.problem('syntax', place.start, place.end, code)
      }
    },
  }
}

/** Whether all that is wrong lies within the window, and would not be read otherwise with what follows. */
function staysWithin(
  text: string,
  { start, end }: Window,
  { errors }: Document,
  { repairs }: Composed,
  original: (at: number) => number,
): boolean {
  const isWithin = (at: number) =>
    original(at) >= start && original(at) < Math.max(end, text.length === end ? end + 1 : end)
  // A quote that is not closed here may be closed later.
  const isClosedLater = (code: string, character: string) =>
    code === 'MISSING_CHAR' && character !== ' ' && text.indexOf(character, end) >= 0
  return (
    repairs.length < MAX_REPAIRS &&
    errors.length + repairs.length < MAX_ERRORS / 4 &&
    errors.every(({ pos }) => isWithin(pos[0])) &&
    repairs.every(({ at, code, character }) => isWithin(at) && !isClosedLater(code, character))
  )
}

/** The entries of the window, where the keys around it and after it stand as they should. */
function entriesIn(
  { contents }: Document,
  { owners, next }: Window,
  original: (at: number) => number,
): YAMLMap['items'] | null {
  let mapping: unknown = contents
  for (let depth = 0; depth <= owners.length; depth++) {
    if (!isMap(mapping) || mapping.flow) return null
    const owner = owners[depth]
    const indent = owner?.indent ?? null
    const isNextHere =
      next !== null && (indent === null ? next.indent > (owners.at(-1)?.indent ?? 0) : next.indent === indent)
    const items = isNextHere ? mapping.items.slice(0, -1) : mapping.items
    if (isNextHere && !isAt(mapping.items.at(-1), next, original)) return null
    if (owner === undefined) return items.length === 0 ? null : items
    const [only, ...others] = items
    if (only === undefined || others.length > 0 || !isPair(only) || !isScalar(only.key)) return null
    mapping = only.value
  }
  return null
}

function isAt(pair: unknown, { key }: KeyLine, original: (at: number) => number): boolean {
  return (
    isPair(pair) &&
    isScalar(pair.key) &&
    original(pair.key.range?.[0] ?? -1) === key &&
    (pair.value === null || (isScalar(pair.value) && pair.value.source === ''))
  )
}
