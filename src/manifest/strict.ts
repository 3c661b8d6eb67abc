/**
 * The strict lane: js-yaml's events, for every well-formed text. It stops at the first syntax error.
 * The only file that imports js-yaml.
 */

import {
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  YAMLException,
} from 'js-yaml'
import { createBuilder, type TreeBuilder } from './build.ts'
import { blockScalarRange, NO_PROPERTIES, type Properties } from './scan.ts'
import type { ScalarStyle, Tree, TreeProblem } from './tree.ts'

export const MAX_DEPTH = 100

/** Why the strict lane does not read a text: its first syntax error, or the depth limit. */
export interface StrictRefusal {
  readonly refusal: TreeProblem
  /**
   * The library is stricter here than the YAML that people write and other tools read: it refuses a tab in a flow
   * collection, and a closing bracket at the margin of its key. The tolerant lane has the last word.
   */
  readonly doubtful: boolean
}

/** Reads a well-formed text, or says where it is not. Ranges are UTF-16 offsets into `text`. Never throws. */
export function parseStrict(text: string): Tree | StrictRefusal {
  return parseAround(text, text, []) ?? { refusal: refused('syntax', 0, 0, 'INVALID'), doubtful: false }
}

/** Keys and values from elsewhere that go into a mapping of the text. */
export interface Insertion {
  /** Offset of the key whose value the mapping is. */
  readonly owner: number
  /** They go before the first key of the mapping from this offset on, or at its end. */
  readonly before: number
  add(builder: TreeBuilder): void
}

/**
 * Reads a text of which parts are left blank, and puts what is known of these parts in their places.
 * Null: there is no such place.
 * @param insertions in the order of the text
 */
export function parseAround(
  text: string,
  blanked: string,
  insertions: readonly Insertion[],
): Tree | StrictRefusal | null {
  try {
    return buildTree(text, blanked, insertions)
  } catch (error) {
    return refusal(text, error)
  }
}

function buildTree(whole: string, text: string, insertions: readonly Insertion[]): Tree | null {
  const events = parseEvents(text, { maxDepth: MAX_DEPTH })
  const builder = createBuilder(whole)
  let depth = 0
  let inserted = 0
  /** By depth, the offset of the key whose value the open mapping is. */
  const owners: number[] = []
  for (let index = 0; index < events.length; index++) {
    const event = events[index]
    if (!event) continue
    for (let next = insertions[inserted]; next; next = insertions[inserted]) {
      if (depth === 0 || owners[depth] !== next.owner) break
      if (event.type !== EVENT_ID.POP && startOf(event) < next.before) break
      next.add(builder)
      inserted++
    }
    switch (event.type) {
      case EVENT_ID.SCALAR:
        addScalar(builder, text, event)
        break
      case EVENT_ID.MAPPING: {
        depth++
        if (insertions.length > 0) owners[depth] = startOf(events[index - 1])
        if (event.style === COLLECTION_STYLE.BLOCK) {
          builder.openMapping('block', false, event.start, properties(text, event))
          break
        }
        // `[{a: 1}: b]`: a pair without braces starts where its first key does.
        const next = events[index + 1]
        const isPair =
          text.charCodeAt(event.start) !== 123 ||
          (next?.type === EVENT_ID.MAPPING && next.start === event.start)
        builder.openMapping('flow', !isPair, event.start, properties(text, event))
        break
      }
      case EVENT_ID.SEQUENCE:
        depth++
        if (insertions.length > 0) owners[depth] = -1
        builder.openSequence(
          event.style === COLLECTION_STYLE.BLOCK ? 'block' : 'flow',
          event.start,
          properties(text, event),
        )
        break
      case EVENT_ID.ALIAS:
        builder.alias(text.slice(event.anchorStart, event.anchorEnd), event.anchorStart - 1, event.anchorEnd)
        break
      case EVENT_ID.DOCUMENT:
        builder.startDocument(event.explicitStart)
        break
      case EVENT_ID.POP:
        if (depth === 0) builder.endDocument()
        else {
          depth--
          builder.close(-1)
        }
        break
    }
  }
  return inserted === insertions.length ? builder.finish() : null
}

/** -1 where the event has no place. */
function startOf(event: Event | undefined): number {
  switch (event?.type) {
    case EVENT_ID.SCALAR:
      return event.valueStart
    case EVENT_ID.MAPPING:
    case EVENT_ID.SEQUENCE:
      return event.start
    case EVENT_ID.ALIAS:
      return event.anchorStart
    default:
      return -1
  }
}

function addScalar(builder: TreeBuilder, text: string, event: ScalarEvent): void {
  const { valueStart, valueEnd } = event
  const own = properties(text, event)
  if (valueStart < 0) {
    builder.empty(own)
    return
  }
  const style = scalarStyle(event)
  switch (style) {
    case 'plain':
      builder.scalar(style, valueStart, valueEnd, getScalarValue(text, event), own)
      return
    case 'single':
    case 'double':
      builder.scalar(style, valueStart - 1, valueEnd + 1, getScalarValue(text, event), own)
      return
    case 'literal':
    case 'folded': {
      const range = blockScalarRange(text, Math.max(builder.seek(), own.end), valueEnd)
      builder.scalar(style, range.start, range.end, getScalarValue(text, event), own)
      return
    }
  }
}

function scalarStyle(event: ScalarEvent): ScalarStyle {
  switch (event.style) {
    case SCALAR_STYLE.PLAIN:
      return 'plain'
    case SCALAR_STYLE.SINGLE_QUOTED:
      return 'single'
    case SCALAR_STYLE.DOUBLE_QUOTED:
      return 'double'
    case SCALAR_STYLE.LITERAL_BLOCK:
      return 'literal'
    case SCALAR_STYLE.FOLDED_BLOCK:
      return 'folded'
  }
}

function properties(
  text: string,
  event: { anchorStart: number; anchorEnd: number; tagStart: number; tagEnd: number },
): Properties {
  const { anchorStart, anchorEnd, tagStart, tagEnd } = event
  if (anchorStart < 0 && tagStart < 0) return NO_PROPERTIES
  return {
    anchor: anchorStart < 0 ? null : text.slice(anchorStart, anchorEnd),
    tag: tagStart < 0 ? null : { start: tagStart, end: tagEnd },
    end: Math.max(anchorEnd, tagEnd),
  }
}

function refusal(text: string, error: unknown): StrictRefusal {
  const known = error instanceof YAMLException ? error : null
  const reason = known?.reason ?? ''
  const start = Math.min(known?.mark?.position ?? 0, text.length)
  const tooDeep = reason.startsWith('nesting exceeded')
  return {
    refusal: refused(
      tooDeep ? 'limit' : 'syntax',
      start,
      start + characterLength(text, start),
      tooDeep ? 'depth' : 'INVALID',
    ),
    doubtful: reason === 'deficient indentation',
  }
}

function refused(code: 'limit' | 'syntax', start: number, end: number, detail: string): TreeProblem {
  return { code, range: { start, end }, detail, related: [] }
}

/** In UTF-16 units; none at the end of a line or of the text. */
function characterLength(text: string, offset: number): number {
  const code = text.codePointAt(offset)
  if (code === undefined || code === 10 || code === 13) return 0
  return code > 0xffff ? 2 : 1
}
