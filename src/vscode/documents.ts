import * as vscode from 'vscode'
import { nameOf } from '../workspace/folders.ts'
import { isManifestName, MANIFEST_GLOBS } from '../workspace/names.ts'

/** The language of manifests; documents that another extension keeps as `yaml` are reviewed by their name. */
export const LANGUAGE_ID = 'ai-system'

/** For providers. */
export const SELECTOR: vscode.DocumentSelector = [
  { language: LANGUAGE_ID },
  ...MANIFEST_GLOBS.map(pattern => ({ language: 'yaml', pattern })),
]

/** A manifest that a person edits: no diff side, no output, no virtual view of another extension. */
export function isManifest(document: vscode.TextDocument): boolean {
  const { uri, languageId } = document
  const name = nameOf(uri.path)
  if (languageId !== LANGUAGE_ID && !(languageId === 'yaml' && isManifestName(name))) return false
  return (
    uri.scheme === 'file' ||
    uri.scheme === 'untitled' ||
    vscode.workspace.getWorkspaceFolder(uri) !== undefined
  )
}

/** The document of an address, where it is open. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const address = uri.toString()
  return vscode.workspace.textDocuments.find(document => document.uri.toString() === address)
}
