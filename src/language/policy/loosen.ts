import { layoutOf } from '../../manifest/edit/layout.ts'
import { addEntry } from '../../manifest/edit/mapping.ts'
import { applyEdits } from '../../manifest/edit.ts'
import { find, type Mapping, ownEntry } from '../../manifest/tree.ts'
import { type Fix, type FixContext, snippetFix } from '../fixes/fix.ts'
import { snippetEdit } from '../fixes/holes.ts'
import { rootOf } from './place.ts'
import { policyTexts } from './words.ts'

/** Stands where the user is to say why; nothing does in the end, since any text would count. */
const WHY = 'why'

/** `loosen: true` with a place for the reason, where neither is stated. */
export function loosenFixes(context: FixContext, root: Mapping): readonly Fix[] {
  const { text, language } = context
  if (find(root, 'loosen') !== undefined || find(root, 'reason') !== undefined) return []
  const behind = ownEntry(root, 'extends') ?? ownEntry(root, 'schema')
  const loosen = { kind: 'plain', text: 'true' } as const
  const after = applyEdits(text, addEntry(text, root, 'loosen', loosen, layoutOf(text, root), behind))
  return withReason(context, after, policyTexts(language).loosen)
}

/** A place for the reason of a policy that loosens. */
export function reasonFixes(context: FixContext, root: Mapping): readonly Fix[] {
  return find(root, 'reason') === undefined
    ? withReason(context, context.text, context.words.add('reason'))
    : []
}

/** @param text with `loosen`, as it is to be but for the reason */
function withReason(context: FixContext, text: string, title: string): readonly Fix[] {
  const root = rootOf(text)
  const loosen = root === null ? undefined : ownEntry(root, 'loosen')
  if (root === null || loosen === undefined) return []
  const why = { kind: 'text', text: WHY } as const
  const after = applyEdits(text, addEntry(text, root, 'reason', why, layoutOf(text, root), loosen))
  const rootAfter = rootOf(after)
  const range = rootAfter === null ? undefined : ownEntry(rootAfter, 'reason')?.range
  if (range === undefined) return []
  const filling = { kind: 'text', shown: '', inBrackets: false } as const
  return snippetFix(context, title, snippetEdit(context.text, after, [{ range, filling }]))
}
