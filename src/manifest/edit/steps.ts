/** Edits made a step at a time, and read again. */

import type { ManifestFile } from '../manifest.ts'
import { parse } from '../parse.ts'
import { readTree } from '../read.ts'
import type { Mapping, Tree } from '../tree.ts'
import { onlyChanged, statementsOf, yamlProblems } from './check.ts'
import { detach } from './detach.ts'
import { applyEdits, difference, type TextEdit } from './text.ts'

/** The edits of the next step; none: all is as wanted; null: it cannot be done. */
export type Step = (source: string, root: Mapping) => readonly TextEdit[] | null

/** A place takes a few steps: through an alias or two, to the value, its evidence and its note. */
const MOST_STEPS = 24

/** What an edit is about, as a path in the system: it may change there and below; `around`: just there. */
export interface Place {
  readonly path: readonly string[]
  readonly around: readonly (readonly string[])[]
}

/**
 * Takes steps until there is none left, and gives the edits if the reader then finds nothing else changed than the
 * places. Where an anchor made something else change, its aliases are written out first.
 */
export function edited(
  source: string,
  system: number,
  places: readonly Place[],
  step: Step,
): readonly TextEdit[] {
  const mark = source.startsWith('\uFEFF') ? 1 : 0
  const text = source.slice(mark)
  const tree = parse(text)
  const file = readTree(text, () => tree)
  const document = documentOf(tree, file, system)
  const root = rootOf(tree, document)
  if (root === null) return []
  const before = statementsOf(file)
  const name = (path: readonly string[]) => [system, ...path].join('/')
  const targets = places.map(({ path }) => name(path))
  const around = places.flatMap(place => place.around.map(name))
  const attempt = (first: readonly TextEdit[]): readonly TextEdit[] | null => {
    const start = applyEdits(text, first)
    const startTree = first.length === 0 ? tree : parse(start)
    const taken = takeSteps(start, startTree, document, step, MOST_STEPS * places.length)
    if (taken === null) return null
    const after = readTree(taken.text, () => taken.tree)
    if (yamlProblems(after) > yamlProblems(file)) return null
    if (!onlyChanged(before, statementsOf(after), targets, around)) return null
    return first.length === 0 && taken.edits !== null ? taken.edits : difference(text, taken.text)
  }
  const detached = () => {
    const first = places.flatMap(({ path }) => detach(text, root, path))
    return first.length === 0 ? null : attempt(first)
  }
  const edits = attempt([]) ?? (places.length > 1 ? null : detached()) ?? []
  return edits.map(({ range, text: words }) => ({
    range: { start: range.start + mark, end: range.end + mark },
    text: words,
  }))
}

interface Taken {
  readonly text: string
  readonly tree: Tree
  /** The edits of the only step; null where there were several. */
  readonly edits: readonly TextEdit[] | null
}

/** @param startTree of the text to start with: reading is what costs */
function takeSteps(start: string, startTree: Tree, document: number, step: Step, most: number): Taken | null {
  let text = start
  let tree = startTree
  let edits: readonly TextEdit[] | null = []
  let mistakes = Number.POSITIVE_INFINITY
  for (let taken = 0; taken <= most; taken++) {
    const found = mistakesIn(tree)
    // In a broken text a step may miss its place, and would do so again and again.
    if (found > mistakes) return null
    mistakes = found
    const root = rootOf(tree, document)
    const next = root === null ? null : step(text, root)
    if (next === null) return null
    if (next.length === 0) return { text, tree, edits }
    edits = taken === 0 ? next : null
    text = applyEdits(text, next)
    tree = parse(text)
  }
  return null
}

/** The number of the document that a system stands in; -1 where there is none. */
function documentOf({ documents }: Tree, file: ManifestFile, system: number): number {
  const place = file.systems[system]?.place
  if (place === undefined) return -1
  return documents.findIndex(
    ({ root, range }) => root?.kind === 'mapping' && range.start <= place.start && place.end <= range.end,
  )
}

/** The mapping at the top of a document. */
function rootOf({ documents }: Tree, document: number): Mapping | null {
  const root = documents[document]?.root
  return root?.kind === 'mapping' ? root : null
}

function mistakesIn({ documents }: Tree): number {
  return documents.reduce((sum, { problems }) => sum + problems.length, 0)
}
