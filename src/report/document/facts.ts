import { type Ground, isFact } from '../../review/evaluate.ts'
import { type ItemFacts, nameOfEntry, statementOf, type UseFact } from '../../review/facts.ts'
import { pathOf, valueInWords } from '../../review/findings/draft.ts'
import { type Cell, code, type Inline, type Inlines, oneLine } from './model.ts'
import type { View } from './view.ts'

/** More deciding facts of one condition are counted, not shown. */
const SHOWN_FACTS = 30
const LONGEST_NAME = 60
const LONGEST_EVIDENCE = 300

/** The deciding facts, a line each: path, value, line number and evidence. */
export function factLines(grounds: readonly Ground[], view: View): Cell {
  const shown = grounds.slice(0, SHOWN_FACTS).map(ground => factLine(ground, view))
  const more = grounds.length - shown.length
  return more > 0 ? [...shown, [view.words.more(more)]] : shown
}

/** One fact with what is stated of it. */
export function factLine(ground: Ground, view: View): Inlines {
  const { words, messages, lines } = view
  const place = statementOf(ground, view.review.use)?.key
  const line = place === undefined ? '' : ` · ${words.line(lines.position(place.start).line + 1)}`
  const entry = isFact(ground) ? entryName(ground, view) : null
  return [
    code(shortPath(pathOf(ground))),
    ...(entry === null ? [] : [` (${entry})`]),
    `: ${oneLine(valueInWords(ground, messages), LONGEST_EVIDENCE)}${line}`,
    ...evidence(ground, view),
  ]
}

function evidence(ground: Ground, { words }: View): readonly Inline[] {
  const named = isFact(ground) ? (ground.statement?.evidence ?? []) : []
  if (named.length === 0) return []
  const texts = named.map(({ text }) => oneLine(text, LONGEST_EVIDENCE))
  return [` · ${words.evidence}: ${texts.join(', ')}`]
}

/** A fact as the report of its provision names it: without the section, but for `scope`. */
export function shortPath(path: string): string {
  return path.startsWith('scope.') ? path : path.slice(path.indexOf('.') + 1)
}

/** What the manifest calls the entry of a list to which a fact belongs; null where it has no name. */
function entryName({ path }: UseFact, { review: { facts } }: View): string | null {
  const [, section, list, index] = /^(\w+)\.(\w+)\[(\d+)\]/.exec(path) ?? []
  const stated = facts[section as keyof typeof facts]
  if (list === undefined || stated?.kind !== 'facts') return null
  return shownName(stated.items.get(list)?.[Number(index)])
}

/** The same of an entry by its path, such as `face_collection.channels[0]`. */
export function entryLine(path: string, { review: { facts } }: View): Inlines {
  const [, section, list, index] = /^(\w+)\.(\w+)\[(\d+)\]$/.exec(path) ?? []
  const stated = facts[section as keyof typeof facts]
  const entry = stated?.kind === 'facts' ? stated.items.get(list ?? '')?.[Number(index)] : undefined
  const name = shownName(entry)
  return [code(path), ...(name === null ? [] : [` (${name})`])]
}

function shownName(entry: ItemFacts | undefined): string | null {
  const name = entry === undefined ? null : nameOfEntry(entry)
  return name === null ? null : oneLine(name, LONGEST_NAME)
}
