import type { Evidence, ManifestFile, SectionStatement } from '../manifest/manifest.ts'
import { lineIndex } from '../manifest/position.ts'
import type { LineRange } from '../review/findings/finding.ts'

/** `path` is relative to the folder of the manifest. */
export interface Link {
  readonly kind: Evidence['kind']
  readonly target: string
  readonly range: LineRange
}

/**
 * The evidence that can be opened: addresses, and paths that stay in the workspace folder.
 * @param depth how many folders lie between the workspace folder and the manifest; null without a workspace folder
 */
export function links(file: ManifestFile, depth: number | null): readonly Link[] {
  const lines = lineIndex(file.text)
  const sections = file.systems.flatMap(({ scope, uses }) => [
    scope,
    ...uses.flatMap(use => [use.scope, ...use.sections.values()]),
  ])
  const found = new Map(sections.flatMap(evidenceIn).map(evidence => [evidence.range.start, evidence]))
  return [...found.values()]
    .filter(({ kind, text }) => kind === 'url' || (depth !== null && staysWithin(text, depth)))
    .map(({ kind, text, range }) => ({
      kind,
      target: text,
      range: { start: lines.position(range.start), end: lines.position(range.end) },
    }))
}

function evidenceIn(section: SectionStatement | null): readonly Evidence[] {
  if (section?.kind !== 'facts') return []
  return [...section.facts.values()].flatMap(({ value, evidence }) => [
    ...evidence,
    ...(value.kind === 'items'
      ? value.items.flatMap(item => [...item.facts.values()].flatMap(fact => fact.evidence))
      : []),
  ])
}

/** Whether no part of the path leads above the workspace folder, also on its way. */
function staysWithin(path: string, depth: number): boolean {
  let level = depth
  for (const part of path.split('/')) {
    if (part === '..') level -= 1
    else if (part !== '' && part !== '.') level += 1
    if (level < 0) return false
  }
  return true
}
