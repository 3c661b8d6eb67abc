/**
 * The builder that both lanes feed, node by node in the order of the text. What the format forbids in YAML is
 * refused here and nowhere else, and positions that the libraries do not agree on are read from the text.
 */

import {
  type Anchored,
  addTo,
  expectsKey,
  type Frame,
  type OpenMapping,
  type OpenRoot,
  type OpenSequence,
  openRoot,
} from './frames.ts'
import {
  COLON,
  DASH,
  NO_PROPERTIES,
  type Properties,
  skipBlank,
  skipCommas,
  skipQuestion,
  skipToDocument,
} from './scan.ts'
import type {
  Mapping,
  Node,
  Range,
  Scalar,
  ScalarStyle,
  Sequence,
  Tree,
  TreeDocument,
  TreeProblem,
} from './tree.ts'

/** More would let a chain of merges, each shared by the next, take for ever to search. */
export const MAX_MERGE_SOURCES = 16

const NO_MERGES: readonly Mapping[] = []

const CLOSING_BRACE = 125
const CLOSING_BRACKET = 93

export interface TreeBuilder {
  /** `marked`: the document starts with `---`. */
  startDocument(marked: boolean): void
  endDocument(): void
  /** `start` and `end` are the range of the scalar with its quotes or block header. */
  scalar(style: ScalarStyle, start: number, end: number, text: string, properties: Properties): void
  /** A key or value that is not there. */
  empty(properties: Properties): void
  /** `start` is that of the star. */
  alias(name: string, start: number, end: number): void
  /** `bracketed`: written with braces, unlike `[key: value]` and block mappings. */
  openMapping(style: 'block' | 'flow', bracketed: boolean, start: number, properties: Properties): void
  openSequence(style: 'block' | 'flow', start: number, properties: Properties): void
  /** `end` is where a broken flow collection without closing bracket ends, -1 if the text is well formed. */
  close(end: number): void
  /** Where the next node may start at the earliest: after the `:`, `-`, `?` or `,` that announces it. */
  seek(): number
  problem(code: TreeProblem['code'], start: number, end: number, detail: string): void
  /** Call once, after the last document. */
  finish(): Tree
}

