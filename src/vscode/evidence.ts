import * as vscode from 'vscode'
import { evidencePaths } from '../manifest/evidence-paths.ts'
import type { ManifestFile } from '../manifest/manifest.ts'
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
