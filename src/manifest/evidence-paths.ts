import type { Evidence, ManifestFile, SectionStatement } from './manifest.ts'

/** The evidence paths of a manifest, as they are written in it: those of its facts and of its recorded decisions. */
export function evidencePaths(file: ManifestFile): readonly string[] {
  return file.systems.flatMap(({ scope, uses, decisions }) => [
    ...[scope, ...uses.flatMap(use => [use.scope, ...use.sections.values()])].flatMap(pathsOfSection),
    ...pathsOf(decisions),
  ])
}

function pathsOfSection(section: SectionStatement | null): readonly string[] {
  if (section?.kind !== 'facts') return []
  const statements = [...section.facts.values()]
  const inItems = statements.flatMap(({ value }) =>
    value.kind === 'items' ? value.items.flatMap(item => [...item.facts.values()]) : [],
  )
  return pathsOf([...statements, ...inItems])
}

function pathsOf(proven: readonly { readonly evidence: readonly Evidence[] }[]): readonly string[] {
  return proven.flatMap(({ evidence }) =>
    evidence.flatMap(({ kind, text }) => (kind === 'path' ? [text] : [])),
  )
}
