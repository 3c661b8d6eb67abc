/**
 * The strict lane: js-yaml's events, for every well-formed text. It stops at the first syntax error.
 * The only file that imports js-yaml.
 */

import {
  COLLECTION_STYLE,
  EVENT_ID,
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
  try {
    return buildTree(text)
  } catch (error) {
    return refusal(text, error)
  }
}

function buildTree(text: string): Tree {
  const events = parseEvents(text, { maxDepth: MAX_DEPTH })
  const builder = createBuilder(text)
  let depth = 0
  for (let index = 0; index < events.length; index++) {
    const event = events[index]
    if (!event) continue
    switch (event.type) {
      case EVENT_ID.SCALAR:
        addScalar(builder, text, event)
        break
      case EVENT_ID.MAPPING: {
        depth++
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
  return builder.finish()
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
  const range = { start, end: start + characterLength(text, start) }
  const tooDeep = reason.startsWith('nesting exceeded')
  return {
    refusal: {
      code: tooDeep ? 'limit' : 'syntax',
      range,
      detail: tooDeep ? 'depth' : 'INVALID',
      related: [],
    },
    doubtful: reason === 'deficient indentation',
  }
}

/** In UTF-16 units; none at the end of a line or of the text. */
function characterLength(text: string, offset: number): number {
  const code = text.codePointAt(offset)
  if (code === undefined || code === 10 || code === 13) return 0
  return code > 0xffff ? 2 : 1
}
