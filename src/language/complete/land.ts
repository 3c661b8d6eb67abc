import { entriesOf } from '../../manifest/entries.ts'
import { parseStrict } from '../../manifest/strict.ts'
import { parseTolerant } from '../../manifest/tolerant.ts'
import type { Mapping, Node, Range, Sequence, Tree } from '../../manifest/tree.ts'
import { type Attempt, type Cursor, MARK } from './cursor.ts'
import { reduced } from './reduce.ts'

/** A step from a node to one below it. */
export type Step =
  | { readonly kind: 'entry'; readonly key: string }
  | { readonly kind: 'item'; readonly index: number; readonly sequence: Sequence }

/** Where the mark came to stand in the tree. */
export interface Landing {
  readonly attempt: Attempt
  readonly root: Mapping
  readonly steps: readonly Step[]
  /** The mapping of which the mark is a key; null where it is a value. */
  readonly mapping: Mapping | null
  /** Within brackets or braces. */
  readonly flow: boolean
}

/**
 * Reads the text with the mark in it, by each attempt. A text that is well formed but for the cursor's line is read
 * as it is; else only what is around the line, as far as it can be read.
 */
export function land({ lines, line, attempts }: Cursor): readonly Landing[] {
  const found = attempts.flatMap(attempt => strictly(attempt, withLine(lines, line, attempt.line)))
  if (found.length > 0) return firstOfEachKind(found)
  // Every attempt breaks a text that was well formed: nothing fits here.
  if (attempts.length === 0 || !('refusal' in parseStrict(lines.join('\n')))) return []
  const near = attempts.map(attempt => nearby(lines, line, attempt))
  const read = attempts.flatMap((attempt, index) => strictly(attempt, near[index] ?? ''))
  if (read.length > 0) return firstOfEachKind(read)
  return firstOfEachKind(
    attempts.flatMap((attempt, index) => {
      const tree = parseTolerant(near[index] ?? '')
      return 'limit' in tree ? [] : landings(attempt, tree, near[index] ?? '')
    }),
  )
}

/** The lines around the cursor's with the mark in them, as one text. */
export function nearby(lines: readonly string[], line: number, attempt: Attempt): string {
  return reduced(lines.with(line, attempt.line), line).join('\n')
}

function withLine(lines: readonly string[], line: number, text: string): string {
  return lines.with(line, text).join('\n')
}

/** An entry of a list and a key beside the list are two things; two attempts at the same are one. */
function firstOfEachKind(found: readonly Landing[]): readonly Landing[] {
  return found.filter(
    (one, index) => found.findIndex(other => other.attempt.dash === one.attempt.dash) === index,
  )
}

function strictly(attempt: Attempt, text: string): readonly Landing[] {
  const tree = parseStrict(text)
  return 'refusal' in tree ? [] : landings(attempt, tree, text)
}

function landings(attempt: Attempt, { documents }: Tree, text: string): readonly Landing[] {
  const at = text.indexOf(MARK)
  for (const { root } of documents) {
    if (root?.kind !== 'mapping' || !contains(root.range, at)) continue
    const found = search(root, at, [], false)
    return found === null ? [] : [{ ...found, attempt, root }]
  }
  return []
}

type Found = Pick<Landing, 'steps' | 'mapping' | 'flow'>

function search(node: Node, at: number, steps: readonly Step[], inFlow: boolean): Found | null {
  switch (node.kind) {
    case 'scalar':
      return node.text === MARK ? { steps, mapping: null, flow: inFlow } : null
    case 'mapping': {
      const flow = inFlow || node.style === 'flow'
      for (const { key, value, range } of node.entries) {
        if (contains(key.range, at)) return key.text === MARK ? { steps, mapping: node, flow } : null
        // An alias stands elsewhere than its value.
        if (contains(range, at) && contains(value.range, at)) {
          return search(value, at, [...steps, { kind: 'entry', key: key.text }], flow)
        }
      }
      return null
    }
    case 'sequence': {
      const flow = inFlow || node.style === 'flow'
      const index = node.items.findIndex(({ range }) => contains(range, at))
      const item = node.items[index]
      if (item === undefined || !contains(item.value.range, at)) return null
      return search(item.value, at, [...steps, { kind: 'item', index, sequence: node }], flow)
    }
    case 'refused':
      return null
  }
}

function contains({ start, end }: Range, at: number): boolean {
  return start <= at && at < end
}

/** The keys of a mapping beside the mark. */
export function keysOf(mapping: Mapping): ReadonlySet<string> {
  return new Set(entriesOf(mapping).flatMap(({ key }) => (key.text === MARK ? [] : [key.text])))
}

/** The words of a list beside the mark. */
export function wordsOf({ items }: Sequence): ReadonlySet<string> {
  return new Set(
    items.flatMap(({ value }) => (value.kind === 'scalar' && value.text !== MARK ? [value.text] : [])),
  )
}
