import { statementAt } from '../../manifest/edit/find.ts'
import { applyEdits, type FactTarget, stateEvidence } from '../../manifest/edit.ts'
import { read } from '../../manifest/read.ts'
import { placeAt } from '../place.ts'
import { type Fix, type FixContext, snippetFix } from './fix.ts'
import { snippetEdit } from './holes.ts'
import { targetOf } from './targets.ts'

/** Stands where the user is to name the evidence; nothing does in the end, since any path would count. */
const EXAMPLE = 'docs/evidence.md'

/** The long form with a place for evidence, at a value that needs some. */
export function evidenceFixes(context: FixContext): readonly Fix[] {
  const place = placeAt(context.review, context.range.start)
  return place?.kind === 'fact' ? evidenceFix(context, targetOf(context.review, place)) : []
}

export function evidenceFix(context: FixContext, target: FactTarget): readonly Fix[] {
  const { text, words } = context
  const stated = statementAt(read(text), target)
  const after = applyEdits(text, stateEvidence(text, target, EXAMPLE))
  const range = statementAt(read(after), target)?.evidence[0]?.range
  if (stated === null || range === undefined) return []
  const { value } = stated
  const named =
    value.kind === 'choice'
      ? value.choice
      : value.kind === 'set'
        ? value.entries.map(entry => entry.value).join(', ')
        : ''
  const filling = { kind: 'text', shown: '', inBrackets: false } as const
  return snippetFix(
    context,
    words.evidence(`${target.name}: ${named}`),
    snippetEdit(text, after, [{ range, filling }]),
  )
}
