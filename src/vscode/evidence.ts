import * as vscode from 'vscode'
import type { Evidence, ManifestFile, SectionStatement } from '../manifest/manifest.ts'
import type { IsMissing } from '../review/facts.ts'

/** Without a workspace folder existence cannot be looked up: a named path counts. */
export const NOTHING_MISSING: IsMissing = () => false

/**
 * Looks up which evidence of a manifest does not exist. A path that leads outside the workspace folder is never
 * followed: it counts as not found.
 */
export async function lookUpEvidence(uri: vscode.Uri, file: ManifestFile): Promise<IsMissing> {
  const folder = vscode.workspace.getWorkspaceFolder(uri)
  if (folder === undefined) return NOTHING_MISSING
  return lookUpEvidenceBy(uri, file, folder.uri, exists)
}

/** The same by a test of existence, which is asked only about what is in the folder. */
export async function lookUpEvidenceBy(
  uri: vscode.Uri,
  file: ManifestFile,
  folder: vscode.Uri,
  exists: (target: vscode.Uri) => Promise<boolean>,
): Promise<IsMissing> {
  const isThere = async (path: string) => {
    const target = vscode.Uri.joinPath(uri, '..', path)
    return isInside(target, folder) && exists(target)
  }
  const paths = [...new Set(evidencePaths(file))]
  const missing = await Promise.all(paths.map(async path => ((await isThere(path)) ? [] : [path])))
  const known = new Set(missing.flat())
  return path => known.has(path)
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri)
    return true
  } catch {
    return false
  }
}

/** Where the evidence of a manifest would be, as far as it is looked up. */
export function evidenceTargets(uri: vscode.Uri, file: ManifestFile): readonly vscode.Uri[] {
  const folder = vscode.workspace.getWorkspaceFolder(uri)
  if (folder === undefined) return []
  return [...new Set(evidencePaths(file))]
    .map(path => vscode.Uri.joinPath(uri, '..', path))
    .filter(target => isInside(target, folder.uri))
}

function isInside(target: vscode.Uri, folder: vscode.Uri): boolean {
  return `${target.path}/`.startsWith(folder.path.endsWith('/') ? folder.path : `${folder.path}/`)
}

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
