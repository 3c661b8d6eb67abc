import { addSchema, addUse, applyEdits, setPurpose, setTopLevel, type TextEdit } from '../../manifest/edit.ts'
import { SCHEMA } from '../../manifest/read.ts'
import type { Range } from '../../manifest/tree.ts'
import { placeAt } from '../place.ts'
import { newManifestSnippet } from '../scaffold.ts'
import { editFix, type Fix, type FixContext, snippetFix } from './fix.ts'
import { type Hole, snippetEdit } from './holes.ts'
import { choicesFor, targetOf } from './targets.ts'

/** Stands where the user is to name an owner; nothing does in the end, since any text would count. */
const OWNER = 'somebody'

/** What a manifest must have and does not: its name, a use, a purpose, the value of the long form. */
export function missingFixes(context: FixContext): readonly Fix[] {
  const { problem, text, words } = context
  if (problem === null) return []
  const system = systemAt(context)
  switch (problem.code === 'missing-key' ? problem.detail : problem.expected) {
    case 'name': {
      const edits = setTopLevel(text, system, 'name', words.systemPlaceholder)
      return filled(context, words.add('name'), edits, [words.systemPlaceholder])
    }
    case 'uses':
    case 'mapping': {
      const use = useAt(context)
      return use === null ? usesFix(context, system) : purposeFix(context, use.system, use.id)
    }
    case 'purpose': {
      const use = useAt(context)
      return use === null ? [] : purposeFix(context, use.system, use.id)
    }
    case 'value': {
      const place = placeAt(context.review, problem.range.start)
      if (place?.kind !== 'fact') return []
      const target = targetOf(context.review, place)
      return snippetFix(context, words.choose(target.name), choicesFor(text, [target], words))
    }
    default:
      return []
  }
}

function usesFix(context: FixContext, system: number): readonly Fix[] {
  const { text, words } = context
  const edits = addUse(text, system, words.usePlaceholder, words.purposePlaceholder)
  return filled(context, words.addUse, edits, [words.usePlaceholder, words.purposePlaceholder])
}

function purposeFix(context: FixContext, system: number, use: string): readonly Fix[] {
  const { text, words } = context
  const edits = setPurpose(text, system, use, words.purposePlaceholder)
  return filled(context, words.add('purpose'), edits, [words.purposePlaceholder])
}

/** The key of an owner, with nothing that would pass for one. */
export function ownerFixes(context: FixContext): readonly Fix[] {
  const edits = setTopLevel(context.text, systemAt(context), 'owner', OWNER)
  return filled(context, context.words.add('owner'), edits, [OWNER], '')
}

/** The line that makes a file a manifest; for an empty file all of it. */
export function schemaFixes(context: FixContext): readonly Fix[] {
  const { problem, text, words, language } = context
  if (problem?.code === 'not-ours') {
    return editFix(context, words.schema(`schema: ${SCHEMA}`), addSchema(text, problem.range.start), true)
  }
  const lineBreak = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
  const gap = text === '' || /[\r\n]$/.test(text) ? '' : lineBreak
  const snippet = gap + newManifestSnippet(language).replaceAll('\n', lineBreak)
  return snippetFix(context, words.start, { range: end(text), text: snippet }, true)
}

function end(text: string): Range {
  return { start: text.length, end: text.length }
}

/**
 * The edit with placeholders in the place of the words, which stand in this order.
 * @param hint what the placeholders say; absent: the word
 */
function filled(
  context: FixContext,
  title: string,
  edits: readonly TextEdit[],
  shown: readonly string[],
  hint?: string,
): readonly Fix[] {
  const [edit] = edits
  if (edit === undefined || edits.length > 1) return []
  let from = 0
  const holes = shown.map((word): Hole => {
    const at = wordIn(edit.text, word, from)
    from = at + word.length
    const start = edit.range.start + at
    return {
      range: { start, end: start + word.length },
      filling: { kind: 'text', shown: hint ?? word, inBrackets: false },
    }
  })
  return snippetFix(context, title, snippetEdit(context.text, applyEdits(context.text, edits), holes))
}

/** Where the word stands as one of its own. */
function wordIn(text: string, word: string, from: number): number {
  for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!/\w/.test(`${text[at - 1] ?? ''}${text[at + word.length] ?? ''}`)) return at
  }
  return from
}

function useAt({ review, range }: FixContext): { readonly system: number; readonly id: string } | null {
  for (const [system, { uses }] of review.systems.entries()) {
    const found = uses.find(({ use }) => use.key.start === range.start)
    if (found !== undefined) return { system, id: found.use.id }
  }
  return null
}

/** The system that starts last before the place. */
function systemAt({ review, range }: FixContext): number {
  return Math.max(
    0,
    review.systems.findLastIndex(({ system }) => system.place.start <= range.start),
  )
}
