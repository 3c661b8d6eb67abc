import type { FactStatement, ManifestFile, SectionStatement } from '../manifest.ts'
import type { SectionName } from '../vocabulary.ts'
import type { FactTarget } from './target.ts'

/** What the file says of a section, or null where it says nothing. */
export function sectionAt(
  { systems }: ManifestFile,
  system: number,
  use: string | null,
  section: SectionName,
): SectionStatement | null {
  const stated = systems[system]
  if (use === null) return section === 'scope' ? (stated?.scope ?? null) : null
  const found = stated?.uses.find(({ id }) => id === use)
  return (section === 'scope' ? found?.scope : found?.sections.get(section)) ?? null
}

/** What the file says of a fact, or null where it says nothing. */
export function statementAt(file: ManifestFile, target: FactTarget): FactStatement | null {
  const { system, use, section, list, item, name } = target
  const stated = sectionAt(file, system, use, section)
  if (stated?.kind !== 'facts') return null
  if (list === null) return stated.facts.get(name) ?? null
  const value = stated.facts.get(list)?.value
  return value?.kind === 'items' ? (value.items[item ?? 0]?.facts.get(name) ?? null) : null
}