/** A builder for the tree of `text`; ranges are UTF-16 offsets into it. */
export function createBuilder(text: string): TreeBuilder {
  const documents: TreeDocument[] = []
  const stack: Frame[] = []
  let top: Frame = openRoot(0)
  let root: OpenRoot = top
  let anchors = new Map<string, Anchored>()
  /** For mappings with merges: how many sources `find` may visit below them. */
  let mergeSources = new Map<Mapping, number>()
  /** The end of what has been read. */
  let cursor = 0

  function startDocument(marked: boolean): void {
    cursor = skipToDocument(text, cursor, marked)
    const strays = root.problems
    root = openRoot(cursor)
    root.problems = strays
    root.marked = marked
    top = root
    stack.length = 0
    anchors = new Map()
    mergeSources = new Map()
  }

  function endDocument(): void {
    const { node, range, problems, marked } = root
    root = openRoot(cursor)
    top = root
    if (node || marked) documents.push({ root: node, range, problems: sortedProblems(problems) })
    // Only comments, or nothing but errors: these go to the next document.
    else root.problems = problems
  }

  function finish(): Tree {
    const kept = Math.max(1, documents.findLastIndex(document => document.root !== null) + 1)
    // Problems outside all documents, and those of dropped ones, belong to the last document that stays.
    const strays = documents.splice(kept).flatMap(document => document.problems)
    const last = documents.pop() ?? { root: null, range: { start: 0, end: 0 }, problems: [] }
    const problems = [...last.problems, ...strays, ...root.problems]
    documents.push({ ...last, problems: sortedProblems(problems) })
    return { documents }
  }

  function problem(code: TreeProblem['code'], start: number, end: number, detail: string): void {
    root.problems.push({ code, range: { start, end }, detail, related: [] })
  }

  function seek(): number {
    switch (top.kind) {
      case 'root':
        break
      case 'sequence': {
        if (top.style === 'flow') cursor = skipCommas(text, cursor)
        else {
          const dash = skipBlank(text, cursor)
          if (text.charCodeAt(dash) === DASH) cursor = dash + 1
        }
        break
      }
      case 'mapping': {
        if (expectsKey(top)) {
          cursor = top.style === 'flow' ? skipCommas(text, cursor) : skipBlank(text, cursor)
          cursor = skipQuestion(text, cursor, top.style === 'flow')
        } else {
          const colon = skipBlank(text, cursor)
          if (text.charCodeAt(colon) === COLON) cursor = colon + 1
        }
        break
      }
    }
    return cursor
  }

  function moveTo(offset: number): void {
    if (offset > cursor) cursor = offset
  }

  function reportTag(properties: Properties): void {
    const tag = properties.tag
    if (tag) problem('tag', tag.start, tag.end, text.slice(tag.start, tag.end))
  }

  function scalar(
    style: ScalarStyle,
    start: number,
    end: number,
    value: string,
    properties: Properties,
  ): void {
    moveTo(end)
    addScalar({ kind: 'scalar', text: value, style, range: { start, end } }, properties)
  }

  function empty(properties: Properties): void {
    const atRoot = top.kind === 'root'
    const before = seek()
    moveTo(properties.end)
    // An empty document has no node at all.
    if (atRoot && properties === NO_PROPERTIES) return
    // Where no indicator announces the value it stands after its properties.
    const announced =
      top.kind !== 'root' && !expectsKey(top) && !(top.kind === 'sequence' && top.style === 'flow')
    const start = announced ? before : cursor
    addScalar({ kind: 'scalar', text: '', style: 'plain', range: { start, end: start } }, properties)
  }

  function addScalar(node: Scalar, properties: Properties): void {
    if (properties !== NO_PROPERTIES) {
      reportTag(properties)
      const refused = properties.tag !== null && !expectsKey(top)
      const value: Node = refused ? { kind: 'refused', range: node.range } : node
      if (properties.anchor !== null) anchors.set(properties.anchor, { node: value })
      if (refused) {
        deliver(value, value.range)
        return
      }
    }
    if (top.kind === 'mapping' && expectsKey(top)) addKey(top, node, properties.tag !== null)
    else deliver(node, node.range)
  }

  function alias(name: string, start: number, end: number): void {
    const range = { start, end }
    moveTo(end)
    if (top.kind === 'mapping' && expectsKey(top)) {
      refuseKey(top, range, 'alias')
      return
    }
    const anchored = anchors.get(name)
    if (!anchored?.node) problem('alias', start, end, anchored ? 'cyclic' : 'undefined')
    deliver(anchored?.node ?? { kind: 'refused', range }, range)
  }

  /** Hands a finished node to the collection or document it stands in. */
  function deliver(value: Node, range: Range): void {
    const parent = top
    switch (parent.kind) {
      case 'root':
        parent.node = value
        parent.range = range
        break
      case 'sequence':
        parent.items.push({ value, range })
        break
      case 'mapping':
        if (expectsKey(parent)) refuseKey(parent, range, value.kind)
        else addValue(parent, value, range)
        break
    }
    if (range.end > parent.end) parent.end = range.end
  }

  function extendToKey(mapping: OpenMapping, range: Range): void {
    if (mapping.expects === 'first-key' && !mapping.bracketed) {
      mapping.start = range.start
      mapping.end = range.end
    } else if (range.end > mapping.end) mapping.end = range.end
  }

  function addKey(mapping: OpenMapping, key: Scalar, tagged: boolean): void {
    extendToKey(mapping, key.range)
    mapping.key = key
    if (key.text === '<<' && key.style === 'plain' && !tagged) {
      if (mapping.firstMergeKey) reportDuplicate(key, mapping.firstMergeKey)
      mapping.firstMergeKey ??= key
      mapping.expects = 'merge'
    } else mapping.expects = 'value'
  }

  function refuseKey(mapping: OpenMapping, range: Range, detail: string): void {
    extendToKey(mapping, range)
    problem('complex-key', range.start, range.end, detail)
    mapping.expects = 'value-without-key'
  }

  function addValue(mapping: OpenMapping, value: Node, range: Range): void {
    const key = mapping.key
    const expected = mapping.expects
    mapping.expects = 'key'
    mapping.key = null
    if (!key || expected === 'value-without-key') return
    if (expected === 'merge') addMerge(mapping, value, range)
    else addEntry(mapping, key, value, range)
  }

  function addEntry(mapping: OpenMapping, key: Scalar, value: Node, range: Range): void {
    const first = addTo(mapping, key, value, range)
    if (first !== undefined) reportDuplicate(key, first.key)
  }

  function reportDuplicate(key: Scalar, first: Scalar): void {
    root.problems.push({ code: 'duplicate-key', range: key.range, detail: key.text, related: [first.range] })
  }

  function addMerge(mapping: OpenMapping, value: Node, range: Range): void {
    if (value.kind !== 'sequence') addSource(mapping, value, range)
    // Checked before the walk: aliases could make many mappings walk one long list.
    else if (value.items.length > MAX_MERGE_SOURCES) problem('merge', range.start, range.end, 'too-many')
    else {
      const aliased = range !== value.range
      for (const item of value.items) addSource(mapping, item.value, aliased ? range : item.range)
    }
  }

  function addSource(mapping: OpenMapping, source: Node, range: Range): void {
    if (source.kind === 'refused') return
    if (source.kind !== 'mapping') {
      problem('merge', range.start, range.end, 'not-a-mapping')
      return
    }
    // Shared sources count each time they are reached, as `find` visits them each time.
    const sources = mapping.mergeSources + 1 + (mergeSources.get(source) ?? 0)
    if (sources > MAX_MERGE_SOURCES) {
      problem('merge', range.start, range.end, 'too-many')
      return
    }
    mapping.mergeSources = sources
    mapping.merges = [...mapping.merges, source]
  }

  function openAnchor(properties: Properties): Anchored | null {
    if (properties.anchor === null) return null
    const anchored = { node: null }
    anchors.set(properties.anchor, anchored)
    return anchored
  }

  function push(frame: OpenSequence | OpenMapping, contentStart: number): void {
    seek()
    moveTo(frame.properties.end)
    moveTo(contentStart)
    reportTag(frame.properties)
    stack.push(top)
    top = frame
  }

  function openSequence(style: 'block' | 'flow', start: number, properties: Properties): void {
    const anchored = openAnchor(properties)
    push(
      { kind: 'sequence', style, start, end: start, items: [], properties, anchored },
      style === 'flow' ? start + 1 : -1,
    )
  }

  function openMapping(
    style: 'block' | 'flow',
    bracketed: boolean,
    start: number,
    properties: Properties,
  ): void {
    const frame: OpenMapping = {
      kind: 'mapping',
      style,
      bracketed,
      start,
      end: start,
      entries: [],
      index: null,
      merges: NO_MERGES,
      mergeSources: 0,
      firstMergeKey: null,
      expects: 'first-key',
      key: null,
      properties,
      anchored: openAnchor(properties),
    }
    push(frame, bracketed ? start + 1 : -1)
  }

  function close(end: number): void {
    const frame = top
    if (frame.kind === 'root') return
    if (frame.kind === 'sequence' ? frame.style === 'flow' : frame.bracketed) {
      closeBracket(frame, frame.kind === 'sequence' ? CLOSING_BRACKET : CLOSING_BRACE, end)
    }
    const node = frame.kind === 'sequence' ? closedSequence(frame) : closedMapping(frame)
    const value: Node = frame.properties.tag ? { kind: 'refused', range: node.range } : node
    if (frame.anchored) frame.anchored.node = value
    top = stack.pop() ?? root
    deliver(value, value.range)
  }

  function closeBracket(frame: OpenSequence | OpenMapping, bracket: number, end: number): void {
    const closing = skipCommas(text, cursor)
    if (text.charCodeAt(closing) === bracket) moveTo(closing + 1)
    else moveTo(end)
    frame.end = cursor
  }

  function closedSequence(frame: OpenSequence): Sequence {
    return {
      kind: 'sequence',
      style: frame.style,
      items: frame.items,
      range: { start: frame.start, end: frame.end },
    }
  }

  function closedMapping(frame: OpenMapping): Mapping {
    const { style, entries, index, merges } = frame
    const range = { start: frame.start, end: frame.end }
    const mapping: Mapping = { kind: 'mapping', style, entries, index, merges, range }
    if (frame.mergeSources > 0) mergeSources.set(mapping, frame.mergeSources)
    return mapping
  }

  return {
    startDocument,
    endDocument,
    scalar,
    empty,
    alias,
    openMapping,
    openSequence,
    close,
    seek,
    problem,
    finish,
  }
}

function sortedProblems(problems: TreeProblem[]): TreeProblem[] {
  return problems.sort((one, other) => one.range.start - other.range.start || one.range.end - other.range.end)
}
