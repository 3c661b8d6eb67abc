import { parse } from '../parse.ts'
import { read, SCHEMA } from '../read.ts'
import { find } from '../tree.ts'
import { layoutOf } from './layout.ts'
import { addEntry } from './mapping.ts'
import { applyEdits, type TextEdit } from './text.ts'

/** Makes the document at an offset a manifest: its first entry says so. No edits where it says otherwise already. */
export function addSchema(text: string, at: number): readonly TextEdit[] {
  for (const { root, range } of parse(text).documents) {
    if (root?.kind !== 'mapping' || at < range.start || at > range.end) continue
    if (find(root, 'schema') !== undefined) return []
    const edits = addEntry(text, root, 'schema', { kind: 'text', text: SCHEMA }, layoutOf(text, root), null)
    return read(applyEdits(text, edits)).systems.length > read(text).systems.length ? edits : []
  }
  return []
}
