import type { Entry, Mapping } from './tree.ts'

/** The entries of a mapping with those that merge keys bring in: own keys win, then the earlier source. */
export function entriesOf(mapping: Mapping): readonly Entry[] {
  if (mapping.merges.length === 0) return mapping.entries
  const seen = new Set(mapping.entries.map(({ key }) => key.text))
  const merged: Entry[] = []
  for (const source of mapping.merges) {
    for (const entry of entriesOf(source)) {
      if (!seen.has(entry.key.text)) merged.push(entry)
    }
    for (const { key } of merged) seen.add(key.text)
  }
  return [...mapping.entries, ...merged]
}
