import { type Content, entryText, type Layout, mappingOf } from '../../manifest/edit/content.ts'
import { indentOf, layoutOf } from '../../manifest/edit/layout.ts'
import { addItem } from '../../manifest/edit/list.ts'
import { addEntry, setValue } from '../../manifest/edit/mapping.ts'
import { edited } from '../../manifest/edit/steps.ts'
import { insertion } from '../../manifest/edit/text.ts'
import { applyEdits, type TextEdit } from '../../manifest/edit.ts'
import type { Conclusion, ManifestFile } from '../../manifest/manifest.ts'
import { read } from '../../manifest/read.ts'
import { isNull } from '../../manifest/scalar.ts'
import { type Entry, find, type Mapping, ownEntry } from '../../manifest/tree.ts'
import type { UseFacts } from '../facts.ts'
import type { Judgement } from '../judge.ts'
import { digestOf } from './digest.ts'

/** What a person decides; everything else of a decision follows from the review. */
export interface DecisionWords {
  readonly conclusion: Conclusion
  readonly by: string
  /** ISO dates. */
  readonly date: string
  readonly reason: string
  readonly until: string | null
  readonly evidence: string | null
}

/**
 * Writes a new decision with the digest of the facts and of the law data, behind those that are there: earlier ones
 * stay as the record. No edits where it cannot be written so that it reads as asked.
 * @param system the index of the system in the file
 */
export function decisionEdit(
  text: string,
  system: number,
  use: string,
  judgement: Pick<Judgement, 'provision'>,
  facts: UseFacts,
  words: DecisionWords,
): readonly TextEdit[] {
  const digest = digestOf(judgement, facts)
  const entry = (name: string, value: string | null) => (value === null ? {} : { [name]: plainText(value) })
  const item = mappingOf({
    ...entry('provision', judgement.provision.id),
    ...entry('use', use),
    ...entry('conclusion', words.conclusion),
    ...entry('by', words.by),
    // Written as it is: quotes around a date would only be noise.
    date: { kind: 'plain', text: words.date },
    ...entry('reason', words.reason),
    ...(words.until === null ? {} : { until: { kind: 'plain', text: words.until } as const }),
    ...entry('evidence', words.evidence),
    ...entry('facts', digest),
  })
  const before = read(text)
  const count = countIn(before, system)
  const edits = edited(text, system, [{ path: ['decisions'], around: [] }], (source, root) => {
    if (countIn(read(source), system) > count) return []
    const layout = layoutOf(source, root)
    const list: Content = { kind: 'list', items: [item] }
    const own = ownEntry(root, 'decisions')
    if (own === undefined) {
      if (find(root, 'decisions') !== undefined) return null
      return addAtEnd(source, root, list, layout) ?? addEntry(source, root, 'decisions', list, layout)
    }
    if (own.value.kind === 'sequence' && own.value.items.length > 0) {
      return isWrittenElsewhere(own) ? null : addItem(source, own.value, item, layout)
    }
    return isEmpty(own) ? setValue(source, root, own, list, layout) : null
  })
  const after = read(applyEdits(text, edits))
  const written = after.systems[system]?.decisions.at(-1)
  const asAsked =
    countIn(after, system) === count + 1 &&
    after.problems.length <= before.problems.length &&
    written?.facts?.text === digest &&
    written.use?.text === use
  return asAsked ? edits : []
}

/** Behind the comments at the end of the text, which belong to what stands above; null where more follows. */
function addAtEnd(source: string, root: Mapping, list: Content, layout: Layout): readonly TextEdit[] | null {
  const rest = source.slice(root.range.end)
  const indent = indentOf(source, root)
  const isLast = /^[^\r\n]*(?:[\r\n][ \t]*(?:#[^\r\n]*)?)*$/.test(rest)
  if (root.style === 'flow' || !isLast || !/[\r\n][ \t]*#/.test(rest)) return null
  const end = source.trimEnd().length
  return [insertion(end, layout.lineBreak + indent + entryText('decisions', list, indent, layout))]
}

function countIn({ systems }: ManifestFile, system: number): number {
  return systems[system]?.decisions.length ?? 0
}

function plainText(text: string): Content {
  return { kind: 'text', text }
}

/** The list stands at an anchor elsewhere, where it may mean something else as well. */
function isWrittenElsewhere({ value, range }: Entry): boolean {
  return range.start !== value.range.start
}

function isEmpty({ value }: Entry): boolean {
  return value.kind === 'sequence' || (value.kind === 'scalar' && isNull(value))
}
